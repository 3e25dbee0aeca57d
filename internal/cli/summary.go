package cli

import (
	"errors"
	"fmt"
	"os"

	"github.com/errgen/errgen/internal/diag"
	"github.com/spf13/cobra"
)

// summarised makes a command run something, and adds --summary: what is reported, and what comes of it, is told to a file,
// too. Without the flag nothing is.
func (c Command) summarised(cmd *cobra.Command, run func(c Command, args []string) error) {
	flags := cmd.Flags()
	file := flags.String("summary", "", "append what is found to this `file`, in Markdown, as for $GITHUB_STEP_SUMMARY")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		switch {
		case !flags.Changed("summary"):
			return run(c, args)
		case *file == "":
			return badInput(errors.New("--summary needs a value"))
		}
		c := c
		c.recorder = new(recorder)
		failed := run(c, args)
		if err := c.recorder.summarise(*file, cmd.Name(), failed); err != nil {
			return err
		}
		return failed
	}
}

// summarise appends a summary to a file.
func (r *recorder) summarise(file, command string, result error) error {
	problems := new(diag.List)
	for _, list := range r.lists {
		problems.Append(list.diagnostics)
	}
	text := problems.Summary("errgen "+command, inWords(result))
	f, err := os.OpenFile(file, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return environment(fmt.Errorf("append the summary: %w", err))
	}
	_, err = f.WriteString(text)
	if err := errors.Join(err, f.Close()); err != nil {
		return environment(fmt.Errorf("append the summary: %w", err))
	}
	return nil
}

// inWords says what comes of a run.
func inWords(err error) string {
	var failure *failure
	switch {
	case err == nil:
		return "passed"
	case errors.As(err, &failure) && failure.err == nil:
		return "failed with " + failure.Error()
	case failure != nil:
		return fmt.Sprintf("failed with exit status %d: %v", failure.status, failure.err)
	}
	return "failed: " + err.Error()
}
