package cli

import (
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/model"
	"github.com/spf13/cobra"
)

// defaultSpec is where a catalog is looked for unless --spec says otherwise.
const defaultSpec = "spec/errors.yaml"

// specFlag adds --spec, which means the same for every command.
func specFlag(cmd *cobra.Command) *string {
	return cmd.Flags().String("spec", defaultSpec, "the catalog: a `file`, - for standard input, mod:PATH for a file of a Go module that go.mod requires, or builtin for the one in this program")
}

// catalog reads and checks the catalog that --spec names. What is wrong with it is printed to standard error.
func (c Command) catalog(name string) (*model.Catalog, error) {
	catalog, _, err := c.read(name, diag.Text)
	return catalog, err
}

// finder finds catalogs.
func (c Command) finder() locate.Finder { return locate.Finder{Stdin: c.Stdin, Dir: c.dir} }

// locate finds the catalog that --spec names.
func (c Command) locate(name string) (locate.Catalog, error) {
	found, err := c.finder().Catalog(name)
	switch {
	case err == nil:
		return found, nil
	case locate.IsMalformed(err):
		return found, badInput(err)
	}
	return found, environment(err)
}

// read is catalog for commands that have --format, which says how and where to report what is wrong. It gives the texts of
// the catalog, too, for what is reported about it later.
func (c Command) read(name string, as diag.Format) (*model.Catalog, diag.Texts, error) {
	found, err := c.locate(name)
	if err != nil {
		return nil, nil, err
	}
	var ds diag.List
	catalog, texts, err := found.Build(&ds)
	switch {
	case err != nil:
		return nil, nil, environment(err)
	case ds.Empty():
		return catalog, texts, nil
	}
	return nil, nil, c.refuse(as, &ds, texts)
}
