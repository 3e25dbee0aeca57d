package spec

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
)

// forbidden says why a character may stand nowhere in a catalog, raw or escaped; empty when it may. Invisible
// characters reorder or break lines in terminals, in editors and in YAML readers that take them for line ends.
func forbidden(r rune) string {
	switch {
	case ' ' <= r && r <= '~' || r == '\n': // nearly all of them
		return ""
	case r == '\t':
		return "a tab"
	case r == '\u0085' || r == '\u2028' || r == '\u2029':
		return "an invisible line break"
	case unicode.Is(unicode.Bidi_Control, r):
		return "a character that reverses the reading direction"
	case unicode.IsControl(r):
		return "a control character"
	case r == '\uFEFF':
		return "a byte order mark"
	case r == '\u00AD':
		return "a hyphen that nobody sees"
	case isZeroWidth(r):
		return "a character that nobody sees"
	case unicode.Is(unicode.Noncharacter_Code_Point, r):
		return "something that is not a character"
	default:
		return ""
	}
}

// isZeroWidth reports whether a character takes no room and says nothing. The two joiners are none of these: scripts and
// emoji are spelled with them.
func isZeroWidth(r rune) bool {
	return r == '\u200B' || '\u2060' <= r && r <= '\u2064' || r == '\u180E' || r == '\uFEFF' || r == '\u00AD'
}

// cleaned is a text in which a space stands in the place of each character that a catalog must not hold, or
// nothing where nothing is seen of it, so that reading can go on and find more.
type cleaned struct {
	text  string
	dirty map[int]bool // the lines, from 1, in which something was replaced
	ok    bool         // whether the layout is what its writer saw
}

// clean reports every character that a catalog must not hold, several of the same in a row once. Windows line ends become plain ones, and a byte order mark
// at the start goes.
func clean(file string, src []byte, ds *diag.List) cleaned {
	if isUTF16(src) {
		ds.Add(diag.Pos{File: file, Line: 1, Col: 1}, rules.Character, "this file is in UTF-16").WithHelp("save the file as UTF-8")
		return cleaned{}
	}
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	lines := strings.Split(string(src), "\n")
	c := cleaned{dirty: map[int]bool{}, ok: true}
	for i, line := range lines {
		lines[i] = c.line(file, i+1, line, ds)
	}
	c.text = strings.Join(lines, "\n")
	return c
}

func isUTF16(src []byte) bool {
	return bytes.HasPrefix(src, []byte{0xFF, 0xFE}) || bytes.HasPrefix(src, []byte{0xFE, 0xFF})
}

func (c *cleaned) line(file string, number int, line string, ds *diag.List) string {
	if utf8.ValidString(line) && strings.IndexFunc(line, func(r rune) bool { return forbidden(r) != "" }) < 0 {
		return line
	}
	var b strings.Builder
	col, indentation, last := 0, true, ' '
	for i, r := range line {
		col++
		reason := forbidden(r)
		if r == utf8.RuneError && !strings.HasPrefix(line[i:], "\uFFFD") {
			reason = "a byte that is not UTF-8"
		}
		same := r == last
		last = r
		if reason == "" {
			b.WriteRune(r)
			indentation = indentation && r == ' '
			continue
		}
		if !same {
			report(ds, diag.Pos{File: file, Line: number, Col: col}, r, reason)
		}
		c.dirty[number], c.ok = true, c.ok && !indentation && r != '\r'
		if !isZeroWidth(r) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func report(ds *diag.List, pos diag.Pos, r rune, reason string) {
	d := ds.Add(pos, rules.Character, "%s (%U) is not allowed here", reason, r)
	switch {
	case r == '\t':
		d.WithHelp("use spaces")
	case r == '\r':
		d.WithHelp("save the file with the line ends of Windows or of Unix")
	case r == utf8.RuneError:
		d.WithHelp("save the file as UTF-8")
	default:
		d.WithHelp("delete it")
	}
}
