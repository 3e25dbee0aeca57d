package changelog

import (
	"strings"
	"unicode"
)

// headings of the kinds.
var headings = map[Kind]string{
	Added: "Added", Deprecated: "Deprecated", Removed: "Removed", Behaviour: "Behaviour", Reworded: "Reworded",
}

// Markdown prints the log for people: a heading, and a list for each kind of change that there is. A change that breaks
// somebody says so.
func (l Log) Markdown(title string) string {
	var b strings.Builder
	b.WriteString("# " + escaped(title) + "\n")
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
		return escaped(r.Text)
	}
	return "[" + escaped(r.Text) + "](" + target.Replace(r.URL) + ")"
}

// target writes what would end the address of a link as the address may hold it.
var target = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C", "&", "&amp;", "\n", "%0A", "\r", "%0D", "\t", "%09")

func (r Rewording) markdown() string {
	if r.Key == "description" || r.Key == "resolution" {
		return "" // too long for a list; they stand on the page
	}
	return "  - " + words.Replace(r.Key) + ": " + quoted(r.Was) + " is now " + quoted(r.Is) + "\n"
}

func quoted(text string) string {
	if text == "" {
		return "none"
	}
	return "“" + escaped(text) + "”"
}

// markup are the characters that mean something within a line of Markdown.
const markup = "\\`*_{}[]<>~|$&!#"

// escaped writes a text on one line so that no reader of Markdown takes it for more than text. What means nothing within
// a word or an address is left alone there.
func escaped(text string) string {
	var b strings.Builder
	runes := []rune(text)
	for i, r := range runes {
		switch {
		case unicode.IsSpace(r):
			r = ' '
		case !unicode.IsGraphic(r) || unicode.In(r, unicode.Cf):
			r = unicode.ReplacementChar
		case r == '_' && i > 0 && i+1 < len(runes) && isWord(runes[i-1]) && isWord(runes[i+1]):
		case r == '#' && i > 0 && !unicode.IsSpace(runes[i-1]):
		case strings.ContainsRune(markup, r):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
