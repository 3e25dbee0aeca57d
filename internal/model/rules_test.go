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
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the .out files anew; the run fails all the same, so that they are looked at")

// TestRules holds every catalog under testdata/err against the diagnostics in the .out file beside it, and expects
// silence for those under testdata/ok.
func TestRules(t *testing.T) {
	for _, pattern := range []string{"testdata/err/*.yaml", "testdata/ok/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no catalogs match %s: %v", pattern, err)
		}
		for _, file := range files {
			t.Run(strings.TrimPrefix(filepath.ToSlash(file), "testdata/"), func(t *testing.T) { checkRules(t, file) })
		}
	}
}

func checkRules(t *testing.T, file string) {
	got := diagnostics(t, file)
	if filepath.Base(filepath.Dir(file)) == "ok" {
		if got != "" {
			t.Errorf("a valid catalog is refused:\n%s", got)
		}
		return
	}
	golden := strings.TrimSuffix(file, ".yaml") + ".out"
	want, err := os.ReadFile(golden)
	if *update && got != string(want) {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Fatalf("%s is written anew: look at it, then run again without -update", golden)
	}
	if err != nil {
		t.Fatalf("%v (go test ./internal/model -update writes it)", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("diagnostics differ (-want +got):\n%s", diff)
	}
}

// diagnostics builds a catalog and gives what is printed about it.
func diagnostics(t *testing.T, file string) string {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var ds diag.List
	model.Build(spec.Parse(filepath.Base(file), source, &ds), &ds)
	var out bytes.Buffer
	if err := ds.Print(&out, diag.Texts{filepath.Base(file): source}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
