package spec

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// maxWidth is how many characters a line of prose may have before it is wrapped.
const maxWidth = 100

// rewrite writes a value as its key wants it, where it is written otherwise. column is where its first line will start.
func (a *arranger) rewrite(l *leaf, n *yaml.Node, at context, column int) {
	switch {
	case n.Kind != yaml.ScalarNode:
	case at.quoted && (n.Style&yaml.DoubleQuotedStyle == 0 || len(l.text) > 1):
		l.replace(doubleQuoted(textOf(n)))
	case at.kind == "code" && a.coded && !isQuoted(n) && Misread(n.Value) != "":
		l.replace(doubleQuoted(n.Value))
	case at.wrapped || isCause(at):
		l.wrap(n, at.to+2, column)
	}
}

// isCause reports whether the items of a list are causes, which are prose where they are no mappings.
func isCause(at context) bool { return at.key == "causes" }

// textOf gives the text that the reader takes from a node.
func textOf(n *yaml.Node) string {
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return strings.TrimRight(n.Value, "\n")
	}
	return n.Value
}

// doubleQuoted writes a text of one line in double quotes. Nothing that a catalog may hold needs an escape but these two.
func doubleQuoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

// replace puts another text in the place of the value, and behind the head, if only spaces part it from there.
func (l *leaf) replace(text ...string) {
	l.text = text
	if len(l.before) == 2 && l.before[0] == "" {
		l.before = l.before[:1]
	}
}

// wrap breaks prose that is wider than maxWidth. A folded text stays one; the quotes of others give way to it, since in
// a folded text nothing needs quotes or can be misread. A literal text has its lines for a reason.
func (l *leaf) wrap(n *yaml.Node, column, first int) {
	switch {
	case n.Style&yaml.LiteralStyle != 0:
	case n.Style&yaml.FoldedStyle != 0:
		l.text = append(l.text[:1], refold(l.text[1:], maxWidth-column)...)
	default:
		if width := widest(l.text, column, first); width > maxWidth {
			if folded := fold(n, maxWidth-column); folded != nil && widest(folded, column, first) < width {
				l.replace(folded...)
			}
		}
	}
}

// widest gives the width of the widest line, when the first starts in one column and the others in another.
func widest(lines []string, column, first int) int {
	width := first + utf8.RuneCountInString(lines[0])
	for _, line := range lines[1:] {
		width = max(width, column+utf8.RuneCountInString(line))
	}
	return width
}
