// Package compat is judgement on two catalogs: what of the old one the new one no longer keeps.
//
// Compare takes two valid catalogs and gives every change that somebody may notice who uses the old one: over the wire, in
// Go, or by what happens when a call fails. Each change is of a rule, which says how much it matters and what to do instead,
// and stands at its position in the new catalog, or in the old one where the thing is gone. Additions that break nobody
// are no changes. The package reads no files; it looks at catalogs, not at what is generated from them.
package compat

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
)

// Change is one thing that is not as it was.
type Change struct {
	Rule    *diag.Rule
	Subject string   // family/CODE, a family, category/ID, retry/ID or catalog
	Pos     diag.Pos // in the new specification, unless the thing is gone
	Gone    bool     // Pos is in the old specification
	Message string
	Help    string
	Keys    []string // of texts that were reworded
}

// Fails reports whether a change is one that must not happen unless somebody accepts it.
func (c Change) Fails() bool { return c.Rule.Severity == diag.Error }

// Compare gives all changes from an old catalog to a new one: those that have a position in the new one by position,
// and then those that have one in the old.
func Compare(old, new *model.Catalog) []Change {
	c := &comparison{old: old, new: new, oldNames: golang.NamesOf(old), newNames: golang.NamesOf(new)}
	c.catalogs()
	c.initialisms()
	for _, r := range old.Retries {
		c.strategy(r)
	}
	for _, category := range old.Categories {
		c.category(category)
	}
	for _, f := range old.Families {
		c.family(f)
	}
	c.constants()
	c.lookups()
	c.decodings()
	slices.SortStableFunc(c.changes, compareChanges)
	return c.changes
}

func compareChanges(a, b Change) int {
	side := func(c Change) int { // the new catalog before the old
		if c.Gone {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(side(a), side(b)),
		cmp.Compare(a.Pos.File, b.Pos.File),
		cmp.Compare(a.Pos.Line, b.Pos.Line),
		cmp.Compare(a.Pos.Col, b.Pos.Col),
		cmp.Compare(a.Rule.ID, b.Rule.ID),
	)
}

// comparison is one run of Compare.
type comparison struct {
	old, new           *model.Catalog
	oldNames, newNames golang.Names
	changes            []Change
}

// add reports a change at a position in the new catalog. Help may be added to the result.
func (c *comparison) add(rule *diag.Rule, subject string, pos diag.Pos, format string, args ...any) *Change {
	c.changes = append(c.changes, Change{Rule: rule, Subject: subject, Pos: pos, Message: fmt.Sprintf(format, args...)})
	return &c.changes[len(c.changes)-1]
}

// gone reports something that the new catalog does not have, at its position in the old one.
func (c *comparison) gone(rule *diag.Rule, subject string, pos diag.Pos, format string, args ...any) *Change {
	change := c.add(rule, subject, pos, format, args...)
	change.Gone = true
	return change
}

func (c *Change) withHelp(format string, args ...any) { c.Help = fmt.Sprintf(format, args...) }

// firstValid gives the first position of a key that is there.
func firstValid(all ...diag.Pos) diag.Pos {
	for _, pos := range all {
		if pos.IsValid() {
			return pos
		}
	}
	return diag.Pos{}
}
