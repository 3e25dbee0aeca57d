package diag_test

import (
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/google/go-cmp/cmp"
)

var someRules = diag.Rules{
	{ID: "first", Class: "codes", Summary: "a code is wrong", Why: "It matters.\n\n" + strings.Repeat("word ", 19), Wrong: "code: x\nname: X", Right: "code: 1"},
	{ID: "second-one", Severity: diag.Note, Summary: "a text is long", Why: "It matters.", Wrong: "-a\n+b", Instead: "Be short."},
}

func TestExplanation(t *testing.T) {
	first := "first (codes, error): a code is wrong\n\nIt matters.\n\n" + strings.Repeat("word ", 17) + "word\nword\n\n" +
		"Wrong:\n\n    code: x\n    name: X\n\nRight:\n\n    code: 1\n"
	second := "second-one (note): a text is long\n\nIt matters.\n\nExample:\n\n    -a\n    +b\n\nInstead:\n\nBe short.\n"
	for i, want := range []string{first, second} {
		if diff := cmp.Diff(want, someRules[i].Explanation()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", someRules[i].ID, diff)
		}
	}
}

func TestListing(t *testing.T) {
	want := "first       codes  error    a code is wrong\nsecond-one         note     a text is long\n"
	if diff := cmp.Diff(want, someRules.Listing()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	without := diag.Rules{{ID: "a", Summary: "b"}}
	if got := without.Listing(); got != "a  error    b\n" {
		t.Errorf("without a class: %q", got)
	}
}

func TestRuleByID(t *testing.T) {
	if got := someRules.ByID("second-one"); got != someRules[1] {
		t.Errorf("got %v", got)
	}
	if got := someRules.ByID("third"); got != nil {
		t.Errorf("got %v", got)
	}
	if near, ok := someRules.Nearest("frist"); near != "first" || !ok {
		t.Errorf("%q is the nearest", near)
	}
}
