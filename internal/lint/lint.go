// Package lint judges what a valid catalog says: whether people can understand it, and whether it is complete.
//
// Check takes a catalog and gives findings, each with its position, the rule that it breaks and what to do about it. A rule
// has an id, a severity and an explanation with examples. A Baseline holds findings that are let be, so that a team can
// start with a catalog as it is and only ever get better. The package judges words and never changes them; it reads no
// files, and what the format itself demands is left to internal/model.
package lint

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// Rule is something that a catalog should heed. Findings of a Note never fail. Its examples are keys of an entry, or a list of
// entries.
type Rule struct {
	diag.Rule
	Many string // of a Note: what many findings say in one line, after their number

	check func(*pass)
}

// Finding is a position where a catalog does not heed a rule.
type Finding struct {
	Rule    *Rule
	Group   string // the family, or "retries"
	Name    string // of the entry; the id of a strategy
	Pos     diag.Pos
	Message string
	Help    string
	Text    string // what it is about: with the rule, the group and the name it identifies a finding
}

// Subject says what a finding is about: legacy/ENTITY_NOT_FOUND.
func (f Finding) Subject() string { return f.Group + "/" + f.Name }

// Fails reports whether a finding fails a run.
func (f Finding) Fails() bool { return f.Rule.Severity != diag.Note }

// Rules gives all rules, in the order in which they are listed.
func Rules() diag.Rules {
	all := make(diag.Rules, len(rules))
	for i, r := range rules {
		all[i] = &r.Rule
	}
	return all
}

// Check gives all findings on a catalog by their positions. texts are the files that it was read from, which tell
// where in a text a word stands; without them findings point at the start of the text.
func Check(catalog *model.Catalog, texts diag.Texts) []Finding {
	return check(rules, catalog, texts)
}

func check(rules []*Rule, catalog *model.Catalog, texts diag.Texts) []Finding {
	p := &pass{catalog: catalog, entries: catalog.Entries(), lines: texts.Lines()}
	for _, rule := range rules {
		p.rule = rule
		rule.check(p)
	}
	slices.SortStableFunc(p.found, compareFindings)
	return p.found
}

// compareFindings orders findings by position, and at one position in a way that does not depend on the order of the rules.
func compareFindings(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.Pos.File, b.Pos.File),
		cmp.Compare(a.Pos.Line, b.Pos.Line),
		cmp.Compare(a.Pos.Col, b.Pos.Col),
		cmp.Compare(a.Rule.ID, b.Rule.ID),
		cmp.Compare(a.Message, b.Message),
	)
}

// pass is one run of the rules over a catalog.
type pass struct {
	catalog *model.Catalog
	entries []*model.Entry
	lines   diag.Lines // of the specification
	rule    *Rule      // the one that is being checked
	found   []Finding

	overlapping []overlap // of its messages, once they are asked for
}

// each makes a check of a catalog out of one of an entry.
func each(check func(*pass, *model.Entry)) func(*pass) {
	return func(p *pass) {
		for _, e := range p.entries {
			check(p, e)
		}
	}
}

// report adds a finding on a text of an entry. Help may be added to the result.
func (p *pass) report(e *model.Entry, pos diag.Pos, text, format string, args ...any) *Finding {
	return p.add(Finding{Group: e.Family.ID, Name: e.Name, Pos: pos, Text: text, Message: fmt.Sprintf(format, args...)})
}

func (p *pass) add(f Finding) *Finding {
	f.Rule = p.rule
	p.found = append(p.found, f)
	return &p.found[len(p.found)-1]
}

func (f *Finding) withHelp(format string, args ...any) { f.Help = fmt.Sprintf(format, args...) }
