package explain

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/errgen/errgen/internal/model"
)

// width is how far a line goes before it is wrapped, in characters.
const width = 100

// Describe writes what the catalog says about all that was found, for a person at a terminal, with an empty line in between.
func Describe(w io.Writer, found Found) error {
	var all []string
	for _, e := range found.Entries {
		all = append(all, described(e.Ref()+": "+e.Title, lines(e, found.names.Entry(e))))
	}
	for _, g := range found.Gone {
		all = append(all, g.described())
	}
	_, err := io.WriteString(w, strings.Join(all, "\n"))
	return err
}

// described gives a heading and what stands below it.
func described(heading string, about []line) string {
	var b strings.Builder
	b.WriteString(heading + "\n")
	for _, l := range about {
		l.write(&b)
	}
	return b.String()
}

// line is something that the catalog says, and what it is about. A line without text is left out.
type line struct{ label, text string }

// lines say first what an entry means and what to do, then how programs see it.
func lines(e *model.Entry, constant string) []line {
	all := []line{{"deprecated", deprecation(e)}, {"description", e.Description}}
	for _, c := range e.Causes {
		all = append(all, line{"cause", c.Cause}, line{"  cure", c.Fix})
	}
	all = append(all,
		line{"resolution", e.Resolution},
		line{"user message", e.UserMessage},
		line{"message", e.MessageText()},
		line{"label", e.Label},
		line{"status", status(e)},
		line{"retry", e.Retry.Words()},
		line{"refines", refines(e)},
		line{"family", e.Family.Title},
		line{"name", nameWithAliases(e.Name, aliasNames(e))},
		line{"go", constant})
	for _, d := range e.Details() {
		all = append(all, line{strings.ToLower(d.Label), d.Text})
	}
	return append(all,
		line{"tags", strings.Join(e.Tags, ", ")},
		line{"runbook", e.Runbook},
		line{"sources", strings.Join(sourceTitles(e), ", ")},
		line{"judged here", strings.Join(e.Inferred, ", ")},
		line{"page", e.DocURL},
	)
}

// write prints the label once and the text beside it, wrapped.
func (l line) write(b *strings.Builder) {
	label := l.label
	for _, paragraph := range strings.Split(l.text, "\n") {
		for row := range wrapColumns(paragraph) {
			fmt.Fprintf(b, "  %-13s %s\n", label, row)
			label = ""
		}
	}
}

// wrapColumns ranges over the rows of a paragraph, broken between words; all other spaces stay.
func wrapColumns(paragraph string) iter.Seq[string] {
	return func(yield func(string) bool) {
		row, words, more := strings.Cut(paragraph, " ")
		for more {
			var word string
			word, words, more = strings.Cut(words, " ")
			if utf8.RuneCountInString(row)+1+utf8.RuneCountInString(word) <= width-16 {
				row += " " + word
				continue
			}
			if !yield(row) {
				return
			}
			row = word
		}
		if row != "" {
			yield(row)
		}
	}
}

func deprecation(e *model.Entry) string {
	d := e.Deprecated
	if d == nil {
		return ""
	}
	return cmp.Or(past(d.Since, d.Reason, d.ReplacedBy), "yes")
}

// past says since when and why something is not to be used, and what to use instead.
func past(since, reason string, replacedBy *model.Entry) string {
	var parts []string
	if since != "" {
		parts = append(parts, "since "+since)
	}
	if reason != "" {
		parts = append(parts, reason)
	}
	if replacedBy != nil {
		parts = append(parts, "use "+replacedBy.Ref())
	}
	return strings.Join(parts, "; ")
}

func nameWithAliases(name string, aliases []string) string {
	if len(aliases) == 0 {
		return name
	}
	return name + ", also " + strings.Join(aliases, ", ")
}

func aliasNames(e *model.Entry) []string {
	var names []string
	for _, a := range e.Aliases {
		names = append(names, a.Name)
	}
	return names
}

func sourceTitles(e *model.Entry) []string {
	var titles []string
	for _, s := range e.Sources {
		titles = append(titles, s.Title)
	}
	return titles
}

func status(e *model.Entry) string {
	if e.Category == nil {
		return fmt.Sprint(e.Status)
	}
	return fmt.Sprintf("%d, category %s", e.Status, e.Category.ID)
}

func refines(e *model.Entry) string {
	if e.Refines == nil {
		return ""
	}
	return fmt.Sprintf("%s: %s", e.Refines.Ref(), e.Refines.Title)
}
