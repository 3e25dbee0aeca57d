package diag

import (
	"fmt"
	"io"
	"strings"
)

// maxPrinted is how many problems one run shows; the rest is counted.
const maxPrinted = 50

// Print writes the problems, sorted, each as "file:line:col: severity: message [rule]" with the line of source, a caret
// under the place, and the help. At most 50 are shown, then how many more there are. source is the text of the file
// that the positions are in; a byte order mark in front of it takes no column.
func (l *List) Print(w io.Writer, source []byte) error {
	lines := strings.Split(strings.TrimPrefix(string(source), "\uFEFF"), "\n")
	var b strings.Builder
	sorted := l.Sorted()
	for _, d := range sorted[:min(len(sorted), maxPrinted)] {
		d.print(&b, lines)
	}
	if more := len(sorted) + l.dropped - maxPrinted; more > 0 {
		fmt.Fprintf(&b, "and %d more\n", more)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (d *Diagnostic) print(b *strings.Builder, lines []string) {
	fmt.Fprintf(b, "%s: %s: %s [%s]\n", d.Pos, d.Severity, visible([]rune(d.Message)), d.Rule)
	if d.Pos.IsValid() && d.Pos.Line <= len(lines) {
		excerpt(b, strings.TrimSuffix(lines[d.Pos.Line-1], "\r"), d.Pos.Col)
	}
	if d.Help != "" {
		fmt.Fprintf(b, "  help: %s\n", visible([]rune(d.Help)))
	}
}
