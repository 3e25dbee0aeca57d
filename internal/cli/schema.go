package cli

import (
	"fmt"
	"path/filepath"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
	"github.com/errgen/errgen/internal/schema"
	"github.com/spf13/cobra"
)

func (c Command) schema() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "Print a JSON Schema of the format, for editors",
		Long: `Print a JSON Schema (draft-07) of catalogs. With --spec it knows the strategies, categories,
sources and groups of that catalog, and is what generate --schema writes.

An editor with a YAML language server uses it when the first line of the catalog is

  # yaml-language-server: $schema=errors.schema.json`,
		Args: cobra.NoArgs,
	}
	name := cmd.Flags().String("spec", "", "the catalog whose ids the schema shall know (default: none)")
	cmd.RunE = func(*cobra.Command, []string) error { return c.printSchema(*name, cmd.Flags().Changed("spec")) }
	return cmd
}

func (c Command) printSchema(name string, ofCatalog bool) error {
	var catalog *model.Catalog
	if ofCatalog {
		var err error
		if catalog, err = c.catalog(name); err != nil {
			return err
		}
	}
	text, err := schema.Generate(catalog)
	if err != nil {
		return environment(err)
	}
	if _, err := c.Stdout.Write(text); err != nil {
		return environment(fmt.Errorf("print the schema: %w", err))
	}
	return nil
}

// schemaEmitter prints the schema into a file, in a directory that may hold others: the catalog lies there as well.
func schemaEmitter(file string, catalog *model.Catalog) emitter {
	if file == "" {
		return emitter{}
	}
	print := func() ([]output.File, error) {
		text, err := schema.Generate(catalog)
		if err != nil {
			return nil, environment(err)
		}
		return []output.File{{Name: filepath.Base(file), Content: text}}, nil
	}
	return emitter{dir: filepath.Dir(file), shared: true, files: print}
}
