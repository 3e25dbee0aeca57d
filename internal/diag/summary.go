package diag

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/markdown"
)

// Summary gives what a run has found in a few lines of Markdown, for a page that a CI service shows: a heading, the result
// and a table of problems, errors first, with an empty line behind so that others may follow. Texts of a catalog stay texts
// in it, whatever they hold.
func (l *List) Summary(title, result string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n%s\n\n", markdown.Escape(title), markdown.Escape(result))
	problems := l.Sorted()
	if len(problems) == 0 {
		return b.String()
	}
	slices.SortStableFunc(problems, func(a, b *Diagnostic) int { return int(a.Severity - b.Severity) })
	b.WriteString("| | where | what | rule |\n|---|---|---|---|\n")
	for _, d := range problems[:min(len(problems), maxPrinted)] {
		d.writeRow(&b)
	}
	if more := len(problems) + l.dropped - maxPrinted; more > 0 {
		fmt.Fprintf(&b, "\nand %d more\n", more)
	}
	return b.String() + "\n"
}

// writeRow writes a problem as a row of a table: how bad it is, the file and the line, what is wrong and what to do.
func (d *Diagnostic) writeRow(b *strings.Builder) {
	where := filepath.ToSlash(d.Pos.File)
	if d.Pos.IsValid() {
		where = fmt.Sprintf("%s:%d", where, d.Pos.Line)
	}
	what := markdown.Escape(d.Message)
	if d.Help != "" {
		what += "<br>help: " + markdown.Escape(d.Help)
	}
	fmt.Fprintf(b, "| %s | %s | %s | %s |\n", d.Severity, markdown.Escape(where), what, markdown.Escape(d.Rule.ID))
}
