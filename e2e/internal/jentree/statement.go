package jentree

import (
	"go/ast"

	"github.com/dave/jennifer/jen"
)

// block gives the body of a function or a loop.
func (f *File) block(b *ast.BlockStmt) *jen.Statement {
	return jen.BlockFunc(func(g *jen.Group) {
		for _, s := range b.List {
			g.Add(f.statement(s))
		}
	})
}

func (f *File) statement(s ast.Stmt) *jen.Statement {
	switch s := s.(type) {
	case *ast.ExprStmt:
		return f.expression(s.X)
	case *ast.AssignStmt:
		return f.expressions(s.Lhs).Op(s.Tok.String()).Add(f.expressions(s.Rhs))
	case *ast.ReturnStmt:
		return jen.Return(f.expressions(s.Results))
	case *ast.DeclStmt:
		if d, ok := f.declaration(s.Decl).(*jen.Statement); ok {
			return d
		}
	case *ast.RangeStmt:
		return f.text(s.For, s.X.Pos()).Add(f.expression(s.X)).Add(f.block(s.Body))
	}
	return f.text(s.Pos(), s.End())
}

// expressions gives a list with commas.
func (f *File) expressions(all []ast.Expr) *jen.Statement {
	return jen.ListFunc(func(g *jen.Group) {
		for _, e := range all {
			g.Add(f.expression(e))
		}
	})
}
