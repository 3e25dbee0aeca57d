package errtest

import (
	"iter"
	"slices"
	"testing"

	"github.com/errgen/errgen/errcode"
)

// A Package is the functions of a generated package over all its families, and its categories in catalog order.
type Package[K ~string] struct {
	Lookup     func(wire string) (errcode.Code, bool)
	LookupIn   func(family, wire string) (errcode.Code, bool)
	All        func() iter.Seq[errcode.Code]
	ByStatus   func(status int) iter.Seq[errcode.Code]
	ByCategory func(category K) iter.Seq[errcode.Code]
	ByRetry    func(retry errcode.Retry) iter.Seq[errcode.Code]
	Categories []K
}

// Functions proves the functions of a package against its catalog, and its categories.
func Functions[K ~string](t *testing.T, c *errcode.Catalog, p Package[K]) {
	t.Helper()
	statuses := map[int]bool{}
	for code := range c.All() {
		statuses[code.Entry().Status] = true
		p.lookups(t, c, code)
	}
	sameCodes(t, "All", p.All(), c.All())
	for status := range statuses {
		sameCodes(t, "ByStatus", p.ByStatus(status), c.ByStatus(status))
	}
	for _, r := range c.Retries {
		sameCodes(t, "ByRetry", p.ByRetry(*r), c.ByRetry(*r))
	}
	for _, info := range c.Categories {
		sameCodes(t, "ByCategory", p.ByCategory(K(info.ID)), c.ByCategory(info.ID))
	}
	if !slices.EqualFunc(p.Categories, c.Categories, func(k K, info errcode.CategoryInfo) bool { return string(k) == string(info.ID) }) {
		t.Errorf("the categories are %v, not those of %v", p.Categories, c.Categories)
	}
}

// lookups finds a code by its text in all families, of which the first one may have another code, and in its own.
func (p Package[K]) lookups(t *testing.T, c *errcode.Catalog, code errcode.Code) {
	t.Helper()
	wire := code.String()
	first, _ := c.Lookup(wire)
	got, ok := p.Lookup(wire)
	same(t, "Lookup", wire, got, first)
	same(t, "Lookup found", wire, ok, true)
	got, ok = p.LookupIn(code.Family().ID, wire)
	same(t, "LookupIn", wire, got, code)
	same(t, "LookupIn found", wire, ok, true)
}

// sameCodes compares two sequences of codes.
func sameCodes(t *testing.T, what string, got, want iter.Seq[errcode.Code]) {
	t.Helper()
	if got, want := slices.Collect(got), slices.Collect(want); !slices.Equal(got, want) {
		t.Errorf("%s gives %v, not %v", what, got, want)
	}
}
