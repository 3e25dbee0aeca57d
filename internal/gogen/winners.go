package gogen

import (
	"strings"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// winners finds the entry that a text belongs to among the entries of one status, for the expectations of the emitted
// tests. It goes by the ends of messages, and not through all of them as the emitted code does: a catalog may have very
// many.
type winners struct {
	fixed map[string]*model.Entry
	open  map[string]map[string][]*model.Entry // by the literals at the start and at the end
}

// winnersByStatus enters the messages of a family.
func winnersByStatus(f *family) map[int]*winners {
	all := map[int]*winners{}
	for _, e := range f.templated {
		w := all[e.Status]
		if w == nil {
			w = &winners{map[string]*model.Entry{}, map[string]map[string][]*model.Entry{}}
			all[e.Status] = w
		}
		w.enter(e)
	}
	return all
}

// enter enters the message of an entry, after those that go before it.
func (w *winners) enter(e *model.Entry) {
	literals := e.Message.Literals
	start, end := literals[0], literals[len(literals)-1]
	switch {
	case len(e.Message.Placeholders) > 0:
		if w.open[start] == nil {
			w.open[start] = map[string][]*model.Entry{}
		}
		w.open[start][end] = append(w.open[start][end], e)
	case w.fixed[start] == nil:
		w.fixed[start] = e
	}
}

// find gives the entry, and what its placeholders stand for in their order; nil when there is none. A message without
// placeholders wins, then the longer start, then the longer end.
func (w *winners) find(text string) (*model.Entry, []string) {
	if w == nil {
		return nil, nil
	}
	if e := w.fixed[text]; e != nil {
		return e, nil
	}
	for start := len(text); start >= 0; start-- {
		ends := w.open[text[:start]]
		for end := start; ends != nil && end <= len(text); end++ {
			if e, values := firstFit(ends[text[end:]], text); e != nil {
				return e, values
			}
		}
	}
	return nil, nil
}

// firstFit gives the first of some entries whose message fits.
func firstFit(entries []*model.Entry, text string) (*model.Entry, []string) {
	for _, e := range entries {
		if !holdsInOrder(text, e.Message.Literals) {
			continue
		}
		if values, ok := e.Message.Match(text); ok {
			return e, values
		}
	}
	return nil, nil
}

// holdsInOrder reports whether a text holds literals one after another, which is quicker told than whether a message fits.
func holdsInOrder(text string, literals []string) bool {
	for _, literal := range literals {
		at := strings.Index(text, literal)
		if at < 0 {
			return false
		}
		text = text[at+len(literal):]
	}
	return true
}

// filled puts values in the place of a message's placeholders.
func filled(t *message.Message, values []string) string {
	var b strings.Builder
	for i, literal := range t.Literals {
		b.WriteString(literal)
		if i < len(values) {
			b.WriteString(values[i])
		}
	}
	return b.String()
}
