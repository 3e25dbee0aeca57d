package cli

import (
	"fmt"
	"io"
	"os"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	builtin "github.com/errgen/errgen/spec"
	"github.com/spf13/cobra"
)

// defaultSpec is where a catalog is looked for unless --spec says otherwise.
const defaultSpec = "spec/errors.yaml"

// specFlag adds --spec, which means the same for every command.
func specFlag(cmd *cobra.Command) *string {
	return cmd.Flags().String("spec", defaultSpec, "the catalog: a `file`, - for standard input, or builtin for the one in this program")
}

// catalog reads and checks the catalog that --spec names. What is wrong with it is printed to standard error.
func (c Command) catalog(name string) (*model.Catalog, error) {
	catalog, _, err := c.read(name, diag.Text)
	return catalog, err
}

// read is catalog for commands that have --format, which says how and where to report what is wrong. It gives the text of
// the catalog, too, for what is said about it later.
func (c Command) read(name string, as diag.Format) (*model.Catalog, []byte, error) {
	source, err := c.source(name)
	if err != nil {
		return nil, nil, environment(err)
	}
	var ds diag.List
	catalog := model.Build(spec.Parse(displayName(name), source, &ds), &ds)
	if ds.Empty() {
		return catalog, source, nil
	}
	if err := c.report(as, &ds, source); err != nil {
		return nil, nil, err
	}
	return nil, nil, badInput(nil)
}

func (c Command) source(name string) ([]byte, error) {
	switch name {
	case "-":
		source, err := io.ReadAll(c.Stdin)
		if err != nil {
			return nil, fmt.Errorf("read the catalog from standard input: %w", err)
		}
		return source, nil
	case "builtin":
		return builtin.Errors, nil
	}
	source, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read the catalog: %w (--spec says where it is)", err)
	}
	return source, nil
}

// displayName is what a catalog is called in positions.
func displayName(name string) string {
	if name == "-" {
		return "<stdin>"
	}
	return name
}
