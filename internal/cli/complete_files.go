package cli

import (
	"cmp"
	"os"
	"path"
	"strings"

	"github.com/errgen/errgen/internal/locate"
	"github.com/spf13/cobra"
)

// directories leaves it to the shell to complete directories.
func directories(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// endingIn leaves it to the shell to complete files with one of the endings.
func endingIn(endings ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(endings, cobra.ShellCompDirectiveFilterFileExt)
}

// specs completes catalogs: files, and the one in this program.
func specs(_ *cobra.Command, _ []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	found := choicesFor(start)
	found.add(locate.Builtin, "the catalog in this program")
	return found.withCatalogs()
}

// bases completes what a catalog is compared with: files, and how commits and modules are named.
func bases(_ *cobra.Command, _ []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	found := choicesFor(start)
	found.add(locate.Git, "REF or REF:PATH")
	found.add(locate.Module, "PATH@VERSION")
	all, directive := found.withCatalogs()
	if len(all) > 0 {
		directive = goesOn
	}
	return all, directive
}

// withCatalogs adds the files that may be catalogs, and the directories on the way to others, behind which no space belongs.
func (c *choices) withCatalogs() ([]cobra.Completion, cobra.ShellCompDirective) {
	dir, base := path.Split(c.start)
	entries, _ := os.ReadDir(cmp.Or(dir, ".")) // what cannot be read completes nothing
	directive := thatIsAll
	for _, entry := range entries {
		name := entry.Name()
		if strings.HasPrefix(name, ".") && !strings.HasPrefix(base, ".") || !strings.HasPrefix(name, base) {
			continue
		}
		switch {
		case entry.IsDir():
			c.add(dir+name+"/", "")
			directive = goesOn
		case strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml"):
			c.add(dir+name, "")
		}
	}
	return c.all, directive
}
