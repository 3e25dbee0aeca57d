package lint

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// everything is a catalog in which most rules find something.
func everything(t *testing.T) []byte {
	t.Helper()
	source, err := os.ReadFile("testdata/everything.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return source
}

// TestOrderOfRules expects the same findings in whatever order the rules are checked.
func TestOrderOfRules(t *testing.T) {
	source := everything(t)
	catalog := build(t, "everything.yaml", source)
	want := Check(catalog, diag.Texts{"everything.yaml": source})
	var broken []string
	for _, f := range want {
		broken = append(broken, f.Rule.ID)
	}
	for _, r := range rules {
		if !slices.Contains(broken, r.ID) {
			t.Errorf("%s finds nothing in a catalog where everything is wrong", r.ID)
		}
	}
	shuffled := slices.Clone(rules)
	for range 50 {
		rand.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if diff := cmp.Diff(want, check(shuffled, catalog, diag.Texts{"everything.yaml": source}), cmp.Comparer(func(a, b *Rule) bool { return a == b })); diff != "" {
			t.Fatalf("another order of rules, other findings:\n%s", diff)
		}
	}
}

// TestWithoutSource expects the same findings where the specification is not at hand, only less exactly placed.
func TestWithoutSource(t *testing.T) {
	source := everything(t)
	catalog := build(t, "everything.yaml", source)
	byMessage := cmpopts.SortSlices(func(a, b Finding) bool { return a.Subject()+a.Message < b.Subject()+b.Message })
	if diff := cmp.Diff(Check(catalog, diag.Texts{"everything.yaml": source}), Check(catalog, nil), byMessage, cmpopts.IgnoreFields(Finding{}, "Pos", "Rule")); diff != "" {
		t.Errorf("without the source (-with +without):\n%s", diff)
	}
}

// TestMovedLines expects findings to be known again when the lines of a catalog move.
func TestMovedLines(t *testing.T) {
	source := everything(t)
	moved := []byte(strings.ReplaceAll(string(source), "      - code:", "\n      # a comment\n      - code:"))
	before, after := Check(build(t, "a", source), diag.Texts{"a": source}), Check(build(t, "b", moved), diag.Texts{"b": moved})
	for i := range before {
		if identify(before[i]) != identify(after[i]) || before[i].Pos == after[i].Pos {
			t.Errorf("%s at %s is not known again at %s", identify(before[i]), before[i].Pos, after[i].Pos)
		}
	}
}

// TestSummary puts the notes of a rule into one, and leaves a single one alone.
func TestSummary(t *testing.T) {
	note := func(r *Rule, group string) Finding { return Finding{Rule: r, Group: group, Message: "on " + group} }
	got := Summary([]Finding{note(noCause, "b"), note(noResolution, "a"), note(noCause, "a"), note(noCause, "b")})
	want := []string{"on a", "3 errors do not say why they come up: 2 in b, 1 in a"}
	var messages []string
	for _, f := range got {
		messages = append(messages, f.Message)
	}
	if diff := cmp.Diff(want, messages); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
