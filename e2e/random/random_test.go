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
	"github.com/errgen/errgen/internal/locate"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit"
)

var (
	first    = flag.Uint64("first", 1, "the number of the first catalog")
	catalogs = flag.Int("catalogs", 100, "how many valid catalogs to try")
	show     = flag.Bool("show", false, "print the catalogs, and what is wrong with those that are not valid")
)

// atOnce is how many packages one run of the go command gets.
const atOnce = 100

// TestCatalogs generates a package of each catalog, vets all of them, and runs their own tests.
func TestCatalogs(t *testing.T) {
	seed, tried := *first, 0
	for done := 0; done < *catalogs; done += atOnce {
		dir := string(testkit.NewModule(t, "../.."))
		for n := 0; n < min(atOnce, *catalogs-done); seed++ {
			if tried++; tried > 10**catalogs {
				t.Fatalf("of %d catalogs, most are not valid", tried)
			}
			if c := read(t, seed).model; c != nil {
				n++
				generate(t, c, dir, fmt.Sprint("c", seed))
			}
		}
		vetAndTest(t, dir)
	}
	t.Logf("%d of %d catalogs are valid", *catalogs, tried)
}

// vetAndTest vets the packages of a module and runs their tests.
func vetAndTest(t *testing.T, dir string) {
	t.Helper()
	for _, args := range [][]string{{"vet", "-mod=mod", "./..."}, {"test", "-vet=off", "-mod=mod", "./..."}} {
		cmd := exec.Command("go", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOWORK=off")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("go %v: %v\n%s", args, err, out)
		}
	}
}

// built is a catalog that was read.
type built struct {
	file  *spec.File
	model *model.Catalog // nil if it is not valid
}

// read makes a catalog of a number, and reads it.
func read(t *testing.T, seed uint64) built {
	t.Helper()
	dir := t.TempDir()
	for path, text := range Catalog(seed) {
		testkit.Write(t, filepath.Join(dir, filepath.FromSlash(path)), string(text))
		if *show {
			fmt.Printf("# %s of %d\n%s", path, seed, text)
		}
	}
	found, err := locate.Finder{}.Catalog(filepath.Join(dir, Main))
	if err != nil {
		t.Fatal(err)
	}
	var ds diag.List
	whole, err := found.Whole(&ds)
	if err != nil {
		t.Fatal(err)
	}
	c := model.Build(whole.File, &ds)
	golang.CheckNames(c, &ds)
	if *show {
		_ = ds.Print(os.Stdout, whole.Texts)
	}
	if !ds.Empty() {
		return built{}
	}
	return built{whole.File, c}
}

// generate writes the package of a catalog.
func generate(t *testing.T, c *model.Catalog, dir, pkg string) {
	t.Helper()
	files, err := golang.Generate(c, golang.Options{Package: pkg})
	if err != nil {
		t.Fatalf("%s: %v", pkg, err)
	}
	for _, f := range files {
		testkit.Write(t, filepath.Join(dir, pkg, f.Name), string(f.Content))
	}
}
