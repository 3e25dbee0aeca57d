// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"math/bits"
	"strings"
)

// messageTables are the messages of a family that has codes with one. The tables hold numbers alone, and all text is in
// one constant: nothing in them is relocated when a program starts, or looked at by the garbage collector.
//
// Of the messages of a status, the one without placeholders comes first, then the one with the longer literal start, then
// the one with the longer literal end. So there is a sorted table of starts for each status, and a sorted table of ends for
// each start, and each literal knows the next shorter one that it holds: those are all that can fit a text which the
// longest fits. What has both the same start and the same end is tried in turn.
type messageTables struct {
	text         string         // the messages, with the names of placeholders in braces
	codes        []Code         // of the family, by row
	statuses     []statusStarts // ascending
	starts       []startLiteral // ascending, status by status
	ends         []endLiteral   // ascending when read backwards, start by start
	templates    []template     // end by end, in the order in which they are tried
	placeholders []placeholder  // template by template, in the order of the message
	tried        int            // how many templates were tried; only errgen's own tests ask
}

// statusStarts says how the messages of a status begin. Here and below, what ends in End is the place up to which the part
// of a table or of the text goes that begins where the name without End says.
type statusStarts struct {
	status            int32
	starts, startsEnd uint32
}

// startLiteral is what messages begin with, up to the first placeholder.
type startLiteral struct {
	head                uint64 // of the literal
	literal, literalEnd uint32
	ends, endsEnd       uint32 // of the messages that go on with a placeholder
	shorter             int32  // the longest other start of the status with ends that this one begins with; -1 for none
	row                 int32  // of the code whose whole message this is; -1 for none
}

// endLiteral is what messages with one start end with, after the last placeholder.
type endLiteral struct {
	literal, literalEnd     uint32
	templates, templatesEnd uint32
	shorter                 int32 // the longest other end of the start that this one ends with; -1 for none
}

// template is a message with placeholders, without its start and its end.
type template struct {
	row                           uint32
	placeholders, placeholdersEnd uint32
}

// placeholder stands for one or more bytes of any kind, or for a canonical decimal.
type placeholder struct {
	name, nameEnd       uint32
	literal, literalEnd uint32 // what follows it; not empty but at the end of the message
	rank                uint32 // its place among those of the message in alphabetical order
	integer             bool
}

// start gives the text of a start.
func (m *messageTables) start(s *startLiteral) string { return m.text[s.literal:s.literalEnd] }

// end gives the text of an end.
func (m *messageTables) end(e *endLiteral) string { return m.text[e.literal:e.literalEnd] }

// lastStart gives the last start of a status that is not above a text, or -1; the only start without a look at it. Whatever
// start fits the text is this one or one that it begins with.
func (m *messageTables) lastStart(status int, text string) int32 {
	i := last(0, uint32(len(m.statuses)), func(i uint32) bool { return int(m.statuses[i].status) <= status })
	if i < 0 || int(m.statuses[i].status) != status {
		return -1
	}
	head := headOf(text)
	return last(m.statuses[i].starts, m.statuses[i].startsEnd, func(i uint32) bool {
		s := &m.starts[i]
		return s.head < head || s.head == head && m.start(s) <= text
	})
}

// headOf gives the first 8 bytes of a text as a number, which orders texts as far as these differ. A shorter text is filled
// up with zeroes.
func headOf(text string) uint64 {
	if len(text) >= 8 {
		return bits.ReverseBytes64(load8(text))
	}
	var head uint64
	for i := range len(text) {
		head |= uint64(text[i]) << (56 - 8*i)
	}
	return head
}

// lastEnd gives the last end of a start that is not above a text when both are read backwards, or -1; the only end without a
// look at it. Whatever end fits the text is this one or one that it ends with.
func (m *messageTables) lastEnd(s *startLiteral, text string) int32 {
	return last(s.ends, s.endsEnd, func(i uint32) bool { return notAbove(m.end(&m.ends[i]), text) })
}

// last gives the last line of a part of a sorted table that a condition holds for, or -1 when it holds for none. Where
// there is but one line it is given without asking: callers compare what they get, at any rate.
func last(from, to uint32, holds func(line uint32) bool) int32 {
	low, high := from, to
	if high-low == 1 {
		return int32(low)
	}
	for low < high {
		if middle := (low + high) / 2; holds(middle) {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == from {
		return -1
	}
	return int32(low) - 1
}

// notAbove reports whether an end comes before a text, or is the same, when both are read backwards.
func notAbove(end, text string) bool {
	if strings.HasSuffix(text, end) {
		return true
	}
	for i, j := len(end)-1, len(text)-1; i >= 0 && j >= 0; i, j = i-1, j-1 {
		if end[i] != text[j] {
			return end[i] < text[j]
		}
	}
	return false
}
