package model

import (
	"slices"

	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// replaced is a reservation, by its place among those of the family, and what is to be used instead; it is looked up
// once all entries are known.
type replaced struct {
	index int
	by    spec.Text
}

// retired settles where a retired error stands on the reference page: where it stood before.
func (b *builder) retired(s *scope, r spec.Reservation, into *Reservation) {
	if into.Codes != nil && b.saysTooMuch(r, *into.Codes) || !r.Title.IsSet() || s.vague {
		return
	}
	name, ok := b.retiredName(s, r)
	if !ok {
		return
	}
	into.Title, into.Name = r.Title.Value, name.Value
	into.Anchor = anchorOf(s.family.ID, name.Value)
	into.DocURL = b.published(into.Anchor)
	b.anchor(into.Anchor, name.Pos, s.family.ID+"/"+into.Text()+", which is retired,")
}

// saysTooMuch reports whether a reservation says of a whole range what fits one code only.
func (b *builder) saysTooMuch(r spec.Reservation, codes Range) (tooMuch bool) {
	if r.Code.Value == codes.String() && codes.From == codes.To {
		return false
	}
	for _, key := range []string{"name", "title", "since", "replaced_by"} {
		if pos, written := r.Keys[key]; written {
			b.ds.Add(pos, rules.Reserved, "a range of codes has no %s", key).
				WithHelp("delete the line, or reserve each code by itself: code: %d", codes.From)
			tooMuch = true
		}
	}
	return tooMuch
}

// retiredName gives the name that a retired error had: its code, unless it had one of its own. Anchors are made of it.
func (b *builder) retiredName(s *scope, r spec.Reservation) (spec.Text, bool) {
	_, written := r.Keys["name"]
	switch {
	case written:
		return r.Name, spec.IsName(r.Name.Value) // if it is not one, the reader has reported it
	case !r.Code.IsSet(): // the same
	case s.family.Integer || !spec.IsName(r.Code.Value):
		b.ds.Add(r.Code.Pos, rules.Required, "the retired error %s has no name", r.Code.Value).
			WithHelp("add name:, the one that it had; links to it are made of the name")
	default:
		return r.Code, true
	}
	return spec.Text{}, false
}

// replacements resolves what is to be used instead of what is reserved.
func (b *builder) replacements(s *scope) {
	for _, r := range s.replaced {
		s.family.Reserved[r.index].ReplacedBy = b.anywhere(s, r.by)
	}
}

// ReservationOf gives the index of the reservation that keeps the code of an error, of this catalog or of another one, from
// being used again, or -1.
func (f *Family) ReservationOf(e *Entry) int {
	return slices.IndexFunc(f.Reserved, func(r Reservation) bool {
		switch {
		case f.KnownBy == ByMessage:
			return r.Name == e.Name
		case r.Codes != nil:
			return r.Codes.Contains(e.Code.Int)
		}
		return r.Code != "" && r.Code == e.Code.Text
	})
}
