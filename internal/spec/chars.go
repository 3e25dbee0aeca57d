package spec

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/errgen/errgen/internal/diag"
)

// forbidden says why a character may stand nowhere in a catalog, raw or escaped; empty when it may. Invisible
// characters reorder or break lines in terminals, in editors and in YAML readers that take them for line ends.
func forbidden(r rune) string {
	switch {
	case r == '\n':
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
	default:
		return ""
	}
}

// clean reports every character that a catalog must not hold and gives the text with a space in the place of each, so
// that reading can go on and find more. Windows line ends become plain ones, and a byte order mark at the start goes.
// ok is false when the text's layout depends on what was replaced.
func clean(file string, src []byte, ds *diag.List) (text string, ok bool) {
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	lines := strings.Split(string(src), "\n")
	ok = true
	for i, line := range lines {
		cleaned, indented := cleanLine(file, i+1, line, ds)
		lines[i], ok = cleaned, ok && indented
	}
	return strings.Join(lines, "\n"), ok
}

func cleanLine(file string, number int, line string, ds *diag.List) (cleaned string, ok bool) {
	var b strings.Builder
	ok = true
	col := 0
	for i, r := range line {
		col++
		reason := forbidden(r)
		if r == utf8.RuneError && !strings.HasPrefix(line[i:], "\uFFFD") {
			reason = "a byte that is not UTF-8"
		}
		if reason == "" {
			b.WriteRune(r)
			continue
		}
		ok = ok && strings.TrimSpace(b.String()) != ""
		report(ds, diag.Pos{File: file, Line: number, Col: col}, r, reason)
		b.WriteByte(' ')
	}
	return b.String(), ok
}

func report(ds *diag.List, pos diag.Pos, r rune, reason string) {
	d := ds.Add(pos, "character", "%s (%U) is not allowed here", reason, r)
	switch {
	case r == '\t':
		d.WithHelp("use spaces")
	case r == utf8.RuneError:
		d.WithHelp("save the file as UTF-8")
	default:
		d.WithHelp("delete it")
	}
}
