package golang

import (
	"bytes"
	"go/format"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestGenerate_properties holds what is true of every file of every catalog: it is laid out as gofmt does, and the same again.
func TestGenerate_properties(t *testing.T) {
	for name, c := range catalogs(t) {
		files, err := Generate(c, Options{})
		if err != nil {
			t.Fatal(name, err)
		}
		again, err := Generate(c, Options{})
		if diff := cmp.Diff(files, again); diff != "" || err != nil {
			t.Errorf("%s is printed in another way the second time: %v\n%s", name, err, diff)
		}
		for _, f := range files {
			if formatted, err := format.Source(f.Content); err != nil || !bytes.Equal(formatted, f.Content) {
				t.Errorf("%s: gofmt would change %s: %v", name, f.Name, err)
			}
		}
	}
}

// TestGenerate_package expects a name that Go takes, and the files to carry it.
func TestGenerate_package(t *testing.T) {
	c := catalogs(t)["starter"]
	for name, want := range map[string]string{"": "errcat", "codes": "codes", "iter": "iter"} {
		files, err := Generate(c, Options{Package: name})
		if err != nil || !bytes.Contains(files[0].Content, []byte("\npackage "+want+"\n")) {
			t.Errorf("%q: %v", name, err)
		}
	}
	for _, name := range []string{"func", "_", "a-b", "a b", "1a"} {
		if _, err := Generate(c, Options{Package: name}); err == nil {
			t.Errorf("%q is taken for a name", name)
		}
	}
}
