package spec

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
)

// TestNoFaultsInCatalogs looks for faults in the catalogs that have none: what the scanner found there, it would also
// say of a catalog that is broken elsewhere, and mislead its writer.
func TestNoFaultsInCatalogs(t *testing.T) {
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
		faults(file, strings.Split(clean(file, source, &ds).text, "\n"), &ds)
		for _, d := range ds.Sorted() {
			t.Errorf("%s: %s", d.Pos, d.Message)
		}
	}
}

func TestEscapes(t *testing.T) {
	for _, escape := range []string{`\n`, `\"`, `\\`, `\/`, `\x41`, `\u00e9`, `\U0001F389`, `\ `, `\`} {
		if !known(escape) {
			t.Errorf("%s is not known", escape)
		}
	}
	for _, escape := range []string{`\p`, `\'`, `\1`, `\ud800`, `\UFFFFFFFF`, `\x`, `\u`, `\é`} {
		if known(escape) {
			t.Errorf("%s is known", escape)
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
