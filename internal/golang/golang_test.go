package golang

import (
	"bytes"
	"os"
	"regexp"
	"testing"

	"github.com/errgen/errgen/internal/testkit"
)

// TestGenerate_handWritten prints what stands in errcode/internal, which was written by hand to show what is printed.
func TestGenerate_handWritten(t *testing.T) {
	const dir = "../../errcode/"
	for _, id := range []string{"shop", "billing"} {
		files, err := Generate(testkit.ReadCatalog(t, dir+"testdata/"+id+".yaml"), Options{Package: id})
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
