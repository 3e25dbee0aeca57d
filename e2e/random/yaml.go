package random

import (
	"encoding/json"
	"fmt"
	"strings"
)

// yaml writes a catalog line by line.
type yaml struct {
	strings.Builder
	column int
	item   bool // the next line begins an item of a list
}

// key writes a key with a value that is YAML already, or with none.
func (y *yaml) key(name, value string) { y.plain(strings.TrimRight(name+": "+value, " ")) }

// plain writes a line, which may be an item of a list.
func (y *yaml) plain(line string) {
	indent := strings.Repeat(" ", y.column)
	if y.item {
		indent, y.item = indent[:len(indent)-2]+"- ", false
	}
	fmt.Fprintln(&y.Builder, indent+line)
}

// text writes a key with a text, in double quotes; there is no line for no text.
func (y *yaml) text(name, value string) {
	if value != "" {
		y.key(name, quoted(value))
	}
}

// number writes a key with an integer.
func (y *yaml) number(name string, n int64) { y.key(name, fmt.Sprint(n)) }

// flow writes a key with a list in brackets; there is no line for an empty one.
func (y *yaml) flow(name string, items []string) {
	if len(items) > 0 {
		y.key(name, "["+strings.Join(items, ", ")+"]")
	}
}

// mapping writes a key with what lines writes below it.
func (y *yaml) mapping(name string, lines func()) {
	y.key(name, "")
	y.column += 2
	lines()
	y.column -= 2
}

// list writes a key with n items, each by lines; there is no line for none.
func (y *yaml) list(name string, n int, lines func(i int)) {
	if n == 0 {
		return
	}
	y.key(name, "")
	y.column += 4
	for i := range n {
		y.item = true
		lines(i)
	}
	y.column -= 4
}

// quoted is a text in double quotes: JSON is YAML, but for characters that YAML wants to be escaped in another way.
func quoted(text string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(text) // of a text, which cannot fail
	return strings.TrimSuffix(b.String(), "\n")
}
