package diag

import (
	"fmt"
	"io"
	"strings"
)

// maxPrinted is how many problems one run shows; the rest is counted.
const maxPrinted = 50

// Print writes the problems, sorted, each as "file:line:col: severity: message [rule]" with the line of source, a caret
// under the position, and the help. At most 50 are shown, then how many more there are. A line is shown only of files whose
// texts are given.
func (l *List) Print(w io.Writer, texts Texts) error {
	lines := texts.Lines()
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

func (d *Diagnostic) print(b *strings.Builder, lines Lines) {
	fmt.Fprintf(b, "%s: %s: %s [%s]\n", d.Pos, d.Severity, visible([]rune(d.Message)), d.Rule.ID)
	if line, ok := lines.At(d.Pos); ok {
		excerpt(b, line, d.Pos.Col)
	}
	if d.Help != "" {
		fmt.Fprintf(b, "  help: %s\n", visible([]rune(d.Help)))
	}
}
