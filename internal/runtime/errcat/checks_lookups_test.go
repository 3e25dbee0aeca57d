// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"iter"
	"slices"
	"testing"
)

// anyCode is the type of a family, or Code itself.
type anyCode interface {
	comparable
	Code
}

// checkHits looks a code up by its text in each of the ways there are.
func checkHits[T anyCode](t *testing.T, parse func(string) (T, bool), want expectation) {
	t.Helper()
	parsed, ok := parse(want.entry.Code)
	equal[Code](t, "parsed", parsed, want.code)
	equal(t, "parsed at all", ok, true)
	found, ok := LookupIn(want.entry.Family, want.entry.Code)
	equal(t, "LookupIn", found, want.code)
	equal(t, "LookupIn found", ok, true)
	first := want.first
	if first == nil {
		first = want.code
	}
	found, ok = Lookup(want.entry.Code)
	equal(t, "Lookup", found, first)
	equal(t, "Lookup found", ok, true)
}

// checkMisses looks up texts that a family does not have. Lookup may find them in another family, as what they are.
func checkMisses[T anyCode](t *testing.T, parse func(string) (T, bool), f Family, misses []string) {
	t.Helper()
	var zero T
	for _, text := range misses {
		parsed, ok := parse(text)
		equal(t, "parsed "+text, parsed, zero)
		equal(t, "parsed at all "+text, ok, false)
		found, ok := LookupIn(f, text)
		equal(t, "LookupIn "+text, found, nil)
		equal(t, "LookupIn found "+text, ok, false)
		if found, ok = Lookup(text); ok && (found.Family() == f || found.String() != text) {
			t.Errorf("Lookup %s: got %#v", text, found)
		}
	}
}

// checkNoFamily looks a code up in a family that the catalog does not have.
func checkNoFamily(t *testing.T, f Family, text string) {
	t.Helper()
	found, ok := LookupIn(f, text)
	equal(t, "LookupIn "+string(f), found, nil)
	equal(t, "LookupIn found", ok, false)
}

// checkOrder compares a sequence with what is expected, whole and broken off here and there.
func checkOrder[T anyCode](t *testing.T, what string, seq iter.Seq[T], want []T) {
	t.Helper()
	equalSeq(t, what, seq, want)
	for n := 1; n <= len(want); n *= 2 {
		equalSeq(t, what+" broken off", slices.Values(first(n, seq)), want[:n])
	}
}

// first collects some elements of a sequence and then breaks it off.
func first[T any](n int, seq iter.Seq[T]) []T {
	var got []T
	for c := range seq {
		got = append(got, c)
		if len(got) == n {
			break
		}
	}
	return got
}

// fuzzParse looks for texts whose code prints differently.
func fuzzParse[T anyCode](f *testing.F, parse func(string) (T, bool), seeds []string) {
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, ok := parse(text)
		if ok && (!c.Known() || c.String() != text) {
			t.Errorf("%q parses to %q", text, c.String())
		}
	})
}

// fuzzLookup looks for texts that are found as others, or found in one way only.
func fuzzLookup(f *testing.F, seeds []string) {
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, ok := Lookup(text)
		if !ok {
			return
		}
		if again, _ := LookupIn(c.Family(), text); c.String() != text || again != c {
			t.Errorf("%q is found as %q", text, c.String())
		}
	})
}

// equal fails when two values differ.
func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %#v, want %#v", what, got, want)
	}
}

// equalSeq fails when a sequence differs from what is expected.
func equalSeq[T comparable](t *testing.T, what string, seq iter.Seq[T], want []T) {
	t.Helper()
	if got := slices.Collect(seq); !slices.Equal(got, want) {
		t.Errorf("%s: got %#v, want %#v", what, got, want)
	}
}
