package golang

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/testkit"
)

// catalogs returns the catalogs to try, by the names of their packages: that of this repository, the one that errgen init begins
// with, and odd ones, each of which stands for something that is easily forgotten.
func catalogs(t *testing.T) map[string]*model.Catalog {
	t.Helper()
	paths, err := filepath.Glob("testdata/odd/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	all := map[string]*model.Catalog{
		"identity": testkit.ReadCatalog(t, "../../spec/errors.yaml"),
		"starter":  testkit.ReadCatalog(t, "../cli/starter.yaml"),
	}
	for _, path := range paths {
		all[strings.NewReplacer("-", "", ".yaml", "").Replace(filepath.Base(path))] = testkit.ReadCatalog(t, path)
	}
	return all
}

// TestEmitted vets the packages of catalogs, and runs their own tests.
func TestEmitted(t *testing.T) {
	m := testkit.NewModule(t, "../..")
	for pkg, c := range catalogs(t) {
		files, err := Generate(c, Options{Package: pkg})
		if err != nil {
			t.Fatal(pkg, err)
		}
		for _, f := range files {
			m.Write(t, pkg+"/"+f.Name, string(f.Content))
		}
	}
	m.Go(t, "vet", "./...")
	m.Go(t, "test", "./...")
}

// TestSize keeps the package of this repository's catalog readable: two files for the catalog and two for each of five families,
// fewer than 4,000 lines, and fewer than 1,500 of tests.
func TestSize(t *testing.T) {
	files, err := Generate(catalogs(t)["identity"], Options{})
	if err != nil {
		t.Fatal(err)
	}
	lines, tests := 0, 0
	for _, f := range files {
		if n := bytes.Count(f.Content, []byte("\n")); strings.HasSuffix(f.Name, "_test.go") {
			tests += n
		} else {
			lines += n
		}
	}
	if len(files) != 12 || lines >= 4000 || tests >= 1500 {
		t.Errorf("%d files, %d lines and %d of tests", len(files), lines, tests)
	}
}
