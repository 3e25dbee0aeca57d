package cli

import (
	"errors"
	"fmt"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/gogen"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
	"github.com/spf13/cobra"
)

// defaultGo is where the Go package goes when no output is asked for.
const defaultGo = "generated/errcat"

// outputs are the flags that generate and check have in common: what is wanted, and where.
type outputs struct {
	spec     *string
	goDir    *string
	pkg      *string
	families *[]string
	without  *[]string
	quiet    *bool
}

func outputFlags(cmd *cobra.Command) outputs {
	flags := cmd.Flags()
	return outputs{
		spec:     specFlag(cmd),
		goDir:    flags.String("go", defaultGo, "the `directory` of the Go package"),
		pkg:      flags.String("package", "", "the `name` of the Go package (default: that of its directory)"),
		families: flags.StringArray("family", nil, "take only these `families`: ids with commas between them"),
		without:  flags.StringArray("without", nil, "leave out `parts` of the Go package: http, and with it net/http"),
		quiet:    flags.Bool("quiet", false, "print nothing but errors"),
	}
}

// onPlan makes a command work out the plan that its flags ask for, act on it, and report the changes that this gives.
func (c Command) onPlan(cmd *cobra.Command, act func(output.Plan) ([]output.Change, error), report func(changes []output.Change, quiet bool) error) {
	o := outputFlags(cmd)
	cmd.RunE = func(*cobra.Command, []string) error {
		p := c.progress(*o.quiet)
		defer p.does("")
		c := Command{c.Stdin, c.Stdout, p}
		plan, err := c.plan(o, p)
		if err != nil {
			return err
		}
		p.does("going through the files")
		changes, err := act(plan)
		if err != nil {
			return outputFailure(err)
		}
		p.does("")
		return report(changes, *o.quiet)
	}
}

// plan reads the catalog and gives everything that belongs on disk.
func (c Command) plan(o outputs, p *progress) (output.Plan, error) {
	p.does("reading the catalog")
	options, err := o.goOptions()
	if err != nil {
		return nil, badInput(err)
	}
	catalog, err := c.selected(o)
	if err != nil {
		return nil, err
	}
	p.does("printing Go")
	files, err := gogen.Generate(catalog, options)
	if err != nil {
		return nil, badInput(fmt.Errorf("generate Go: %w", err))
	}
	return output.Plan{{Path: *o.goDir, Owner: catalog.Owner(), Files: files}}, nil
}

// selected reads the catalog and takes the families that are wanted.
func (c Command) selected(o outputs) (*model.Catalog, error) {
	whole, err := c.catalog(*o.spec)
	if err != nil {
		return nil, err
	}
	selected, err := whole.Select(words(*o.families))
	if err != nil {
		return nil, badInput(err)
	}
	if whole.Fallback != nil && selected.Fallback == nil && !*o.quiet {
		fmt.Fprintf(c.Stderr, "errgen: the fallback %s is in a family that --family leaves out\n", whole.Fallback.Ref())
	}
	return selected, nil
}

// goOptions says how the Go package is wanted.
func (o outputs) goOptions() (gogen.Options, error) {
	if *o.goDir == "" || slices.Contains(words(*o.families), "") {
		return gogen.Options{}, errors.New("--go and --family need a value")
	}
	for _, part := range words(*o.without) {
		if part != "http" {
			return gogen.Options{}, fmt.Errorf("--without %s: only http can be left out", part)
		}
	}
	name, err := packageName(*o.pkg, *o.goDir)
	return gogen.Options{Package: name, WithoutHTTP: len(*o.without) > 0}, err
}

// words splits what a flag was given, however often, at the commas.
func words(values []string) []string {
	var all []string
	for _, value := range values {
		for word := range strings.SplitSeq(value, ",") {
			all = append(all, strings.TrimSpace(word))
		}
	}
	return all
}

// packageName gives the name of the Go package: the one asked for, or the one that its directory has.
func packageName(name, dir string) (string, error) {
	if name == "" {
		absolute, err := filepath.Abs(dir)
		if err != nil {
			return "", fmt.Errorf("find the directory %s: %w", dir, err)
		}
		name = filepath.Base(absolute)
	}
	if !token.IsIdentifier(name) || name == "_" || name == "main" {
		return "", fmt.Errorf("%q cannot be the name of a Go package: choose one with --package", name)
	}
	return name, nil
}

// outputFailure gives an error of the output stage its exit status.
func outputFailure(err error) error {
	var foreign *output.ForeignError
	if errors.As(err, &foreign) {
		return environment(fmt.Errorf("not errgen's to write, so nothing was done; move it, or choose another directory:\n%w", err))
	}
	return environment(err)
}
