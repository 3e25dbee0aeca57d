// Package broken reads the broken catalogs that the rules of the format are tried on, for the tests of internal/model and for
// those that hold other tools against the rules.
//
// Each archive RULE.txtar of a directory holds catalogs that break the rule, each as NAME.yaml, with what is printed about it
// as NAME.out. A source that an archive cannot hold, or an editor would not show, stands in the table unprintable. The package
// knows nothing of rules.
package broken

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"
)

// Catalog is a catalog that breaks a rule.
type Catalog struct {
	Name   string // of the file that positions name, without .yaml
	Rule   string // the one that it is about
	Source []byte
	Out    string // what is printed about it
	file   string // the archive
}

// Catalogs gives the catalogs of all archives in a directory.
func Catalogs(dir string) ([]Catalog, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("there are no archives in %s", dir)
	}
	var all []Catalog
	for _, file := range files {
		catalogs, err := read(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		all = append(all, catalogs...)
	}
	return all, nil
}

func read(file string) ([]Catalog, error) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		return nil, err
	}
	sources := map[string]string{}
	var all []Catalog
	for _, f := range archive.Files {
		name, isSource := strings.CutSuffix(f.Name, ".yaml")
		if isSource {
			sources[name] = string(f.Data)
			continue
		}
		name = strings.TrimSuffix(f.Name, ".out")
		source, err := sourceOf(name, sources)
		if err != nil {
			return nil, err
		}
		all = append(all, Catalog{name, strings.TrimSuffix(filepath.Base(file), ".txtar"), []byte(source), string(f.Data), file})
	}
	return all, nil
}

func sourceOf(name string, sources map[string]string) (string, error) {
	if source, ok := sources[name]; ok {
		return source, nil
	}
	if source, ok := unprintable[name]; ok {
		return source, nil
	}
	return "", fmt.Errorf("no %s.yaml stands in front of %s.out", name, name)
}

// Update writes what is printed about the catalog into its archive.
func (c Catalog) Update(out string) error {
	archive, err := txtar.ParseFile(c.file)
	if err != nil {
		return err
	}
	for i, f := range archive.Files {
		if f.Name == c.Name+".out" {
			archive.Files[i].Data = []byte(out)
		}
	}
	return os.WriteFile(c.file, txtar.Format(archive), 0o644)
}
