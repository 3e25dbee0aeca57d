package model

import (
	"slices"
	"strings"
	"unicode"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// code reads the code of an entry, or the name in a family known by message. ok is false when there is none to go on
// with.
func (b *builder) code(s *scope, e *spec.Entry) (code Code, pos diag.Pos, ok bool) {
	if s.vague {
		return Code{}, e.Pos, false
	}
	if s.family.KnownBy == ByMessage {
		return b.nameAsCode(e)
	}
	if !e.Code.IsSet() {
		if _, written := e.Keys["code"]; !written {
			b.ds.Add(e.Pos, rules.Required, "an error has no code").WithHelp("add code:")
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
		b.ds.Add(e.Code.Pos, rules.KnownBy, "an error of a family known by message has no code").WithHelp("write name: instead")
	}
	if !e.Name.IsSet() {
		if _, written := e.Keys["name"]; !written {
			b.ds.Add(e.Pos, rules.Required, "an error has no name").WithHelp("add name:, like FIELD_MANDATORY")
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
		b.ds.Add(t.Pos, rules.Code, "this family's codes are whole numbers, not %q", t.Value).
			WithHelp("write %s; codes that are no plain numbers belong in a family with code_type: string", spec.LikeInteger(t.Value))
	case t.Quoted:
		b.ds.Add(t.Pos, rules.Code, "this family's codes are numbers, and a number has no quotes").WithHelp("write %s", t.Value)
	case !spec.Codes.Contains(n):
		b.beyond(t.Pos).WithHelp("choose a smaller number, or code_type: string for the family")
	default:
		return Code{Int: n, Text: t.Value}, true
	}
	return Code{}, false
}

// beyond reports a number that does not fit.
func (b *builder) beyond(pos diag.Pos) *diag.Diagnostic {
	return b.ds.Add(pos, rules.Code, "codes run from %d to %d", spec.Codes.From, spec.Codes.To)
}

// inBounds checks that all codes of a range fit.
func (b *builder) inBounds(pos diag.Pos, r Range) {
	if !spec.Codes.Contains(r.From) || !spec.Codes.Contains(r.To) {
		b.beyond(pos).WithHelp("write a range within these")
	}
}

func (b *builder) stringCode(t spec.Text) (Code, bool) {
	switch as := spec.Misread(t.Value); {
	case !t.Quoted && as != "":
		b.ds.Add(t.Pos, rules.Quotes, "this code would be read as %s", as).WithHelp("put it in quotes: %q", t.Value)
	case t.Value == "": // the reader has reported it
	case visible(t.Value) != t.Value:
		b.ds.Add(t.Pos, rules.Code, "a code has printable characters only, and no space around them").
			WithHelp("delete it and type it again: %s", visible(t.Value))
	default:
		return Code{Text: t.Value}, b.oneScript(t)
	}
	return Code{}, false
}

// visible gives a code without what nobody would see of it, and with ordinary spaces.
func visible(code string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsPrint(r):
			return r
		case unicode.IsSpace(r):
			return ' '
		}
		return -1
	}, code))
}

// allowFits checks that what is allowed is written in the way of the family's codes.
func (b *builder) allowFits(s *scope, a spec.Allow) {
	switch {
	case s.vague:
	case s.family.Integer && a.Pattern != nil:
		b.ds.Add(a.Pos, rules.AllowKind, "integer codes are allowed by ranges").WithHelp("write a list like [2000-2999]")
	case !s.family.Integer && len(a.Ranges) > 0:
		b.ds.Add(a.Pos, rules.AllowKind, "string codes are allowed by a regular expression").WithHelp("write it in single quotes, like '^[A-Z_]+$'")
	default:
		for _, r := range a.Ranges {
			b.inBounds(r.Pos, Range{r.From, r.To})
		}
	}
}

// rangeTexts gives ranges as they are written.
func rangeTexts(ranges []spec.Range) []string {
	var texts []string
	for _, r := range ranges {
		texts = append(texts, Range{r.From, r.To}.String())
	}
	return texts
}

// allows reports whether an entry may have its code. Where nothing is written, every code may be used but negative
// integers, which are more often a slip than not. What is written for codes of the other type was reported once and
// says nothing.
func allows(a spec.Allow, e *Entry) bool {
	switch {
	case e.Family.Integer && len(a.Ranges) > 0:
		return slices.ContainsFunc(a.Ranges, func(r spec.Range) bool { return r.Contains(e.Code.Int) })
	case !e.Family.Integer && a.Pattern != nil:
		return a.Pattern.MatchString(e.Code.Text)
	}
	return e.Code.Int >= 0
}
