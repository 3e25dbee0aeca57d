// Package markdown writes texts that somebody else has written into Markdown.
//
// Escape takes any text and gives one that every reader of Markdown shows as it is, wherever it stands; Prose does so within a
// line, and leaves a source that people can read. The package knows no documents: what is
// around a text, a cell or a heading, is its caller's.
package markdown

import (
	"fmt"
	"strings"
	"unicode"
)

// Escape writes a text on one line that no reader of Markdown takes for more than text. What might mean something
// becomes a numeric entity, which is not read as markup and shows as itself; inside <code> as well as outside, but not
// inside backticks, where no text of a catalog belongs.
func Escape(value any) string {
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

func isWord(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}
