package spec

import (
	"regexp"
	"strings"
)

var blockHeader = regexp.MustCompile(`^[|>]([+-]?[1-9]?|[1-9][+-])(\s+#.*)?$`)

// blockText looks at the start of a block text, or of an unquoted text that YAML takes for one.
func (s *scanner) blockText(number, col int, rest string) {
	s.block, s.first = s.top().col, -1
	if !blockHeader.MatchString(rest) {
		s.add(number, col, "a text cannot start with %c here", rest[0]).
			WithHelp("put the text in quotes, or start it on the next line, further in than the key")
		return
	}
	s.goesOn = s.top().col + 3
	s.blockNumber(number, col, rest)
}

var blockDigit = regexp.MustCompile(`^[|>][+-]?([1-9])`)

// blockNumber reports a text that is not as far in as the number behind its sign says.
func (s *scanner) blockNumber(number, col int, rest string) {
	digit := blockDigit.FindStringSubmatchIndex(rest)
	if digit == nil {
		return
	}
	want := max(s.block, 0) + int(rest[digit[2]]-'0')
	for _, line := range s.lines[number+1:] {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if indent := indentOf(line); indent > s.block && indent < want {
			s.add(number, col+digit[2], "the text below is not as far in as this number says").WithHelp("delete %s", rest[digit[2]:digit[3]])
		}
		return
	}
}

// blockLine reports whether a line belongs to the block text above it. The first line of the text sets the column of all
// others; which of the two is wrong, when one is further out, the usual indentation tells.
func (s *scanner) blockLine(number, indent int) bool {
	if s.first < 0 {
		s.first, s.goesOn = number, indent+1
		return true
	}
	switch rest := s.lines[number][indent:]; {
	case indent+1 >= s.goesOn:
	case isFormatKey(rest) || isItem(rest) || rest[0] == '#':
		return false
	case indent == s.block+2:
		s.add(s.first, s.goesOn-1, "this text does not start where it goes on").WithHelp("start it in column %d", indent+1)
		s.goesOn = indent + 1
	default:
		s.add(number, indent, "this line is indented less than the text above it").WithHelp("start it in column %d", s.goesOn)
		s.block = -1
		s.plain = true
	}
	return true
}
