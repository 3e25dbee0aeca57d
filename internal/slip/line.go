package slip

import (
	"regexp"
	"strings"
)

// kind is what a line is to its writer.
type kind int

const (
	bare        kind = iota // what fits nowhere
	blank                   // nothing
	comment                 // a comment on a line of its own
	entry                   // hyphens or a key, and what follows
	value                   // the value of the key above, or what is below that key or hyphen
	more                    // goes on with the unquoted text above
	blockText               // within the block text above
	shallowText             // the same, and not as far in as its first line
	pastQuotes              // further in than a text in quotes that has ended
	pastComment             // further in than a value with a comment behind it
	interrupted             // further in than a text that a comment on a line of its own has ended
)

// line is a line, or several that a text in quotes or a list in brackets runs over.
type line struct {
	number, last int // of the first and the last line
	kind         kind
	wrong        bool // a slip was put right in it, and what may stand below it is not known
	indent       int
	hyphens      string // with the spaces behind them: "- "
	key          string // with its colon and the spaces behind it: "title: "
	value        string
	after        string // what follows the value: a comment, or what is too much
	closed       bool   // whether quotes or brackets end
	base         int    // the column of the key, or else of the last hyphen, that the value belongs to
	below        kind   // what lines are that are further in, and neither keys nor items
	first, text  int    // the number and the column of the first line of the block text below; 0 before it
}

// cut takes a line apart.
func (r *reader) cut(number int) line {
	text := strings.TrimRight(r.lines[number], " ")
	l := line{number: number, last: number, indent: indentOf(text)}
	rest := text[l.indent:]
	l.kind = r.kindOf(l, rest)
	l.base = r.above.base
	if l.kind == entry {
		l.hyphens = rest[:leadingHyphens(rest)]
		l.key = r.keyOf(rest[len(l.hyphens):])
		l.base = l.indent + len(l.hyphens)
		if l.key == "" {
			l.base = l.indent + strings.LastIndex(l.hyphens, "-")
		}
	}
	r.cutValue(&l, rest[len(l.hyphens)+len(l.key):])
	return l
}

func (r *reader) kindOf(l line, rest string) kind {
	under := bare
	if l.indent > r.above.base {
		under = r.above.below
	}
	switch isNew := isItem(rest) || IsKey(rest, r.Keys); {
	case rest == "":
		return blank
	case under == blockText && l.indent >= r.above.text:
		return blockText
	case rest[0] == '#' || len(r.open) == 0 && documentStart.MatchString(rest):
		return comment
	case under == blockText && !isNew:
		return shallowText
	case under == more && !isNew:
		return more
	case isItem(rest) || r.keyOf(rest) != "":
		return entry
	case under == value && rest[0] == '-':
		return bare
	}
	return under
}

var (
	documentStart = regexp.MustCompile(`^(---|\.\.\.)( *#.*)?$`)

	keyPattern       = regexp.MustCompile(`^("[^"]*"|'[^']*'|[A-Za-z0-9_][^\s:#"'{}\[\],]*)\s*:(\s+|$)`)
	spacedKeyPattern = regexp.MustCompile(`^([a-z]+(?: [a-z]+)+):(\s+|$)`)
)

// keyOf gives the key that a text starts with, with its colon: one typed with spaces for its underscores, too.
func (r *reader) keyOf(rest string) string {
	if spaced := spacedKeyPattern.FindStringSubmatch(rest); spaced != nil && r.Keys[strings.ReplaceAll(spaced[1], " ", "_")] {
		return spaced[0]
	}
	return keyPattern.FindString(rest)
}

// IsKey reports whether a text starts with one of the keys and its colon.
func IsKey(text string, keys map[string]bool) bool {
	word, _, _ := strings.Cut(keyPattern.FindString(text), ":")
	return keys[strings.Trim(word, ` "'`)]
}

func isItem(rest string) bool { return rest == "-" || strings.HasPrefix(rest, "- ") }

// leadingHyphens gives the length of the hyphens, and the spaces after them, that a text starts with.
func leadingHyphens(rest string) int {
	at := 0
	for isItem(rest[at:]) {
		at = len(rest) - len(strings.TrimLeft(rest[at+1:], " "))
	}
	return at
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// valueCol is the column of the value in the first line.
func (l line) valueCol() int { return l.indent + len(l.hyphens) + len(l.key) }

// pos gives the line and the column of a byte of the value and what follows it.
func (l line) pos(at int) (number, col int) {
	before := (l.value + l.after)[:at]
	lines := strings.Count(before, "\n")
	if lines == 0 {
		return l.number, l.valueCol() + at
	}
	return l.number + lines, at - strings.LastIndex(before, "\n") - 1
}

// goesOn gives the column in which the text above would go on; 0 if it cannot.
func (l line) goesOn() int {
	switch {
	case l.below != value && l.below != more && l.below != blockText:
		return 0
	case l.text > 0:
		return l.text
	}
	return l.base + 2
}
