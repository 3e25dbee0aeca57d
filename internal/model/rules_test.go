package model_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit/broken"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the .out files again; the run fails all the same, so that they are looked at")

// TestRules holds every broken catalog of testdata/err against what is printed about it, which names the rule of its archive.
func TestRules(t *testing.T) {
	for _, c := range brokenCatalogs(t) {
		t.Run(c.Rule+"/"+c.Name, func(t *testing.T) {
			checkRules(t, c)
			if !strings.Contains(c.Out, "["+c.Rule+"]\n") {
				t.Errorf("it does not break the rule %s", c.Rule)
			}
		})
	}
}

func brokenCatalogs(tb testing.TB) []broken.Catalog {
	tb.Helper()
	all, err := broken.Catalogs("testdata/err")
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

func checkRules(t *testing.T, c broken.Catalog) {
	got := diagnostics(t, c.Name+".yaml", c.Source)
	if *update && got != c.Out {
		if err := c.Update(got); err != nil {
			t.Fatal(err)
		}
		t.Fatalf("what is printed is written again: look at it, then run again without -update")
	}
	if diff := cmp.Diff(c.Out, got); diff != "" {
		t.Errorf("diagnostics differ (-want +got):\n%s", diff)
	}
}

// TestValid expects silence for the catalogs of testdata/ok.
func TestValid(t *testing.T) {
	files, err := filepath.Glob("testdata/ok/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no catalogs: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got := diagnostics(t, filepath.Base(file), source); got != "" {
				t.Errorf("a valid catalog is refused:\n%s", got)
			}
		})
	}
}

// diagnostics builds a catalog and gives what is printed about it.
func diagnostics(t *testing.T, file string, source []byte) string {
	t.Helper()
	var ds diag.List
	model.Build(spec.Parse(file, source, &ds), &ds)
	var out bytes.Buffer
	if err := ds.Print(&out, diag.Texts{file: source}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
