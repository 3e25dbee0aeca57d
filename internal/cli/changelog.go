package cli

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/errgen/errgen/internal/changelog"
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/model"
	"github.com/spf13/cobra"
)

// changelogFormats are the values of changelog's --format.
var changelogFormats = []string{"markdown", "json"}

// story is what changelog is asked for.
type story struct {
	spec, format, title, page string
}

func (c Command) changelog() *cobra.Command {
	var s story
	cmd := &cobra.Command{
		Use:   "changelog FROM [TO]",
		Short: "Tell what has changed between two catalogs",
		Long: `Tell those who use the catalog what has changed in it: what was added, deprecated and removed,
what happens in another way, and what says the same in other words. Each change is a sentence
with links to the reference page, and says so when it breaks somebody.

FROM is the older catalog: a file; git:REF, which is --spec as it is at a commit, or
git:REF:PATH where it was elsewhere; or mod:PATH@VERSION, a file of a published module. TO is
the later one; without it, the one that --spec names.

Exit status: 0 also when nothing has changed; 2 wrong usage, or an invalid catalog; 3 an older
catalog that cannot be read.`,
		Example: `  errgen changelog git:v1.2.0
  errgen changelog git:v1.1.0 git:v1.2.0 --title "Errors in 1.2.0"
  errgen changelog mod:github.com/acme/errors/spec/errors.yaml@v1.2.0 --format json`,
		Args: cobra.RangeArgs(1, 2),
	}
	flags := cmd.Flags()
	spec := specFlag(cmd)
	flags.StringVar(&s.format, "format", "markdown", "what to print: "+diag.Or(changelogFormats))
	flags.StringVar(&s.title, "title", "", "the `heading` (default: the title of the catalog)")
	flags.StringVar(&s.page, "page", "", "the address or path of the reference `page` that entries are linked to (default: docs_url: of the catalog)")
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(changelogFormats, thatIsAll)) // fails only for a flag that there is not
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if s.spec = *spec; !slices.Contains(changelogFormats, s.format) {
			return badInput(fmt.Errorf("--format is %s here, not %q", diag.Or(changelogFormats), s.format))
		}
		return c.tell(args, s)
	}
	return cmd
}

// tell prints what has changed.
func (c Command) tell(names []string, s story) error {
	old, _, err := c.base(names[0], s.spec)
	if err != nil {
		return err
	}
	later, err := c.later(names[1:], s.spec)
	if err != nil {
		return err
	}
	text, err := s.print(changelog.Between(old, later, changelog.Options{Page: s.page}))
	if err != nil {
		return environment(err)
	}
	return c.result(text)
}

// later reads the later catalog: an older one itself, or the one at hand.
func (c Command) later(names []string, specName string) (*model.Catalog, error) {
	switch {
	case len(names) == 0:
		return c.catalog(specName)
	case locate.IsOlder(names[0]):
		catalog, _, err := c.base(names[0], specName)
		return catalog, err
	}
	return c.catalog(names[0])
}

func (s story) print(log changelog.Log) (string, error) {
	title := cmp.Or(s.title, log.Title)
	if s.format == "json" {
		return log.JSON(title)
	}
	return log.Markdown(title), nil
}
