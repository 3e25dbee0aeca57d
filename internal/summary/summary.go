// Package summary writes what a run has found in a few lines of Markdown, for a page that a CI service shows.
//
// Markdown takes a title, what came of the run, and problems, and gives a text. Texts of a catalog stay texts in it, whatever
// they hold. The package writes no files and judges nothing.
package summary

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/markdown"
)

// most is how many problems a summary shows; the rest is counted.
const most = 50

// Markdown gives a heading, the result and a table of problems, errors first, with an empty line behind so that others may
// follow.
func Markdown(title, result string, problems *diag.List) string {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n%s\n\n", markdown.Escape(title), markdown.Escape(result))
	rows := bySeverity(problems.Sorted())
	if len(rows) == 0 {
		return b.String()
	}
	b.WriteString("| | where | what | rule |\n|---|---|---|---|\n")
	for _, d := range rows[:min(len(rows), most)] {
		row(&b, d)
	}
	if more := len(rows) - most; more > 0 {
		fmt.Fprintf(&b, "\nand %d more\n", more)
	}
	return b.String() + "\n"
}

// bySeverity puts errors before warnings and those before notes, and leaves the rest as it is.
func bySeverity(all []*diag.Diagnostic) (sorted []*diag.Diagnostic) {
	for _, severity := range []diag.Severity{diag.Error, diag.Warning, diag.Note} {
		for _, d := range all {
			if d.Severity == severity {
				sorted = append(sorted, d)
			}
		}
	}
	return sorted
}

// row writes a problem: how bad it is, the file and the line, what is wrong and what to do.
func row(b *strings.Builder, d *diag.Diagnostic) {
	where := filepath.ToSlash(d.Pos.File)
	if d.Pos.IsValid() {
		where = fmt.Sprintf("%s:%d", where, d.Pos.Line)
	}
	what := markdown.Escape(d.Message)
	if d.Help != "" {
		what += "<br>help: " + markdown.Escape(d.Help)
	}
	fmt.Fprintf(b, "| %s | %s | %s | %s |\n", d.Severity, markdown.Escape(where), what, markdown.Escape(d.Rule))
}
