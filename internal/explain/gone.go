package explain

import (
	"slices"
	"strconv"
	"strings"

	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
)

// Gone is what must never be used again: an error that was retired, or a code or a name that is reserved.
type Gone struct {
	Family *model.Family
	model.Reservation
	constant string // what a retired error was called in Go
}

type everythingGone []Gone

func goneOf(c *model.Catalog, names golang.Names) (all everythingGone) {
	for _, f := range c.Families {
		for _, r := range f.Reserved {
			g := Gone{Family: f, Reservation: r}
			if r.Retired() {
				g.constant = names.Constant(f, r.Name)
			}
			all = append(all, g)
		}
	}
	return all
}

// that gives what answers a query.
func (all everythingGone) that(answers func(Gone, string) bool, query string) []Gone {
	return slices.DeleteFunc(slices.Clone(all), func(g Gone) bool { return !answers(g, query) })
}

func (g Gone) ref() string { return g.Family.ID + "/" + g.Text() }

// names are the words that mean it and nothing else.
func (g Gone) names() []string {
	return slices.DeleteFunc([]string{g.Text(), g.ref(), g.Name, g.constant}, func(name string) bool { return name == "" })
}

// named reports whether the query is one of its names, or a code of the range that is reserved.
func (g Gone) named(query string) bool {
	n, isCode := parseNumber(strings.TrimPrefix(query, g.Family.ID+"/"))
	return slices.Contains(g.names(), query) || isCode && g.Codes != nil && g.Codes.Contains(n)
}

func parseNumber(text string) (int64, bool) {
	n, err := strconv.ParseInt(text, 10, 64)
	return n, err == nil
}

// never is for what only entries have.
func (g Gone) never(string) bool { return false }

func (g Gone) worded(query string) bool { return g.Retired() && strings.EqualFold(query, g.Title) }

// mentioned reports whether it stands somewhere in a line. Any number may lie in a range, so a range never does.
func (g Gone) mentioned(line string) bool {
	return slices.ContainsFunc(g.names(), func(name string) bool { return holds(line, name) })
}

// described gives what is left to say.
func (g Gone) described() string {
	title, label := "reserved", "reserved"
	if g.Retired() {
		title, label = g.Title, "retired"
	}
	return described(g.ref()+": "+title, []line{
		{label, past(g.Since, g.Reason, g.ReplacedBy)},
		{"family", g.Family.Title},
		{"name", g.Name},
		{"go", g.constant},
		{"page", g.DocURL},
	})
}
