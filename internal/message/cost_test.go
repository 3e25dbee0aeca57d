package message

import (
	"fmt"
	"strings"
	"testing"
)

// chain writes a message of n placeholders with a literal between two of them, and one at the end.
func chain(n int, literal, kind, end string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString(literal)
		}
		fmt.Fprintf(&b, "{p%d%s}", i, kind)
	}
	return b.String() + end
}

// TestMatch_misses expects texts that do not fit to allocate nothing: those that differ at an end, those that lack a
// literal, and those that have all of them and still do not fit.
func TestMatch_misses(t *testing.T) {
	for n := range 33 {
		m := must(t, "a "+chain(n, ", ", ":int", " z"))
		words := strings.TrimSuffix(strings.Repeat("x, ", n), ", ")
		for _, text := range []string{"", "b", "a 1, 2", "a  z", "a ,  z", "a " + words + " z"} {
			if _, ok := m.Match(text); ok && n > 0 {
				t.Fatalf("%q fits %q", text, m.Text)
			}
			if allocations := testing.AllocsPerRun(10, func() { m.Match(text) }); allocations > 0 && n > 0 {
				t.Errorf("%d placeholders and %q: %v allocations", n, text, allocations)
			}
		}
	}
}

// TestIndex_misses expects the same of a search among many messages.
func TestIndex_misses(t *testing.T) {
	var x Index
	for n := range 33 {
		x.Add(400, must(t, fmt.Sprintf("a%d ", n)+chain(n, ", ", ":int", " z")), n)
	}
	for _, text := range []string{"", "b", "a1 z", "a2 x, y z", "a31 1, 2 z"} {
		if _, _, ok := x.Best(400, text); ok {
			t.Fatalf("%q is found", text)
		}
		if allocations := testing.AllocsPerRun(10, func() { x.Best(400, text) }); allocations > 0 {
			t.Errorf("%q: %v allocations", text, allocations)
		}
	}
}

// TestMatch_hostile gives the search a mebibyte each that it could try in very many ways. It would run for years if it did.
func TestMatch_hostile(t *testing.T) {
	const mebibyte = 1 << 20
	for _, c := range []struct{ message, piece, end string }{
		{chain(8, "x", "", "y!"), "x", "!"},
		{chain(8, "x", "", "y{last}!"), "x", "!"},
		{chain(8, "x", "", "x{last:int}!"), "x", "!"},
		{chain(30, "x", "", "x{last:int}!"), "x", "!"},
		{chain(40, "x", "", "x{last:int}!"), "x", "!"},
		{chain(30, strings.Repeat("x", 100), "", "x{last:int}!"), "x", "!"},
		{chain(30, "1", ":int", "1{last:int}2!"), "1", "!"},
		{"{first}1" + chain(30, "1", ":int", "1-{last:int}!"), "1", "1--!"},
		{"{first}-" + chain(30, "-", ":int", "-{last:int}x!"), "1-", "x!"},
		{"{first}-" + chain(30, "-", ":int", "-{last:int}x!"), "-1-0--", "-1x!"},
	} {
		text := strings.Repeat(c.piece, mebibyte/len(c.piece)) + c.end
		if _, ok := must(t, c.message).Match(text); ok {
			t.Errorf("%.20q… fits %q", text, c.message)
		}
	}
}

// TestParse_hostile gives the parser a mebibyte of braces each.
func TestParse_hostile(t *testing.T) {
	for _, piece := range []string{"{{", "}}", "{", "}", "{a} ", "{a", "a}", "{{}}"} {
		text := strings.Repeat(piece, 1<<20/len(piece))
		if m, err := Parse(text); err == nil && len(m.Literals) != 1 {
			t.Errorf("%.20q… has %d placeholders", text, len(m.Placeholders))
		}
	}
}
