package errcat

import (
	"slices"
	"strings"
	"testing"
)

// pattern is one message, in the form in which tests make up many: literal text with placeholders in between.
type pattern struct {
	literals []string // one more than there are placeholders
	slots    []slot   // the placeholders
}

// slot is a placeholder.
type slot struct {
	name    string
	integer bool
}

// tables are those of a family whose only message, with the status 200, this is.
func (p *pattern) tables() *messageTables {
	m := &messageTables{codes: allNameCodes[:], statuses: []statusStarts{{200, 0, 1}}}
	put := func(text string) (from, to uint32) {
		from, m.text = uint32(len(m.text)), m.text+text
		return from, uint32(len(m.text))
	}
	start := startLiteral{shorter: -1, row: -1}
	start.literal, start.literalEnd = put(p.literals[0])
	for i, slot := range p.slots {
		line := placeholder{rank: p.rank(slot), integer: slot.integer}
		line.name, line.nameEnd = put(slot.name)
		line.literal, line.literalEnd = put(p.literals[i+1])
		m.placeholders = append(m.placeholders, line)
	}
	if n := uint32(len(p.slots)); n == 0 {
		start.row = 1
	} else {
		last := m.placeholders[n-1]
		start.endsEnd = 1
		m.ends = []endLiteral{{last.literal, last.literalEnd, 0, 1, -1}}
		m.templates = []template{{1, 0, n}}
	}
	m.starts = []startLiteral{start}
	return m
}

// rank is the place of a placeholder in the order of their names.
func (p *pattern) rank(of slot) uint32 {
	rank := uint32(0)
	for _, other := range p.slots {
		if other.name < of.name {
			rank++
		}
	}
	return rank
}

// match gives what the placeholders stand for in a text, in the order of their names.
func (p *pattern) match(text string) ([]Param, bool) {
	_, params, ok := p.tables().match(200, text)
	return params, ok
}

// bruteMatch is the matcher that is plainly right: it tries every value of every placeholder, the shortest first.
func bruteMatch(p *pattern, text string) ([]Param, bool) {
	rest, ok := strings.CutPrefix(text, p.literals[0])
	if !ok || len(p.slots) == 0 {
		return nil, ok && rest == ""
	}
	for end := 1; end <= len(rest); end++ {
		value := rest[:end]
		if p.slots[0].integer && !isDecimal(value) {
			continue
		}
		after := &pattern{p.literals[1:], p.slots[1:]}
		if params, ok := bruteMatch(after, rest[end:]); ok {
			return append([]Param{{p.slots[0].name, value}}, params...), true
		}
	}
	return nil, false
}

// isDecimal reports whether a text is a canonical decimal of any length.
func isDecimal(text string) bool {
	digits := strings.TrimPrefix(text, "-")
	return text == "0" || digits != "" && digits[0] != '0' && strings.Trim(digits, "0123456789") == ""
}

// format puts values in the place of a template's placeholders, which have them under their names.
func format(p *pattern, params []Param) string {
	text := p.literals[0]
	for i, slot := range p.slots {
		at := slices.IndexFunc(params, func(param Param) bool { return param.Name == slot.name })
		text += params[at].Value + p.literals[i+1]
	}
	return text
}

// split makes a template of texts: what is between bars is literal, and a literal that begins with a hash follows an
// integer. It gives none where two placeholders would touch.
func split(text string) (*pattern, bool) {
	p := &pattern{}
	for i, part := range strings.Split(text, "|") {
		literal, integer := strings.CutPrefix(part, "#")
		if i > 0 {
			p.slots = append(p.slots, slot{string(rune('a' + i - 1)), integer})
		}
		p.literals = append(p.literals, literal)
	}
	last := len(p.literals) - 1
	return p, last < 6 && (last < 2 || !slices.Contains(p.literals[1:last], ""))
}

// FuzzMatch holds the matcher against the plain one, and formats what was matched.
func FuzzMatch(f *testing.F) {
	for _, seed := range [][2]string{
		{"|-|", "1-2-3"}, {"|0|#", "x007"}, {"|1|#1|#", "1111"}, {"|#1|#x", "111-5x"}, {"|#-|#", "1--1"}, {"a|a|a", "aaaaa"},
		{"|1|#2|#.", "x102510250."}, {"|", ""}, {"x", "x"}, {"|0|#0|#0|#", "000-00100"}, {"|#1|#1|#-|#1|", "1111-1-1111"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, source, text string) {
		template, ok := split(source)
		if !ok || len(text) > 24 {
			t.Skip()
		}
		want, wantOK := bruteMatch(template, text)
		got, ok := template.match(text)
		if ok != wantOK || !slices.Equal(got, want) {
			t.Fatalf("%q on %q = %q, %v, want %q, %v", source, text, got, ok, want, wantOK)
		}
		if ok && format(template, got) != text {
			t.Errorf("%q, matched by %q and formatted again, is %q", text, source, format(template, got))
		}
	})
}

// FuzzFormat formats values and expects to get them back, unless the rule splits their text in another way.
func FuzzFormat(f *testing.F) {
	f.Add("|-|", "1", "2-3")
	f.Add("|-|", "1-2", "3")
	f.Add("|0|#.", "x", "17")
	f.Add("<|> is |#.", "a", "-5")
	f.Fuzz(func(t *testing.T, source, first, second string) {
		template, ok := split(source)
		if !ok || len(template.slots) != 2 || len(first)+len(second) > 40 {
			t.Skip()
		}
		values := []Param{{"a", first}, {"b", second}}
		text := format(template, values)
		want, fits := bruteMatch(template, text)
		got, ok := template.match(text)
		if ok != fits || slices.Equal(want, values) && !slices.Equal(got, values) {
			t.Errorf("%q makes %q of %q, and back %q, %v", source, text, values, got, ok)
		}
	})
}
