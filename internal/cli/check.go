package cli

import (
	"fmt"
	"io"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/output"
	"github.com/spf13/cobra"
)

func (c Command) check() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Fail if any output is out of date",
		Long: `Compare every output with what the catalog says now, and print what differs: files that are
missing, changed, or no longer part of it. Nothing is written, anywhere.`,
		Args: cobra.NoArgs,
	}
	c.onPlan(cmd, output.Plan.Compare, c.drift)
	return cmd
}

// drift shows what differs; any difference is the exit status 1.
func (c Command) drift(changes []output.Change, o outputs) error {
	if err := c.showDrift(changes, o); err != nil || len(changes) == 0 {
		return err
	}
	if *o.quiet {
		return &failure{ExitFound, nil}
	}
	return &failure{ExitFound, fmt.Errorf("out of date: %s; run %s", count(len(changes), "file"), o.generation())}
}

func (c Command) showDrift(changes []output.Change, o outputs) error {
	switch {
	case *o.format != diag.Text:
		return c.report(*o.format, drifted(changes, o.generation()), nil)
	case *o.quiet:
		return nil
	}
	for _, change := range changes {
		if _, err := io.WriteString(c.Stdout, change.Kind.String()+": "+change.Path+"\n"+change.Diff()); err != nil {
			return environment(err)
		}
	}
	return nil
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
