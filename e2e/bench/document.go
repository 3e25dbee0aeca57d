package main

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/errgen/errgen/e2e/internal/report"
)

// methods says how things are measured. It goes into the document as it is.
//
//go:embed methods.md
var methods string

// document is all that is printed: the table, what it was measured on, what got worse, and how it is measured.
func document(ctx context.Context, o options, lines []report.Line, start time.Time) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Benchmarks\n\nWritten by `%s` on %s, in %s.\n\n", o.command(), start.UTC().Format(time.DateOnly),
		time.Since(start).Round(time.Second))
	fmt.Fprintf(&b, "- machine: %s, %d cores, %s/%s\n- %s\n", processor(), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version())
	fmt.Fprintf(&b, "- peers: %s\n\n", strings.Join(peerVersions(ctx, o.root), ", "))
	b.WriteString(report.Table(lines))
	b.WriteString(notes(lines))
	if o.out != "" {
		b.WriteString(worse(lines) + "\n" + methods)
	}
	return b.String()
}

// notes says more about some lines, below the table.
func notes(lines []report.Line) string {
	var b strings.Builder
	for _, l := range lines {
		if l.Note != "" {
			fmt.Fprintf(&b, "- %s, %s: %s\n", l.What, l.Size, l.Note)
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "\n" + b.String()
}

// command is what one types to get the document.
func (o options) command() string {
	command := "make bench"
	if o.short {
		command = "make bench-short"
	}
	if rows := o.rows.String(); rows != "" {
		command += " ROWS='" + rows + "'"
	}
	return command
}

// processor gives the model of the processor, as far as the system says.
func processor() string {
	content, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return "a processor of an unknown kind"
	}
	for line := range strings.Lines(string(content)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "a processor of an unknown kind"
}

// peerVersions gives the peers with the versions that e2e/go.mod pins.
func peerVersions(ctx context.Context, root string) []string {
	var all []string
	for _, module := range []string{"golang.org/x/tools", "github.com/abice/go-enum", "github.com/dmarkham/enumer"} {
		cmd := exec.CommandContext(ctx, "go", "list", "-m", module)
		cmd.Dir = filepath.Join(root, "e2e")
		if out, err := cmd.Output(); err == nil {
			all = append(all, strings.TrimSpace(string(out)))
		}
	}
	return all
}
