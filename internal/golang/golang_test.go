package golang

import (
	"bytes"
	"os"
	"regexp"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
)

// read reads a catalog.
func read(t *testing.T, path string) *model.Catalog {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return build(t, path, text)
}

// build makes a catalog of a text.
func build(t *testing.T, path string, text []byte) *model.Catalog {
	t.Helper()
	var ds diag.List
	c := model.Build(spec.Parse(path, text, &ds), &ds)
	for _, d := range ds.Sorted() {
		t.Fatal(d)
	}
	return c
}

// TestGenerate_handWritten prints what stands in errcode/internal, which was written by hand to show what is printed.
func TestGenerate_handWritten(t *testing.T) {
	const dir = "../../errcode/"
	for _, id := range []string{"shop", "billing"} {
		files, err := Generate(read(t, dir+"testdata/"+id+".yaml"), Options{Package: id})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			want, err := os.ReadFile(dir + "internal/" + id + "/" + f.Name)
			if err != nil {
				t.Fatal(err)
			}
			want = maxRetryAfter.ReplaceAll(withoutHeader(want), nil)
			if got := withoutHeader(f.Content); !bytes.Equal(got, want) {
				t.Errorf("%s/%s is not what is written there", id, f.Name)
			}
		}
	}
}

// maxRetryAfter is a line that stands by hand in shop, since no catalog can say it yet.
var maxRetryAfter = regexp.MustCompile(`\t+MaxRetryAfter: .*\n`)

// header is what the files differ in: that they are generated, and the comment of the package.
var header = regexp.MustCompile(`(?s)^.*?\npackage `)

// withoutHeader leaves it out.
func withoutHeader(text []byte) []byte {
	return header.ReplaceAll(append([]byte{'\n'}, text...), []byte("package "))
}
