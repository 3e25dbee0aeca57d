// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import "strings"

// span is where a placeholder lies in the text, once that is found.
type span struct {
	start, end int
	dead       int // it cannot begin before here: that was tried without success
}

// search looks for the place of each placeholder.
type search struct {
	text         string // without the start and the end of the message
	m            *messageTables
	placeholders []placeholder
	spans        []span // one a placeholder
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
	shortest, longest := s.placeholders[i].ends(s.text, start)
	for end := s.next(i, shortest, longest); end >= 0; end = s.next(i, end+1, longest) {
		if i+1 == len(s.spans) || s.place(i+1, end+len(s.literal(i))) {
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
		return s.index(s.literal(i), shortest, longest)
	case longest < len(s.text):
		return -1
	}
	return len(s.text)
}

// literal gives what follows placeholder i.
func (s *search) literal(i int) string {
	p := &s.placeholders[i]
	return s.m.text[p.literal:p.literalEnd]
}

// index gives the first place from shortest to longest where a literal stands in the text, or -1.
func (s *search) index(literal string, shortest, longest int) int {
	at := strings.Index(s.text[shortest:min(longest+len(literal), len(s.text))], literal)
	if at < 0 {
		return -1
	}
	return shortest + at
}

// ends gives the bounds between which a value that begins at start may end. Where none can begin, the first bound is
// beyond the second.
func (p *placeholder) ends(text string, start int) (shortest, longest int) {
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
