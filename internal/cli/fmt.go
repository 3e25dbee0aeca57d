package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/output"
	"github.com/errgen/errgen/internal/spec"
	"github.com/spf13/cobra"
)

// formatting is what fmt is asked to do. Without list and diff, files are rewritten.
type formatting struct {
	list, diff, quiet bool
	format            *diag.Format
}

// check refuses a report of what would change when it is changed instead.
func (f formatting) check() error {
	if *f.format != diag.Text && !f.list && !f.diff {
		return fmt.Errorf("--format %s is for fmt -d and fmt -l", *f.format)
	}
	return nil
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

The FILEs, or the one that --spec names and those that it includes, are rewritten in place; -
is laid out from standard input to standard output. A file has to be readable as a
catalog or as a part of one, but what it says may still break other rules. One that cannot
be read leaves all files as they are.

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
	f.format = formatFlag(cmd)
	cmd.RunE = func(_ *cobra.Command, files []string) error {
		if err := f.check(); err != nil {
			return badInput(err)
		}
		if len(files) > 0 && flags.Changed("spec") {
			return badInput(errors.New("fmt takes either files or --spec"))
		}
		if len(files) == 0 {
			return c.formatCatalog(*name, f)
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
	layouts, err := c.layouts(names, *f.format)
	if err != nil {
		return err
	}
	return c.putLayouts(layouts, f)
}

// putLayouts shows what would change, or writes it.
func (c Command) putLayouts(layouts []layout, f formatting) error {
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

// layouts lays out the files, and reports what is wrong with any of them.
func (c Command) layouts(names []string, as diag.Format) ([]layout, error) {
	layouts, problems := make([]layout, len(names)), new(diag.List)
	for i, name := range names {
		var err error
		if layouts[i], err = c.layOut(name, as, problems); err != nil {
			return nil, err
		}
	}
	switch {
	case problems.Empty():
		return layouts, nil
	case as != diag.Text:
		if err := c.report(as, problems, nil); err != nil {
			return nil, err
		}
	}
	return nil, badInput(nil)
}

// layOut lays out a file. Text on what is wrong is printed at once, since it shows lines of this file; other reports are
// of all files together.
func (c Command) layOut(name string, as diag.Format, problems *diag.List) (layout, error) {
	found, err := c.locate(name)
	if err != nil {
		return layout{}, err
	}
	var ds diag.List
	l, err := formatText(name, found.Shown, found.Text, &ds)
	if err == nil && as == diag.Text {
		err = c.report(as, &ds, diag.Texts{found.Shown: found.Text})
	}
	problems.Append(&ds)
	return l, err
}

// formatText lays out a text; shown is what positions call it.
func formatText(name, shown string, text []byte, ds *diag.List) (layout, error) {
	out, err := spec.Format(shown, text, ds)
	if err != nil {
		return layout{}, environment(fmt.Errorf("this is a bug in errgen, and nothing was written: %w", err))
	}
	return layout{name, text, out}, nil
}

// showLayouts prints the files that are not laid out as they should be; any is the exit status 1.
func (c Command) showLayouts(layouts []layout, f formatting) error {
	differ := slices.DeleteFunc(layouts, layout.isCanonical)
	if err := c.showDiffering(differ, f); err != nil || len(differ) == 0 {
		return err
	}
	if f.quiet {
		return &failure{ExitFound, nil}
	}
	return &failure{ExitFound, fmt.Errorf("not in canonical layout: %s; run %s", count(len(differ), "file"), formatCommand(differ...))}
}

func (c Command) showDiffering(differ []layout, f formatting) error {
	switch {
	case *f.format != diag.Text:
		return c.report(*f.format, laidOutWrongly(differ), nil)
	case f.quiet:
		return nil
	}
	for _, l := range differ {
		if err := c.result(l.show(f)); err != nil {
			return err
		}
	}
	return nil
}

// laidOutWrongly gives the files as problems, for reports to machines.
func laidOutWrongly(differ []layout) *diag.List {
	ds := new(diag.List)
	for _, l := range differ {
		ds.Add(firstDifference(l.change()), layoutRule, "this file is not in the canonical layout").WithHelp("run %s", formatCommand(l))
	}
	return ds
}

// formatCommand is what lays these files out. It finds spec/errors.yaml by itself.
func formatCommand(differ ...layout) string {
	command := invocation() + " fmt"
	if len(differ) == 1 && (differ[0].name == defaultSpec || differ[0].name == locate.Stdin) {
		return command
	}
	for _, l := range differ {
		command += " " + shellWord(l.name)
	}
	return command
}

func (l layout) isCanonical() bool { return string(l.old) == string(l.new) }

func (l layout) show(f formatting) string {
	text := ""
	if f.list {
		text = locate.Shown(l.name) + "\n"
	}
	if f.diff {
		text += l.change().Diff()
	}
	return text
}

func (l layout) change() output.Change {
	return output.Change{Kind: output.Changed, Path: locate.Shown(l.name), Old: l.old, New: l.new}
}

// putLayout puts a layout where its catalog came from, or for standard input to standard output.
func (c Command) putLayout(l layout, quiet bool) error {
	switch {
	case l.name == locate.Stdin:
		return c.result(string(l.new))
	case l.isCanonical():
		return nil
	case l.name != locate.Stdin && !locate.IsFile(l.name):
		return badInput(fmt.Errorf("the catalog %s cannot be rewritten here, only shown with -d", l.name))
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
