// Command pages writes the pages that the browser tests look at, each in a folder of its own: of this repository's
// catalog, of one that has one of everything, of the one that errgen init begins with, and of one with 5,000 codes.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/docs"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit/synthetic"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: pages REPOSITORY DIR")
		os.Exit(2)
	}
	if err := write(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

// write writes the pages of all catalogs.
func write(root, dir string) error {
	real, err := os.ReadFile(filepath.Join(root, "spec", "errors.yaml"))
	if err != nil {
		return err
	}
	shop, err := os.ReadFile(filepath.Join(root, "internal", "docs", "testdata", "shop.yaml"))
	if err != nil {
		return err
	}
	begun, err := os.ReadFile(filepath.Join(root, "internal", "cli", "starter.yaml"))
	if err != nil {
		return err
	}
	for name, source := range map[string][]byte{"real": real, "shop": shop, "begun": begun, "large": synthetic.Catalog(synthetic.Mixed(5000))} {
		if err := page(source, filepath.Join(dir, name)); err != nil {
			return fmt.Errorf("the page %s: %w", name, err)
		}
	}
	return nil
}

// page writes the pages of one catalog.
func page(source []byte, dir string) error {
	var ds diag.List
	catalog := model.Build(spec.Parse("errors.yaml", source, &ds), &ds)
	if !ds.Empty() {
		return ds.Print(os.Stderr, diag.Texts{"errors.yaml": source})
	}
	files, err := docs.Generate(catalog, docs.Options{})
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Content, 0o666); err != nil {
			return err
		}
	}
	return nil
}
