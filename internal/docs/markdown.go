package docs

import (
	"html"
	"html/template"
	"strings"

	"github.com/errgen/errgen/internal/markdown"
)

// htmlFuncs is what templates of HTML may call. They give text, which html/template escapes.
var htmlFuncs = template.FuncMap{"paragraphs": paragraphs, "sentence": sentence, "join": strings.Join, "fields": fieldNames}

// markdownFuncs is the same for Markdown, where nothing is escaped by itself: every text of the catalog goes through md
// or attr.
var markdownFuncs = map[string]any{
	"paragraphs": paragraphs, "sentence": sentence, "join": strings.Join, "fields": fieldNames,
	"md": markdown.Escape, "attr": escapeAttribute, "web": isWeb,
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

// escapeAttribute writes a text into an attribute of an HTML element, which Markdown leaves alone up to the next line.
func escapeAttribute(text string) string {
	return html.EscapeString(strings.Join(strings.Fields(text), " "))
}

// isWeb reports whether an address is one that a page may link to.
func isWeb(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}
