package spec

import (
	"regexp"
	"time"
	"unicode/utf8"

	"github.com/errgen/errgen/internal/diag"
)

// Text is a scalar that is used as text.
type Text struct {
	Value  string
	Quoted bool // in quotes, or a block (| or >)
	Pos    diag.Pos

	// Start is where the first character stands, when all are written on one line and as they are read, so that they can
	// be counted from there. It is known of messages only.
	Start diag.Pos
}

// At gives the position of a byte of the text, or that of the text where it is not known.
func (t Text) At(offset int) diag.Pos {
	if !t.Start.IsValid() {
		return t.Pos
	}
	pos := t.Start
	pos.Col += utf8.RuneCountInString(t.Value[:offset])
	return pos
}

// IsSet reports whether the scalar was written.
func (t Text) IsSet() bool { return t.Pos.IsValid() }

// Int is a decimal integer.
type Int struct {
	Value int64
	Pos   diag.Pos
}

// IsSet reports whether the integer was written.
func (i Int) IsSet() bool { return i.Pos.IsValid() }

// Bool is true or false.
type Bool struct {
	Value bool
	Pos   diag.Pos
}

// Duration is a Go duration, 0 or more.
type Duration struct {
	Value time.Duration
	Pos   diag.Pos
}

// Percent is a share, written 20%.
type Percent struct {
	Value int64 // 20 for 20%
	Pos   diag.Pos
}

// Factor is what something is multiplied by, written 2 or 150%.
type Factor struct {
	Value int64 // in percent: 200 for 2
	Pos   diag.Pos
}

// IsSet reports whether the factor was written.
func (f Factor) IsSet() bool { return f.Pos.IsValid() }

// Range is a closed interval of integers, written 400-499, or 404 for a single one.
type Range struct {
	From, To int64
	Pos      diag.Pos
}

// Contains reports whether n lies in the interval.
func (r Range) Contains(n int64) bool { return r.From <= n && n <= r.To }

// Allow says which codes may be used: ranges of integers, or one anchored regular expression.
type Allow struct {
	Ranges  []Range
	Pattern *regexp.Regexp // nil unless an expression was written
	Pos     diag.Pos
}

// IsSet reports whether anything was written.
func (a Allow) IsSet() bool { return a.Pos.IsValid() }
