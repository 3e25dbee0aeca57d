package gogen

import (
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
)

// TestGenerate_mixed puts the files of one family from another version of the catalog among the rest. They fit, and pass
// tests of their own; the package has to notice all the same.
func TestGenerate_mixed(t *testing.T) {
	before := plainCatalog()
	entry := before.Families[1].Entries[5]
	entry.Name = "NOT_THERE" // which no constant and no other file is called after
	out, err := goCommand(module(t, mixed(t, before)), "test", "./...")
	if err == nil || !strings.Contains(out, "the files of the family legacy come from another catalog") {
		t.Errorf("files of two versions pass for one package: %v\n%s", err, out)
	}
}

// mixed gives the files of the plain catalog, with those of one family from another.
func mixed(t *testing.T, another *model.Catalog) []output.File {
	t.Helper()
	files, others := generate(t, plainCatalog(), Options{WithoutHTTP: true}), map[string]output.File{}
	for _, f := range generate(t, another, Options{WithoutHTTP: true}) {
		others[f.Name] = f
	}
	for i, f := range files {
		if strings.HasPrefix(f.Name, "legacy_codes") {
			files[i] = others[f.Name]
		}
	}
	return files
}

// TestGenerate_another puts the files of a family, tests and all, from another catalog with the same codes among the rest. It
// must not compile.
func TestGenerate_another(t *testing.T) {
	another := plainCatalog()
	another.ID = "another-one"
	out, err := goCommand(module(t, mixed(t, another)), "vet", "./...")
	if err == nil || !strings.Contains(out, "undefined: catalogIsAnotherOne") {
		t.Errorf("files of two catalogs compile as one package: %v\n%s", err, out)
	}
}
