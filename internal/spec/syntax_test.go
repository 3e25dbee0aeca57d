package spec

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/slip"
)

// TestNoSlipsInCatalogs looks for slips in the catalogs that have none: what were found there would also be reported of a
// catalog that is broken elsewhere, and mislead its writer.
func TestNoSlipsInCatalogs(t *testing.T) {
	files, err := filepath.Glob("../model/testdata/ok/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no catalogs: %v", err)
	}
	for _, file := range append(files, "../../spec/errors.yaml") {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var ds diag.List
		lines := strings.Split(clean(file, source, &ds).text, "\n")
		slip.Find(file, lines, slip.Format{Keys: formatKeys(), Quoted: inYAMLQuotes}, &ds)
		for _, d := range ds.Sorted() {
			t.Errorf("%s: %s", d.Pos, d.Message)
		}
	}
}

// TestEscapes holds what a text in double quotes may hold to what the YAML library reads.
func TestEscapes(t *testing.T) {
	read := func(text string) (got string) {
		var ds diag.List
		Parse("f", []byte("version: \""+text+"\""), &ds)
		for _, d := range ds.Sorted() {
			if d.Rule == rules.Syntax {
				got += d.Message + "; "
			}
		}
		return got
	}
	for _, escape := range []string{`\n`, `\r`, `\"`, `\'`, `\\`, `\x41`, `\u00e9`, `\ud7ff`, `\U0001F389`, `\ `, "\\\n  "} {
		if got := read(escape); got != "" {
			t.Errorf("%s: %s", escape, got)
		}
		if got, want := read(escape+`\p`), `\p means nothing in double quotes; `; got != want {
			t.Errorf("beside %s: got %s, want %s", escape, got, want)
		}
	}
	for _, escape := range []string{`\p`, `\/`, `\1`, `\ud800`, `\UFFFFFFFF`, `\x`, `\u`, `\é`} {
		if got, want := read(escape), escape+" means nothing in double quotes; "; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestSplitError(t *testing.T) {
	for text, want := range map[string]struct {
		line    int
		problem string
	}{
		"yaml: line 3: found it":                  {3, "found it"},
		"yaml: line 3: did not find expected key": {4, "did not find expected key"},
		"yaml: line 99: found it":                 {5, "found it"}, // behind the last line
		"yaml: line 0: found it":                  {1, "found it"},
		"yaml: found it":                          {1, "found it"},
	} {
		if line, problem := splitError(errors.New(text), 5); line != want.line || problem != want.problem {
			t.Errorf("splitError(%q) = %d, %q", text, line, problem)
		}
	}
}

func TestFormatKeys(t *testing.T) {
	for _, key := range []string{"version", "docs_url", "honor_retry_after", "statuses", "plural", "envelope", "refines", "replaced_by", "fix"} {
		if !formatKeys()[key] {
			t.Errorf("%s is not among the keys", key)
		}
	}
	if formatKeys()["Pos"] || formatKeys()[""] {
		t.Error("there are keys that the format does not have")
	}
}
