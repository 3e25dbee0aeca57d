package model

import (
	"cmp"
	"slices"

	"github.com/errgen/errgen/internal/message"
)

// BestMatches gives the entries whose message a text is, in the order of entries: of the messages of one family and one
// status that fit, the one that fits best.
func BestMatches(entries []*Entry, text string) []*Entry {
	type group struct {
		family *Family
		status int
	}
	best := map[group]*Entry{}
	for _, e := range entries {
		g := group{e.Family, e.Status}
		if e.fits(text) && (best[g] == nil || message.Compare(e.Message, best[g].Message) < 0) {
			best[g] = e
		}
	}
	var found []*Entry
	for _, e := range entries {
		if best[group{e.Family, e.Status}] == e {
			found = append(found, e)
		}
	}
	return found
}

// fits reports whether a text is one that the message of an entry makes.
func (e *Entry) fits(text string) bool {
	if e.Message == nil {
		return false
	}
	_, ok := e.Message.Match(text)
	return ok
}

// MatchOrder gives the entries that have a message by status, and those of a status in an order in which the first one
// that fits a text is the one that the text belongs to. The entries are of one family.
func MatchOrder(entries []*Entry) []*Entry {
	ordered := slices.DeleteFunc(slices.Clone(entries), func(e *Entry) bool { return e.Message == nil })
	slices.SortStableFunc(ordered, func(a, b *Entry) int {
		return cmp.Or(cmp.Compare(a.Status, b.Status), message.Compare(a.Message, b.Message))
	})
	return ordered
}
