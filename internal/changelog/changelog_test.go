package changelog_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/errgen/errgen/internal/changelog"
	"github.com/errgen/errgen/internal/compat"
	"github.com/errgen/errgen/internal/testkit"
	"github.com/errgen/errgen/internal/testkit/golden"
	"github.com/errgen/errgen/internal/testkit/pairs"
)

// TestBetween tells everything that can be told, and compares it with what is checked in.
func TestBetween(t *testing.T) {
	old, new := testkit.ReadCatalog(t, "testdata/old.yaml"), testkit.ReadCatalog(t, "testdata/new.yaml")
	log := changelog.Between(old, new, changelog.Options{})
	golden.Compare(t, "testdata/changelog.md", log.Markdown(log.Title))
	text, err := log.JSON(log.Title)
	if err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "testdata/changelog.json", text)
}

// TestBetween_same has nothing to tell of a catalog and itself.
func TestBetween_same(t *testing.T) {
	c := testkit.ReadCatalog(t, "testdata/old.yaml")
	got := changelog.Between(c, c, changelog.Options{}).Markdown("Errors")
	if want := "# Errors\n\nNothing has changed.\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestBetween_rules expects whatever errgen breaking reports to be told, under the same rule, and as breaking where it fails.
func TestBetween_rules(t *testing.T) {
	all, err := pairs.Load("../compat/testdata")
	if err != nil || len(all) == 0 {
		t.Fatal(len(all), err)
	}
	for _, p := range all {
		old, new := testkit.Catalog(t, "old.yaml", p.Old), testkit.Catalog(t, "new.yaml", p.New)
		var want, got []string
		for _, c := range compat.Compare(old, new) {
			if c.Rule.ID != "deprecated-without-replacement" { // told in the words of the deprecation
				want = append(want, key(c.Rule.ID, c.Subject, c.Fails()))
			}
		}
		for _, item := range changelog.Between(old, new, changelog.Options{}).Items {
			if item.Rule != "" {
				got = append(got, key(item.Rule, item.Subject, item.Breaking))
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s, %s (-breaking +changelog):\n%s", p.File, p.Kind, diff)
		}
	}
}

func key(rule, subject string, breaking bool) string {
	if breaking {
		return rule + " " + subject + " breaking"
	}
	return rule + " " + subject
}

// TestOptions_page expects links to lead to the page that was asked for.
func TestOptions_page(t *testing.T) {
	old, new := testkit.ReadCatalog(t, "testdata/old.yaml"), testkit.ReadCatalog(t, "testdata/new.yaml")
	log := changelog.Between(old, new, changelog.Options{Page: "errors (new).md"})
	if text := log.Markdown("Errors"); !strings.Contains(text, "[parcels/LOST](errors%20%28new%29.md#parcels-lost)") || strings.Contains(text, "example.com") {
		t.Errorf("the links do not lead to the page:\n%s", text)
	}
}
