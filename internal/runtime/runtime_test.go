package runtime

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"slices"
	"strings"
	"testing"
)

// copied gives the copied files, parsed, by name.
func copied(t *testing.T) map[string]*ast.File {
	t.Helper()
	entries, err := fs.ReadDir(Files, "errcat")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]*ast.File{}
	for _, entry := range entries {
		if Copied(entry.Name()) {
			files[entry.Name()] = parse(t, entry.Name())
		}
	}
	return files
}

// parse parses a file of the runtime.
func parse(t *testing.T, name string) *ast.File {
	t.Helper()
	text, err := fs.ReadFile(Files, "errcat/"+name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestCopied(t *testing.T) {
	for name, want := range map[string]bool{
		"code.go": true, "checks_rows_test.go": true, "code_test.go": false, "zz_catalog.go": false,
		"zz_catalog_test.go": false,
	} {
		if got := Copied(name); got != want {
			t.Errorf("Copied(%q) = %v", name, got)
		}
	}
}

// TestFiles_licence expects every copied file to say first that it is its user's own, and none to have a package
// comment: the catalog's file has it.
func TestFiles_licence(t *testing.T) {
	for name, file := range copied(t) {
		if len(file.Comments) == 0 || !strings.Contains(file.Comments[0].Text(), "Generated code is its user's own") {
			t.Errorf("%s does not begin with the sentence on the licence", name)
		}
		if file.Doc != nil {
			t.Errorf("%s has a package comment", name)
		}
	}
}

// TestFiles_imports expects nothing but the standard library, whose paths have no dot.
func TestFiles_imports(t *testing.T) {
	for name, file := range copied(t) {
		for _, spec := range file.Imports {
			if strings.Contains(spec.Path.Value, ".") {
				t.Errorf("%s imports %s", name, spec.Path.Value)
			}
		}
	}
}

// TestFiles_names keeps the runtime's names apart from those that gogen makes of a family's.
func TestFiles_names(t *testing.T) {
	for name, file := range copied(t) {
		for _, declared := range names(file) {
			for _, prefix := range []string{"rowsOf", "pilotsOf", "slotsOf", "codesOf", "startsOf", "all", "lookup"} {
				if rest, ok := strings.CutPrefix(declared, prefix); ok && rest != "" && token.IsExported(rest) {
					t.Errorf("%s declares %s, which may be a family's", name, declared)
				}
			}
		}
	}
}

// TestFiles_names_listed makes sure that names can be listed at all, for the sake of those who keep clear of them.
func TestFiles_names_listed(t *testing.T) {
	var all []string
	for _, file := range copied(t) {
		all = append(all, names(file)...)
	}
	for _, want := range []string{
		"Family", "Category", "Retry", "Code", "Entry", "Cause", "Deprecation", "Lookup", "LookupIn", "All", "ByStatus",
		"ByCategory", "ByRetry", "parseInteger", "keyed",
	} {
		if !slices.Contains(all, want) {
			t.Errorf("%s is not among the names of the runtime", want)
		}
	}
}

// names lists what a file declares at package level.
func names(file *ast.File) []string {
	var all []string
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				all = append(all, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				all = append(all, specNames(spec)...)
			}
		}
	}
	return all
}

// specNames lists the names of one line of a declaration.
func specNames(spec ast.Spec) []string {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return []string{spec.Name.Name}
	case *ast.ValueSpec:
		var all []string
		for _, name := range spec.Names {
			all = append(all, name.Name)
		}
		return all
	}
	return nil
}
