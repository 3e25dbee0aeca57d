package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/output"
	"github.com/errgen/errgen/internal/spec"
	"github.com/spf13/cobra"
)

// formatting is what fmt is asked to do. Without list and diff, files are rewritten.
type formatting struct {
	list, diff, quiet bool
}

func (c Command) format() *cobra.Command {
	var f formatting
	cmd := &cobra.Command{
		Use:   "fmt [FILE ...]",
		Short: "Lay catalogs out in the canonical way",
		Long: `Lay catalogs out in the canonical way: keys in one order, two spaces a level, message and
user_message in double quotes, codes in quotes where YAML would misread them, long prose
wrapped. Comments and empty lines stay with what they stand above, everything else as it
is written; what a catalog says never changes, only how.

The FILEs, or the one that --spec names, are rewritten in place; - is laid out from
standard input to standard output. A file has to be readable as a catalog, but what it
says may still break other rules. One that cannot be read leaves all files as they are.

Exit status: 0 all is well, also when files were rewritten; 1 with -d or -l, some file is
not laid out so; 2 wrong usage, or a file that is no catalog; 3 files that cannot be read
or written.`,
		Example: `  errgen fmt
  errgen fmt -d
  errgen fmt - <draft.yaml`,
	}
	name := specFlag(cmd)
	flags := cmd.Flags()
	flags.BoolVarP(&f.diff, "diff", "d", false, "print how the layout would change, and write nothing")
	flags.BoolVarP(&f.list, "list", "l", false, "list the files whose layout would change, and write nothing")
	flags.BoolVar(&f.quiet, "quiet", false, "print nothing but errors, and what - asks for")
	cmd.RunE = func(_ *cobra.Command, files []string) error {
		if len(files) > 0 && flags.Changed("spec") {
			return badInput(errors.New("fmt takes either files or --spec"))
		}
		if len(files) == 0 {
			files = []string{*name}
		}
		return c.formatAll(files, f)
	}
	return cmd
}

// layout is a catalog as it is, and as it should be laid out.
type layout struct {
	name     string
	old, new []byte
}

// formatAll lays out every file before it writes any.
func (c Command) formatAll(names []string, f formatting) error {
	layouts, err := c.layouts(names)
	if err != nil {
		return err
	}
	if f.list || f.diff {
		return c.showLayouts(layouts, f)
	}
	for _, l := range layouts {
		if err := c.putLayout(l, f.quiet); err != nil {
			return err
		}
	}
	return nil
}

// layouts lays out the files. What is wrong with any of them is printed to standard error.
func (c Command) layouts(names []string) ([]layout, error) {
	layouts, valid := make([]layout, len(names)), true
	for i, name := range names {
		source, err := c.source(name)
		if err != nil {
			return nil, environment(err)
		}
		var ds diag.List
		out, err := spec.Format(displayName(name), source, &ds)
		if err != nil {
			return nil, environment(fmt.Errorf("this is a fault of errgen, and nothing was written: %w", err))
		}
		if err := ds.Print(c.Stderr, source); err != nil {
			return nil, environment(fmt.Errorf("print diagnostics: %w", err))
		}
		layouts[i], valid = layout{name, source, out}, valid && ds.Empty()
	}
	if !valid {
		return nil, badInput(nil)
	}
	return layouts, nil
}

// showLayouts prints the files that are not laid out as they should be; any is the exit status 1.
func (c Command) showLayouts(layouts []layout, f formatting) error {
	differ := slices.DeleteFunc(layouts, layout.isCanonical)
	if len(differ) == 0 {
		return nil
	}
	if f.quiet {
		return &failure{ExitFound, nil}
	}
	for _, l := range differ {
		if err := c.result(l.show(f)); err != nil {
			return err
		}
	}
	return &failure{ExitFound, fmt.Errorf("not in canonical layout: %s; run errgen fmt", count(len(differ), "file"))}
}

func (l layout) isCanonical() bool { return string(l.old) == string(l.new) }

func (l layout) show(f formatting) string {
	text := ""
	if f.list {
		text = displayName(l.name) + "\n"
	}
	if f.diff {
		text += output.Change{Kind: output.Changed, Path: displayName(l.name), Old: l.old, New: l.new}.Diff()
	}
	return text
}

// putLayout puts a layout where its catalog came from, or for standard input to standard output.
func (c Command) putLayout(l layout, quiet bool) error {
	switch {
	case l.name == "-":
		return c.result(string(l.new))
	case l.isCanonical():
		return nil
	case l.name == "builtin":
		return badInput(errors.New("the catalog builtin cannot be rewritten, only shown with -d"))
	}
	if err := output.Rewrite(l.name, l.new); err != nil {
		return environment(err)
	}
	if quiet {
		return nil
	}
	return c.result("wrote " + l.name + "\n")
}

// result prints to standard output.
func (c Command) result(text string) error {
	if _, err := io.WriteString(c.Stdout, text); err != nil {
		return environment(err)
	}
	return nil
}
