// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"slices"
	"strings"
)

// Param is a placeholder of a message with the text that stands in its place.
type Param struct {
	Name, Value string
}

// template is the message of a code: literal text with placeholders in between. A message without placeholders is one
// literal. Literals between placeholders are not empty.
type template struct {
	code         Code
	literals     []string      // one more than there are placeholders
	placeholders []placeholder // in the order of the message
}

// placeholder stands for one or more bytes of any kind, or for a canonical decimal.
type placeholder struct {
	name    string
	integer bool
}

// matchIn gives the code of a family whose message the text is, and what its placeholders stand for, in alphabetical
// order of their names. The templates of a status are sorted so that the first one that fits is the one that the text
// belongs to. What fits none costs no memory, unless a template has more than fewSpans placeholders.
func matchIn(f Family, status int, text string) (Code, []Param, bool) {
	templates, _ := find(templatesIn(f), status)
	for i := range templates {
		if params, ok := templates[i].match(text); ok {
			return templates[i].code, params, true
		}
	}
	return nil, nil, false
}

// match reports whether the message can be the text, and what its placeholders then stand for. Each takes as few bytes
// as possible, the leftmost first.
func (t *template) match(text string) ([]Param, bool) {
	first, last := t.literals[0], t.literals[len(t.literals)-1]
	if len(t.placeholders) == 0 {
		return nil, text == first
	}
	if len(text) < len(first)+len(last) || !strings.HasPrefix(text, first) || !strings.HasSuffix(text, last) {
		return nil, false
	}
	return t.fill(text[len(first) : len(text)-len(last)])
}

// fewSpans is the number of placeholders that a search has room for without allocating memory.
const fewSpans = 8

// fill gives the placeholders their parts of a text, which is without the first and the last literal.
func (t *template) fill(text string) ([]Param, bool) {
	var room [fewSpans]span
	spans, n := room[:], len(t.placeholders)
	if n > fewSpans {
		spans = make([]span, n)
	}
	spans = spans[:n]
	s := search{text, t, spans}
	if !s.place(0, 0) {
		return nil, false
	}
	params := make([]Param, n)
	for i, p := range t.placeholders {
		params[i] = Param{p.name, text[spans[i].start:spans[i].end]}
	}
	slices.SortFunc(params, func(a, b Param) int { return strings.Compare(a.Name, b.Name) })
	return params, true
}

// span is where a placeholder lies in the text, once that is found.
type span struct {
	start, end int
	dead       int // it cannot begin before here: that was tried without success
}

// search looks for the place of each placeholder.
type search struct {
	text  string
	t     *template
	spans []span
}

// place looks for the end of placeholder i, given its start, and for the places of those that follow it.
//
// Its time is bounded by the length of the text times the number of placeholders. A value that has begun can grow, up to
// some limit. So when nothing fits a start, nothing fits a later start before that limit either: whatever end the later
// value had, the earlier one could have had too. As the ends of each placeholder are tried in ascending order, so are the
// starts of the next; none is tried twice.
func (s *search) place(i, start int) bool {
	span := &s.spans[i]
	if start < span.dead {
		return false
	}
	shortest, longest := s.t.placeholders[i].ends(s.text, start)
	for end := s.next(i, shortest, longest); end >= 0; end = s.next(i, end+1, longest) {
		if i+1 == len(s.spans) || s.place(i+1, end+len(s.t.literals[i+1])) {
			span.start, span.end = start, end
			return true
		}
	}
	span.dead = max(span.dead, longest)
	return false
}

// next gives the first place from shortest to longest where placeholder i can end, or -1: the last one at the end of the
// text, any other before the literal that follows it.
func (s *search) next(i, shortest, longest int) int {
	switch {
	case shortest > longest:
		return -1
	case i+1 < len(s.spans):
		return s.literal(s.t.literals[i+1], shortest, longest)
	case longest < len(s.text):
		return -1
	}
	return len(s.text)
}

// literal gives the first place from shortest to longest where a literal stands in the text, or -1.
func (s *search) literal(literal string, shortest, longest int) int {
	at := strings.Index(s.text[shortest:min(longest+len(literal), len(s.text))], literal)
	if at < 0 {
		return -1
	}
	return shortest + at
}

// ends gives the bounds between which a value that begins at start may end. Where none can begin, the first bound is
// beyond the second.
func (p placeholder) ends(text string, start int) (shortest, longest int) {
	if !p.integer {
		return start + 1, len(text)
	}
	digits := start
	if strings.HasPrefix(text[start:], "-") {
		digits++
	}
	switch n := digitsAt(text[digits:]); {
	case n == 0:
		return 1, 0
	case text[digits] != '0':
		return digits + 1, digits + n
	case digits > start:
		return 1, 0
	}
	return start + 1, start + 1
}

// digitsAt counts the decimal digits at the start of a text; after a zero none is looked at, since none may follow it.
func digitsAt(text string) int {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		if n++; text[0] == '0' {
			break
		}
	}
	return n
}
