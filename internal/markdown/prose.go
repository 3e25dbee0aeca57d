package markdown

import (
	"strings"
	"unicode"
)

// Link writes a text that leads to an address.
func Link(text, address string) string {
	return "[" + Prose(text) + "](" + target.Replace(address) + ")"
}

// target writes what would end the address of a link as the address may hold it.
var target = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C", "&", "&amp;", "\n", "%0A", "\r", "%0D", "\t", "%09")

// markup are the characters that mean something within a line of Markdown.
const markup = "\\`*_{}[]<>~|$&!#"

// Prose writes a text on one line so that no reader of Markdown takes it for more than text, and people can read the source,
// too. It is for texts within a line, behind its first word, and not within HTML or a table. What means nothing within a
// word or an address is left alone there.
func Prose(text string) string {
	var b strings.Builder
	runes := []rune(text)
	for i, r := range runes {
		switch {
		case unicode.IsSpace(r):
			r = ' '
		case !unicode.IsGraphic(r) || unicode.In(r, unicode.Cf):
			r = unicode.ReplacementChar
		case r == '_' && i > 0 && i+1 < len(runes) && inWord(runes[i-1]) && inWord(runes[i+1]):
		case r == '#' && i > 0 && !unicode.IsSpace(runes[i-1]):
		case strings.ContainsRune(markup, r):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func inWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
