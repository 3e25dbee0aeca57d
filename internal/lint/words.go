package lint

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// word is a word of a text, and at which byte it starts.
type word struct {
	text  string
	start int
}

// wordsOf splits a text at everything but letters, digits and underscores, and the hyphens and apostrophes between them.
func wordsOf(text string) []word {
	var words []word
	start := -1
	for i, r := range text + " " {
		switch inside := isWordRune(r) || start >= 0 && strings.ContainsRune("-'’", r); {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			words = append(words, word{strings.TrimRight(text[start:i], "-'’"), start})
			start = -1
		}
	}
	return words
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_'
}

var braces = regexp.MustCompile(`\{\{|\}\}|\{[^{}]*\}`)

// prose gives the user message of an entry as it is written, with spaces in the place of placeholders and braces: the
// names of placeholders are nobody's prose.
func prose(e *model.Entry) string {
	if !strings.ContainsAny(e.UserText, "{}") {
		return e.UserText
	}
	return braces.ReplaceAllStringFunc(e.UserText, func(found string) string {
		return strings.Repeat(" ", len(found))
	})
}

var addresses = regexp.MustCompile(`(?i)\bhttps?://\S*|\bwww\.\S+|\S+@\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+/\S*`)

// withoutAddresses puts spaces in the place of addresses of pages and people.
func withoutAddresses(text string) string {
	return addresses.ReplaceAllStringFunc(text, func(found string) string { return strings.Repeat(" ", len(found)) })
}

// within gives the position of a byte of a text that starts at pos, if the specification has the text as it is; otherwise
// pos.
func (p *pass) within(pos diag.Pos, text string, offset int) diag.Pos {
	written, ok := p.lines.At(pos)
	line := []rune(written)
	if !ok || pos.Col > len(line) {
		return pos
	}
	rest := string(line[pos.Col-1:])
	if at := strings.Index(rest, text); at >= 0 {
		pos.Col += utf8.RuneCountInString(rest[:at]) + utf8.RuneCountInString(text[:offset])
	}
	return pos
}
