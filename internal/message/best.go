package message

import (
	"cmp"
	"slices"
	"strings"
)

// Compare orders messages that fit one text: the best match comes first. It has, in this order: no placeholder; the longer
// literal start; the longer literal end; more literal bytes; more int placeholders; then the order of bytes decides.
func Compare(a, b *Message) int {
	return cmp.Or(
		cmp.Compare(min(len(a.Placeholders), 1), min(len(b.Placeholders), 1)),
		cmp.Compare(len(b.Start()), len(a.Start())),
		cmp.Compare(len(b.End()), len(a.End())),
		cmp.Compare(b.literalBytes(), a.literalBytes()),
		cmp.Compare(b.ints(), a.ints()),
		strings.Compare(a.Text, b.Text),
	)
}

// literalBytes counts the bytes that are no placeholder.
func (m *Message) literalBytes() int {
	n := 0
	for _, literal := range m.Literals {
		n += len(literal)
	}
	return n
}

// ints counts the int placeholders.
func (m *Message) ints() int {
	n := 0
	for _, p := range m.Placeholders {
		if p.Int {
			n++
		}
	}
	return n
}

// Index finds the best match of a text among many messages, each of which comes with a status. It goes by what messages
// start and end with: by the order of Compare, a longer start wins over a shorter one, and then a longer end.
//
// The zero Index is empty. Messages are added before it is searched; searching changes nothing.
type Index struct {
	statuses map[int]*group
}

// group holds the messages of one status.
type group struct {
	fixed  map[string]int         // messages without placeholders
	ends   map[string]*candidates // the others, by their start
	starts []int                  // lengths of starts, the longest first
}

// candidates are messages with the same start.
type candidates struct {
	byEnd   map[string][]candidate // in the order of Compare, equal ones in the order in which they were added
	lengths []int                  // of ends, the longest first
}

// candidate is a message with the number that it was added with.
type candidate struct {
	message *Message
	id      int
}

// Add adds a message. Of messages without placeholders that are equal, the first one counts, and of others that compare as
// equal, too.
func (x *Index) Add(status int, m *Message, id int) {
	g := x.statuses[status]
	if g == nil {
		if x.statuses == nil {
			x.statuses = map[int]*group{}
		}
		g = &group{fixed: map[string]int{}, ends: map[string]*candidates{}}
		x.statuses[status] = g
	}
	if len(m.Placeholders) > 0 {
		g.add(m, id)
	} else if _, taken := g.fixed[m.Start()]; !taken {
		g.fixed[m.Start()] = id
	}
}

// add adds a message with placeholders.
func (g *group) add(m *Message, id int) {
	c := g.ends[m.Start()]
	if c == nil {
		c = &candidates{byEnd: map[string][]candidate{}}
		g.ends[m.Start()] = c
		g.starts = insertLength(g.starts, len(m.Start()))
	}
	alike := c.byEnd[m.End()]
	if len(alike) == 0 {
		c.lengths = insertLength(c.lengths, len(m.End()))
	}
	at, _ := slices.BinarySearchFunc(alike, m, func(c candidate, m *Message) int {
		return cmp.Or(Compare(c.message, m), -1) // behind those that are equal
	})
	c.byEnd[m.End()] = slices.Insert(alike, at, candidate{m, id})
}

// insertLength puts a length among others, the longest first, unless it is there.
func insertLength(lengths []int, n int) []int {
	at, there := slices.BinarySearchFunc(lengths, n, func(have, n int) int { return cmp.Compare(n, have) })
	if there {
		return lengths
	}
	return slices.Insert(lengths, at, n)
}

// Best gives the message of a status that fits a text best: the number that it was added with, and the values of its
// placeholders in their order. What fits no message allocates nothing.
func (x *Index) Best(status int, text string) (id int, values []string, ok bool) {
	g := x.statuses[status]
	if g == nil {
		return 0, nil, false
	}
	if id, ok := g.fixed[text]; ok {
		return id, nil, true
	}
	for _, n := range g.starts {
		if n > len(text) {
			continue
		}
		if c := g.ends[text[:n]]; c != nil {
			if id, values, ok := c.best(text, n); ok {
				return id, values, true
			}
		}
	}
	return 0, nil, false
}

// best gives the best match among messages whose start, of n bytes, the text has.
func (c *candidates) best(text string, n int) (id int, values []string, ok bool) {
	for _, end := range c.lengths {
		if n+end > len(text) {
			continue
		}
		for _, one := range c.byEnd[text[len(text)-end:]] {
			if values, ok := one.message.Match(text); ok {
				return one.id, values, true
			}
		}
	}
	return 0, nil, false
}
