package cli

import (
	"errors"
	"fmt"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
	"github.com/spf13/cobra"
)

// Where outputs go when none is asked for: the layout of errgen's own repository.
const (
	defaultGo     = "generated/errcat"
	defaultDocs   = "generated/docs"
	defaultSchema = "spec/errors.schema.json"
)

// outputs are the flags that generate and check have in common: what is wanted, and where.
type outputs struct {
	given     func(flag string) bool
	spec      *string
	goDir     *string
	pkg       *string
	docsDir   *string
	schema    *string
	templates *string
	families  *[]string
	quiet     *bool
	format    *diag.Format
}

// outputFlagNames are those that say what is wanted, and not how it is reported.
var outputFlagNames = []string{"spec", "go", "package", "docs", "schema", "templates", "family"}

func outputFlags(cmd *cobra.Command) outputs {
	flags := cmd.Flags()
	return outputs{
		given:     flags.Changed,
		spec:      specFlag(cmd),
		goDir:     flags.String("go", "", "the `directory` of the Go package"),
		pkg:       flags.String("package", "", "the `name` of the Go package (default: that of its directory)"),
		docsDir:   flags.String("docs", "", "the `directory` of the reference page, index.html and errors.md"),
		schema:    flags.String("schema", "", "the `file` of the JSON Schema for editors"),
		templates: flags.String("templates", "", "a `directory` with templates of your own for the page; those it lacks are errgen's"),
		families:  flags.StringArray("family", nil, "take only these `families`: ids with commas between them"),
		quiet:     flags.Bool("quiet", false, "print nothing but errors"),
		format:    formatFlag(cmd),
	}
}

// withDefaults gives every output its usual path when none was asked for.
func (o outputs) withDefaults() outputs {
	if !o.given("go") && !o.given("docs") && !o.given("schema") {
		goDir, docsDir, schemaFile := defaultGo, defaultDocs, defaultSchema
		o.goDir, o.docsDir, o.schema = &goDir, &docsDir, &schemaFile
	}
	return o
}

// check refuses flags without a value, and those that say how an output is wanted which is not.
func (o outputs) check() error {
	for _, flag := range []flagValue{{"go", o.goDir}, {"docs", o.docsDir}, {"schema", o.schema}, {"templates", o.templates}} {
		if o.given(flag.name) && *flag.value == "" {
			return fmt.Errorf("--%s needs a value", flag.name)
		}
	}
	if slices.Contains(words(*o.families), "") {
		return errors.New("--family needs a value")
	}
	for _, flag := range []flagValue{{"package", o.goDir}, {"templates", o.docsDir}} {
		if o.given(flag.name) && *flag.value == "" {
			return fmt.Errorf("--%s is about an output that is not asked for", flag.name)
		}
	}
	return nil
}

// generation is the command that writes the outputs that were asked for.
func (o outputs) generation() string {
	families := strings.Join(words(*o.families), ",")
	var b strings.Builder
	b.WriteString(invocation() + " generate")
	for _, flag := range []flagValue{
		{"spec", o.spec}, {"go", o.goDir}, {"package", o.pkg}, {"docs", o.docsDir}, {"templates", o.templates},
		{"schema", o.schema}, {"family", &families},
	} {
		if o.given(flag.name) {
			b.WriteString(" --" + flag.name + " " + shellWord(*flag.value))
		}
	}
	return b.String()
}

// plainWord is what a shell takes for one word, and as it is.
var plainWord = regexp.MustCompile(`^[A-Za-z0-9_./:,@%+=-]+$`)

// shellWord writes a text so that a shell takes it for one word.
func shellWord(text string) string {
	if plainWord.MatchString(text) {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}

// flagValue is a flag with a value that matters to it.
type flagValue struct {
	name  string
	value *string
}

// act works out the plan that the flags ask for, does something with it, and reports the changes that this gives.
func (c Command) act(o outputs, do func(output.Plan) ([]output.Change, error), report func(Command, []output.Change, outputs) error) error {
	p := c.progress(*o.quiet)
	defer p.does("")
	c.Stderr = p
	plan, err := c.plan(o, p)
	if err != nil {
		return err
	}
	p.does("going through the files")
	changes, err := do(plan)
	if err != nil {
		return outputFailure(err)
	}
	p.does("")
	return report(c, changes, o)
}

// plan reads the catalog and gives everything that belongs on disk.
func (c Command) plan(o outputs, p *progress) (output.Plan, error) {
	o = o.withDefaults().seenFrom(c.dir)
	if err := o.check(); err != nil {
		return nil, badInput(err)
	}
	options, err := o.goOptions()
	if err != nil {
		return nil, badInput(err)
	}
	p.does("reading the catalog")
	catalog, err := c.selected(o)
	if err != nil {
		return nil, err
	}
	p.does("printing")
	return printed(catalog, []emitter{
		{dir: *o.goDir, files: func() ([]output.File, error) { return goFiles(catalog, options) }},
		{dir: *o.docsDir, files: func() ([]output.File, error) { return o.pages(catalog) }},
		schemaEmitter(*o.schema, catalog),
	})
}

// emitter prints what belongs into a directory; without a directory it is not wanted.
type emitter struct {
	dir    string
	shared bool // with files of others
	files  func() ([]output.File, error)
}

// printed runs emitters side by side: each is slow enough to be waited for.
func printed(catalog *model.Catalog, emitters []emitter) (output.Plan, error) {
	emitters = slices.DeleteFunc(emitters, func(e emitter) bool { return e.dir == "" })
	plan, errs := make(output.Plan, len(emitters)), make([]error, len(emitters))
	var all sync.WaitGroup
	for i, e := range emitters {
		all.Add(1)
		go func() {
			defer all.Done()
			plan[i] = output.Dir{Path: e.dir, Owner: catalog.Owner(), Shared: e.shared}
			plan[i].Files, errs[i] = e.files()
		}()
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return plan, nil
}

// goFiles prints the Go package.
func goFiles(catalog *model.Catalog, options golang.Options) ([]output.File, error) {
	files, err := golang.Generate(catalog, options)
	if err != nil {
		return nil, badInput(fmt.Errorf("generate Go: %w", err))
	}
	return files, nil
}

// selected reads the catalog and takes the families that are wanted.
func (c Command) selected(o outputs) (*model.Catalog, error) {
	whole, _, err := c.read(*o.spec, *o.format)
	if err != nil {
		return nil, err
	}
	selected, err := whole.Select(words(*o.families))
	if err != nil {
		return nil, badInput(err)
	}
	if !*o.quiet {
		c.mentionMissing(whole.MissingReferences(selected))
	}
	return selected, nil
}

// goOptions says how the Go package is wanted, if it is.
func (o outputs) goOptions() (golang.Options, error) {
	if *o.goDir == "" {
		return golang.Options{}, nil
	}
	version, _ := built()
	name, err := packageName(*o.pkg, *o.goDir)
	if err == nil {
		err = checkAlone(name, *o.goDir)
	}
	return golang.Options{Package: name, Version: version}, err
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
		return environment(fmt.Errorf("%s:\n%w", notOurs(foreign), err))
	}
	return environment(err)
}

// notOurs says why nothing was written, and what to do.
func notOurs(first *output.ForeignError) string {
	if first.Owner == "" {
		return "not errgen's to write, so nothing was done; move it, or choose another directory"
	}
	return "a directory belongs to one catalog and one set of families, so nothing was done; delete the files if they are to be replaced, or choose another directory"
}
