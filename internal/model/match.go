package model

import (
	"cmp"
	"strings"
)

// Match reports whether the text is one that the template makes, and with which values of its placeholders, in their
// order. Matching is byte for byte; a placeholder takes one or more characters, as few as possible from left to right,
// and an int placeholder a canonical decimal.
func (t *Template) Match(text string) (values []string, ok bool) {
	rest, ok := strings.CutPrefix(text, t.Literals[0])
	if !ok {
		return nil, false
	}
	values = make([]string, len(t.Params))
	if !t.match(0, rest, values, map[state]bool{}) {
		return nil, false
	}
	return values, true
}

// state is a place that the search came to without success: it need not be tried again.
type state struct{ param, left int }

func (t *Template) match(param int, rest string, values []string, failed map[state]bool) bool {
	if param == len(t.Params) {
		return rest == ""
	}
	here := state{param, len(rest)}
	if failed[here] {
		return false
	}
	last, literal := param+1 == len(t.Params), t.Literals[param+1]
	for end := 1; end <= len(rest); end++ {
		if !strings.HasPrefix(rest[end:], literal) || last && len(rest)-end != len(literal) || !t.Params[param].takes(rest[:end]) {
			continue
		}
		values[param] = rest[:end]
		if t.match(param+1, rest[end+len(literal):], values, failed) {
			return true
		}
	}
	failed[here] = true
	return false
}

// takes reports whether a placeholder can stand for the text, which is not empty.
func (p Param) takes(text string) bool {
	if !p.Int {
		return true
	}
	digits := strings.TrimPrefix(text, "-")
	return text == "0" || digits != "" && digits[0] != '0' && strings.Trim(digits, "0123456789") == ""
}

// compareTemplates orders templates that fit one text: the winner comes first. It has, in this order: no placeholder;
// the longer literal start; the longer literal end; more literal bytes; more int placeholders; then byte order.
func compareTemplates(a, b *Template) int {
	first := func(t *Template) int { return len(t.Literals[0]) }
	last := func(t *Template) int { return len(t.Literals[len(t.Literals)-1]) }
	return cmp.Or(
		cmp.Compare(min(len(a.Params), 1), min(len(b.Params), 1)),
		cmp.Compare(first(b), first(a)),
		cmp.Compare(last(b), last(a)),
		cmp.Compare(b.literalBytes(), a.literalBytes()),
		cmp.Compare(b.ints(), a.ints()),
		cmp.Compare(a.Text, b.Text),
	)
}

func (t *Template) ints() int {
	ints := 0
	for _, p := range t.Params {
		if p.Int {
			ints++
		}
	}
	return ints
}

func (t *Template) literalBytes() int {
	bytes := 0
	for _, literal := range t.Literals {
		bytes += len(literal)
	}
	return bytes
}

// Filled gives a text that the template matches, with a value in the place of each placeholder.
func (t *Template) Filled(value func(Param) string) string {
	var b strings.Builder
	for i, p := range t.Params {
		b.WriteString(t.Literals[i])
		b.WriteString(value(p))
	}
	b.WriteString(t.Literals[len(t.Params)])
	return b.String()
}
