package gogen

import (
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/output"
)

// TestGenerate_mixed puts the files of one family from another version of the catalog among the rest. They fit, and pass
// tests of their own; the package has to notice all the same.
func TestGenerate_mixed(t *testing.T) {
	now, before := plainCatalog(), plainCatalog()
	entry := before.Families[1].Entries[5]
	entry.Name = "NOT_THERE" // which no constant and no other file is called after
	mixed := generate(t, now, Options{WithoutHTTP: true})
	older := map[string]output.File{}
	for _, f := range generate(t, before, Options{WithoutHTTP: true}) {
		older[f.Name] = f
	}
	for i, f := range mixed {
		if strings.HasPrefix(f.Name, "legacy_codes") {
			mixed[i] = older[f.Name]
		}
	}
	out, err := goCommand(module(t, mixed), "test", "./...")
	if err == nil || !strings.Contains(out, "the files of the family legacy come from another catalog") {
		t.Errorf("files of two versions pass for one package: %v\n%s", err, out)
	}
}

// TestGenerate_another puts the files of a family, tests and all, from another catalog with the same codes among the rest. It
// must not compile.
func TestGenerate_another(t *testing.T) {
	another := plainCatalog()
	another.ID = "another-one"
	mixed := generate(t, plainCatalog(), Options{WithoutHTTP: true})
	others := map[string]output.File{}
	for _, f := range generate(t, another, Options{WithoutHTTP: true}) {
		others[f.Name] = f
	}
	for i, f := range mixed {
		if strings.HasPrefix(f.Name, "legacy_codes") {
			mixed[i] = others[f.Name]
		}
	}
	out, err := goCommand(module(t, mixed), "vet", "./...")
	if err == nil || !strings.Contains(out, "undefined: catalogIsAnotherOne") {
		t.Errorf("files of two catalogs compile as one package: %v\n%s", err, out)
	}
}
