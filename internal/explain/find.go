// Package explain finds the errors that a text names, and describes them for a terminal.
//
// It takes a catalog and whatever somebody has at hand - a code, a name, a Go constant, a title, the text of a message or
// of what the user was shown, a line of a log - and gives all the entries that it may mean, and what was retired or is
// reserved. It guesses nothing: a text that holds none of these finds nothing.
package explain

import (
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
)

// Found is what a text names.
type Found struct {
	Entries []*model.Entry
	Gone    []Gone

	names golang.Names // of the catalog
}

// Empty reports whether nothing was found.
func (f Found) Empty() bool { return len(f.Entries)+len(f.Gone) == 0 }

// Find gives what the query means: that which it names; else the entries whose message it is; else that whose title or
// user message it is; else that which stands somewhere in it. Entries known by their status come last, since a status says
// the least.
func Find(c *model.Catalog, query string) Found {
	query = strings.TrimSpace(query)
	names := golang.NamesOf(c)
	entries, gone := slices.Clone(c.Entries()), goneOf(c, names)
	slices.SortStableFunc(entries, func(a, b *model.Entry) int { return rank(a) - rank(b) })
	for _, step := range []struct {
		entries func([]*model.Entry, string) []*model.Entry
		gone    func(Gone, string) bool
	}{{finder(names).named, Gone.named}, {model.BestMatches, Gone.never}, {worded, Gone.worded}, {finder(names).mentioned, Gone.mentioned}} {
		found := Found{step.entries(entries, query), gone.that(step.gone, query), names}
		if !found.Empty() {
			return found
		}
	}
	return Found{}
}

func rank(e *model.Entry) int {
	if e.Family.KnownBy == model.ByStatus {
		return 1
	}
	return 0
}

// finder finds entries by what they are called, in Go and elsewhere.
type finder golang.Names

// names are the words that mean an entry and nothing else.
func (f finder) names(e *model.Entry) []string {
	all := []string{e.Code.Text, e.Ref(), e.Name, golang.Names(f).Entry(e)}
	for _, a := range e.Aliases {
		all = append(all, a.Name, golang.Names(f).Constant(e.Family, a.Name))
	}
	return all
}

// named finds the entries that the query is a name of; a Go constant may stand behind its package.
func (f finder) named(entries []*model.Entry, query string) []*model.Entry {
	_, constant, _ := strings.Cut(query, ".")
	return filter(entries, func(e *model.Entry) bool {
		return slices.Contains(f.names(e), query) || constant != "" && constant == golang.Names(f).Entry(e)
	})
}

// worded finds the entries whose title or user message the query is, in whatever case somebody has read it out.
func worded(entries []*model.Entry, query string) []*model.Entry {
	return filter(entries, func(e *model.Entry) bool {
		return strings.EqualFold(query, e.Title) || strings.EqualFold(query, e.UserMessage)
	})
}

// mentioned finds the entries that stand somewhere in a line: by a name, or by their message.
func (f finder) mentioned(entries []*model.Entry, line string) []*model.Entry {
	var matched []*model.Entry
	for _, piece := range pieces(line) {
		matched = append(matched, model.BestMatches(entries, piece)...)
		matched = append(matched, worded(entries, piece)...)
	}
	return filter(entries, func(e *model.Entry) bool {
		return slices.Contains(matched, e) || slices.ContainsFunc(f.names(e), func(name string) bool { return holds(line, name) })
	})
}

// longestMessage is how many bytes of a line are taken for a message: more than any message has, and few enough that a
// line made of nothing but colons is done with at once.
const longestMessage = 2_000

// pieces are the parts of a log line that may be a message: what is quoted, and what follows a colon.
func pieces(line string) []string {
	return slices.DeleteFunc(split(line), func(piece string) bool { return len(piece) > longestMessage })
}

func split(line string) []string {
	var all []string
	for _, mark := range []string{`"`, `'`, "`"} {
		parts := strings.Split(line, mark)
		for i := 1; i < len(parts)-1; i++ {
			all = append(all, parts[i])
		}
	}
	for rest := line; ; {
		_, after, found := strings.Cut(rest, ": ")
		if !found {
			return all
		}
		all = append(all, strings.TrimSpace(after))
		rest = after
	}
}

func filter(entries []*model.Entry, keep func(*model.Entry) bool) []*model.Entry {
	var kept []*model.Entry
	for _, e := range entries {
		if keep(e) {
			kept = append(kept, e)
		}
	}
	return kept
}
