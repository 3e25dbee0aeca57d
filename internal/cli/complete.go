package cli

import (
	"io"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/model"
	"github.com/spf13/cobra"
)

// The directives that the completions below use, by what they do.
const (
	thatIsAll = cobra.ShellCompDirectiveNoFileComp
	goesOn    = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
)

// completions says what a shell completes for arguments and for the values of flags: one table for all commands, since a
// flag means the same in each. A catalog that cannot be read completes nothing, and nothing is reported: somebody is
// typing.
func (c Command) completions(root *cobra.Command) *cobra.Command {
	flags := map[string]cobra.CompletionFunc{
		"spec": specs, "against": bases, "format": formats, "family": c.families, "owner": c.owners,
		"explain": ruleIDs, "only": someRules, "allow": c.acceptances,
		"go": directories, "docs": directories, "templates": directories, "schema": endingIn("json"),
		"addr":    cobra.FixedCompletions([]string{"localhost", "127.0.0.1", "::1"}, thatIsAll),
		"package": cobra.NoFileCompletions, "range": cobra.NoFileCompletions, "count": cobra.NoFileCompletions, "port": cobra.NoFileCompletions,
		"id": cobra.NoFileCompletions, "title": cobra.NoFileCompletions,
	}
	arguments := map[string]cobra.CompletionFunc{
		"explain": c.codes, "next": c.numbered, "changelog": bases, "fmt": endingIn("yaml", "yml"), "check": packages, "lint": explained, "breaking": explained,
	}
	for _, cmd := range root.Commands() {
		for name, complete := range flags {
			if cmd.Flags().Lookup(name) != nil {
				cmd.RegisterFlagCompletionFunc(name, complete) // fails only where the command has one of its own
			}
		}
		cmd.ValidArgsFunction = cobra.NoFileCompletions
		if complete := arguments[cmd.Name()]; complete != nil {
			cmd.ValidArgsFunction = complete
		}
	}
	return root
}

// namedCatalog is the catalog that --spec names on the line that is being typed, or nil. Standard input is the shell's.
func (c Command) namedCatalog(cmd *cobra.Command) *model.Catalog {
	spec := cmd.Flags().Lookup("spec").Value.String()
	if spec == locate.Stdin {
		return nil
	}
	mute := Command{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: io.Discard, recorder: &recorder{silent: true}}
	catalog, err := mute.catalog(spec)
	if err != nil {
		return nil
	}
	return catalog
}

// choices collects what may be typed, each once.
type choices struct {
	start string // what was typed
	seen  map[string]bool
	all   []cobra.Completion
}

func choicesFor(start string) *choices { return &choices{start: start, seen: map[string]bool{}} }

func (c *choices) add(text, description string) {
	if strings.HasPrefix(text, c.start) && !c.seen[text] {
		c.seen[text] = true
		if description != "" {
			text = cobra.CompletionWithDesc(text, description)
		}
		c.all = append(c.all, text)
	}
}

// codes completes codes and names, with titles.
func (c Command) codes(cmd *cobra.Command, args []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	catalog, found := c.namedCatalog(cmd), choicesFor(start)
	if catalog == nil || len(args) > 0 {
		return nil, thatIsAll
	}
	for _, e := range catalog.Entries() {
		found.add(e.Code.Text, e.Title)
		found.add(e.Name, e.Title)
	}
	return found.all, thatIsAll
}

// numbered completes the families that next knows codes of.
func (c Command) numbered(cmd *cobra.Command, args []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	catalog, found := c.namedCatalog(cmd), choicesFor(start)
	if catalog == nil || len(args) > 0 {
		return nil, thatIsAll
	}
	for _, f := range catalog.Families {
		if f.Integer && f.KnownBy == model.ByCode {
			found.add(f.ID, f.Title)
		}
	}
	return found.all, thatIsAll
}

// families completes the families of a list, but for those that it has.
func (c Command) families(cmd *cobra.Command, _ []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	catalog, list := c.namedCatalog(cmd), listFor(start)
	if catalog == nil {
		return nil, thatIsAll
	}
	for _, f := range catalog.Families {
		list.add(f.ID, f.Title)
	}
	return list.all, goesOn
}

// owners completes the teams that have ranges of codes.
func (c Command) owners(cmd *cobra.Command, args []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	catalog, found := c.namedCatalog(cmd), choicesFor(start)
	if catalog == nil {
		return nil, thatIsAll
	}
	for _, f := range catalog.Families {
		for _, o := range f.Owners {
			if len(args) == 0 || args[0] == f.ID {
				found.add(o.Owner, f.ID+" "+o.Range.String())
			}
		}
	}
	return found.all, thatIsAll
}

// formats completes the ways to report what is found.
func formats(_ *cobra.Command, _ []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	found := choicesFor(start)
	for _, name := range diag.Formats {
		found.add(name, "")
	}
	return found.all, thatIsAll
}
