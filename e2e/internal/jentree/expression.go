package jentree

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"
)

func (f *File) expression(e ast.Expr) *jen.Statement {
	switch e := e.(type) {
	case *ast.Ident:
		return jen.Id(e.Name)
	case *ast.BasicLit:
		return literal(e)
	case *ast.CompositeLit:
		return f.composite(e)
	case *ast.KeyValueExpr:
		return f.expression(e.Key).Op(":").Add(f.expression(e.Value))
	case *ast.BinaryExpr:
		return f.expression(e.X).Op(e.Op.String()).Add(f.sameLine(e)).Add(f.expression(e.Y))
	case *ast.UnaryExpr:
		return jen.Op(e.Op.String()).Add(f.expression(e.X))
	case *ast.SelectorExpr:
		return f.expression(e.X).Dot(e.Sel.Name)
	case *ast.CallExpr:
		return f.expression(e.Fun).CallFunc(func(g *jen.Group) {
			for _, argument := range e.Args {
				g.Add(f.expression(argument))
			}
		})
	}
	return f.text(e.Pos(), e.End())
}

// sameLine gives a line break where one stands between the sides of an operator.
func (f *File) sameLine(e *ast.BinaryExpr) *jen.Statement {
	if f.line(e.OpPos) == f.line(e.Y.Pos()) {
		return jen.Null()
	}
	return jen.Line()
}

// composite gives a list of values, broken into lines where the file breaks it.
func (f *File) composite(e *ast.CompositeLit) *jen.Statement {
	s := jen.Null()
	if e.Type != nil {
		s.Add(f.expression(e.Type))
	}
	return s.ValuesFunc(func(g *jen.Group) {
		last := f.line(e.Lbrace)
		for _, element := range e.Elts {
			if line := f.line(element.Pos()); line != last {
				g.Line().Add(f.expression(element))
			} else {
				g.Add(f.expression(element))
			}
			last = f.line(element.End())
		}
		if f.line(e.Rbrace) != last {
			g.Line()
		}
	})
}

func (f *File) line(p token.Pos) int { return f.set.PositionFor(p, false).Line }

// literal gives a number or a text.
func literal(e *ast.BasicLit) *jen.Statement {
	if e.Kind == token.STRING && strings.HasPrefix(e.Value, `"`) {
		if text, err := strconv.Unquote(e.Value); err == nil {
			return jen.Lit(text)
		}
	}
	if n, err := strconv.Atoi(e.Value); err == nil && e.Kind == token.INT {
		return jen.Lit(n)
	}
	return jen.Id(e.Value)
}
