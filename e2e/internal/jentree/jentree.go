// Package jentree prints Go the plain way: a jennifer tree of every value and comment, and gofmt over all of it.
//
// Parse takes a file. Its Render builds the tree of the file's declarations and prints it. Types, imports,
// signatures and statements with blocks are handed over as text, which saves the plain way work: they are a small part of
// what errgen prints. What is left out saves it more: comments inside of functions and lists.
package jentree

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io"

	"github.com/dave/jennifer/jen"
)

// File is a parsed file.
type File struct {
	Name   string
	source []byte
	set    *token.FileSet
	syntax *ast.File
}

// Parse reads Go.
func Parse(name string, source []byte) (*File, error) {
	set := token.NewFileSet()
	syntax, err := parser.ParseFile(set, name, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	return &File{name, source, set, syntax}, nil
}

// Render builds the tree and prints it.
func (f *File) Render(w io.Writer) error {
	file := jen.NewFile(f.syntax.Name.Name)
	for _, d := range f.syntax.Decls {
		file.Add(f.declaration(d)).Line()
	}
	return file.Render(w)
}

func (f *File) declaration(d ast.Decl) jen.Code {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return f.comment(d.Doc).Add(f.text(d.Type.Func, d.Body.Lbrace)).Add(f.block(d.Body))
	case *ast.GenDecl:
		if d.Tok == token.CONST || d.Tok == token.VAR {
			return f.comment(d.Doc).Add(f.values(d))
		}
		return f.comment(d.Doc).Add(f.text(d.TokPos, d.End()))
	}
	return jen.Null()
}

// values gives a declaration of constants or variables.
func (f *File) values(d *ast.GenDecl) *jen.Statement {
	keyword := jen.Id(d.Tok.String())
	if !d.Lparen.IsValid() {
		return keyword.Add(f.value(d.Specs[0].(*ast.ValueSpec)))
	}
	return keyword.DefsFunc(func(g *jen.Group) {
		for _, spec := range d.Specs {
			spec := spec.(*ast.ValueSpec)
			g.Add(f.comment(spec.Doc).Add(f.value(spec)))
		}
	})
}

// value gives one line of it.
func (f *File) value(spec *ast.ValueSpec) *jen.Statement {
	s := jen.Id(spec.Names[0].Name)
	for _, name := range spec.Names[1:] {
		s.Op(",").Id(name.Name)
	}
	if spec.Type != nil {
		s.Add(f.expression(spec.Type))
	}
	for i, v := range spec.Values {
		s.Op([]string{"=", ","}[min(i, 1)]).Add(f.expression(v))
	}
	if spec.Comment != nil {
		s.Comment(spec.Comment.List[0].Text)
	}
	return s
}

// comment gives a comment and the line break after it.
func (f *File) comment(group *ast.CommentGroup) *jen.Statement {
	s := jen.Null()
	if group != nil {
		for _, c := range group.List {
			s.Comment(c.Text).Line()
		}
	}
	return s
}

// text hands over a piece of the file as it is.
func (f *File) text(from, to token.Pos) *jen.Statement {
	return jen.Id(string(f.source[f.set.Position(from).Offset:f.set.Position(to).Offset]))
}
