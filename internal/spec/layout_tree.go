package spec

import (
	"slices"
	"strings"
)

// block is a mapping or a list in block style, cut into its members.
type block struct {
	column  int // in the source, from 0
	members []*member
	end     []string // comments and empty lines behind the last member
}

// member is a key with its value, or an item of a list, and what stands above it. It moves as a whole. No line of it has
// its indentation.
type member struct {
	above []string // comments and empty lines
	head  string   // the key with its colon, or a hyphen
	order int      // the index of the key in the format
	text  []string // the value, the first line of which stands behind the head: a comment or nothing where value is set
	value *block   // nil for what is not in block style
}

// adopt takes the comments that stand behind a block, each into the innermost block that it is indented to.
func (b *block) adopt(lines []string) {
	if len(b.members) > 0 {
		lines = b.members[len(b.members)-1].adopt(lines, b.column)
	}
	b.end = append(b.end, bare(lines)...)
}

// adopt takes those of the lines behind a member that are indented into its block, and gives the others. Behind a value of
// another kind nothing is: a comment that is indented like a line of a text could become one.
func (m *member) adopt(lines []string, column int) (others []string) {
	if m.value == nil {
		return lines
	}
	inside := deeper(lines, column)
	m.value.adopt(lines[:inside])
	return lines[inside:]
}

// deeper counts the lines up to the last comment that is further in than the column, and before any that is not.
func deeper(lines []string, column int) int {
	count := 0
	for i, line := range lines {
		if line == "" {
			continue
		}
		if indentOf(line) <= column {
			break
		}
		count = i + 1
	}
	return count
}

// bare gives lines without the spaces around them.
func bare(lines []string) []string {
	trimmed := make([]string, len(lines))
	for i, line := range lines {
		trimmed[i] = strings.Trim(line, " ")
	}
	return trimmed
}

// layout gives the lines of the block in canonical order, the members in the first column.
func (b *block) layout() []string {
	slices.SortStableFunc(b.members, func(m, n *member) int { return m.order - n.order })
	var lines []string
	for _, m := range b.members {
		lines = append(append(lines, m.above...), m.layout()...)
	}
	return append(lines, b.end...)
}

// layout gives the lines of a member without those above it.
func (m *member) layout() []string {
	inner := m.text[1:]
	if m.value != nil {
		inner = m.value.layout()
	}
	if m.head != "-" || m.value == nil || m.text[0] != "" {
		return append([]string{m.head + m.text[0]}, indent("  ", inner)...)
	}
	inner[0] = "- " + inner[0] // an item that is a mapping starts behind its hyphen
	return append(inner[:1], indent("  ", inner[1:])...)
}

// hoist moves what stands above the first key of an item above the item, as the key goes behind the hyphen.
func (m *member) hoist() {
	if m.value == nil || m.text[0] != "" {
		return
	}
	first := slices.MinFunc(m.value.members, func(m, n *member) int { return m.order - n.order })
	m.above, first.above = append(m.above, first.above...), nil
}

func indent(by string, lines []string) []string {
	for i, line := range lines {
		if line != "" {
			lines[i] = by + line
		}
	}
	return lines
}
