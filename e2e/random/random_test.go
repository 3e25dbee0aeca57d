package random

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
)

var (
	first    = flag.Uint64("first", 1, "the number of the first catalog")
	catalogs = flag.Int("catalogs", 100, "how many valid catalogs to try")
	show     = flag.Bool("show", false, "print the catalogs, and what is wrong with those that are not valid")
)

// TestCatalogs generates a package of each catalog, vets all of them, and runs their own tests.
func TestCatalogs(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write(t, dir, "go.mod", []byte("module example.com/random\n\ngo 1.24\n\nrequire github.com/errgen/errgen v0.0.0\n\nreplace github.com/errgen/errgen => "+root+"\n"))
	valid, tried := 0, 0
	for seed := *first; valid < *catalogs && tried < 10**catalogs; seed++ {
		tried++
		if c := build(t, seed); c != nil {
			valid++
			generate(t, c, dir, fmt.Sprint("c", seed))
		}
	}
	t.Logf("%d of %d catalogs are valid", valid, tried)
	if valid < *catalogs {
		t.Errorf("only %d of %d catalogs are valid", valid, tried)
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

// build makes a catalog of a number; nil if it is not valid.
func build(t *testing.T, seed uint64) *model.Catalog {
	t.Helper()
	text := Catalog(seed)
	var ds diag.List
	name := fmt.Sprint(seed, ".yaml")
	c := model.Build(spec.Parse(name, text, &ds), &ds)
	golang.CheckNames(c, &ds)
	if *show {
		fmt.Printf("%s", text)
		_ = ds.Print(os.Stdout, diag.Texts{name: text})
	}
	if !ds.Empty() {
		return nil
	}
	return c
}

// generate writes the package of a catalog.
func generate(t *testing.T, c *model.Catalog, dir, pkg string) {
	t.Helper()
	files, err := golang.Generate(c, golang.Options{Package: pkg})
	if err != nil {
		t.Fatalf("%s: %v", pkg, err)
	}
	for _, f := range files {
		write(t, filepath.Join(dir, pkg), f.Name, f.Content)
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
