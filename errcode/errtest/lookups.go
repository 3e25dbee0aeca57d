package errtest

import (
	"fmt"
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
	for name, codes := range map[string]bool{
		"All":        has(catalog.All(), c),
		"ByStatus":   has(catalog.ByStatus(p.entry(i).Status), c),
		"ByCategory": has(catalog.ByCategory(p.entry(i).Category), c),
		"ByRetry":    p.entry(i).Retry == nil || has(catalog.ByRetry(c.Retry()), c),
	} {
		same(p.T, name+" has", wire, codes, true)
	}
}

// has reports whether a sequence has a code.
func has(codes func(func(errcode.Code) bool), code errcode.Code) (found bool) {
	for c := range codes {
		found = found || c == code
	}
	return found
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
