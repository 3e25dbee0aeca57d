// Package message handles messages with placeholders, such as "{field_name} is mandatory." It parses them, fills
// placeholders with values, finds out whether a text is one that a message makes, and which of several messages fits a
// text best.
//
// The generator and the runtime of generated packages both call it, so that they never disagree. It has no opinion on
// where messages come from, and prints nothing.
package message

import (
	"fmt"
	"slices"
	"strings"
)

// Message is a text with placeholders. What stands between them is literal.
type Message struct {
	Text         string   // as it was written, literal braces doubled
	Literals     []string // one more than there are placeholders; only the first and the last may be empty
	Placeholders []Placeholder
}

// Placeholder stands for a part of a message that varies.
type Placeholder struct {
	Name string // small letters, digits and underscores
	Int  bool   // {name:int}: it stands for a canonical decimal, otherwise for one or more bytes of any kind
}

// String gives the placeholder as a message has it: {name} or {name:int}.
func (p Placeholder) String() string {
	if p.Int {
		return "{" + p.Name + ":int}"
	}
	return "{" + p.Name + "}"
}

// Start is the literal that the message begins with, and End the one that it ends with; they are the same where there is no
// placeholder.
func (m *Message) Start() string { return m.Literals[0] }

// End is the literal that the message ends with.
func (m *Message) End() string { return m.Literals[len(m.Literals)-1] }

// Fill gives the text of the message with each placeholder filled with a value.
func (m *Message) Fill(value func(Placeholder) string) string {
	values := make([]string, len(m.Placeholders))
	for i, p := range m.Placeholders {
		values[i] = value(p)
	}
	return m.FillInOrder(values)
}

// FillInOrder gives the text of the message with its placeholders filled with values, in their order, as Match gives
// them.
func (m *Message) FillInOrder(values []string) string {
	var b strings.Builder
	for i, value := range values {
		b.WriteString(m.Literals[i])
		b.WriteString(value)
	}
	b.WriteString(m.End())
	return b.String()
}

// Plain gives the text as people read it: single braces, and placeholders as {name}.
func (m *Message) Plain() string {
	return m.Fill(func(p Placeholder) string { return Placeholder{Name: p.Name}.String() })
}

// Pattern gives a key that is the same for all messages that fit the same texts: that differ in nothing but the names of
// placeholders.
func (m *Message) Pattern() string {
	var b strings.Builder
	for i, literal := range m.Literals {
		fmt.Fprintf(&b, "%q", literal)
		if i < len(m.Placeholders) {
			fmt.Fprintf(&b, " %t ", m.Placeholders[i].Int)
		}
	}
	return b.String()
}

// Sorted gives the placeholders in the order of their names.
func (m *Message) Sorted() []Placeholder {
	return slices.SortedFunc(slices.Values(m.Placeholders), func(a, b Placeholder) int { return strings.Compare(a.Name, b.Name) })
}
