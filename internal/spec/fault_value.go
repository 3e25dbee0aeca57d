package spec

import (
	"regexp"
	"strings"
)

var wrongStart = regexp.MustCompile("^([{}\\],&*!%@`]|\\?( |$))")

// value looks at what follows a key or a hyphen, from col on, and gives the number of the last line that belongs to it.
func (s *scanner) value(number, col int) int {
	rest := strings.TrimRight(s.lines[number], " ")[col:]
	s.plain, s.deeper, s.goesOn = false, false, 0
	s.ended = ending{}
	switch {
	case rest == "" || rest[0] == '#':
		s.deeper, s.goesOn = true, s.top().col+3
	case rest[0] == '"' || rest[0] == '\'':
		return s.quote(number, col)
	case rest[0] == '[':
		return s.brackets(number, col)
	case rest[0] == '|' || rest[0] == '>':
		s.blockText(number, col, rest)
	case wrongStart.MatchString(rest):
		s.deeper = !strings.Contains(rest, " ") // an anchor or a tag in front of a block
		s.add(number, col, "a text cannot start with %c here", rest[0]).WithHelp("write %s", s.inQuotes(rest))
	case isItem(rest):
		s.deeper = true
		s.add(number, col, "a list cannot start on the line of its key").WithHelp("start the item on a line of its own, or put the text in quotes")
	default:
		s.plain, s.goesOn = true, s.top().col+3
		s.comment(number, col, rest)
		s.colon(number, col, rest, "write "+s.inQuotes(rest))
	}
	return number
}

// inQuotes shows what a text looks like in quotes, without the comment behind it.
func (s *scanner) inQuotes(rest string) string { return quoted(uncommented(rest)) }

var (
	colonInText = regexp.MustCompile(`:(\s|$)`)
	secondKey   = regexp.MustCompile(`[,;] *([a-z_]+)$`)
)

// colon reports a colon within an unquoted text, which YAML takes for the end of a key.
func (s *scanner) colon(number, col int, rest, help string) {
	text, _, _ := strings.Cut(rest, " #")
	at := colonInText.FindStringIndex(text)
	if at == nil {
		return
	}
	if key := secondKey.FindStringSubmatch(text[:at[0]]); key != nil && formatKeys()[key[1]] {
		s.add(number, col+at[0]-len(key[1]), "a second key cannot stand on the line of another").WithHelp("start %s on a line of its own", key[1])
	} else {
		s.add(number, col+at[0], "a colon inside a text needs quotes around the text").WithHelp("%s", help)
	}
}

// brackets finds the end of a list in brackets.
func (s *scanner) brackets(number, col int) int {
	depth, last, quoted := 0, number, false
	for at := col; last < len(s.lines) && (last == number || !s.startsAnew(last)); last, at = last+1, 0 {
		for i, r := range s.lines[last][at:] {
			switch {
			case r == '"':
				quoted = !quoted
			case quoted:
			case r == '[':
				depth++
			case r == ']':
				depth--
			case r == '*' && startsItem(s.lines[last][:at+i]):
				s.add(last, at+i, "a text cannot start with * here").WithHelp("write %s", s.inQuotes(flowItem.FindString(s.lines[last][at+i:])))
				return last
			case r == '{' || r == '}':
				s.add(last, at+i, "a list in brackets cannot hold braces").WithHelp("delete it, or put the text in quotes")
				return last
			}
			if depth == 0 {
				s.afterEnd(last, at+i+1, "the list ended at the bracket before this", s.wholeText(number, col, last))
				return last
			}
		}
	}
	s.add(number, col, "this bracket is never closed").WithHelp("add ] at the end of the list, or put the text in quotes")
	return last - 1
}

// flowItem is an item of a list in brackets, from its start.
var flowItem = regexp.MustCompile(`^[^],]*[^], ]`)

// startsItem reports whether an item of a list in brackets starts behind a text.
func startsItem(before string) bool {
	before = strings.TrimRight(before, " ")
	return strings.HasSuffix(before, "[") || strings.HasSuffix(before, ",")
}

// wholeText says how to write a text that starts like a list.
func (s *scanner) wholeText(number, col, last int) string {
	if last > number {
		return "if this is a text, put the whole of it in quotes"
	}
	return "write " + s.inQuotes(s.lines[number][col:]) + ", if this is a text"
}

var looksNew = regexp.MustCompile(`^ *(- |-$|[A-Za-z0-9_]+:( |$))`)

// startsAnew reports whether a line looks like a key or an item that does not belong to the value above it.
func (s *scanner) startsAnew(number int) bool {
	line := s.lines[number]
	return looksNew.MatchString(line) && indentOf(line) <= s.top().col
}

// afterEnd reports what follows on the line after the end of a quoted text or a list.
func (s *scanner) afterEnd(number, from int, message, help string) {
	rest := s.lines[number][from:]
	trimmed := strings.TrimSpace(rest)
	if trimmed == "" || strings.HasPrefix(rest, " ") && trimmed[0] == '#' {
		return
	}
	if trimmed == "," {
		help = "delete the comma"
	}
	s.add(number, from+indentOf(rest), "%s", message).WithHelp("%s", help)
}
