package message

import "strings"

// Match reports whether the text is one that the message makes, and with which values of its placeholders, in their order.
// Matching is byte for byte; a placeholder takes one or more bytes, as few as possible from left to right. It takes time in
// proportion to the length of the text times the number of placeholders. What does not match allocates nothing, where there
// are at most 32 placeholders.
func (m *Message) Match(text string) (values []string, ok bool) {
	var few [8]span
	var many [32]span
	switch n := len(m.Placeholders); {
	case n <= len(few):
		return m.match(text, few[:n])
	case !m.inOrder(text):
		return nil, false
	case n <= len(many):
		return m.match(text, many[:n])
	default:
		return m.match(text, make([]span, n))
	}
}

// inOrder reports whether a text has the literals one after another, which is quickly told.
func (m *Message) inOrder(text string) bool {
	for _, literal := range m.Literals {
		at := strings.Index(text, literal)
		if at < 0 {
			return false
		}
		text = text[at+len(literal):]
	}
	return true
}

// match is Match with room for a span per placeholder.
func (m *Message) match(text string, spans []span) ([]string, bool) {
	middle, ok := strings.CutPrefix(text, m.Start())
	if !ok {
		return nil, false
	}
	if len(spans) == 0 {
		return nil, middle == ""
	}
	if middle, ok = strings.CutSuffix(middle, m.End()); !ok {
		return nil, false
	}
	s := search{m, middle, spans}
	if !s.fit(0, 0) {
		return nil, false
	}
	values := make([]string, len(spans))
	for i, at := range spans {
		values[i] = middle[at.start:at.end]
	}
	return values, true
}

// span is the part of a text that a placeholder stands for.
type span struct {
	start, end int
	barren     int // nothing fits where the placeholder begins before here: that was tried
}

// search looks for what each placeholder stands for in a text without the start and the end of its message.
type search struct {
	message *Message
	text    string
	spans   []span // one a placeholder
}

// fit looks for the end of placeholder i, which begins at start, and for those that follow it.
//
// No start is tried twice. A value that has begun can grow, up to some limit: so if nothing fits one start, nothing fits a
// later one before that limit, since whatever end the later value had, the earlier one could have had too. The ends of a
// placeholder are tried in ascending order, and so are the starts of the next one.
func (s *search) fit(i, start int) bool {
	span := &s.spans[i]
	if start < span.barren {
		return false
	}
	shortest, longest := s.message.Placeholders[i].ends(s.text, start)
	for end := s.nextEnd(i, shortest, longest); end >= 0; end = s.nextEnd(i, end+1, longest) {
		if i+1 == len(s.spans) || s.fit(i+1, end+len(s.message.Literals[i+1])) {
			span.start, span.end = start, end
			return true
		}
	}
	span.barren = max(span.barren, longest)
	return false
}

// nextEnd gives the first index from shortest to longest at which placeholder i can end, or -1: the last placeholder ends
// with the text, any other in front of the literal that follows it.
func (s *search) nextEnd(i, shortest, longest int) int {
	switch {
	case shortest > longest:
		return -1
	case i+1 == len(s.spans):
		if longest < len(s.text) {
			return -1
		}
		return len(s.text)
	}
	literal := s.message.Literals[i+1]
	at := strings.Index(s.text[shortest:min(longest+len(literal), len(s.text))], literal)
	if at < 0 {
		return -1
	}
	return shortest + at
}

// ends gives the bounds between which a value that begins at start may end. Where none can begin, the first bound is beyond
// the second.
func (p Placeholder) ends(text string, start int) (shortest, longest int) {
	if !p.Int {
		return start + 1, len(text)
	}
	digits := start
	if strings.HasPrefix(text[start:], "-") {
		digits++
	}
	n := countDigits(text[digits:])
	switch {
	case n == 0, text[digits] == '0' && digits > start: // no number, or -0
		return 1, 0
	case text[digits] == '0':
		return start + 1, start + 1
	}
	return digits + 1, digits + n
}

// countDigits counts the decimal digits at the start of a text.
func countDigits(text string) int {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	return n
}
