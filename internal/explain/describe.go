package explain

import (
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/errgen/errgen/internal/model"
)

// width is how far a line goes before it is wrapped, in characters.
const width = 100

// Describe writes what the catalog says about an entry, for a person at a terminal: first what it means and what to do,
// then how programs see it.
func Describe(w io.Writer, e *model.Entry) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", e.Ref(), e.Title)
	for _, l := range lines(e) {
		l.write(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// line is something that the catalog says, and what it is about. A line without text is left out.
type line struct{ label, text string }

func lines(e *model.Entry) []line {
	all := []line{{"deprecated", deprecation(e)}, {"description", e.Description}}
	for _, c := range e.Causes {
		all = append(all, line{"cause", c.Cause}, line{"  cure", c.Fix})
	}
	return append(all,
		line{"resolution", e.Resolution},
		line{"user message", e.UserMessage},
		line{"message", e.MessageText()},
		line{"label", e.Label},
		line{"status", status(e)},
		line{"retry", e.Retry.Words()},
		line{"refines", refines(e)},
		line{"family", e.Family.Title},
		line{"name", joined(e.Name, aliasNames(e))},
		line{"go", e.Const},
		line{"owner", e.Owner},
		line{"severity", e.Severity},
		line{"tags", strings.Join(e.Tags, ", ")},
		line{"runbook", e.Runbook},
		line{"judged here", strings.Join(e.Inferred, ", ")},
		line{"page", e.DocURL},
	)
}

// write prints the label once and the text beside it, wrapped.
func (l line) write(b *strings.Builder) {
	label := l.label
	for _, paragraph := range strings.Split(l.text, "\n") {
		for row := range wrapped(paragraph) {
			fmt.Fprintf(b, "  %-13s %s\n", label, row)
			label = ""
		}
	}
}

// wrapped ranges over the rows of a paragraph, broken between words; all other spaces stay.
func wrapped(paragraph string) iter.Seq[string] {
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
	var parts []string
	if d.Since != "" {
		parts = append(parts, "since "+d.Since)
	}
	if d.Reason != "" {
		parts = append(parts, d.Reason)
	}
	if d.ReplacedBy != nil {
		parts = append(parts, "use "+d.ReplacedBy.Ref())
	}
	if len(parts) == 0 {
		return "yes"
	}
	return strings.Join(parts, "; ")
}

func joined(name string, aliases []string) string {
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
