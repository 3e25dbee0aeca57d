package spec

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// quote finds the end of a quoted text. A text that is still open when a line comes that looks like a key has lost its
// closing quote: YAML would read on to the next quote, wherever that is.
func (s *scanner) quote(number, col int) int {
	mark := s.lines[number][col]
	last := number
	for at := col + 1; last < len(s.lines) && (last == number || !s.startsAnew(last)); last, at = last+1, 0 {
		end := closing(s.lines[last][at:], mark)
		if mark == '"' {
			s.escapes(last, at, end)
		}
		if end >= 0 {
			s.ended = ending{number: last, mark: mark}
			s.afterEnd(last, at+end+1, "the text ended at the quote before this",
				`put quotes around the whole text; a quote inside it is written \" in double quotes and '' in single ones`)
			return last
		}
	}
	s.unclosed(number, col, mark)
	return last - 1
}

func (s *scanner) unclosed(number, col int, mark byte) {
	d := s.add(number, col, "this quote is never closed")
	if line := strings.TrimSpace(s.lines[number]); strings.HasSuffix(line, "”") || strings.HasSuffix(line, "’") {
		d.WithHelp("write %c in the place of the curly quote at the end of the text", mark)
	} else {
		d.WithHelp("add %c at the end of the text", mark)
	}
}

// closing gives the place of the mark that ends a quoted text, or -1.
func closing(text string, mark byte) int {
	for i := 0; i < len(text); i++ {
		switch {
		case mark == '"' && text[i] == '\\':
			i++
		case text[i] != mark:
		case mark == '\'' && i+1 < len(text) && text[i+1] == mark:
			i++
		default:
			return i
		}
	}
	return -1
}

var escape = regexp.MustCompile(`\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.|$)`)

// escapes reports the escapes in a line of a text in double quotes that YAML does not know. The text ends at end, or
// goes on beyond the line when that is negative.
func (s *scanner) escapes(number, from, end int) {
	text := s.lines[number][from:]
	if end >= 0 {
		text = text[:end]
	}
	for _, at := range escape.FindAllStringIndex(text, -1) {
		if found := text[at[0]:at[1]]; !known(found) {
			s.add(number, from+at[0], "%s means nothing in double quotes", found).WithHelp(`write \\ for a backslash`)
		}
	}
}

func known(escape string) bool {
	if len(escape) <= 2 {
		return len(escape) == 1 || strings.Contains(`0abtnvfe "/\N_LP`, escape[1:])
	}
	r, err := strconv.ParseUint(escape[2:], 16, 32)
	return err == nil && r <= utf8.MaxRune && utf8.ValidRune(rune(r))
}
