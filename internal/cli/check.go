package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/output"
	"github.com/spf13/cobra"
)

func (c Command) check() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check [PATTERN ...]",
		Short: "Fail if any output is out of date",
		Long: `Compare every output with what the catalog says now, and print what differs: files that are
missing, changed, or no longer part of it. Line ends do not matter: those of Windows count as
those of Unix. Nothing is written, anywhere, but what --summary asks for. Without --go, --docs
and --schema the outputs are those of generate without them.

With patterns of packages, such as ./..., check finds the //go:generate lines that run errgen
generate, reads them as go generate does, and checks each in its own folder. Nothing that
stands in a line is run. A line counts when it is errgen, go tool errgen or go run with the
path of this command, and then generate. Lines that run errgen in another way, or another
version of it, are reported; lines with other commands of errgen, and files that go generate
would not look at, are listed.

Every problem that errgen reports ends in the rule that it breaks, in brackets; --explain says
what a rule is about, with an example.

Exit status: 0 all is up to date; 1 something is not; 2 wrong usage, or an invalid catalog;
3 files that cannot be read or are not errgen's, a line that cannot be checked, or no line.`,
		Example: `  errgen check --spec spec/errors.yaml --go internal/errcat
  errgen check ./...
  errgen check --explain known-by`,
		Args: cobra.ArbitraryArgs,
	}
	o, explain := outputFlags(cmd), explainFlag(cmd)
	c.summarised(cmd, func(c Command, patterns []string) error {
		switch {
		case o.given("explain"):
			return c.explainRule("check", *explain, patterns)
		case len(patterns) == 0:
			return c.act(o, output.Plan.Compare, Command.drift)
		}
		if err := o.checkPatterns(patterns); err != nil {
			return badInput(err)
		}
		return c.checkLines(patterns, *o.format, *o.quiet)
	})
	return cmd
}

// checkPatterns refuses flags that the lines themselves say, and catalogs instead of packages.
func (o outputs) checkPatterns(patterns []string) error {
	for _, name := range outputFlagNames {
		if o.given(name) {
			return fmt.Errorf("--%s does not go with patterns: each //go:generate line says its own", name)
		}
	}
	isCatalog := func(p string) bool { return strings.HasSuffix(p, ".yaml") || strings.HasSuffix(p, ".yml") }
	if i := slices.IndexFunc(patterns, isCatalog); i >= 0 {
		return fmt.Errorf("check takes packages, like ./..., and --spec %s names a catalog", shellWord(patterns[i]))
	}
	if slices.Contains(patterns, "") {
		return errors.New("a pattern is empty; write ./... for all packages")
	}
	return nil
}

// drift shows what differs; any difference is the exit status 1.
func (c Command) drift(changes []output.Change, o outputs) error {
	if err := c.showDrift(changes, o); err != nil || len(changes) == 0 {
		return err
	}
	if *o.quiet {
		return &failure{ExitFound, nil}
	}
	return &failure{ExitFound, fmt.Errorf("out of date: %s; run %s%s", count(len(changes), "file"), o.generation(), versions(changes))}
}

// versions says which version of errgen wrote what is out of date, and which this is, where they differ.
func versions(changes []output.Change) string {
	for _, change := range changes {
		if was, now := output.VersionOf(change.Old), output.VersionOf(change.New); was != "" && now != "" && was != now {
			return "; errgen " + was + " wrote it, and this is errgen " + now
		}
	}
	return ""
}

func (c Command) showDrift(changes []output.Change, o outputs) error {
	drift := drifted(changes, o.generation())
	if *o.format != diag.Text {
		return c.report(*o.format, drift, nil)
	}
	c.record(printable{diagnostics: drift})
	if *o.quiet {
		return nil
	}
	return c.showDiffs(changes)
}

// showDiffs prints how files differ. Of a file that is there on one side only, the name says it all.
func (c Command) showDiffs(changes []output.Change) error {
	for _, change := range changes {
		text := change.Kind.String() + ": " + change.Path + "\n"
		if change.Kind == output.Changed {
			text += change.Diff()
		}
		if _, err := io.WriteString(c.Stdout, text); err != nil {
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
