package golang

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/model"
)

// catalogs returns the catalogs to try, by the names of their packages: that of this repository, the one that errgen init begins
// with, and odd ones, each of which stands for something that is easily forgotten.
func catalogs(t *testing.T) map[string]*model.Catalog {
	t.Helper()
	paths, err := filepath.Glob("testdata/odd/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	all := map[string]*model.Catalog{
		"identity": read(t, "../../spec/errors.yaml"),
		"starter":  read(t, "../cli/starter.yaml"),
	}
	for _, path := range paths {
		all[strings.NewReplacer("-", "", ".yaml", "").Replace(filepath.Base(path))] = read(t, path)
	}
	return all
}

// TestEmitted vets the packages of catalogs, and runs their own tests.
func TestEmitted(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write(t, dir, "go.mod", []byte("module example.com/emitted\n\ngo 1.24\n\n"+
		"require github.com/errgen/errgen v0.0.0\n\nreplace github.com/errgen/errgen => "+root+"\n"))
	for pkg, c := range catalogs(t) {
		files, err := Generate(c, Options{Package: pkg})
		if err != nil {
			t.Fatal(pkg, err)
		}
		for _, f := range files {
			write(t, filepath.Join(dir, pkg), f.Name, f.Content)
		}
	}
	for _, args := range [][]string{{"vet", "-mod=mod", "./..."}, {"test", "-mod=mod", "./..."}} {
		cmd := exec.Command("go", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOWORK=off")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("go %v: %v\n%s", args, err, out)
		}
	}
}

// TestSize keeps the package of this repository's catalog readable: two files for the catalog and two for each of five families,
// fewer than 4,000 lines, and fewer than 1,500 of tests.
func TestSize(t *testing.T) {
	files, err := Generate(catalogs(t)["identity"], Options{})
	if err != nil {
		t.Fatal(err)
	}
	lines, tests := 0, 0
	for _, f := range files {
		if n := bytes.Count(f.Content, []byte("\n")); strings.HasSuffix(f.Name, "_test.go") {
			tests += n
		} else {
			lines += n
		}
	}
	if len(files) != 12 || lines >= 4000 || tests >= 1500 {
		t.Errorf("%d files, %d lines and %d of tests", len(files), lines, tests)
	}
}

// write writes a file.
func write(t *testing.T, dir, name string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
		t.Fatal(err)
	}
}
