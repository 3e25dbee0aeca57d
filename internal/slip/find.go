package slip

import (
	"regexp"
	"strings"
)

// finder looks for a slip in a line, and gives nil when there is none.
type finder func(r *reader, l line) []found

// found is where a slip is, with what its texts are filled with: names in braces, each followed by its value.
type found struct {
	number, col int
	fill        []string
	column      int     // where it should start, if it is a matter of that
	deletes     []int   // other lines that are a part of the slip
	open        []level // the levels that are open above the line,
	levels      []level // and those that it opens once it is right
}

// here finds a slip at the start of what a line says, whatever it is.
func here(r *reader, l line) []found {
	return []found{{number: l.number, col: l.valueCol(), column: r.above.goesOn(), fill: []string{"{mark}", firstOf(r.above.value)}}}
}

// when looks for a slip in some lines only.
func when(condition func(r *reader, l line) bool, find finder) finder {
	return func(r *reader, l line) []found {
		if !condition(r, l) {
			return nil
		}
		return find(r, l)
	}
}

// pattern finds what an expression matches in the value of a line. Its groups fill the texts of the slip by their names, and
// {quoted} is the whole text in quotes. The group at is where the slip is, which otherwise is at the start of the match; the
// group key has to be a key of the format.
func pattern(expr string) finder {
	re := regexp.MustCompile(expr)
	return func(r *reader, l line) []found { return r.match(re, l, l.value, 0) }
}

// after finds what an expression matches behind a text in quotes or a list in brackets.
func after(expr string) finder {
	re := regexp.MustCompile(expr)
	return func(r *reader, l line) []found {
		if !l.closed {
			return nil
		}
		return r.match(re, l, l.after, len(l.value))
	}
}

// maxMatches bounds how often a slip is reported of one text.
const maxMatches = 20

func (r *reader) match(re *regexp.Regexp, l line, text string, offset int) (all []found) {
	at, key := re.SubexpIndex("at"), re.SubexpIndex("key")
	for _, m := range re.FindAllStringSubmatchIndex(text, maxMatches) {
		if at > 0 && m[2*at] < 0 || key > 0 && !r.Keys[text[m[2*key]:m[2*key+1]]] {
			continue
		}
		start := offset + m[2*max(at, 0)]
		number, col := l.pos(start)
		whole := l.value + l.after
		fill := []string{"{quoted}", r.Quoted(uncommented(whole)), "{char}", firstOf(whole[start:])}
		for i, name := range re.SubexpNames() {
			if name != "" && m[2*i] >= 0 {
				fill = append(fill, "{"+name+"}", text[m[2*i]:m[2*i+1]])
			}
		}
		all = append(all, found{number: number, col: col, fill: fill})
	}
	return all
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

func firstOf(text string) string {
	for _, r := range text {
		return string(r)
	}
	return ""
}
