package spec

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// leaf is a value that is not in block style, with what stands around it.
type leaf struct {
	before []string // what stands between the head and the value: the rest of the head's line, and lines of their own
	text   []string // the value, without indentation
	behind string   // a comment in its last line, or behind the mark of a block text, with the spaces in front of it
}

// leaf cuts a scalar or a list in brackets, and writes it as it shall be written.
func (a *arranger) leaf(m *member, from location, n *yaml.Node, at context) {
	start := location{n.Line - 1, offsetOf(a.lines[n.Line-1], n.Column)}
	before := strings.Split(a.source[a.at(from):a.at(start)], "\n")
	l := leaf{before: bare(before)}
	l.before[0] = strings.TrimRight(before[0], " ") // a comment keeps its distance from the head
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		a.blockText(&l, start, at.from)
	} else {
		a.lineText(&l, start, n)
	}
	if a.err != nil {
		return
	}
	column := at.to + 2
	if len(l.before) == 1 {
		column = at.to + len([]rune(m.head)) + 1
	}
	a.rewrite(&l, n, at, column)
	m.text = l.lines()
}

// at gives the offset of a location in the source.
func (a *arranger) at(s location) int { return a.starts[s.line] + s.offset }

// lines gives what stands behind and below a head.
func (l *leaf) lines() []string {
	text := append([]string{l.text[0]}, l.text[1:]...)
	mark := len(text) - 1
	if isBlockMark(text[0]) {
		mark = 0
	}
	text[mark] += l.behind
	last := len(l.before) - 1
	if last == 0 {
		text[0] = " " + text[0]
		return text
	}
	return append(append([]string{}, l.before[:last]...), text...)
}

// isBlockMark reports whether a value is a block text, from its first line.
func isBlockMark(first string) bool {
	return strings.HasPrefix(first, "|") || strings.HasPrefix(first, ">")
}

// lineText cuts a value that ends within a line: all but block texts.
func (a *arranger) lineText(l *leaf, start location, n *yaml.Node) {
	rest := a.source[a.at(start):]
	length := valueEnd(rest, n)
	if length < 0 {
		a.fail(start.line)
		return
	}
	hasEscapes := n.Kind == yaml.SequenceNode || n.Style&yaml.DoubleQuotedStyle != 0
	l.text = withoutIndentation(strings.Split(rest[:length], "\n"), hasEscapes)
	a.next = start.line + len(l.text)
	behind, _, _ := strings.Cut(rest[length:], "\n")
	l.behind = strings.TrimRight(behind, " ")
	if l.behind != "" && !strings.HasPrefix(strings.TrimLeft(l.behind, " "), "#") {
		a.fail(a.next - 1)
	}
}

// withoutIndentation takes the spaces around the lines of a value, which say nothing: but for one that a backslash in
// front of it makes a part of the text.
func withoutIndentation(lines []string, hasEscapes bool) []string {
	bare := bare(lines)
	for i, line := range bare[:len(bare)-1] {
		slashes := len(line) - len(strings.TrimRight(line, `\`))
		if hasEscapes && slashes%2 == 1 && strings.HasSuffix(lines[i], " ") {
			bare[i] += " "
		}
	}
	return bare
}
