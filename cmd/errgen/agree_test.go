package main

import (
	"testing"

	"github.com/errgen/errgen/generated/errcat"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/testkit"
	embedded "github.com/errgen/errgen/spec"
)

// FuzzMatchVIPCode_bestMatch expects the generated package and the generator to agree on which message of the real catalog
// a text is.
func FuzzMatchVIPCode_bestMatch(f *testing.F) {
	vip := testkit.Catalog(f, "errors.yaml", embedded.Errors).Family("vip")
	for _, e := range vip.Entries {
		f.Add(e.Status, e.MessageText())
	}
	f.Add(400, "Missing enabled value in x policy.")
	f.Add(400, "Invalid x value in  policy policy.")
	f.Fuzz(func(t *testing.T, status int, text string) {
		got, _, ok := errcat.MatchVIPCode(status, text)
		want := ""
		for _, e := range model.BestMatches(vip.Entries, text) {
			if e.Status == status {
				want = e.Code.Text
			}
		}
		if ok != (want != "") || ok && got.String() != want {
			t.Errorf("%d %q is taken for %v, and the generator says %q", status, text, got, want)
		}
	})
}
