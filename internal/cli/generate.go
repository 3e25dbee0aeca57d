package cli

import (
	"fmt"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/output"
	"github.com/spf13/cobra"
)

func (c Command) generate() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "generate",
		Short: "Write every output",
		Long: `Write every output of the catalog, and remove outputs that it no longer has.

Files without errgen's header are never touched. Nothing is written unless all can be.`,
		Args: cobra.NoArgs,
	}
	o := outputFlags(cmd)
	cmd.RunE = func(*cobra.Command, []string) error { return c.act(o, output.Plan.Write, Command.written) }
	return cmd
}

// written lists what generate has changed.
func (c Command) written(changes []output.Change, o outputs) error {
	for _, change := range changes {
		verb := "wrote"
		if change.Kind == output.Orphaned {
			verb = "removed"
		}
		if *o.quiet {
			continue
		}
		if _, err := fmt.Fprintf(c.remarks(*o.format), "%s %s\n", verb, change.Path); err != nil {
			return environment(err)
		}
	}
	return c.report(*o.format, new(diag.List), nil)
}
