// Package cli is the commands of errgen: flags and streams in, an exit status out.
//
// Every command is a function that wires the other packages together; what is right or wrong about a catalog is decided
// there, not here. Results go to standard output and everything else to standard error. The package never ends the
// process.
package cli

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"
)

// The exit statuses, the same for all commands.
const (
	ExitOK          = 0 // all is well
	ExitFound       = 1 // the check found something
	ExitBadInput    = 2 // wrong usage, or an invalid catalog
	ExitEnvironment = 3 // files that cannot be read or written, or that are not errgen's
)

// Command is errgen with its streams, so that tests can run it in their own process.
type Command struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer

	Now func() time.Time // what day it is; nil for the system's clock

	dir      string    // where the paths of flags begin; empty for the working directory
	recorder *recorder // is told what is reported; nil when nobody asks
}

// Main runs errgen with the arguments that follow its name and gives the exit status.
func (c Command) Main(args []string) int {
	root := c.root()
	root.SetArgs(args)
	root.SetIn(c.Stdin)
	root.SetOut(c.Stdout)
	root.SetErr(c.Stderr)
	err := root.Execute()
	var failure *failure
	switch {
	case err == nil:
		return ExitOK
	case !errors.As(err, &failure):
		fmt.Fprintf(c.Stderr, "errgen: %v\n", err) // cobra's: an unknown command or flag
		return ExitBadInput
	}
	if failure.err != nil {
		fmt.Fprintf(c.Stderr, "errgen: %v\n", failure.err)
	}
	return failure.status
}

// failure is an error with the exit status that it means. A nil err has been reported already.
type failure struct {
	status int
	err    error
}

func (f *failure) Error() string {
	if f.err == nil {
		return fmt.Sprintf("exit status %d", f.status)
	}
	return f.err.Error()
}

func badInput(err error) error    { return &failure{ExitBadInput, err} }
func environment(err error) error { return &failure{ExitEnvironment, err} }

// Tree gives all commands with their flags, for those who print or look them up. It is not for running them.
func Tree() *cobra.Command {
	root := Command{}.root()
	root.InitDefaultCompletionCmd()
	return root
}

func (c Command) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "errgen",
		Short: "Compile a catalog of error codes into Go, and check that it stays so",
		Long: `errgen compiles one YAML catalog of error codes into Go constants, lookup tables and tests.

Exit status: 0 all is well; 1 the check found something; 2 wrong usage or an invalid
catalog; 3 files that cannot be read or written, or that are not errgen's.`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return badInput(fmt.Errorf("%w; %s --help lists the flags", err, cmd.CommandPath()))
	})
	root.AddCommand(c.generate(), c.check(), c.format(), c.lint(), c.breaking(), c.changelog(), c.explain(), c.next(), c.schema(), c.serve(), c.init(), c.version())
	return c.completions(root)
}
