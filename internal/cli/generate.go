package cli

import (
	"fmt"
	"os"
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/output"
	"github.com/spf13/cobra"
)

func (c Command) generate() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "generate",
		Short: "Write every output",
		Long: `Write every output of the catalog, and remove outputs that it no longer has. Without --go, --docs
and --schema, all three are written where errgen's own repository has them: generated/errcat,
generated/docs and spec/errors.schema.json.

Files without errgen's header are never touched, and neither are those of another catalog, or
of other families of this one. A folder that holds another Go package is refused. Nothing is
written unless all can be. What is written has the line ends of Unix; a file that differs in
its line ends alone is left as it is.`,
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
		if isOrphan(change) {
			verb = "removed"
		}
		if *o.quiet {
			continue
		}
		if _, err := fmt.Fprintf(c.remarks(*o.format), "%s %s\n", verb, change.Path); err != nil {
			return environment(err)
		}
	}
	if slices.ContainsFunc(changes, isOrphan) && os.Getenv("GOFILE") != "" && !*o.quiet {
		fmt.Fprintln(c.Stderr, "errgen: go generate may look for a file that was just removed, and stop there; run it once more")
	}
	return c.report(*o.format, new(diag.List), nil)
}

func isOrphan(change output.Change) bool { return change.Kind == output.Orphaned }
