package model

import (
	"cmp"
	"slices"

	"github.com/errgen/errgen/internal/message"
)

// Winners gives the entries whose message the text is, in the order of entries: of the templates of one family and one
// status that match, the one that fits best.
func Winners(entries []*Entry, text string) []*Entry {
	type group struct {
		family *Family
		status int
	}
	best := map[group]*Entry{}
	for _, e := range entries {
		if e.Message == nil {
			continue
		}
		if _, ok := e.Message.Match(text); !ok {
			continue
		}
		g := group{e.Family, e.Status}
		if known := best[g]; known == nil || message.Compare(e.Message, known.Message) < 0 {
			best[g] = e
		}
	}
	var winners []*Entry
	for _, e := range entries {
		if best[group{e.Family, e.Status}] == e {
			winners = append(winners, e)
		}
	}
	return winners
}

// MatchingOrder gives the entries that have a message by status, and those of a status in an order in which the first one
// that fits a text is the one that the text belongs to. The entries are of one family.
func MatchingOrder(entries []*Entry) []*Entry {
	templated := slices.DeleteFunc(slices.Clone(entries), func(e *Entry) bool { return e.Message == nil })
	slices.SortStableFunc(templated, func(a, b *Entry) int {
		return cmp.Or(cmp.Compare(a.Status, b.Status), message.Compare(a.Message, b.Message))
	})
	return templated
}
