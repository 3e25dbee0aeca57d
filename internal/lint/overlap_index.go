package lint

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// messageIndex is an index of the messages of one family and status, by how they start and end. Of two messages that fit
// one text, the start of one is a start of the other's, and so it is with their ends: only such pairs are compared, so
// that the work grows with what there is to report and not with all pairs. For the best match of a text, which is known,
// there is message.Index.
type messageIndex struct {
	entries  []*model.Entry
	starts   map[string][]ending // of those with placeholders, by their literal start; sorted
	compared int                 // how many pairs were looked at
}

// ending is the literal end of a message, from its last byte to its first.
type ending struct {
	reversed string
	at       int // in entries
}

func indexMessages(entries []*model.Entry) *messageIndex {
	ix := &messageIndex{entries: entries, starts: map[string][]ending{}}
	for at, e := range entries {
		if len(e.Message.Placeholders) > 0 {
			start := e.Message.Start()
			ix.starts[start] = append(ix.starts[start], ending{endOf(e.Message), at})
		}
	}
	for _, endings := range ix.starts {
		slices.SortFunc(endings, func(a, b ending) int { return cmp.Or(cmp.Compare(a.reversed, b.reversed), a.at-b.at) })
	}
	return ix
}

// endOf gives the literal end of a message, reversed.
func endOf(m *message.Message) string {
	end := []byte(m.End())
	slices.Reverse(end)
	return string(end)
}

// candidates gives the messages with placeholders whose start the message at hand starts with, too, and whose end fits as
// well. Each pair comes up once.
func (ix *messageIndex) candidates(at int) iter.Seq[int] {
	m := ix.entries[at].Message
	start, end := m.Start(), endOf(m)
	return func(yield func(int) bool) {
		for n := range len(start) + 1 {
			for other := range fitting(ix.starts[start[:n]], end) {
				if n == len(start) && other >= at && len(m.Placeholders) > 0 {
					continue // itself, or it comes across this one in its turn
				}
				if !yield(other) {
					return
				}
			}
		}
	}
}

// fitting gives the endings of which one is the end of the other: first the shorter ones, then those that are as long or
// longer.
func fitting(endings []ending, end string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for n := 0; n <= len(end) && len(endings) > 0; n++ {
			from, _ := slices.BinarySearchFunc(endings, end[:n], func(e ending, text string) int { return strings.Compare(e.reversed, text) })
			for _, e := range endings[from:] {
				if e.reversed != end[:n] && (n < len(end) || !strings.HasPrefix(e.reversed, end)) {
					break
				}
				if !yield(e.at) {
					return
				}
			}
		}
	}
}
