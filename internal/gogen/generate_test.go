package gogen

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
)

// emptyCatalog has nothing at all.
func emptyCatalog() *model.Catalog { return &model.Catalog{ID: "empty", Title: "Nothing"} }

// singleCatalog has one family of one code, and neither categories nor strategies.
func singleCatalog() *model.Catalog {
	f := &model.Family{ID: "solo", Const: "FamilySolo", Title: "Alone", KnownBy: model.ByCode, Type: "SoloCode",
		Plural: "SoloCodes"}
	f.Entries = []*model.Entry{{Code: model.Code{Text: "x"}, Name: "X", Const: "X", Title: "Alone", Status: 500}}
	return linked(&model.Catalog{ID: "single", Title: "One", Selection: []string{"solo"}, Families: []*model.Family{f}})
}

// shapes are catalogs of every shape that matters to the emitters.
var shapes = []struct {
	name    string
	catalog func() *model.Catalog
	options Options
}{
	{"sample", sampleCatalog, Options{Package: "codes"}},
	{"empty", emptyCatalog, Options{Package: "codes"}},
	{"single", singleCatalog, Options{}},
	{"sample without http", sampleCatalog, Options{WithoutHTTP: true}},
	{"empty without http", emptyCatalog, Options{WithoutHTTP: true}},
}

// generate gives the files of a catalog.
func generate(t *testing.T, c *model.Catalog, o Options) []output.File {
	t.Helper()
	files, err := Generate(c, o)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestGenerate_golden compares the whole output for the sample with what is checked in. A golden is written only once it
// is vetted and passes its own tests.
func TestGenerate_golden(t *testing.T) {
	golden := filepath.Join("testdata", "sample")
	got := texts(generate(t, sampleCatalog(), Options{}))
	diff := cmp.Diff(read(t, golden), got)
	if diff == "" {
		return
	}
	t.Errorf("output is not that of %s: go test ./internal/gogen -update writes it (-want +got)\n%s", golden, diff)
	if *update {
		goTest(t, module(t, generate(t, sampleCatalog(), Options{})))
		rewrite(t, golden, got)
	}
}

// texts turns files into a map from name to content.
func texts(files []output.File) map[string]string {
	all := map[string]string{}
	for _, f := range files {
		all[f.Name] = string(f.Content)
	}
	return all
}

// read gives the files of a folder; one that is missing has none.
func read(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	names, _ := filepath.Glob(filepath.Join(dir, "*"))
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = string(content)
	}
	return all
}

// rewrite replaces the files of a folder.
func rewrite(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		write(t, filepath.Join(dir, name), []byte(content))
	}
}

// module writes files as a module of their own, for the oldest Go that the output is meant for.
func module(t *testing.T, files []output.File) string {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "go.mod"), []byte("module example.com/errors\n\ngo 1.24\n"))
	for _, f := range files {
		write(t, filepath.Join(dir, f.Name), f.Content)
	}
	return dir
}

// goTest vets and tests a module, and fails the test when the go command does.
func goTest(t *testing.T, dir string) {
	t.Helper()
	for _, args := range [][]string{{"vet", "./..."}, {"test", "./..."}} {
		if out, err := goCommand(dir, args...); err != nil {
			t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
		}
	}
}

// goCommand runs the go command in a folder, offline and apart from any workspace.
func goCommand(dir string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off")
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// TestGenerate_passes runs what is printed for every shape of catalog: it vets, and its own tests pass.
func TestGenerate_passes(t *testing.T) {
	for _, shape := range shapes {
		t.Run(shape.name, func(t *testing.T) {
			t.Parallel()
			goTest(t, module(t, generate(t, shape.catalog(), shape.options)))
		})
	}
}

// TestGenerate_properties holds what is true of every file for every shape of catalog.
func TestGenerate_properties(t *testing.T) {
	for _, shape := range shapes {
		t.Run(shape.name, func(t *testing.T) {
			files := generate(t, shape.catalog(), shape.options)
			if diff := cmp.Diff(files, generate(t, shape.catalog(), shape.options)); diff != "" {
				t.Errorf("a second run differs:\n%s", diff)
			}
			head := "// " + output.Mark(shape.catalog().Owner()) + "\n\n" + licence + "\n\n"
			for _, f := range files {
				checkFormat(t, f)
				checkSyntax(t, f, shape.catalog())
				if !bytes.HasPrefix(f.Content, []byte(head)) {
					t.Errorf("%s does not begin with the mark and the licence", f.Name)
				}
			}
		})
	}
}

// checkFormat expects gofmt to have nothing to do.
func checkFormat(t *testing.T, f output.File) {
	t.Helper()
	formatted, err := format.Source(f.Content)
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	if diff := cmp.Diff(string(f.Content), string(formatted)); diff != "" {
		t.Errorf("%s is not as gofmt would have it:\n%s", f.Name, diff)
	}
}

// checkSyntax expects no work at program start: no init, no map and no function in a variable.
func checkSyntax(t *testing.T, f output.File, c *model.Catalog) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Content, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range file.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
			t.Errorf("%s has an init function", f.Name)
		}
		if gen, ok := d.(*ast.GenDecl); ok && gen.Tok == token.VAR {
			checkVariable(t, f.Name, gen, c)
		}
	}
}

// checkVariable expects a variable to need neither a map nor a call. What looks like a call may make a code of a literal.
func checkVariable(t *testing.T, file string, d *ast.GenDecl, c *model.Catalog) {
	t.Helper()
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.MapType, *ast.FuncType, *ast.FuncLit:
			t.Errorf("%s: a package-level variable holds a %T", file, n)
		case *ast.CallExpr:
			if !isType(n.Fun, c) {
				t.Errorf("%s: a package-level variable holds a call", file)
			}
		}
		return true
	})
}

// isType reports whether an expression is the type of a family.
func isType(x ast.Expr, c *model.Catalog) bool {
	id, ok := x.(*ast.Ident)
	return ok && slices.ContainsFunc(c.Families, func(f *model.Family) bool { return f.Type == id.Name })
}

// TestGenerate_package expects a name that Go takes, and the files to carry it.
func TestGenerate_package(t *testing.T) {
	for _, name := range []string{"a-b", "type", "_", "a b", "1a", "a\nb"} {
		_, err := Generate(emptyCatalog(), Options{Package: name})
		if err == nil || !strings.Contains(err.Error(), "is not a name for a Go package") {
			t.Errorf("package name %q: the error is %v", name, err)
		}
	}
	for _, f := range generate(t, singleCatalog(), Options{Package: "codes"}) {
		if !bytes.Contains(f.Content, []byte("\npackage codes\n")) {
			t.Errorf("%s is not of the package", f.Name)
		}
	}
}

// TestGenerate_withoutHTTP expects nothing to be left that imports net/http, tests included.
func TestGenerate_withoutHTTP(t *testing.T) {
	for _, f := range generate(t, sampleCatalog(), Options{WithoutHTTP: true}) {
		if bytes.Contains(f.Content, []byte("\"net/http")) {
			t.Errorf("%s imports net/http", f.Name)
		}
	}
}
