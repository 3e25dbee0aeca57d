package diag

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// writeGitHub writes a workflow command a problem, each on one line.
func (l *List) writeGitHub(w io.Writer) error {
	var b strings.Builder
	for _, d := range l.Sorted() {
		d.command(&b)
	}
	if l.dropped > 0 {
		fmt.Fprintf(&b, "and %d more\n", l.dropped)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (d *Diagnostic) command(b *strings.Builder) {
	fmt.Fprintf(b, "::%s file=%s", d.Severity.command(), property(filepath.ToSlash(d.Pos.File)))
	if d.Pos.IsValid() {
		fmt.Fprintf(b, ",line=%d,col=%d", d.Pos.Line, d.Pos.Col)
	}
	fmt.Fprintf(b, ",title=%s::%s\n", property("errgen: "+d.Rule.ID), commandText(d.withHelp()))
}

func (s Severity) command() string { return [...]string{"error", "warning", "notice"}[s] }

// withHelp gives message and help in one text.
func (d *Diagnostic) withHelp() string {
	if d.Help == "" {
		return d.Message
	}
	return d.Message + "\nhelp: " + d.Help
}

// A runner reads its commands line by line. These are the escapes that it undoes, and no others.
var (
	commandText = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace
	property    = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace
)
