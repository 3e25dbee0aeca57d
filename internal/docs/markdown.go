package docs

import (
	"fmt"
	"html"
	"html/template"
	"strings"
	"unicode"
)

// htmlFuncs is what templates of HTML may call. They give text, which html/template escapes.
var htmlFuncs = template.FuncMap{"paragraphs": paragraphs, "sentence": sentence, "join": strings.Join, "fields": fieldNames}

// markdownFuncs is the same for Markdown, where nothing is escaped by itself: every text of the catalog goes through md
// or attr.
var markdownFuncs = map[string]any{
	"paragraphs": paragraphs, "sentence": sentence, "join": strings.Join, "fields": fieldNames,
	"md": escapeMarkdown, "attr": escapeAttribute, "web": isWeb,
}

// paragraphs splits a text at its line ends.
func paragraphs(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' })
}

// sentence makes the end of a sentence a whole one: a capital in front, a stop behind.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

// escapeMarkdown writes a text on one line that no reader of Markdown takes for more than text. What might mean something
// becomes a numeric entity, which is not read as markup and shows as itself; inside <code> as well as outside, but not
// inside backticks, where no text of a catalog belongs.
func escapeMarkdown(value any) string {
	var b strings.Builder
	last := ' '
	for _, r := range fmt.Sprint(value) {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar:
			b.WriteRune(unicode.ReplacementChar)
		case isPlain(r, last):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "&#%d;", r)
		}
		last = r
	}
	return b.String()
}

// isPlain reports whether a character means nothing to Markdown behind another one. A stop behind a letter or a digit
// might: 1. starts a list, and www. an address.
func isPlain(r, last rune) bool {
	switch {
	case r >= 0x80 || isWord(r) || r == ' ' || r == ',':
		return true
	case r == '.':
		return 'a' <= last && last <= 'z' && last != 'w'
	}
	return strings.ContainsRune("';%?", r) || r == '-' && isWord(last)
}

// escapeAttribute writes a text into an attribute of an HTML element, which Markdown leaves alone up to the next line.
func escapeAttribute(text string) string {
	return html.EscapeString(strings.Join(strings.Fields(text), " "))
}

// isWeb reports whether an address is one that a page may link to.
func isWeb(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}
