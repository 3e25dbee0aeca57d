package cli

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/output"
	"github.com/spf13/cobra"
)

// formatFlag adds --format, which means the same for every command.
func formatFlag(cmd *cobra.Command) *diag.Format {
	format := diag.Text
	cmd.Flags().Var(&format, "format", "how to report what is found: "+diag.Or(diag.Formats))
	return &format
}

// report writes what was found; texts are the files that it was found in. Text goes to people, and therefore to
// standard error. For a machine the report is what it has asked for, and goes to standard output, also when nothing
// was found.
func (c Command) report(as diag.Format, ds *diag.List, texts diag.Texts) error {
	if c.record(printable{ds, texts}) {
		return nil
	}
	if err := inRepository(ds, as).Write(c.reports(as), as, texts); err != nil {
		return environment(fmt.Errorf("report what was found: %w", err))
	}
	return nil
}

func (c Command) reports(as diag.Format) io.Writer {
	if as == diag.Text {
		return c.Stderr
	}
	return c.Stdout
}

// remarks is where to say what was done: on standard output, unless a report for a machine stands there.
func (c Command) remarks(as diag.Format) io.Writer {
	if as == diag.Text {
		return c.Stdout
	}
	return c.Stderr
}

// drifted gives the files that are not what they should be as problems, for reports to machines, and the command that fixes them.
func drifted(changes []output.Change, command string) *diag.List {
	ds := new(diag.List)
	for _, change := range changes {
		pos := diag.Pos{File: change.Path}
		switch change.Kind {
		case output.Missing:
			ds.Add(pos, driftRule, "this file is missing").WithHelp("run %s", command)
		case output.Orphaned:
			ds.Add(pos, driftRule, "the catalog no longer has this file").WithHelp("run %s, which removes it", command)
		default:
			ds.Add(firstDifference(change), driftRule, "this file is out of date%s", versions([]output.Change{change})).WithHelp("run %s", command)
		}
	}
	return ds
}

// firstDifference gives the start of the first line that is not what it should be.
func firstDifference(change output.Change) diag.Pos {
	same := 0
	for same < min(len(change.Old), len(change.New)) && change.Old[same] == change.New[same] {
		same++
	}
	line := 1 + bytes.Count(change.Old[:same], []byte("\n"))
	if lines := strings.Count(strings.TrimSuffix(string(change.Old), "\n"), "\n") + 1; line > lines {
		line = lines // the old text ends here
	}
	return diag.Pos{File: change.Path, Line: line, Col: 1}
}
