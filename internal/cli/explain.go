package cli

import (
	"fmt"
	"strings"

	"github.com/errgen/errgen/internal/explain"
	"github.com/errgen/errgen/internal/model"
	"github.com/spf13/cobra"
)

func (c Command) explain() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain CODE",
		Short: "Describe an error, by whatever is known of it",
		Long: `Describe every error that the text may mean: a code, a name, a Go constant, the text of a
message, or a line of a log that holds one of these. Several matches are all shown. A code
that was retired is described as far as the catalog still knows it, with what to use instead.`,
		Example: `  errgen explain 200601
  errgen explain AUTH_FORBIDDEN
  errgen explain "firstName is mandatory."
  errgen explain 'level=error msg="call failed" errorCode=3001'`,
		Args: cobra.MinimumNArgs(1),
	}
	spec := specFlag(cmd)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		catalog, err := c.catalog(*spec)
		if err != nil {
			return err
		}
		return c.describe(catalog, strings.Join(args, " "))
	}
	return cmd
}

func (c Command) describe(catalog *model.Catalog, query string) error {
	found := explain.Find(catalog, query)
	if found.Empty() {
		return &failure{ExitFound, fmt.Errorf("the catalog %s has nothing that matches %q", catalog.ID, query)}
	}
	if err := explain.Describe(c.Stdout, found); err != nil {
		return environment(err)
	}
	return nil
}
