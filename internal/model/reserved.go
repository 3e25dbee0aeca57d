package model

import (
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// reserved is what the entries of a family are held against: what must never be used again, and where that is written.
type reserved struct {
	codes  map[string]mark // single codes, by their text
	names  map[string]mark
	ranges []rangeMark
}

type mark struct {
	pos     diag.Pos
	reason  string
	retired bool
}

type rangeMark struct {
	Range
	mark
}

func (b *builder) reservations(s *scope) {
	s.reserved = reserved{codes: map[string]mark{}, names: map[string]mark{}}
	for _, r := range s.spec.Reserved {
		if b.isOfOne(r) {
			s.family.Reserved = append(s.family.Reserved, b.reservation(s, r))
		}
	}
}

func (b *builder) reservation(s *scope, r spec.Reservation) Reservation {
	reservation := Reservation{Name: r.Name.Value, Since: r.Since.Value, Reason: r.Reason.Value}
	at := mark{r.Pos, r.Reason.Value, r.Title.IsSet()}
	if r.Code.IsSet() {
		b.reservedCode(s, r.Code, &reservation, at)
	}
	b.retired(s, r, &reservation)
	if reservation.Name != "" {
		s.reserved.names[reservation.Name] = at
	}
	if r.ReplacedBy.IsSet() {
		s.replaced = append(s.replaced, replaced{len(s.family.Reserved), r.ReplacedBy})
	}
	return reservation
}

// isOfOne reports whether a reservation says what it is of. Only an error, which has a title, has a code and a name.
func (b *builder) isOfOne(r spec.Reservation) bool {
	_, hasCode := r.Keys["code"]
	_, hasName := r.Keys["name"]
	_, hasTitle := r.Keys["title"]
	if !r.IsSet() || hasCode != hasName || hasCode && hasTitle {
		return true
	}
	help := "write code: or name:, one of the two"
	if hasCode {
		help += "; an error that was retired has both, and title: as well"
	}
	b.ds.Add(r.Pos, rules.Reserved, "a reservation is of either a code or a name").WithHelp("%s", help)
	return false
}

func (b *builder) reservedCode(s *scope, code spec.Text, into *Reservation, at mark) {
	switch {
	case s.vague:
	case s.family.KnownBy == ByMessage:
		b.ds.Add(code.Pos, rules.Reserved, "an error of a family known by message has no code").WithHelp("write name: instead")
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
		b.ds.Add(code.Pos, rules.Range, "a reserved code must be a number or a range, not %q", code.Value).WithHelp("write it like 8004 or 8004-8006")
		return nil
	}
	codes := Range{r.From, r.To}
	b.inBounds(code.Pos, codes)
	if r.From == r.To {
		s.reserved.codes[codes.String()] = at // 5-5 is 5
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
		b.ds.Add(e.Pos, rules.Reserved, "the code %s is reserved at %s: %s", e.Code, at.pos, at.reason).WithHelp("%schoose another code", at.orDelete())
	}
}

// orDelete says what else to do with an error whose code is reserved.
func (m mark) orDelete() string {
	if m.retired {
		return "delete the error if this is the one that was retired, or "
	}
	return ""
}

// nameNotReserved reports whether an entry may have a name. Of the name that was retired along with the code of the
// entry, codeNotReserved has spoken.
func (b *builder) nameNotReserved(s *scope, e *Entry, name spec.Text) bool {
	at, taken := s.reserved.names[name.Value]
	if code, _ := s.reserved.code(e.Code, s.family.Integer); taken && code.pos != at.pos {
		b.ds.Add(name.Pos, rules.Reserved, "the name %s is reserved at %s: %s", name.Value, at.pos, at.reason).WithHelp("choose another name")
	}
	return !taken
}
