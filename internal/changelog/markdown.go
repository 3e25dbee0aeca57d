package changelog

import (
	"strings"

	"github.com/errgen/errgen/internal/markdown"
)

// headings of the kinds.
var headings = map[Kind]string{
	Added: "Added", Deprecated: "Deprecated", Removed: "Removed", Behaviour: "Behaviour", Reworded: "Reworded",
}

// Markdown prints the log for people: a heading, and a list for each kind of change that there is. A change that breaks
// somebody says so.
func (l Log) Markdown(title string) string {
	var b strings.Builder
	b.WriteString("# " + markdown.Prose(title) + "\n")
	if len(l.Items) == 0 {
		b.WriteString("\nNothing has changed.\n")
	}
	var kind Kind
	for _, item := range l.Items {
		if item.Kind != kind {
			kind = item.Kind
			b.WriteString("\n## " + headings[kind] + "\n\n")
		}
		b.WriteString(item.markdown())
	}
	return b.String()
}

func (i Item) markdown() string {
	var b strings.Builder
	b.WriteString("- ")
	if i.Breaking {
		b.WriteString("**Breaking:** ")
	}
	for _, run := range i.Sentence {
		b.WriteString(run.markdown())
	}
	b.WriteString("\n")
	for _, r := range i.Rewordings {
		b.WriteString(r.markdown())
	}
	return b.String()
}

func (r Run) markdown() string {
	if r.URL == "" {
		return markdown.Prose(r.Text)
	}
	return markdown.Link(r.Text, r.URL)
}

func (r Rewording) markdown() string {
	if r.Key == "description" || r.Key == "resolution" {
		return "" // too long for a list; they stand on the page
	}
	return "  - " + words.Replace(r.Key) + ": " + inCurlyQuotes(r.Was) + " is now " + inCurlyQuotes(r.Is) + "\n"
}

func inCurlyQuotes(text string) string {
	if text == "" {
		return "none"
	}
	return "“" + markdown.Prose(text) + "”"
}
