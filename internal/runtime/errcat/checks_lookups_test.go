// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"
)

// anyCode is the type of a family, or Code itself.
type anyCode interface {
	comparable
	Code
}

// checkHits looks a code up by its text in each of the ways there are. Lookup may find the text in another family; which
// one is part of the description.
func checkHits[T anyCode](t *testing.T, parse func(string) (T, bool), want expectation) {
	t.Helper()
	parsed, ok := parse(want.text)
	equal[Code](t, "parsed", parsed, want.code)
	equal(t, "parsed at all", ok, true)
	found, ok := LookupIn(want.code.Family(), want.text)
	equal(t, "LookupIn", found, want.code)
	equal(t, "LookupIn found", ok, true)
	found, ok = Lookup(want.text)
	equal(t, "Lookup found", ok, true)
	if ok && found.Family() == want.code.Family() {
		equal(t, "Lookup", found, want.code)
	} else if ok {
		equal(t, "the text that Lookup found", found.String(), want.text)
	}
}

// checkMisses looks up texts that are no codes of a family: some that are given, and what is next to its codes.
func checkMisses[T anyCode](t *testing.T, parse func(string) (T, bool), f Family, codes iter.Seq[T], misses []string) {
	t.Helper()
	texts := map[string]bool{}
	for c := range codes {
		texts[c.String()] = true
	}
	for _, text := range misses {
		checkMiss(t, parse, f, text)
	}
	for text := range texts {
		for _, near := range nextTo(text) {
			if !texts[near] {
				checkMiss(t, parse, f, near)
			}
		}
	}
}

// nextTo lists what differs from a text at its ends.
func nextTo(text string) []string {
	last := len(text) - 1
	return []string{
		text[:last], text[:last] + string(rune(text[last]^1)), text[1:], text + "X", text + "0", text + " ", text + "\x00",
		" " + text, "0" + text, "+" + text, "-" + text, text + ".", text + text, strings.ToLower(text), strings.ToUpper(text),
		strings.Replace(text, "-", "-0", 1),
	}
}

// checkMiss looks up a text that a family does not have. Lookup may find it in another family, as what it is.
func checkMiss[T anyCode](t *testing.T, parse func(string) (T, bool), f Family, text string) {
	t.Helper()
	var zero T
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

// checkNoFamily looks a code up in a family that the catalog does not have.
func checkNoFamily(t *testing.T, f Family, text string) {
	t.Helper()
	found, ok := LookupIn(f, text)
	equal(t, "LookupIn "+string(f), found, nil)
	equal(t, "LookupIn found", ok, false)
}

// checkAll expects All to give the codes of each family, in catalog order.
func checkAll(t *testing.T, families ...[]Code) {
	t.Helper()
	checkOrder(t, "All", All(), slices.Concat(families...))
}

// asCodes collects the codes of a family.
func asCodes[T anyCode](family iter.Seq[T]) []Code {
	var all []Code
	for c := range family {
		all = append(all, c)
	}
	return all
}

// checkIndex expects an index to have, under each key, the codes of which that is true, in catalog order; and to have them
// all under some key that is given, but for those of which nothing is known.
func checkIndex[K comparable](t *testing.T, what string, index func(K) iter.Seq[Code], of func(Code) K, keys ...K) {
	t.Helper()
	var none K
	codes := map[K][]Code{}
	for c := range All() {
		if key := of(c); key != none {
			codes[key] = append(codes[key], c)
		}
	}
	for _, key := range append(keys, none) {
		checkOrder(t, fmt.Sprint(what, " ", key), index(key), codes[key])
		delete(codes, key)
	}
	equal(t, "the number of keys of "+what+" that were not tried", len(codes), 0)
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
