package rules_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/rules"
)

// TestRulesAreExplained expects every rule to have what its manual is made of, and the ids to be different.
func TestRulesAreExplained(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	all := rules.All()
	for _, r := range all {
		if !kebab.MatchString(r.ID) || all.ByID(r.ID) != r {
			t.Errorf("%q is no id, or that of another rule, too", r.ID)
		}
		if r.Class == "" || r.Summary == "" || len(r.Why) < 50 || r.Wrong == "" || r.Right == "" {
			t.Errorf("%s is not explained", r.ID)
		}
	}
	if !slices.IsSortedFunc(all, func(a, b *diag.Rule) int { return classIndex(all, a) - classIndex(all, b) }) {
		t.Error("the rules of a class do not stand together")
	}
}

// classIndex is where the class of a rule comes up first.
func classIndex(all diag.Rules, rule *diag.Rule) int {
	return slices.IndexFunc(all, func(r *diag.Rule) bool { return r.Class == rule.Class })
}

// TestExamples holds the examples of each rule to it: the wrong one breaks it and no other, and the right one breaks none.
func TestExamples(t *testing.T) {
	for _, r := range rules.All() {
		t.Run(r.ID, func(t *testing.T) {
			if found := broken(t, r.Wrong); !slices.Equal(found, []string{r.ID}) {
				t.Errorf("the wrong example breaks %q:\n%s", found, exampleCatalog(r.Wrong))
			}
			if found := broken(t, r.Right); len(found) > 0 {
				t.Errorf("the right example breaks %q:\n%s", found, exampleCatalog(r.Right))
			}
		})
	}
}

// broken gives the ids of the rules that an example breaks, each once. Beside it stand a family that can be included and a
// catalog that can be imported.
func broken(t *testing.T, example string) (ids []string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"errors.yaml":        exampleCatalog(example),
		"families/till.yaml": "families:\n" + indented(familyOf("till", "TillCode"), "  "),
		"shared.yaml":        sharedCatalog,
	} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	catalog, err := locate.Finder{}.Catalog(filepath.Join(dir, "errors.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var ds diag.List
	if _, _, err := catalog.Build(&ds); err != nil {
		t.Fatal(err)
	}
	for _, d := range ds.Sorted() {
		if !slices.Contains(ids, d.Rule.ID) {
			ids = append(ids, d.Rule.ID)
		}
	}
	return ids
}
