package diag

import (
	"fmt"
	"strings"
	"unicode"
)

// maxExcerpt is how many characters of a source line are shown: a long line is cut around the caret.
const maxExcerpt = 100

// excerpt shows a line of source with a caret under the character in column col.
func excerpt(b *strings.Builder, line string, col int) {
	text := []rune(line)
	at := min(max(col-1, 0), len(text))
	from := max(0, at-maxExcerpt*3/4)
	to := min(len(text), from+maxExcerpt)
	before, after := visible(text[from:at]), visible(text[at:to])
	fmt.Fprintf(b, "    %s%s\n    %s^\n", before, after, strings.Repeat(" ", width(before)))
}

// Visible shows what a terminal would hide or obey, such as a line end in the name of a file.
func Visible(text string) string { return visible([]rune(text)) }

// visible shows what a terminal would hide or obey: control and format characters become their escapes.
func visible(text []rune) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\t':
			b.WriteByte(' ')
		case unicode.IsGraphic(r) && !unicode.In(r, unicode.Zl, unicode.Zp):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// wide are the characters that a terminal gives two columns: East Asian scripts, full-width forms and emoji.
var wide = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, {
	R16: []unicode.Range16{{Lo: 0x3000, Hi: 0x303E, Stride: 1}, {Lo: 0xFF01, Hi: 0xFF60, Stride: 1}, {Lo: 0xFFE0, Hi: 0xFFE6, Stride: 1}},
	R32: []unicode.Range32{{Lo: 0x1F300, Hi: 0x1F64F, Stride: 1}, {Lo: 0x1F680, Hi: 0x1F6FF, Stride: 1}, {Lo: 0x1F900, Hi: 0x1F9FF, Stride: 1}},
}}

// width is how many columns of a terminal a visible text takes.
func width(text string) int {
	columns := 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me): // drawn over the character before
		case unicode.In(r, wide...):
			columns += 2
		default:
			columns++
		}
	}
	return columns
}
