package spec

import (
	"regexp"
	"strings"
)

var blockHeader = regexp.MustCompile(`^[|>]([+-]?[1-9]?|[1-9][+-])(\s+#.*)?$`)

// value looks at what follows a key or a hyphen and gives the number of the last line that belongs to it.
func (s *scanner) value(number, col int, rest string, indent int) int {
	s.plain, s.deeper = false, false
	switch {
	case rest == "" || rest[0] == '#':
		s.deeper = true
	case rest[0] == '"' || rest[0] == '\'':
		return s.quote(number, col, rest)
	case rest[0] == '[':
		return s.brackets(number, col, rest)
	case blockHeader.MatchString(rest):
		s.block = indent
	case strings.ContainsRune("{|>*&!%@`", rune(rest[0])):
		s.add(number, col, "a text cannot start with %c here", rest[0]).WithHelp("put the text in quotes")
	case strings.HasPrefix(rest, "- "):
		s.add(number, col, "a list cannot start on the line of its key").WithHelp("start the item on a line of its own, or put the text in quotes")
	default:
		s.plainValue(number, col, rest)
	}
	return number
}

var colonInText = regexp.MustCompile(`:(\s|$)`)

func (s *scanner) plainValue(number, col int, rest string) {
	s.plain = true
	text, _, _ := strings.Cut(rest, " #")
	if at := colonInText.FindStringIndex(text); at != nil {
		s.add(number, col+at[0], "a colon inside a text needs quotes around the text").WithHelp("write %s", quoted(text))
	}
}

// quote finds the end of a quoted text. A text that is still open when a line comes that looks like a key has lost its
// closing quote: YAML would read on to the next quote, wherever that is.
func (s *scanner) quote(number, col int, rest string) int {
	mark := rest[0]
	text := rest[1:]
	for last := number; ; {
		if end := closing(text, mark); end >= 0 {
			s.afterClosing(last, len(s.lines[last])-len(strings.TrimLeft(text[end+1:], " ")), text[end+1:])
			return last
		}
		last++
		if last == len(s.lines) || looksLikeIt.MatchString(s.lines[last]) {
			s.swallows = true
			s.add(number, col, "this quote is never closed").WithHelp("add %c at the end of the text", mark)
			return number
		}
		text = s.lines[last]
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

func (s *scanner) afterClosing(number, col int, rest string) {
	trimmed := strings.TrimSpace(rest)
	if trimmed == "" || strings.HasPrefix(rest, " ") && trimmed[0] == '#' {
		return
	}
	s.add(number, col, "the text ended at the quote before this").
		WithHelp(`put quotes around the whole text; a quote inside it is written \" in double quotes and '' in single ones`)
}

func (s *scanner) brackets(number, col int, rest string) int {
	for last := number; last < len(s.lines); last++ {
		if last > number && looksLikeIt.MatchString(s.lines[last]) {
			break
		}
		if last > number {
			rest = s.lines[last]
		}
		if end := strings.LastIndexByte(rest, ']'); end >= 0 {
			s.afterBracket(last, len(s.lines[last])-len(rest)+end+1, rest[end+1:])
			return last
		}
	}
	s.swallows = true
	s.add(number, col, "this bracket is never closed").WithHelp("add ] at the end of the list, or put the text in quotes")
	return number
}

func (s *scanner) afterBracket(number, col int, rest string) {
	trimmed := strings.TrimSpace(rest)
	if trimmed != "" && trimmed[0] != '#' {
		s.add(number, col, "the list ended at the bracket before this").WithHelp("if this is a text, put the whole of it in quotes")
	}
}
