// Package linters holds generated packages, and programs that use them, against the linters that users run: go vet,
// staticcheck, errorlint and exhaustive. What they have to find in a program with mistakes stands in that program, at the ends of
// lines; anywhere else they have to find nothing.
package linters

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/errgen/errgen/internal/testkit/adoption"
)

const root = "../.."

// linters are commands for the packages of a user, each with all its checks. -g has exhaustive look at generated files, too.
var linters = map[string][]string{
	"vet":         {"go", "vet"},
	"staticcheck": {"staticcheck", "-checks", "all"},
	"errorlint":   {"go-errorlint", "-errorf"},
	"exhaustive":  {"exhaustive", "-g", "-check", "switch,typeswitch,mapliteral"},
}

// TestLinters runs the linters in a repository that uses errgen.
func TestLinters(t *testing.T) {
	r := repository(t)
	want := wanted(t, r, "mistakes")
	for name, command := range linters {
		t.Run(name, func(t *testing.T) {
			got := lint(t, r, append(slices.Clone(command), "./internal/...", "./correct/...", "./mistakes/..."))
			if diff := cmp.Diff(want[name], got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
	if len(want) != len(linters) {
		t.Errorf("there are mistakes for %d linters of %d", len(want), len(linters))
	}
	t.Run("without the mark", func(t *testing.T) { unmarked(t, r) })
}

// repository makes a module that has the packages of two catalogs, one of them with a code that has two names, and programs that
// use them.
func repository(t *testing.T) adoption.Repository {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	r := adoption.New(t, root, "1.24").With("STATICCHECK_CACHE=" + filepath.Join(cache, "staticcheck"))
	r.Go(t, "get", "-tool", adoption.Path+"/cmd/errgen")
	r.Go(t, "tool", "errgen", "generate", "--quiet", "--spec", "builtin", "--go", "internal/errcat")
	r.Go(t, "tool", "errgen", "init", "--quiet")
	r.Replace(t, "spec/errors.yaml", "status: 500\n", "status: 500\n        aliases: [OUT_OF_ORDER]\n")
	r.Go(t, "tool", "errgen", "generate", "--quiet", "--go", "internal/shop")
	if err := os.CopyFS(r.Dir, os.DirFS("testdata")); err != nil {
		t.Fatal(err)
	}
	r.Go(t, "mod", "tidy")
	return r
}

// wanted gives what the linters have to find in a directory, by linter: comments at the ends of lines, // linter: finding.
func wanted(t *testing.T, r adoption.Repository, dir string) map[string][]string {
	t.Helper()
	want := map[string][]string{}
	for name, text := range r.Files(t) {
		if !strings.HasPrefix(name, dir+"/") {
			continue
		}
		for i, line := range strings.Split(text, "\n") {
			_, comment, _ := strings.Cut(line, " // ")
			if linter, finding, ok := strings.Cut(comment, ": "); ok && linters[linter] != nil {
				want[linter] = append(want[linter], fmt.Sprintf("%s:%d: %s", name, i+1, finding))
			}
		}
	}
	for _, findings := range want {
		slices.Sort(findings)
	}
	return want
}

// unmarked looks at generated packages as if they were written by hand: in files with the mark of generated code, staticcheck
// does not look at style. A function that nobody uses shows that it looks at these.
func unmarked(t *testing.T, r adoption.Repository) {
	for name, text := range r.Files(t) {
		if rest, ok := strings.CutPrefix(name, "internal/"); ok && filepath.Ext(name) == ".go" {
			_, text, _ = strings.Cut(text, "\n")
			r.Write(t, "unmarked/"+rest, text)
		}
	}
	r.Write(t, "unmarked/errcat/unused.go", "package errcat\n\nfunc unused() {}\n")
	got := lint(t, r, []string{"staticcheck", "-checks", "all", "./unmarked/..."})
	if diff := cmp.Diff([]string{"unmarked/errcat/unused.go:3: func unused is unused (U1000)"}, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}
