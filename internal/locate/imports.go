package locate

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// importer reads the catalogs that catalogs import, each once.
type importer struct {
	texts diag.Texts
	read  map[string]*spec.Imported
	chain []string // the catalogs that are being read, each of which imports the next
}

func newImporter(texts diag.Texts) *importer {
	return &importer{texts: texts, read: map[string]*spec.Imported{}}
}

// imports reads what a catalog imports. A catalog that cannot be read is reported at the import.
func (i *importer) imports(l Catalog, file *spec.File, ds *diag.List) {
	i.chain = append(i.chain, filepath.Clean(l.Shown))
	for n := range file.Import {
		if imported := &file.Import[n]; imported.Catalog.IsSet() {
			imported.Read = i.open(l, imported.Catalog, ds)
		}
	}
	i.chain = i.chain[:len(i.chain)-1]
}

// open reads an imported catalog; nil when it cannot be read.
func (i *importer) open(l Catalog, name spec.Text, ds *diag.List) *spec.Imported {
	if !spec.IsCatalogPath(name.Value) {
		return nil // that was reported
	}
	found, err := l.find(name.Value)
	if err != nil {
		i.unreadable(name, found.Shown, err, ds)
		return nil
	}
	key := filepath.Clean(found.Shown)
	if at := slices.Index(i.chain, key); at >= 0 {
		i.cycle(name, i.chain[at+1:], ds)
		return nil
	}
	if known := i.read[key]; known != nil {
		return known
	}
	read := &spec.Imported{Problems: new(diag.List)}
	i.read[key] = read
	whole, err := found.Parse(read.Problems)
	if err != nil {
		i.unreadable(name, "", err, ds)
	}
	maps.Copy(i.texts, whole.Texts)
	read.File = whole.File
	i.imports(found, read.File, read.Problems)
	return read
}

// unreadable reports a catalog that cannot be read. What is wrong with a path through the module graph says what to do; shown
// is the name of a file that may be there later.
func (i *importer) unreadable(name spec.Text, shown string, err error, ds *diag.List) {
	d := ds.Add(name.Pos, rules.Import, "the catalog %s cannot be read: %v", name.Value, err)
	if !strings.HasPrefix(name.Value, Module) {
		d.WithHelp("write the path from the folder of this file, or %s and the path of a Go module and of the file in it", Module)
	}
	if shown != "" {
		i.texts[shown] = nil
	}
}

// cycle reports a catalog that is imported by what it imports itself.
func (i *importer) cycle(name spec.Text, by []string, ds *diag.List) {
	way := ""
	if len(by) > 0 {
		way = ", by way of " + strings.Join(by, " and ")
	}
	ds.Add(name.Pos, rules.ImportCycle, "the catalog %s imports itself%s", name.Value, way).WithHelp("delete one import of the circle, or move what is shared to a catalog of its own")
}
