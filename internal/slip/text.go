package slip

import (
	"regexp"
	"strings"
)

// cutValue parts a value from what follows it on its line, and says what may stand below.
func (r *reader) cutValue(l *line, rest string) {
	own := l.kind == entry || l.kind == value
	quoted := rest != "" && strings.Contains(`"'`, rest[:1])
	switch {
	case quoted && (own || l.kind == bare), own && strings.HasPrefix(rest, "["):
		r.cutClosed(l, rest)
	case !own && l.kind != more:
		l.value = rest
	case rest == "" || rest[0] == '#':
		l.after, l.below = rest, value
	case rest[0] == '|' || rest[0] == '>':
		l.value, l.below = rest, blockText
	case isItem(rest) || beforeBlock.MatchString(rest):
		l.value, l.below = rest, value
	default:
		l.value, l.below = rest, more
		if text, _, found := strings.Cut(rest, " #"); found {
			l.value, l.after, l.below = text, rest[len(text):], pastComment
		}
	}
}

// beforeBlock is what YAML has in front of a map or a list: an anchor or a tag.
var beforeBlock = regexp.MustCompile(`^[&!][^ ]*$`)

// cutClosed finds the end of a text in quotes or of a list in brackets. One that is still open when a line comes that
// looks like a key has lost its end: YAML would read on to the next quote, wherever that is.
func (r *reader) cutClosed(l *line, rest string) {
	end, parts, from := closer(rest[0]), []string{}, 1
	for at := end(rest[1:]); ; at = end(rest) {
		if at >= 0 {
			parts, l.after, l.closed = append(parts, rest[:from+at]), rest[from+at:], true
			break
		}
		parts, from = append(parts, rest), 0
		if l.last+1 == len(r.lines) || looksNew.MatchString(r.lines[l.last+1]) && indentOf(r.lines[l.last+1]) <= l.base {
			break
		}
		l.last++
		rest = r.lines[l.last]
	}
	l.value = strings.Join(parts, "\n")
	if l.closed && l.value[0] != '[' {
		l.below = pastQuotes
	}
}

var looksNew = regexp.MustCompile(`^ *(- |-$|[A-Za-z0-9_]+:( |$))`)

// closer gives a function that looks for the end of what a mark has opened, line by line: the length of the text up to the
// end and with it, or -1.
func closer(mark byte) func(text string) int {
	if mark == '[' {
		return bracketCloser()
	}
	return func(text string) int { return Closing(text, mark) }
}

// Closing gives the length of a quoted text from behind its first mark up to the one that ends it; -1 if it does not end.
func Closing(text string, mark byte) int {
	for i := 0; i < len(text); i++ {
		switch {
		case mark == '"' && text[i] == '\\':
			i++
		case text[i] != mark:
		case mark == '\'' && i+1 < len(text) && text[i+1] == mark:
			i++
		default:
			return i + 1
		}
	}
	return -1
}

func bracketCloser() func(text string) int {
	depth, quoted := 1, false
	return func(text string) int {
		for i := range len(text) {
			switch {
			case text[i] == '"':
				quoted = !quoted
			case quoted:
			case text[i] == '[':
				depth++
			case text[i] == ']':
				depth--
			}
			if depth == 0 {
				return i + 1
			}
		}
		return -1
	}
}
