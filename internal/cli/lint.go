package cli

import (
	"errors"
	"fmt"
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/lint"
	"github.com/spf13/cobra"
)

// linting is what lint is asked to do.
type linting struct {
	given    func(flag string) bool
	spec     *string
	explain  *string
	only     *[]string
	baseline *string
	write    *bool
	quiet    *bool
	format   *diag.Format
}

func (c Command) lint() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lint",
		Short: "Judge what the catalog says: completeness and prose",
		Long: `Judge what a valid catalog says: whether people understand its user messages, whether its
wire messages can be told apart, and what is still missing. Errors and warnings fail; notes
are advice and never do, and are summed up, a line for each rule.

A baseline holds findings that are let be. With it only new ones fail, so that a catalog
can be held to the rules from today on, whatever it looks like. Lines of it that are no
longer needed are mentioned; --write-baseline takes them out.

Exit status: 0 nothing but notes; 1 errors or warnings; 2 wrong usage, an invalid catalog
or a malformed baseline; 3 files that cannot be read or written.`,
		Example: `  errgen lint
  errgen lint --explain
  errgen lint --explain user-message-jargon
  errgen lint --only no-resolution
  errgen lint --baseline spec/lint-baseline.txt --write-baseline`,
		Args: cobra.MaximumNArgs(1),
	}
	flags := cmd.Flags()
	l := linting{
		given:    flags.Changed,
		spec:     specFlag(cmd),
		explain:  explainFlag(cmd),
		only:     flags.StringArray("only", nil, "go by these `rules` only: ids with commas between them; their notes are all shown"),
		baseline: flags.String("baseline", "", "a `file` with findings that are let be"),
		write:    flags.Bool("write-baseline", false, "write the baseline, so that it lets be what is found now"),
		quiet:    flags.Bool("quiet", false, "leave out notes, and print nothing when there is nothing else"),
		format:   formatFlag(cmd),
	}
	c.summarised(cmd, func(c Command, args []string) error {
		if l.given("explain") {
			return c.explainRule("lint", *l.explain, args)
		}
		if len(args) > 0 {
			return badInput(fmt.Errorf("lint takes no argument %q; --spec names the catalog", args[0]))
		}
		return c.lintCatalog(l)
	})
	return cmd
}

// rules gives those that lint is to go by.
func (l linting) rules() (diag.Rules, error) {
	if !l.given("only") {
		return lint.Rules(), nil
	}
	var rules diag.Rules
	for _, id := range words(*l.only) {
		rule, err := ruleOf("lint", lint.Rules(), id)
		if err != nil {
			return nil, badInput(err)
		}
		rules = append(rules, rule)
	}
	return rules, nil
}

func (l linting) check() error {
	switch {
	case l.given("baseline") && *l.baseline == "":
		return errors.New("--baseline needs a value")
	case *l.write && !l.given("baseline"):
		return errors.New("--write-baseline needs --baseline, which says where")
	case *l.write && l.given("only"):
		return errors.New("--write-baseline is about all rules, and --only about some")
	}
	return nil
}

// lintCatalog judges the catalog and compares what is found with the baseline.
func (c Command) lintCatalog(l linting) error {
	if err := l.check(); err != nil {
		return badInput(err)
	}
	rules, err := l.rules()
	if err != nil {
		return err
	}
	catalog, texts, err := c.read(*l.spec, *l.format)
	if err != nil {
		return err
	}
	findings := slices.DeleteFunc(lint.Check(catalog, texts), func(f lint.Finding) bool { return rules.ByID(f.Rule.ID) == nil })
	failing, notes := lint.Split(findings)
	known, err := c.readBaseline(l)
	switch {
	case err != nil:
		return err
	case *l.write:
		return c.writeBaseline(l, known, failing)
	}
	return c.judgement(l, known.Fresh(failing), l.shown(notes), texts, known.gone(l, failing, rules))
}

// shown gives the notes that are printed: all of them where they were asked for, or for a machine; otherwise a few that sum
// them up.
func (l linting) shown(notes []lint.Finding) []lint.Finding {
	switch {
	case *l.quiet:
		return nil
	case l.given("only"), *l.format != diag.Text:
		return notes
	}
	return lint.Summary(notes)
}

// judgement prints findings, those that fail before those that do not; any of the former is the exit status 1.
func (c Command) judgement(l linting, failing, notes []lint.Finding, texts diag.Texts, gone printable) error {
	lists := []printable{{lint.Diagnostics(failing), texts}, {lint.Diagnostics(notes), texts}, gone}
	if err := c.printLists(*l.format, lists); err != nil {
		return err
	}
	if len(failing) == 0 {
		return nil
	}
	return &failure{ExitFound, fmt.Errorf("%s to fix; errgen lint --explain RULE says more", count(len(failing), "finding"))}
}
