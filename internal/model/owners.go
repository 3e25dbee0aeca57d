package model

import (
	"cmp"
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// ranges settles which codes a family of integers may have, and which of them belong to a team.
func (b *builder) ranges(s *scope) {
	b.allowFits(s, s.spec.Allow)
	if pattern := s.spec.Allow.Pattern; pattern != nil && !s.family.Integer {
		s.family.Pattern = pattern.String()
	}
	if s.vague || !s.family.Integer {
		b.noOwners(s)
		return
	}
	for _, r := range s.spec.Allow.Ranges {
		s.family.Allow = append(s.family.Allow, Range{r.From, r.To})
	}
	for i, o := range s.spec.Owners {
		if !o.Range.Pos.IsValid() {
			continue // the reader has reported it
		}
		b.ownedAllowed(s, o.Range)
		b.ownedOnce(s.spec.Owners[:i], o.Range)
		s.family.Owners = append(s.family.Owners, Ownership{Range{o.Range.From, o.Range.To}, o.Owner.Value})
	}
}

func (b *builder) noOwners(s *scope) {
	if !s.vague && len(s.spec.Owners) > 0 {
		b.ds.Add(s.spec.Keys["owners"], rules.Owners, "codes that are texts are not owned by ranges").
			WithHelp("delete owners:, and write owner: in the errors")
	}
}

// ownedAllowed checks that a team can use the whole of its range. An allow that could not be read says nothing.
func (b *builder) ownedAllowed(s *scope, r spec.Range) {
	if s.spec.Allow.IsSet() && len(s.family.Allow) == 0 || covers(s.family.Allowed(), Range{r.From, r.To}) {
		return
	}
	help := "write a range of numbers that are not negative"
	if len(s.family.Allow) > 0 {
		help = "write a range within " + diag.Or(rangeTexts(s.spec.Allow.Ranges)) + ", or extend allow: of the family"
	}
	b.ds.Add(r.Pos, rules.Owners, "the family %s does not allow all of %s", s.family.ID, Range{r.From, r.To}).WithHelp("%s", help)
}

// ownedOnce checks that a range has no code of one that stands before it.
func (b *builder) ownedOnce(before []spec.Ownership, r spec.Range) {
	for _, o := range before {
		if first := o.Range; first.Pos.IsValid() && first.From <= r.To && r.From <= first.To {
			b.ds.Add(r.Pos, rules.Owners, "the ranges %s and %s overlap, the first is at %s", Range{first.From, first.To}, Range{r.From, r.To}, first.Pos).
				WithHelp("give each code to one team")
		}
	}
}

// covers reports whether each code of a range lies in one of several.
func covers(ranges []Range, r Range) bool {
	ranges = slices.SortedFunc(slices.Values(ranges), func(a, b Range) int { return cmp.Compare(a.From, b.From) })
	next := r.From
	for _, have := range ranges {
		if have.Contains(next) {
			next = have.To + 1
		}
	}
	return next > r.To
}

// Allowed gives the ranges of codes that an integer family may have, also where its allow was left out.
func (f *Family) Allowed() []Range {
	if len(f.Allow) == 0 {
		return []Range{{0, spec.Codes.To}}
	}
	return f.Allow
}

// owner settles whom an entry belongs to: who is named, or the team that its code belongs to.
func (b *builder) owner(s *scope, entry *Entry, named spec.Text) {
	entry.Owner = named.Value
	i := slices.IndexFunc(s.family.Owners, func(o Ownership) bool { return o.Contains(entry.Code.Int) })
	if i < 0 {
		return
	}
	owned := s.family.Owners[i]
	if named.IsSet() && named.Value != owned.Owner {
		b.ds.Add(named.Pos, rules.Owners, "the code %s belongs to %s", entry.Code, owned.Owner).
			WithHelp("delete the line, or write owner: %s, or change owners: of the family", owned.Owner)
	}
	entry.Owner = owned.Owner
}
