package lint

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the .out files again; the run fails all the same, so that they are looked at")

// build gives a catalog that must be valid.
func build(tb testing.TB, name string, source []byte) *model.Catalog {
	tb.Helper()
	var ds diag.List
	catalog := model.Build(spec.Parse(name, source, &ds), &ds)
	if !ds.Empty() {
		var out bytes.Buffer
		ds.Print(&out, diag.Texts{name: source})
		tb.Fatalf("%s is not valid:\n%s", name, &out)
	}
	return catalog
}

// TestRules holds each rule to the catalog under testdata that is called by its id. It has to find something in every
// entry whose name starts with WRONG and nothing in the others; what it says, and where, is in the .out file beside it.
func TestRules(t *testing.T) {
	for _, rule := range rules {
		t.Run(rule.ID, func(t *testing.T) {
			file := "testdata/" + rule.ID + ".yaml"
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			catalog := build(t, filepath.Base(file), source)
			texts := diag.Texts{filepath.Base(file): source}
			findings := check([]*Rule{rule}, catalog, texts)
			wrongAndRight(t, catalog, findings)
			var out bytes.Buffer
			if err := Diagnostics(findings).Print(&out, texts); err != nil {
				t.Fatal(err)
			}
			golden(t, strings.TrimSuffix(file, ".yaml")+".out", out.String())
		})
	}
}

// wrongAndRight expects findings on the entries that are wrong and on no others. Of those that are wrong together it is
// enough when each is mentioned.
func wrongAndRight(t *testing.T, catalog *model.Catalog, findings []Finding) {
	t.Helper()
	about := map[string]bool{}
	spoken := ""
	for _, f := range findings {
		about[f.Name] = true
		spoken += f.Message + "\n"
	}
	wrong, right := 0, 0
	for _, e := range catalog.Entries() {
		switch {
		case !strings.HasPrefix(e.Name, "WRONG"):
			right++
			if about[e.Name] {
				t.Errorf("there is a finding on %s", e.Name)
			}
		case !about[e.Name] && !strings.Contains(spoken, "/"+e.Name+" "):
			t.Errorf("there is no finding on %s", e.Name)
		default:
			wrong++
		}
	}
	if wrong == 0 || right == 0 {
		t.Errorf("%d entries are wrong and %d right; it takes both", wrong, right)
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	want, err := os.ReadFile(file)
	if *update && got != string(want) {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Fatalf("%s is written again: look at it, then run again without -update", file)
	}
	if err != nil {
		t.Fatalf("%v (go test ./internal/lint -update writes it)", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("findings differ (-want +got):\n%s", diff)
	}
}

// TestRulesAreExplained expects every rule to have what its manual is made of, and the ids to be different.
func TestRulesAreExplained(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z]+(-[a-z]+)+$`)
	for _, r := range rules {
		if !kebab.MatchString(r.ID) || Rules().ByID(r.ID) != &r.Rule {
			t.Errorf("%q is no id, or that of another rule, too", r.ID)
		}
		if r.Summary == "" || len(r.Why) < 100 || r.Wrong == "" || r.Right == "" || r.check == nil {
			t.Errorf("%s is not explained", r.ID)
		}
		if (r.Severity == diag.Note) != (r.Many != "") {
			t.Errorf("%s: notes, and nothing else, can be summed up", r.ID)
		}
	}
}

// TestRulesAreDocumented expects the table of docs/linting.md to have a row for each rule, in their order.
func TestRulesAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/linting.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := ""
	for _, r := range rules {
		rows += fmt.Sprintf("| `%s` | %s | %s |\n", r.ID, r.Severity, r.Summary)
	}
	if !strings.Contains(string(page), "|---|---|---|\n"+rows+"\n") {
		t.Errorf("docs/linting.md does not have the table\n%s", rows)
	}
}

// TestExamples holds the examples of each manual to their rule: it finds something in the wrong one, and neither it nor
// any rule that fails does so in the right one.
func TestExamples(t *testing.T) {
	for _, r := range rules {
		if found := onExample(t, r, r.Wrong); len(found) == 0 {
			t.Errorf("%s finds nothing wrong with\n%s", r.ID, r.Wrong)
		}
		if found := onExample(t, r, r.Right); len(found) > 0 {
			t.Errorf("%s: %s, in\n%s", r.ID, found[0].Message, r.Right)
		}
		for _, f := range Check(build(t, "right", []byte(exampleCatalog(r.Right))), nil) {
			if f.Fails() {
				t.Errorf("the right example of %s breaks %s: %s", r.ID, f.Rule.ID, f.Message)
			}
		}
	}
}

func onExample(t *testing.T, r *Rule, example string) []Finding {
	t.Helper()
	return check([]*Rule{r}, build(t, r.ID, []byte(exampleCatalog(example))), nil)
}

// exampleCatalog makes a catalog of an example: the keys of an entry, or a list of entries. What an entry must have and
// the example does not is added.
func exampleCatalog(example string) string {
	if !strings.HasPrefix(example, "- ") {
		example = "- " + strings.ReplaceAll(example, "\n", "\n  ")
	}
	out := "version: 1\ncatalog:\n  id: example\n  title: Examples\nfamilies:\n  - id: f\n    title: F\n    code_type: string\n" +
		"    go:\n      type: FCode\n    errors:\n"
	for i, entry := range strings.Split("\n"+example, "\n- ")[1:] {
		out += fmt.Sprintf("      - code: ENTRY_%d\n", i)
		for _, line := range strings.Split(entry, "\n") {
			out += "        " + strings.TrimPrefix(line, "  ") + "\n"
		}
		for key, value := range map[string]string{"title": "A title", "status": "400", "user_message": `"Please try again."`, "description": "What happened."} {
			if !strings.Contains("\n"+strings.ReplaceAll(entry, "\n  ", "\n"), "\n"+key+":") {
				out += "        " + key + ": " + value + "\n"
			}
		}
	}
	return out
}
