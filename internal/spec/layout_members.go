package spec

import (
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"
)

// context is where a value stands: under which key, of which type, and in which column its member stands and will stand.
type context struct {
	field
	goType   reflect.Type
	from, to int
}

// entry cuts a key with its value.
func (a *arranger) entry(m *member, key, value *yaml.Node, at context) {
	line := key.Line - 1
	written := fromColumn(a.lines[line], key.Column)
	length := keyEnd(written, key)
	if length < 0 {
		a.fail(line)
		return
	}
	spaces, rest, found := strings.Cut(written[length:], ":")
	if !found || strings.Trim(spaces, " ") != "" {
		a.fail(line)
		return
	}
	m.head = written[:length] + ":"
	a.value(m, location{line, len(a.lines[line]) - len(rest)}, value, at)
}

// sequence cuts a list whose items are of a type.
func (a *arranger) sequence(n *yaml.Node, at context) *block {
	b := &block{column: n.Column - 1}
	at.from = b.column
	for _, item := range n.Content {
		line := a.itemLine()
		if a.err != nil || !strings.HasPrefix(a.lines[line][min(b.column, len(a.lines[line])):], "-") {
			a.fail(line)
			return b
		}
		m := a.open(b, line)
		m.head = "-"
		a.value(m, location{line, b.column + 1}, item, at)
		m.hoist()
	}
	return b
}

// itemLine gives the next line that holds more than a comment.
func (a *arranger) itemLine() int {
	for line := a.next; line < len(a.lines); line++ {
		if text := strings.TrimLeft(a.lines[line], " "); text != "" && text[0] != '#' {
			return line
		}
	}
	a.fail(a.next)
	return len(a.lines) - 1
}

// value cuts what stands behind a head, in its line or below.
func (a *arranger) value(m *member, from location, n *yaml.Node, at context) {
	if n.Kind == yaml.ScalarNode || n.Style&yaml.FlowStyle != 0 {
		a.leaf(m, from, n, at)
		return
	}
	a.next = from.line + 1
	m.text = []string{strings.TrimRight(a.lines[from.line][from.offset:], " ")}
	if n.Line-1 == from.line { // a mapping behind a hyphen
		a.next, m.text[0] = from.line, ""
	}
	at.to += 2
	if n.Kind == yaml.MappingNode {
		m.value = a.mapping(n, at.goType, at.to)
		return
	}
	if at.goType.Kind() == reflect.Slice { // Allow is a list without being one in Go
		at.goType = at.goType.Elem()
	}
	m.value = a.sequence(n, at)
}

// location is a position in the source: a line from 0, and the bytes of it that stand in front.
type location struct{ line, offset int }
