// Package testkit is what the tests of several packages need: catalogs that have to be valid, files, and modules to run the
// go command in. What fails, fails the test.
//
// Only tests import it. It knows no emitter, so that the tests of each may use it.
package testkit

import (
	"bytes"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
)

// Catalog gives the catalog of a text, which has to be valid. The name is that of its file.
func Catalog(t testing.TB, name string, source []byte) *model.Catalog {
	t.Helper()
	var ds diag.List
	c := model.Build(spec.Parse(name, source, &ds), &ds)
	if !ds.Empty() {
		var out bytes.Buffer
		if err := ds.Print(&out, diag.Texts{name: source}); err != nil {
			t.Fatal(err)
		}
		t.Fatalf("%s is not valid:\n%s", name, &out)
	}
	return c
}

// ReadCatalog gives the catalog in a file, which has to be valid.
func ReadCatalog(t testing.TB, file string) *model.Catalog {
	t.Helper()
	return Catalog(t, file, []byte(Read(t, file)))
}
