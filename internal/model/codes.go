package model

import (
	"math"
	"strings"
	"unicode"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

// code reads the code of an entry, or the name in a family known by message. ok is false when there is none to go on
// with.
func (b *builder) code(s *scope, e *spec.Entry) (code Code, pos diag.Pos, ok bool) {
	if s.family.KnownBy == ByMessage {
		return b.nameAsCode(e)
	}
	if !e.Code.IsSet() {
		if _, written := e.Keys["code"]; !written {
			b.ds.Add(e.Pos, "required", "an error has no code").WithHelp("add code:")
		}
		return Code{}, e.Pos, false
	}
	if s.family.Integer {
		code, ok = b.integerCode(e.Code)
	} else {
		code, ok = b.stringCode(e.Code)
	}
	return code, e.Code.Pos, ok
}

func (b *builder) nameAsCode(e *spec.Entry) (Code, diag.Pos, bool) {
	if e.Code.IsSet() {
		b.ds.Add(e.Code.Pos, "known-by", "an error of a family known by message has no code").WithHelp("write name: instead")
	}
	if !e.Name.IsSet() {
		if _, written := e.Keys["name"]; !written {
			b.ds.Add(e.Pos, "required", "an error has no name").WithHelp("add name:, like FIELD_MANDATORY")
		}
		return Code{}, e.Pos, false
	}
	return Code{Text: e.Name.Value}, e.Name.Pos, true
}

// integerCode reads an integer that fits an int on every machine.
func (b *builder) integerCode(t spec.Text) (Code, bool) {
	n, ok := spec.Integer(t.Value)
	switch {
	case !ok:
		b.ds.Add(t.Pos, "code", "this family's codes are whole numbers, not %q", t.Value).
			WithHelp("write it like 404: no sign, no zeros in front; codes that need them belong in a family with code_type: string")
	case t.Quoted:
		b.ds.Add(t.Pos, "code", "this family's codes are numbers, and a number has no quotes").WithHelp("write %s", t.Value)
	case n > math.MaxInt32 || n < math.MinInt32:
		b.ds.Add(t.Pos, "code", "codes run from %d to %d", math.MinInt32, math.MaxInt32)
	default:
		return Code{Int: n, Text: t.Value}, true
	}
	return Code{}, false
}

func (b *builder) stringCode(t spec.Text) (Code, bool) {
	switch as := spec.Misread(t.Value); {
	case !t.Quoted && as != "":
		b.ds.Add(t.Pos, "quotes", "this code would be read as %s", as).WithHelp("put it in quotes: %q", t.Value)
	case strings.ContainsFunc(t.Value, func(r rune) bool { return !unicode.IsPrint(r) }) || strings.TrimSpace(t.Value) != t.Value:
		b.ds.Add(t.Pos, "code", "a code has printable characters only, and no space around them")
	default:
		return Code{Text: t.Value}, true
	}
	return Code{}, false
}

// allowFits checks that what is allowed is written in the way of the family's codes.
func (b *builder) allowFits(f *Family, a spec.Allow) {
	switch {
	case f.Integer && a.Pattern != nil:
		b.ds.Add(a.Pos, "allow-kind", "integer codes are allowed by ranges").WithHelp("write a list like [2000-2999]")
	case !f.Integer && len(a.Ranges) > 0:
		b.ds.Add(a.Pos, "allow-kind", "string codes are allowed by a regular expression").WithHelp("write it in single quotes, like '^[A-Z_]+$'")
	}
}

// allows reports whether a code may be used. Where nothing is written, every code may but negative integers, which are
// more often a slip than meant.
func allows(a spec.Allow, c Code) bool {
	if a.Pattern != nil {
		return a.Pattern.MatchString(c.Text)
	}
	for _, r := range a.Ranges {
		if r.From <= c.Int && c.Int <= r.To {
			return true
		}
	}
	return len(a.Ranges) == 0 && c.Int >= 0
}

// reservations reads what must never be used again. The entries are held against it as they are built.
func (b *builder) reservations(s *scope) {
	for _, r := range s.spec.Reserved {
		if r.IsSet() && r.Code.IsSet() == r.Name.IsSet() {
			b.ds.Add(r.Pos, "reserved", "a reservation is of either a code or a name").WithHelp("write code: or name:, one of the two")
			continue
		}
		reservation := Reservation{Name: r.Name.Value, Reason: r.Reason.Value}
		if r.Code.IsSet() {
			b.reservedCode(s.family, r.Code, &reservation)
		}
		s.family.Reserved = append(s.family.Reserved, reservation)
	}
}

func (b *builder) reservedCode(f *Family, code spec.Text, into *Reservation) {
	switch {
	case f.KnownBy == ByMessage:
		b.ds.Add(code.Pos, "reserved", "an error of a family known by message has no code").WithHelp("write name: instead")
	case f.Integer:
		r, ok := spec.Interval(code.Value)
		if !ok || code.Quoted {
			b.ds.Add(code.Pos, "range", "a reserved code must be a number or a range, not %q", code.Value).WithHelp("write it like 8004 or 8004-8006")
		}
		into.Codes = &Range{r.From, r.To}
	default:
		c, _ := b.stringCode(code)
		into.Code = c.Text
	}
}

// reserved reports an entry that uses what is reserved.
func (b *builder) reserved(s *scope, e *Entry) {
	names := []string{e.Name}
	for _, a := range e.Aliases {
		names = append(names, a.Name)
	}
	for i, r := range s.family.Reserved {
		at := s.spec.Reserved[i].Pos
		if r.Codes != nil && r.Codes.Contains(e.Code.Int) || r.Code != "" && r.Code == e.Code.Text {
			b.ds.Add(e.Pos, "reserved", "the code %s is reserved at %s: %s", e.Code, at, r.Reason).WithHelp("choose another code")
		}
		for _, name := range names {
			if r.Name != "" && r.Name == name {
				b.ds.Add(e.Pos, "reserved", "the name %s is reserved at %s: %s", name, at, r.Reason).WithHelp("choose another name")
			}
		}
	}
}
