package errtest

import (
	"reflect"
	"strings"
	"testing"

	"github.com/errgen/errgen/errcode"
)

// An Overview is what a catalog says about itself, in catalog order. Families and strategies are listed by their ids.
type Overview struct {
	ID, Title, DocsURL string
	Families, Retries  []string
	Categories         []errcode.CategoryInfo
	Fallback           string // family/code; empty for none
}

// Catalog proves a catalog, but for its families.
func Catalog(t *testing.T, c *errcode.Catalog, want Overview) {
	t.Helper()
	got := Overview{ID: c.ID, Title: c.Title, DocsURL: c.DocsURL, Categories: c.Categories}
	for _, f := range c.Families {
		got.Families = append(got.Families, f.ID)
		if c.Family(f.ID) != f {
			t.Errorf("the family %s is not found", f.ID)
		}
	}
	for _, r := range c.Retries {
		got.Retries = append(got.Retries, r.ID)
	}
	if c.Fallback != nil {
		got.Fallback = c.Fallback.Family().ID + "/" + c.Fallback.String()
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the catalog is\n%+v\nnot\n%+v", got, want)
	}
}

// Retry proves a strategy: what it says, and the waits before its repetitions, with spaces between them: 500ms 1s 2s.
func Retry(t *testing.T, got, want errcode.Retry, waits string) {
	t.Helper()
	if got != want {
		t.Errorf("the strategy is\n%+v\nnot\n%+v", got, want)
	}
	var all []string
	for attempt := 1; len(all) < 10; attempt++ {
		wait, again := got.Wait(attempt, 0)
		if !again {
			break
		}
		all = append(all, wait.String())
	}
	if strings.Join(all, " ") != waits {
		t.Errorf("the strategy %s waits %v, not %s", got.ID, all, waits)
	}
}
