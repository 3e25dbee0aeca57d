// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import "strings"

// Param is a placeholder of a message with the text that stands in its place.
type Param struct {
	Name, Value string
}

// match gives the code of a family whose message the text is, and what its placeholders stand for, in alphabetical order
// of their names. It tries the messages whose start and end fit the text, those that win first. What fits no message costs
// no memory, unless one with more than fewSpans placeholders is tried.
func (m *messageTables) match(status int, text string) (Code, []Param, bool) {
	start := m.lastStart(status, text)
	if start < 0 {
		return nil, nil, false
	}
	if s := &m.starts[start]; s.row >= 0 && m.start(s) == text {
		return m.codes[s.row], nil, true
	}
	for ; start >= 0; start = m.starts[start].shorter {
		s := &m.starts[start]
		if rest, ok := strings.CutPrefix(text, m.start(s)); ok {
			if code, params, ok := m.matchRest(s, rest); ok {
				return code, params, true
			}
		}
	}
	return nil, nil, false
}

// matchRest is match for the messages of one start, which the text is without.
func (m *messageTables) matchRest(s *startLiteral, text string) (Code, []Param, bool) {
	for end := m.lastEnd(s, text); end >= 0; end = m.ends[end].shorter {
		e := &m.ends[end]
		middle, ok := strings.CutSuffix(text, m.end(e))
		if !ok {
			continue
		}
		for i := e.templates; i < e.templatesEnd; i++ {
			m.tried++
			if params, ok := m.fill(&m.templates[i], middle); ok {
				return m.codes[m.templates[i].row], params, true
			}
		}
	}
	return nil, nil, false
}

// fill gives the placeholders of a message their parts of a text, which is without the start and the end of the message.
func (m *messageTables) fill(t *template, text string) ([]Param, bool) {
	placeholders := m.placeholders[t.placeholders:t.placeholdersEnd]
	if len(placeholders) > 1 {
		return m.split(placeholders, text)
	}
	p := &placeholders[0]
	if shortest, longest := p.ends(text, 0); shortest > longest || longest < len(text) {
		return nil, false
	}
	return []Param{{m.text[p.name:p.nameEnd], text}}, true
}

// fewSpans is the number of placeholders that a search has room for without allocating memory.
const fewSpans = 8

// split is fill for several placeholders.
func (m *messageTables) split(placeholders []placeholder, text string) ([]Param, bool) {
	var room [fewSpans]span
	spans, n := room[:], len(placeholders)
	if n > fewSpans {
		spans = make([]span, n)
	}
	s := search{text, m, placeholders, spans[:n]}
	if !s.place(0, 0) {
		return nil, false
	}
	params := make([]Param, n)
	for i := range placeholders {
		p := &placeholders[i]
		params[p.rank] = Param{m.text[p.name:p.nameEnd], text[spans[i].start:spans[i].end]}
	}
	return params, true
}
