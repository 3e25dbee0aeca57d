package errtest

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/errgen/errgen/errcode"
)

// lookups finds a code by its text on the wire, in every way.
func (p *proof[C, P, K]) lookups(i int) {
	p.Helper()
	c, wire := p.code(i), p.rows[i].Wire
	parsed, ok := p.typ.Parse(wire)
	same(p.T, "Parse", wire, parsed, c)
	same(p.T, "Parse found", wire, ok, true)
	catalog := c.Catalog()
	inFamily, _ := catalog.LookupIn(p.typ.Family.ID, wire)
	same(p.T, "LookupIn", wire, inFamily, errcode.Code(c))
	if first, ok := catalog.Lookup(wire); !ok || first.String() != wire {
		p.Errorf("Lookup of %s is %v, %v", wire, first, ok)
	}
	e := p.entry(i)
	same(p.T, "All has", wire, p.all.has("", catalog.All(), c), true)
	same(p.T, "ByStatus has", wire, p.all.has(e.Status, catalog.ByStatus(e.Status), c), true)
	same(p.T, "ByCategory has", wire, p.all.has(e.Category, catalog.ByCategory(e.Category), c), true)
	same(p.T, "ByRetry has", wire, e.Retry == nil || p.all.has(c.Retry(), catalog.ByRetry(c.Retry()), c), true)
}

// sets are the codes that a catalog has by a status, a category, a strategy, or at all. Each is gone through once, however many codes
// are looked for.
type sets map[any]map[errcode.Code]bool

// has reports whether a sequence, which is that of a key, has a code.
func (s sets) has(key any, codes iter.Seq[errcode.Code], code errcode.Code) bool {
	if s[key] == nil {
		s[key] = map[errcode.Code]bool{}
		for c := range codes {
			s[key][c] = true
		}
	}
	return s[key][code]
}

// order compares the order of codes with that of the rows.
func (p *proof[C, P, K]) order() {
	p.Helper()
	var got, want []string
	for c := range p.typ.All() {
		got = append(got, c.String())
	}
	for _, row := range p.rows {
		want = append(want, row.Wire)
	}
	if !slices.Equal(got, want) {
		p.Errorf("the codes of %s are %q, not %q", p.typ.Family.ID, got, want)
	}
}

// misses looks for what is next to a code and none itself.
func (p *proof[C, P, K]) misses() {
	p.Helper()
	known := map[string]bool{}
	for _, row := range p.rows {
		known[row.Wire] = true
	}
	for wire := range known {
		for _, near := range p.near(wire) {
			if _, ok := p.typ.Parse(near); ok != known[near] {
				p.Errorf("Parse finds %q: %v", near, ok)
			}
			if !known[near] {
				p.unknown(near)
			}
		}
	}
}

// near returns texts that differ little from a code.
func (p *proof[C, P, K]) near(wire string) []string {
	if n, err := strconv.ParseInt(wire, 10, 32); err == nil && p.typ.Family.Int != nil {
		return []string{fmt.Sprint(n + 1), fmt.Sprint(n - 1), fmt.Sprint(-n), "0" + wire, "+" + wire, wire + "0", wire + ".0", " " + wire}
	}
	_, last := utf8.DecodeLastRuneInString(wire)
	return []string{wire + "X", "X" + wire, wire[:len(wire)-last], wire + " ", " " + wire, wire + wire}
}

// canonical reports whether a text is one of the family's kind: for integers of 32 bits, one that they are printed as.
func (p *proof[C, P, K]) canonical(wire string) bool {
	n, err := strconv.ParseInt(wire, 10, 32)
	return wire != "" && (p.typ.Family.Int == nil || err == nil && strconv.FormatInt(n, 10) == wire)
}

// unknown makes a code of a text, if it is one of the family's kind, and expects it to say that it is not known, to keep its value,
// and to say nothing else.
func (p *proof[C, P, K]) unknown(wire string) {
	p.Helper()
	code, ok := p.typ.Family.Make(wire)
	c, typed := code.(C)
	switch {
	case !ok && !p.canonical(wire):
		return
	case !ok || !typed || c.String() != wire:
		p.Errorf("the family makes %#v of %q", code, wire)
		return
	}
	same(p.T, "Known", wire, c.Known(), false)
	same(p.T, "Name", wire, c.Name(), "")
	same(p.T, "Title", wire, c.Title(), "")
	same(p.T, "Status", wire, c.Status(), 0)
	same(p.T, "Category", wire, string(c.Category()), "")
	same(p.T, "Retry", wire, c.Retry(), errcode.Retry{})
	same(p.T, "Entry", wire, c.Entry().Wire, wire)
	same(p.T, "Family", wire, c.Family(), p.typ.Family)
	p.roundTrip(c, false)
}
