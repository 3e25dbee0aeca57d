package gogen

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/output"
)

// licence stands in every file, after the mark. The files of the runtime bring the same sentence along.
const licence = "// Generated code is its user's own: " +
	"the licence of errgen (Apache-2.0) lays no obligation on what errgen writes."

// source is a Go file to print.
type source struct {
	name         string
	doc          string // the package comment; empty when another file has it
	declarations []declaration
}

// declaration is one declaration at the top level of a file.
type declaration struct {
	names []string // what it declares, in order; a method as Type.Method
	doc   string   // made by comment; empty where there is nothing to say
	code  *jen.Statement
	raw   string // instead of doc and code: Go as gofmt leaves it. Long tables are, since gofmt takes most of the time
}

// render prints the file and makes sure that it declares what was meant.
func (s source) render(pkg, owner string) (output.File, error) {
	var skeleton bytes.Buffer
	if err := s.file(pkg, owner).Render(&skeleton); err != nil {
		return output.File{}, err
	}
	content := s.splice(skeleton.Bytes())
	if err := s.verify(content); err != nil {
		return output.File{}, err
	}
	return output.File{Name: s.name, Content: content}, nil
}

// rawMark stands for a raw declaration while the others are laid out. Nothing else prints a comment like it: those of
// comment have a space or a tab after their marker.
const rawMark = "//raw\n"

// splice puts the raw declarations into their places.
func (s source) splice(skeleton []byte) []byte {
	size := len(skeleton)
	for _, d := range s.declarations {
		size += len(d.raw)
	}
	content := make([]byte, 0, size)
	for _, d := range s.declarations {
		if d.raw != "" {
			before, after, _ := bytes.Cut(skeleton, []byte(rawMark))
			content = append(append(content, before...), d.raw...)
			content, skeleton = append(content, '\n'), after
		}
	}
	return append(content, skeleton...)
}

// file puts the parts of the file together.
func (s source) file(pkg, owner string) *jen.File {
	file := jen.NewFile(pkg)
	file.ImportNames(map[string]string{"iter": "iter", "log/slog": "slog"}) // jennifer is older than these packages
	file.HeaderComment("// " + output.Mark(owner) + "\n\n" + licence)
	if s.doc != "" {
		file.PackageComment(s.doc)
	}
	for _, d := range s.declarations {
		if d.raw != "" {
			file.Comment(strings.TrimSuffix(rawMark, "\n")).Line()
			continue
		}
		if d.doc != "" {
			file.Comment(d.doc)
		}
		file.Add(d.code)
		file.Line()
	}
	return file
}

// verify parses what was printed. Whatever got out of a string or a comment would declare something else, or something
// more, or nothing that parses.
func (s source) verify(content []byte) error {
	file, err := parser.ParseFile(token.NewFileSet(), s.name, content, parser.SkipObjectResolution)
	if err != nil {
		return fmt.Errorf("the result does not parse: %w", err)
	}
	var want []string
	for _, d := range s.declarations {
		want = append(want, d.names...)
	}
	if got := declaredNames(file); !slices.Equal(got, want) {
		return fmt.Errorf("the result declares %q, not %q", got, want)
	}
	return nil
}

// declaredNames lists what a file declares at its top level, in order.
func declaredNames(file *ast.File) []string {
	var names []string
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			names = append(names, receiverPrefix(d)+d.Name.Name)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				names = append(names, specNames(spec)...)
			}
		}
	}
	return names
}

// receiverPrefix gives "Type." for a method, and nothing for a function.
func receiverPrefix(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	if name, ok := of.(*ast.Ident); ok {
		return name.Name + "."
	}
	return "?."
}

// specNames lists the names of one line of a declaration. An import has none.
func specNames(spec ast.Spec) []string {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return []string{spec.Name.Name}
	case *ast.ValueSpec:
		var names []string
		for _, name := range spec.Names {
			names = append(names, name.Name)
		}
		return names
	}
	return nil
}
