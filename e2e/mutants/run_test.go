package mutants

import (
	"slices"
	"testing"
)

// TestRun sees a mutant that is none survive, and tells one that does not compile from one that a test finds.
func TestRun(t *testing.T) {
	all, err := mutantsOf("../../errcode/internal/shop")
	if err != nil {
		t.Fatal(err)
	}
	same, broken := all[0], all[0]
	same.to, same.text = same.from, ""
	broken.text = "missing"
	want := []outcome{killed, survived, notCompiling}
	if got := testAll(t, []mutant{all[0], same, broken}); !slices.Equal(got, want) {
		t.Errorf("the outcomes are %q, not %q", got, want)
	}
}
