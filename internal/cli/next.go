package cli

import (
	"errors"
	"fmt"

	"github.com/errgen/errgen/internal/allocation"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/spf13/cobra"
)

func (c Command) next() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "next FAMILY",
		Short: "Print the next free code of a family",
		Long: `Print the next free code of a family whose codes are numbers, and nothing else. It is the one
behind the largest code that is used or reserved, in the first range of allow: that has room
there; when none has, the first gap. Ranges that belong to a team under owners: are left to
it, unless you say --owner or --range.

A code is yours once it stands in the catalog. With --against, what another catalog uses or
reserves counts as well, so that two branches do not take the same code.`,
		Example: `  errgen next legacy
  errgen next legacy --range 6000-6999 --count 3
  errgen next legacy --owner accounts-team
  errgen next legacy --against git:origin/main`,
		Args: cobra.ExactArgs(1),
	}
	name := specFlag(cmd)
	against := cmd.Flags().String("against", "", "count the codes of this `catalog`, too: "+baseUsage)
	within := cmd.Flags().String("range", "", "look in this `range`, such as 2000-2999")
	owner := cmd.Flags().String("owner", "", "look in the ranges of this `team`")
	count := cmd.Flags().Int("count", 1, "how many codes to print, one a line")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		r := allocation.Request{Family: args[0], Owner: *owner, Count: *count}
		if *count < 1 || *count > allocation.MostCodes {
			return badInput(fmt.Errorf("--count is from 1 to %d", allocation.MostCodes))
		}
		if cmd.Flags().Changed("owner") && *owner == "" {
			return badInput(errors.New("--owner needs a value"))
		}
		if err := look(&r, *within); err != nil {
			return err
		}
		if err := c.allocateFrom(&r, *name, *against); err != nil {
			return err
		}
		return c.allocate(r)
	}
	return cmd
}

// look reads --range.
func look(r *allocation.Request, within string) error {
	if within == "" {
		return nil
	}
	span, ok := spec.Interval(within)
	if !ok {
		return badInput(fmt.Errorf("--range is a number or a range such as 2000-2999, not %q", within))
	}
	r.Within = &model.Range{From: span.From, To: span.To}
	return nil
}

// allocateFrom reads the catalog, and the one that counts as well.
func (c Command) allocateFrom(r *allocation.Request, name, against string) (err error) {
	if r.Catalog, err = c.catalog(name); err != nil || against == "" {
		return err
	}
	other, _, err := c.base(against, name)
	r.Others = append(r.Others, other)
	return err
}

func (c Command) allocate(r allocation.Request) error {
	codes, err := allocation.Next(r)
	var noRoom *allocation.NoRoom
	switch {
	case errors.As(err, &noRoom):
		return &failure{ExitFound, err}
	case err != nil:
		return badInput(err)
	}
	for _, code := range codes {
		if _, err := fmt.Fprintln(c.Stdout, code); err != nil {
			return environment(err)
		}
	}
	return nil
}
