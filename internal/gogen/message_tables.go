package gogen

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// messageTables are the tables by which the runtime finds the message that a text belongs to, line by line. What they
// hold, and why, is said where the runtime declares the types of the lines.
type messageTables struct {
	texts                                           []string // one a message, in the order of the tables
	statuses, starts, ends, templates, placeholders []string // numbers in braces
	nested                                          []sent   // one a link, for the emitted tests
}

// sent is a text that comes with a status.
type sent struct {
	status int
	text   string
}

// extent is a part of all texts together, or of a table: from one place, up to another.
type extent struct{ from, to int }

// String prints the extent as the lines of the tables have it.
func (e extent) String() string { return fmt.Sprintf("%d, %d", e.from, e.to) }

// placed is an entry with a message, and where the parts of that are among all texts.
type placed struct {
	*model.Entry
	literals, names []extent
}

// start is the literal that the message begins with, and end the one that it ends with.
func (p placed) start() string { return p.Message.Start() }
func (p placed) end() string   { return p.Message.End() }
func (p placed) open() bool    { return len(p.Message.Placeholders) > 0 }

// newMessageTables enters the messages of entries, which are in the order in which messages are tried.
func newMessageTables(entries []*model.Entry) *messageTables {
	m := &messageTables{}
	sorted := slices.Clone(entries)
	slices.SortStableFunc(sorted, compareMessages)
	for _, status := range runs(m.place(sorted), func(p placed) int { return p.Status }) {
		from := len(m.starts)
		m.enterStarts(runs(status, placed.start))
		m.statuses = append(m.statuses, fmt.Sprintf("{%d, %v}", status[0].Status, extent{from, len(m.starts)}))
	}
	return m
}

// compareMessages orders messages for the tables: by status, start and end, which is read backwards.
func compareMessages(a, b *model.Entry) int {
	p, q := placed{Entry: a}, placed{Entry: b}
	return cmp.Or(
		cmp.Compare(a.Status, b.Status),
		cmp.Compare(p.start(), q.start()),
		cmp.Compare(min(len(a.Message.Placeholders), 1), min(len(b.Message.Placeholders), 1)),
		compareBackwards(p.end(), q.end()))
}

// compareBackwards compares texts from their ends.
func compareBackwards(a, b string) int {
	for i, j := len(a)-1, len(b)-1; i >= 0 && j >= 0; i, j = i-1, j-1 {
		if a[i] != b[j] {
			return cmp.Compare(a[i], b[j])
		}
	}
	return cmp.Compare(len(a), len(b))
}

// runs splits a list where a key changes.
func runs[K comparable](list []placed, key func(placed) K) [][]placed {
	var all [][]placed
	from := 0
	for i := range list {
		if i+1 == len(list) || key(list[i]) != key(list[i+1]) {
			all, from = append(all, list[from:i+1]), i+1
		}
	}
	return all
}

// place puts the texts of messages one after another.
func (m *messageTables) place(entries []*model.Entry) []placed {
	all, at := make([]placed, len(entries)), 0
	for i, e := range entries {
		var text strings.Builder
		put := func(part string) extent {
			from := at + text.Len()
			text.WriteString(part)
			return extent{from, at + text.Len()}
		}
		all[i] = placeParts(e, put)
		m.texts = append(m.texts, text.String())
		at += text.Len()
	}
	return all
}

// placeParts puts the parts of a message in order, as people write them.
func placeParts(e *model.Entry, put func(part string) extent) placed {
	p := placed{Entry: e}
	for i, literal := range e.Message.Literals {
		p.literals = append(p.literals, put(literal))
		if i == len(e.Message.Placeholders) {
			break
		}
		put("{")
		p.names = append(p.names, put(e.Message.Placeholders[i].Name))
		put(strings.TrimPrefix(e.Message.Placeholders[i].String(), "{"+e.Message.Placeholders[i].Name))
	}
	return p
}

// enterStarts enters the starts of one status, in ascending order, each with its messages.
func (m *messageTables) enterStarts(starts [][]placed) {
	first, links := len(m.starts), shorter(starts, placed.start, strings.HasPrefix)
	for i, messages := range starts {
		if links[i] >= 0 {
			m.nest(starts[links[i]], strings.TrimPrefix(messages[0].start(), starts[links[i]][0].start()), "")
		}
		row := -1
		for !messages[0].open() { // no two of them are the same
			row = messages[0].Index
			if messages = messages[1:]; len(messages) == 0 {
				break
			}
		}
		from := len(m.ends)
		m.enterEnds(runs(messages, placed.end))
		m.starts = append(m.starts, fmt.Sprintf("{%#016x, %v, %v, %d, %d}",
			headOf(starts[i][0].start()), starts[i][0].literals[0], extent{from, len(m.ends)}, line(first, links[i]), row))
	}
}

// headOf gives the first 8 bytes of a text as a number, filled up with zeroes.
func headOf(text string) uint64 {
	var head [8]byte
	copy(head[:], text)
	return binary.BigEndian.Uint64(head[:])
}

// enterEnds enters the ends of one start, in ascending order when read backwards, each with its messages.
func (m *messageTables) enterEnds(ends [][]placed) {
	first, links := len(m.ends), shorter(ends, placed.end, strings.HasSuffix)
	for i, messages := range ends {
		if links[i] >= 0 {
			m.nest(ends[links[i]], "", strings.TrimSuffix(messages[0].end(), ends[links[i]][0].end()))
		}
		from := len(m.templates)
		for _, p := range messages {
			m.enterTemplate(p)
		}
		literals := messages[0].literals
		m.ends = append(m.ends, fmt.Sprintf("{%v, %v, %d}",
			literals[len(literals)-1], extent{from, len(m.templates)}, line(first, links[i])))
	}
}

// enterTemplate enters one message that has placeholders.
func (m *messageTables) enterTemplate(p placed) {
	from, ranked := len(m.placeholders), p.Message.Sorted()
	for i, param := range p.Message.Placeholders {
		m.placeholders = append(m.placeholders, fmt.Sprintf("{%v, %v, %d, %t}",
			p.names[i], p.literals[i+1], slices.Index(ranked, param), param.Int))
	}
	m.templates = append(m.templates, fmt.Sprintf("{%d, %v}", p.Index, extent{from, len(m.placeholders)}))
}

// nest enters a text for the tests that only a link leads to: that of a message whose first value begins with more than
// the message needs, or whose last value ends so.
func (m *messageTables) nest(messages []placed, before, after string) {
	p := messages[len(messages)-1]
	values := plainValues(p.Message)
	values[0] = before + values[0]
	values[len(values)-1] += after
	m.nested = append(m.nested, sent{p.Status, p.Message.FillInOrder(values)})
}

// line is the line of an element of a part of a table; -1, for none, stays what it is.
func line(first, i int) int {
	if i < 0 {
		return i
	}
	return first + i
}

// shorter gives, for each of some sorted literals, the place among them of the longest other one that it holds at the
// side in question and that has messages with placeholders; -1 where there is none.
func shorter(groups [][]placed, literal func(placed) string, holds func(text, part string) bool) []int {
	links := make([]int, len(groups))
	var held []int // each holds those before it
	for i, group := range groups {
		text := literal(group[0])
		for len(held) > 0 && !holds(text, literal(groups[held[len(held)-1]][0])) {
			held = held[:len(held)-1]
		}
		links[i] = -1
		if len(held) > 0 {
			links[i] = held[len(held)-1]
		}
		if group[len(group)-1].open() {
			held = append(held, i)
		}
	}
	return links
}
