package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/errgen/errgen/internal/compat"
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/model"
	"github.com/spf13/cobra"
)

// breakage is what breaking is asked to do.
type breakage struct {
	spec, against, explain *string
	allow                  *[]string
	quiet                  *bool
	format                 *diag.Format
}

func (c Command) breaking() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "breaking --against BASE",
		Short: "Fail on changes that break those who use the catalog",
		Long: `Compare the catalog with an older one, and print every change that somebody may notice: over
the wire, in Go, or when a call fails. Errors fail; warnings and notes are printed and pass.

The older catalog is a file; git:REF, which is --spec as it is at a commit, or git:REF:PATH
where it was elsewhere; or mod:PATH@VERSION, a file of a published module.

A change that has to be is accepted with --allow, or in the catalog under accept: until a day.

Exit status: 0 no errors; 1 errors; 2 wrong usage or an invalid catalog; 3 a baseline that
cannot be read, which never passes.`,
		Example: `  errgen breaking --against git:origin/main
  errgen breaking --against git:v1.2.0:old/errors.yaml
  errgen breaking --against mod:github.com/acme/errors/spec/errors.yaml@v1.2.0
  errgen breaking --against git:HEAD --allow "status-changed:legacy/3001:it was never sent"
  errgen breaking --explain retry-loosened`,
		Args: cobra.MaximumNArgs(1),
	}
	flags := cmd.Flags()
	b := breakage{
		spec:    specFlag(cmd),
		against: flags.String("against", "", "the older catalog: `BASE` is "+baseUsage),
		explain: explainFlag(cmd),
		allow:   flags.StringArray("allow", nil, "accept a change: `RULE:FAMILY/CODE:REASON`; may be given several times"),
		quiet:   flags.Bool("quiet", false, "print errors only"),
		format:  formatFlag(cmd),
	}
	c.summarised(cmd, func(c Command, args []string) error {
		switch {
		case flags.Changed("explain"):
			return c.explainRule("breaking", *b.explain, args)
		case len(args) > 0:
			return badInput(fmt.Errorf("breaking takes no argument %q; --against names the older catalog", args[0]))
		case *b.against == "":
			return badInput(fmt.Errorf("breaking needs --against, the older catalog: %s", baseUsage))
		}
		return c.breaks(b)
	})
	return cmd
}

// allowed reads the values of --allow. A code with a colon in it can be accepted in the catalog.
func allowed(values []string) ([]model.Acceptance, error) {
	var all []model.Acceptance
	for _, value := range values {
		parts := strings.SplitN(value, ":", 3)
		if len(parts) < 3 || parts[1] == "" || strings.TrimSpace(parts[2]) == "" {
			return nil, fmt.Errorf("--allow %q does not say what and why; write RULE:FAMILY/CODE:REASON", value)
		}
		if _, err := ruleOf("breaking", compat.Rules(), parts[0]); err != nil {
			return nil, fmt.Errorf("--allow: %w", err)
		}
		all = append(all, model.Acceptance{Rule: parts[0], Subject: parts[1], Reason: parts[2], Pos: diag.Pos{File: "--allow"}})
	}
	return all, nil
}

// breaks compares the catalog with the baseline and prints what is not accepted.
func (c Command) breaks(b breakage) error {
	accepted, err := allowed(*b.allow)
	if err != nil {
		return badInput(err)
	}
	catalog, texts, err := c.read(*b.spec, *b.format)
	if err != nil {
		return err
	}
	old, oldTexts, err := c.base(*b.against, *b.spec)
	if err != nil {
		return err
	}
	changes := compat.Accept(compat.Compare(old, catalog), append(accepted, catalog.Accepted...), c.today())
	failing, others := compat.Split(changes)
	if *b.quiet {
		others = compat.BySide{}
	}
	if err := c.printChanges(b, failing, others, texts, oldTexts); err != nil {
		return err
	}
	return broken(len(failing.New) + len(failing.Old))
}

// today is the day on which acceptances must still hold.
func (c Command) today() time.Time {
	if c.Now == nil {
		return time.Now()
	}
	return c.Now()
}

// broken is the failure that errors mean.
func broken(n int) error {
	if n == 0 {
		return nil
	}
	return &failure{ExitFound, errors.New(count(n, "incompatible change") + "; errgen breaking --explain RULE says more")}
}

// printChanges prints errors before the rest, and each with the text that they stand in.
func (c Command) printChanges(b breakage, failing, others compat.BySide, texts, oldTexts diag.Texts) error {
	var lists []printable
	for _, changes := range []compat.BySide{failing, others} {
		inNew, inOld := changes.Diagnostics()
		lists = append(lists, printable{inNew, texts}, printable{b.reachable(inOld), oldTexts})
	}
	return c.printLists(*b.format, lists)
}

// reachable gives what is gone a position that a code host can show, which a catalog at a commit or of a module is not: the one
// at hand.
func (b breakage) reachable(gone *diag.List) *diag.List {
	forPeople := *b.format == diag.Text || *b.format == diag.JSON
	if forPeople || !locate.IsFile(*b.spec) || locate.IsFile(*b.against) && !locate.IsOlder(*b.against) {
		return gone
	}
	return gone.Of(*b.spec)
}
