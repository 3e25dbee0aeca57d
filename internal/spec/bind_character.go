package spec

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/slip"
	"gopkg.in/yaml.v3"
)

// character finds one that an escape has brought into a text, and that could not stand in the file itself.
func (k kind) character(text string) (bad rune, found bool) {
	for _, r := range text {
		if k.refuses(r) != "" {
			return r, true
		}
	}
	return 0, false
}

// refuses says why a text of the kind cannot hold a character; empty when it can.
func (k kind) refuses(r rune) string {
	if r == '\n' && !k.lines {
		return "a line break"
	}
	return forbidden(r)
}

// escaped reports a character that an escape has brought into a text, at the escape, if it is found there.
func (b *binder) escaped(n *yaml.Node, bad rune, what string) {
	pos, help := b.pos(n), "delete it, or write it in another way"
	if line, col, letter, ok := b.escapeOf(n, bad); ok {
		pos = b.at(line, col)
		if letter {
			help = `write \\ for a backslash, or delete it`
		}
	}
	b.ds.Add(pos, rules.Character, "%s holds %s (%U)", what, kind{}.refuses(bad), bad).WithHelp("%s", help)
}

var escape = regexp.MustCompile(`\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.|$)`)

// escapeOf finds the first escape that stands for a character in a text in double quotes. letter is whether it is a
// backslash and a letter, as a path has them.
func (b *binder) escapeOf(n *yaml.Node, of rune) (line, col int, letter, ok bool) {
	if n.Style&yaml.DoubleQuotedStyle == 0 {
		return 0, 0, false, false
	}
	from := n.Column
	for line := n.Line; line <= len(b.lines); line++ {
		text := fromColumn(b.lines[line-1], from+1)
		end := slip.Closing(text, '"')
		for _, at := range escape.FindAllStringIndex(text, -1) {
			if r, known := unescaped(text[at[0]:at[1]]); known && r == of && (end < 0 || at[0] < end) {
				return line, from + len([]rune(text[:at[0]])), at[1]-at[0] == 2, true
			}
		}
		if end >= 0 {
			break
		}
		from = 0
	}
	return 0, 0, false, false
}

// escapeLetters are the characters that a backslash and a letter stand for.
var escapeLetters = map[string]rune{
	"0": 0, "a": '\a', "b": '\b', "t": '\t', "n": '\n', "v": '\v', "f": '\f', "r": '\r', "e": 0x1b,
	"N": 0x85, "_": 0xa0, "L": 0x2028, "P": 0x2029,
}

// unescaped gives the character that an escape stands for.
func unescaped(escape string) (r rune, ok bool) {
	if r, ok := escapeLetters[escape[1:]]; ok {
		return r, true
	}
	if len(escape) <= 2 {
		return 0, false
	}
	code, err := strconv.ParseUint(escape[2:], 16, 32)
	return rune(code), err == nil
}

// oddSpace reports spaces that nobody sees: around a text on one line, and those of another kind in a message, which
// programs compare. The spaces around a message are what the API says; those around what users read are for lint.
func (b *binder) oddSpace(n *yaml.Node, f field, what string) (odd bool) {
	if f.kind == "line" && strings.TrimSpace(n.Value) != n.Value {
		b.ds.Add(b.pos(n), rules.Format, "there are spaces around %s", what).WithHelp("write %s", inYAMLQuotes(strings.TrimSpace(n.Value)))
		return true
	}
	at := strings.IndexFunc(n.Value, isOddSpace)
	if f.kind != "message" || f.key != "message" || at < 0 {
		return false
	}
	b.ds.Add(b.oddSpaceAt(n, at), rules.Character, "%s holds a space that is not an ordinary one (%U)", what, []rune(n.Value[at:])[0]).
		WithHelp("type an ordinary space in its place, and in that of others like it")
	return true
}

func isOddSpace(r rune) bool { return r != ' ' && r != '\n' && unicode.IsSpace(r) }

// oddSpaceAt gives the position of a byte of a text, or that of the text where it is written in another form.
func (b *binder) oddSpaceAt(n *yaml.Node, at int) diag.Pos {
	return Text{Value: n.Value, Pos: b.pos(n), Start: b.start(n)}.At(at)
}

var blockDigit = regexp.MustCompile(`^[|>][+-]?[1-9]`)

// emptyHelp says what to do about an empty text. One that starts with the sign of a block text, and has nothing below
// it, may be a text as it stands there.
func (b *binder) emptyHelp(n *yaml.Node) string {
	written := strings.TrimSpace(fromColumn(b.lines[n.Line-1], n.Column))
	if isBlock(n) && blockDigit.MatchString(written) {
		return "write " + inYAMLQuotes(written) + ", if that is the text; or delete the line"
	}
	return "write something, or delete the line"
}
