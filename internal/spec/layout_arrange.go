package spec

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"
)

// arranger cuts the lines of a catalog into blocks and members, from top to bottom, along the nodes that YAML made of
// them. The nodes say where a value starts; where it ends is in the source.
type arranger struct {
	lines  []string
	source string // the lines in one
	starts []int  // where in source each line starts
	next   int    // the first line, from 0, that has not found its place
	fields fieldTable
	coded  bool // in a family of string codes
	err    error
}

func newArranger(lines []string) *arranger {
	a := &arranger{lines: lines, source: strings.Join(lines, "\n"), starts: make([]int, len(lines)), fields: fieldTable{}}
	for i, line := range lines[:len(lines)-1] {
		a.starts[i+1] = a.starts[i] + len(line) + 1
	}
	return a
}

// arrange gives the lines of the canonical layout of a catalog that was read without a problem.
func arrange(r reading) ([]string, error) {
	a := newArranger(r.lines)
	head := a.headLines(r.root.Line - 1)
	root := a.mapping(r.root, reflect.TypeFor[File](), 0)
	if a.err != nil {
		return nil, a.err
	}
	foot := withoutSpaces(a.lines[a.next:])
	for len(foot) > 0 && foot[len(foot)-1] == "" {
		foot = foot[:len(foot)-1]
	}
	root.adopt(foot)
	return append(bare(head), root.layout()...), nil
}

// headLines takes what stands above the first key and belongs to the whole file: all up to the last empty line or the
// mark of a document, or all of it, if there is neither.
func (a *arranger) headLines(first int) []string {
	above := a.upTo(first)
	for i := len(above) - 1; i >= 0; i-- {
		if above[i] == "" || strings.HasPrefix(above[i], "---") {
			a.next = i + 1
			return above[:a.next]
		}
	}
	return above
}

// upTo takes the lines before a line; spaces at their ends go.
func (a *arranger) upTo(line int) []string {
	above := withoutSpaces(a.lines[min(a.next, line):line])
	a.next = line
	return above
}

func withoutSpaces(lines []string) []string {
	trimmed := make([]string, len(lines))
	for i, line := range lines {
		trimmed[i] = strings.TrimRight(line, " ")
	}
	return trimmed
}

var errLayout = errors.New("this layout is not understood")

// fail keeps the first reason for not going on.
func (a *arranger) fail(line int) {
	if a.err == nil {
		a.err = fmt.Errorf("line %d: %w", line+1, errLayout)
	}
}

// mapping cuts a mapping that starts in the next line with a key. structure is its struct in format.go, column where it
// will stand.
func (a *arranger) mapping(n *yaml.Node, structure reflect.Type, column int) *block {
	if structure == reflect.TypeFor[Family]() {
		a.coded = isSetTo(n, "code_type", "string")
	}
	b := &block{column: n.Content[0].Column - 1}
	fields := a.fields.of(structure)
	for i := 0; i < len(n.Content) && a.err == nil; i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		m := a.open(b, key.Line-1)
		for order, f := range fields {
			if f.key == key.Value {
				m.order = order
				a.entry(m, key, value, context{f, structure.Field(f.index).Type, b.column, column})
			}
		}
	}
	return b
}

func isSetTo(mapping *yaml.Node, key, value string) bool {
	for i := 0; i < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return mapping.Content[i+1].Value == value
		}
	}
	return false
}

// open adds a member that starts in the line, and shares out what stands above it.
func (a *arranger) open(b *block, line int) *member {
	m := new(member)
	above := a.upTo(line)
	if count := len(b.members); count > 0 {
		above = b.members[count-1].adopt(above, b.column)
	}
	m.above = bare(above)
	b.members = append(b.members, m)
	return m
}
