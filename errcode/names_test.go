package errcode_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// TestExamples expects every exported function, type, method, variable and constant of errcode and errhttp in an example.
func TestExamples(t *testing.T) {
	used := map[string]bool{}
	for _, dir := range []string{".", "errhttp"} {
		for _, f := range parseFiles(t, dir, func(name string) bool {
			return strings.HasPrefix(name, "example_")
		}) {
			ast.Inspect(f, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					used[id.Name] = true
				}
				return true
			})
		}
	}
	for _, dir := range []string{".", "errhttp"} {
		for _, f := range parseFiles(t, dir, func(name string) bool { return !strings.HasSuffix(name, "_test.go") }) {
			for _, name := range exported(f) {
				if !used[name] {
					t.Errorf("no example uses %s", name)
				}
			}
		}
	}
}

// parseFiles reads some Go files of a folder.
func parseFiles(t *testing.T, dir string, which func(name string) bool) []*ast.File {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	var all []*ast.File
	for _, path := range paths {
		if !which(filepath.Base(path)) {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, f)
	}
	return all
}

// exported gives the exported names that a file declares: of functions, types, variables, constants and methods, but for the
// methods that the standard library calls.
func exported(f *ast.File) []string {
	var names []string
	for _, decl := range f.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Recv == nil || ast.IsExported(receiver(decl)) {
				names = append(names, decl.Name.Name)
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					names = append(names, spec.Name.Name)
				case *ast.ValueSpec:
					for _, name := range spec.Names {
						names = append(names, name.Name)
					}
				}
			}
		}
	}
	var all []string
	for _, name := range names {
		if ast.IsExported(name) {
			all = append(all, name)
		}
	}
	return all
}

// receiver gives the name of a method's type.
func receiver(f *ast.FuncDecl) string {
	typ := f.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	if id, ok := typ.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}
