// Package spec_test keeps the facts of the five source documents as literals and holds the catalog against them. The
// literals were taken from the documents, never from the catalog, so that a slip in one shows against the other. Only
// data is kept: codes, statuses, titles, messages and counts. The prose of the documents is not ours to copy.
package spec_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	embedded "github.com/errgen/errgen/spec"
	"github.com/google/go-cmp/cmp"
)

// catalog builds the catalog from the text that is compiled into the tool, which is what --spec builtin gives.
func catalog(t *testing.T) *model.Catalog {
	t.Helper()
	var ds diag.List
	built := model.Build(spec.Parse("errors.yaml", embedded.Errors, &ds), &ds)
	if ds.Empty() {
		return built
	}
	var out bytes.Buffer
	if err := ds.Print(&out, diag.Texts{"errors.yaml": embedded.Errors}); err != nil {
		t.Fatal(err)
	}
	t.Fatalf("the catalog is not valid:\n%s", &out)
	return nil
}

func family(t *testing.T, id string) *model.Family {
	t.Helper()
	families := catalog(t).Families
	i := slices.IndexFunc(families, func(f *model.Family) bool { return f.ID == id })
	if i < 0 {
		t.Fatalf("the catalog has no family %q", id)
	}
	return families[i]
}

// facts gives what is to be compared about each entry, by its code. A map on both sides is what makes a comparison hold
// in both directions: a code that only the document has differs as much as one that only the catalog has.
func facts[F any](entries []*model.Entry, fact func(*model.Entry) F) map[string]F {
	all := make(map[string]F, len(entries))
	for _, e := range entries {
		all[e.Code.Text] = fact(e)
	}
	return all
}

// only gives one fact of the entries for which it says true, by family and code.
func only[F any](entries []*model.Entry, fact func(*model.Entry) (F, bool)) map[string]F {
	all := make(map[string]F)
	for _, e := range entries {
		if f, ok := fact(e); ok {
			all[e.Ref()] = f
		}
	}
	return all
}

// isStated reports whether a document states the field, going by what the catalog says about itself.
func isStated(e *model.Entry, field string) bool { return !slices.Contains(e.Inferred, field) }

func title(e *model.Entry) string   { return e.Title }
func status(e *model.Entry) int     { return e.Status }
func message(e *model.Entry) string { return e.MessageText() }

func compare(t *testing.T, what string, want, got any, opts ...cmp.Option) {
	t.Helper()
	if diff := cmp.Diff(want, got, opts...); diff != "" {
		t.Errorf("%s differ (-want +got):\n%s", what, diff)
	}
}
