package spec

import (
	"regexp"
	"strings"
)

// ending is what the text of a line ended in, although the line below is meant to go on with it.
type ending struct {
	number, col int  // its place
	mark        byte // a quote, or the number sign of a comment; 0 for none
	prose       bool // whether a sentence stands in front of the comment
}

// comment notes that a comment ends an unquoted text: the line below cannot go on with it.
func (s *scanner) comment(number, col int, rest string) {
	text, _, found := strings.Cut(rest, " #")
	if found {
		s.plain, s.goesOn = false, 0
		s.ended = ending{number, col + len(text) + 1, '#', strings.Contains(strings.TrimSpace(text), " ")}
	}
}

// goesOnBehind reports a line that goes on with a text that has ended on the line above, and whether it is such a one.
func (s *scanner) goesOnBehind(number, col int, rest string) bool {
	e := s.ended
	if e.mark == 0 || e.number != number-1 || col <= s.top().col {
		return false
	}
	switch {
	case e.mark == '#' && e.prose:
		s.add(e.number, e.col, "the text ends here, since a number sign after a space starts a comment").
			WithHelp("put the whole text in quotes, with the line below; or start that line with a number sign, too")
	case e.mark == '#':
		s.add(number, col, "the value above ends at its comment, so this line belongs to nothing").
			WithHelp("write # %s if it goes on with the comment; else delete the line", rest)
	default:
		s.add(number, col, "the text above ended at its closing quote").
			WithHelp("the closing quote belongs at the end of the text: delete the one above, and add %c here", e.mark)
	}
	s.ended.number = number // for the lines below that go on as well
	return true
}

var sentenceEnd = regexp.MustCompile(`[.!?]["')”’]*$`)

// uncommented gives a text without the comment behind it. What goes on with the sentence up to its end is no comment.
func uncommented(rest string) string {
	text, comment, found := strings.Cut(rest, " #")
	text = strings.TrimRight(text, " ")
	if found && strings.Contains(text, " ") && !sentenceEnd.MatchString(text) && sentenceEnd.MatchString(comment) {
		return strings.TrimRight(rest, " ")
	}
	return text
}
