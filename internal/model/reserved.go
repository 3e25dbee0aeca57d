package model

import (
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

// reserved is what the entries of a family are held against: what must never be used again, and where that is said.
type reserved struct {
	codes  map[string]mark // single codes, by their text
	names  map[string]mark
	ranges []rangeMark
}

type mark struct {
	pos    diag.Pos
	reason string
}

type rangeMark struct {
	Range
	mark
}

func (b *builder) reservations(s *scope) {
	s.reserved = reserved{codes: map[string]mark{}, names: map[string]mark{}}
	for _, r := range s.spec.Reserved {
		_, hasCode := r.Keys["code"]
		_, hasName := r.Keys["name"]
		if r.IsSet() && hasCode == hasName {
			b.ds.Add(r.Pos, "reserved", "a reservation is of either a code or a name").WithHelp("write code: or name:, one of the two")
			continue
		}
		reservation := Reservation{Name: r.Name.Value, Reason: r.Reason.Value}
		at := mark{r.Pos, r.Reason.Value}
		if r.Code.IsSet() {
			b.reservedCode(s, r.Code, &reservation, at)
		}
		if r.Name.IsSet() {
			s.reserved.names[r.Name.Value] = at
		}
		s.family.Reserved = append(s.family.Reserved, reservation)
	}
}

func (b *builder) reservedCode(s *scope, code spec.Text, into *Reservation, at mark) {
	switch {
	case s.vague:
	case s.family.KnownBy == ByMessage:
		b.ds.Add(code.Pos, "reserved", "an error of a family known by message has no code").WithHelp("write name: instead")
	case s.family.Integer:
		into.Codes = b.reservedRange(s, code, at)
	default:
		if c, ok := b.stringCode(code); ok {
			into.Code = c.Text
			s.reserved.codes[c.Text] = at
		}
	}
}

func (b *builder) reservedRange(s *scope, code spec.Text, at mark) *Range {
	r, ok := spec.Interval(code.Value)
	if !ok || code.Quoted {
		b.ds.Add(code.Pos, "range", "a reserved code must be a number or a range, not %q", code.Value).WithHelp("write it like 8004 or 8004-8006")
		return nil
	}
	codes := Range{r.From, r.To}
	if r.From == r.To {
		s.reserved.codes[code.Value] = at
	} else {
		s.reserved.ranges = append(s.reserved.ranges, rangeMark{codes, at})
	}
	return &codes
}

// code reports whether a code is reserved.
func (r reserved) code(c Code, integer bool) (mark, bool) {
	if at, ok := r.codes[c.Text]; ok {
		return at, true
	}
	for _, m := range r.ranges {
		if integer && m.Contains(c.Int) {
			return m.mark, true
		}
	}
	return mark{}, false
}

func (b *builder) codeNotReserved(s *scope, e *Entry) {
	if at, ok := s.reserved.code(e.Code, s.family.Integer); ok {
		b.ds.Add(e.Pos, "reserved", "the code %s is reserved at %s: %s", e.Code, at.pos, at.reason).WithHelp("choose another code")
	}
}

func (b *builder) nameNotReserved(s *scope, name spec.Text) {
	if at, ok := s.reserved.names[name.Value]; ok {
		b.ds.Add(name.Pos, "reserved", "the name %s is reserved at %s: %s", name.Value, at.pos, at.reason).WithHelp("choose another name")
	}
}
