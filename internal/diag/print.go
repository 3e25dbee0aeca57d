package diag

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

// maxPrinted is how many problems one run shows; the rest is counted.
const maxPrinted = 50

// Print writes the problems, sorted, each as "file:line:col: error: message [rule]" with the line of source, a caret
// under the place, and the help. At most 50 are shown, then how many more there are. source is the text of the file
// that the positions are in.
func (l *List) Print(w io.Writer, source []byte) error {
	lines := strings.Split(string(source), "\n")
	var b strings.Builder
	sorted := l.Sorted()
	for _, d := range sorted[:min(len(sorted), maxPrinted)] {
		d.print(&b, lines)
	}
	if more := len(sorted) - maxPrinted; more > 0 {
		fmt.Fprintf(&b, "and %d more\n", more)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (d *Diagnostic) print(b *strings.Builder, lines []string) {
	fmt.Fprintf(b, "%s: error: %s [%s]\n", d.Pos, visible(d.Message), d.Rule)
	if d.Pos.IsValid() && d.Pos.Line <= len(lines) {
		excerpt(b, strings.TrimSuffix(lines[d.Pos.Line-1], "\r"), d.Pos.Col)
	}
	if d.Help != "" {
		fmt.Fprintf(b, "  help: %s\n", visible(d.Help))
	}
}

// maxExcerpt is how many characters of a source line are shown: a long line is cut around the caret.
const maxExcerpt = 100

func excerpt(b *strings.Builder, line string, col int) {
	text := []rune(strings.ToValidUTF8(line, "\uFFFD"))
	at := min(max(col-1, 0), len(text))
	from := max(0, at-maxExcerpt*3/4)
	to := min(len(text), from+maxExcerpt)
	shown, caret := "", 0
	for i, r := range text[from:to] {
		if from+i == at {
			caret = len([]rune(shown))
		}
		shown += visible(string(r))
	}
	if at >= to {
		caret = len([]rune(shown))
	}
	fmt.Fprintf(b, "    %s\n    %s^\n", shown, strings.Repeat(" ", caret))
}

// visible shows what a terminal would hide or obey: control and format characters become their escapes.
func visible(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\t':
			b.WriteByte(' ')
		case unicode.IsGraphic(r) && !unicode.Is(unicode.Zl, r) && !unicode.Is(unicode.Zp, r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}
