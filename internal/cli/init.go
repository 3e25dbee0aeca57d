package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
	"github.com/errgen/errgen/internal/spec"
	"github.com/spf13/cobra"
)

// beginning is what init is asked for.
type beginning struct {
	spec, id, title string
	quiet           bool
}

func (c Command) init() *cobra.Command {
	var b beginning
	cmd := &cobra.Command{
		Use:   "init",
		Short: "Begin a catalog: a small one, with a comment on everything",
		Long: `Write a small catalog that generates and passes at once, with a comment on everything that it
shows: strategies, categories, a family of words and one of numbers, a message with a
placeholder, a deprecated code. Make it your own.

A file that is there is left as it is, unless it is empty: that is exit status 3.`,
		Example: `  errgen init --id shop --title "Error codes of the shop"`,
		Args:    cobra.NoArgs,
	}
	flags := cmd.Flags()
	flags.StringVar(&b.spec, "spec", defaultSpec, "the `file` to write")
	flags.StringVar(&b.id, "id", "app", "the `id` of the catalog, in lower case with hyphens; it stands in the header of every output")
	flags.StringVar(&b.title, "title", "Error codes", "the `title` of the catalog, as it stands on the page")
	flags.BoolVar(&b.quiet, "quiet", false, "print nothing but errors")
	cmd.RunE = func(*cobra.Command, []string) error { return c.begin(b) }
	return cmd
}

// begin writes the catalog and says what comes next.
func (c Command) begin(b beginning) error {
	if b.spec == "" || !locate.IsFile(b.spec) {
		return badInput(fmt.Errorf("init writes a file, and %q names none: --spec says where", b.spec))
	}
	text, catalog, err := c.beginning(b)
	if err != nil {
		return err
	}
	plan, err := printed(catalog, []emitter{schemaEmitter(b.schema(), catalog)})
	if err != nil {
		return err
	}
	if err := b.check(plan); err != nil {
		return err
	}
	if err := create(b.spec, text); err != nil {
		return environment(err)
	}
	if _, err := plan.Write(); err != nil {
		return outputFailure(err)
	}
	if b.quiet {
		return nil
	}
	return c.result("wrote " + b.spec + "\nwrote " + b.schema() + "\n" + nextCommand(b))
}

// check makes sure that both files can be written, before one of them is.
func (b beginning) check(schema output.Plan) error {
	if info, err := os.Stat(b.spec); err == nil && !isEmpty(info) {
		return environment(fmt.Errorf("%s is there already, and was left as it is; --spec names another file", b.spec))
	}
	if _, err := schema.Compare(); err != nil {
		return outputFailure(err)
	}
	return nil
}

// schema is the file beside the catalog by which editors complete it: errors.schema.json for errors.yaml.
func (b beginning) schema() string {
	return strings.TrimSuffix(b.spec, filepath.Ext(b.spec)) + ".schema.json"
}

// beginning gives the catalog, and its text in canonical layout. What is wrong with id or title is printed.
func (c Command) beginning(b beginning) ([]byte, *model.Catalog, error) {
	source := starter(b.id, b.title, filepath.Base(b.schema()))
	var ds diag.List
	catalog := model.Build(spec.Parse(b.spec, source, &ds), &ds)
	if !ds.Empty() {
		if err := ds.Print(c.Stderr, diag.Texts{b.spec: source}); err != nil {
			return nil, nil, environment(fmt.Errorf("print diagnostics: %w", err))
		}
		return nil, nil, badInput(errors.New("--id or --title cannot be used, and nothing was written"))
	}
	text, err := spec.Format(b.spec, source, &ds)
	if err != nil {
		return nil, nil, environment(fmt.Errorf("this is a bug in errgen, and nothing was written: %w", err))
	}
	return text, catalog, nil
}

// isEmpty reports whether a file is one that nothing was written to yet.
func isEmpty(info fs.FileInfo) bool { return info.Mode().IsRegular() && info.Size() == 0 }

// create writes the catalog, which is not there yet, or empty.
func create(name string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return fmt.Errorf("make the directory of the catalog: %w", err)
	}
	if err := os.WriteFile(name, text, 0o666); err != nil {
		return fmt.Errorf("write the catalog: %w", err)
	}
	return nil
}

// nextCommand says what to type next.
func nextCommand(b beginning) string {
	spec, outputs := b.flags(shellWord)
	lineSpec, lineOutputs := b.flags(generateWord)
	return fmt.Sprintf(`
Next:
  %[1]s serve%[2]s
        see it in your browser, and edit the file beside it
  %[1]s generate%[2]s%[3]s
        compile it into a Go package, a reference page, and what your editor completes it by
  //go:generate %[1]s generate%[4]s
        the same from a Go file in this directory: go generate ./... compiles it from now on
  go mod tidy
        once: the Go package imports github.com/errgen/errgen/errcode, and go.mod has to say so
  %[1]s check%[2]s%[3]s
        in CI: fail when the catalog was edited and the rest was not
`, invocation(), spec, outputs, lineSpec+lineOutputs)
}

// flags gives the flags of the commands that come next, in the words of whoever reads them.
func (b beginning) flags(word func(string) string) (spec, outputs string) {
	if b.spec != defaultSpec {
		spec = " --spec " + word(b.spec)
	}
	return spec, " --go internal/errcat --docs docs/errors --schema " + word(b.schema())
}

// generateWord writes a text so that go generate takes it for one word.
func generateWord(text string) string {
	if plainWord.MatchString(text) {
		return text
	}
	return strconv.Quote(text)
}
