package spec

import (
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
)

const compared = `version: 1
catalog:
  id: app
  title: Application
families:
  - id: app
    title: Errors
    code_type: string
    allow: '^A$'
    errors:
      - code: "A"
        status: 404
        aliases: [B, C]
        causes:
          - It broke.
`

// TestDifference changes one thing at a time that a layout must not change, and some that it may.
func TestDifference(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"1", "2", "the file.Version.Value"},
		{"Application", "Applications", "the file.Catalog.Title"},
		{"    title: Errors\n", "", "the file.Families.Mapping.Keys"},
		{"^A$", "^B$", "the file.Families.Allow.Pattern"},
		{"'^A$'", "[1]", "the file.Families.Allow.Ranges"},
		{"404", "405", "the file.Families.Errors.Status.Value"},
		{"        status: 404\n", "        name: A\n", "the file.Families.Errors.Mapping.Keys"},
		{"[B, C]", "[C, B]", "the file.Families.Errors.Aliases"},
		{"[B, C]", "[B]", "the file.Families.Errors.Aliases"},
		{"- It", "- cause: It", "the file.Families.Errors.Causes.Mapping.Keys"},
		{"app", "'app'", ""},
		{`"A"`, "A # comment", ""},
		{"[B, C]", "\n          - B\n          - C", ""},
	} {
		before, after := readAnything(compared), readAnything(strings.Replace(compared, c.old, c.new, 1))
		if got := difference(before, after); got != c.want {
			t.Errorf("%q for %q differs in %q, want %q", c.new, c.old, got, c.want)
		}
		if got := difference(after, before); (got == "") != (c.want == "") {
			t.Errorf("%q for %q differs in %q the other way round", c.old, c.new, got)
		}
	}
}

// readAnything reads a catalog whatever else is wrong with it.
func readAnything(source string) *File { return Parse("f", []byte(source), new(diag.List)) }
