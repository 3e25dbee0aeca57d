package mutants

import (
	"fmt"
	"go/ast"
	"go/token"
	"strconv"
	"strings"
)

// declarations changes everything that a file declares.
func (f *file) declarations() {
	for _, d := range f.syntax.Decls {
		switch d := d.(type) {
		case *ast.GenDecl:
			f.variables(d)
		case *ast.FuncDecl:
			f.function(d.Name.Name, d.Recv, d.Type, d.Body)
		}
	}
}

// variables changes the values of constants and variables.
func (f *file) variables(d *ast.GenDecl) {
	for _, s := range d.Specs {
		if v, ok := s.(*ast.ValueSpec); ok && len(v.Values) == 1 {
			f.value("value of a "+d.Tok.String(), v.Names[0].Name, v.Values[0])
		}
	}
}

// constants are those of other packages, and what stands in their place.
var constants = map[string]string{
	"errcode.ByStatus": "errcode.ByMessage", "errcode.ByMessage": "errcode.ByStatus",
	"time.Hour": "time.Minute", "time.Minute": "time.Second", "time.Second": "time.Millisecond", "time.Millisecond": "time.Microsecond",
}

// value changes a value of data. The label says what it is the value of.
func (f *file) value(kind, label string, e ast.Expr) {
	switch e := e.(type) {
	case *ast.BasicLit:
		f.instead(kind, label, e, another(e))
	case *ast.Ident:
		f.name(kind, label, e)
	case *ast.SelectorExpr:
		if other := constants[f.source(e)]; other != "" {
			f.instead(kind, label, e, other)
		}
	case *ast.UnaryExpr:
		f.value(kind, label, e.X)
	case *ast.BinaryExpr:
		f.value(kind, label, e.X)
		f.value(kind, label, e.Y)
	case *ast.CompositeLit:
		f.composite(label, e)
	case *ast.FuncLit:
		f.function(label, nil, e.Type, e.Body)
	}
}

// name changes a truth value, or the name of a constant or a variable.
func (f *file) name(kind, label string, e *ast.Ident) {
	other, ok := map[string]string{"true": "false", "false": "true"}[e.Name]
	if !ok {
		other, ok = f.next(e.Name)
	}
	if ok {
		f.instead(kind, label, e, other)
	}
}

// another is a literal of the same type with another value.
func another(e *ast.BasicLit) string {
	switch e.Kind {
	case token.INT:
		n, _ := strconv.ParseInt(e.Value, 0, 64)
		return fmt.Sprint(n + 1)
	case token.STRING:
		text, _ := strconv.Unquote(e.Value)
		return strconv.Quote(text + "X")
	case token.FLOAT:
		return e.Value + "5"
	}
	return e.Value
}

// composite changes a struct, field by field, or a list, item by item.
func (f *file) composite(label string, c *ast.CompositeLit) {
	for i, item := range c.Elts {
		if kv, ok := item.(*ast.KeyValueExpr); ok {
			key := label + "." + f.source(kv.Key)
			f.drop("field dropped", kv, "%s dropped", key)
			f.value("value of a field", key, kv.Value)
			continue
		}
		called := label + "[" + f.called(item, i) + "]"
		f.drop("item dropped", item, "%s dropped", called)
		if i+1 < len(c.Elts) {
			f.swap("items swapped", item, c.Elts[i+1], "%s and the next swapped", called)
		}
		f.value("item", called, item)
	}
}

// called is what an item of a list is called: a row by its code, anything else by its index.
func (f *file) called(item ast.Expr, index int) string {
	if c, ok := item.(*ast.CompositeLit); ok && len(c.Elts) > 0 {
		if kv, ok := c.Elts[0].(*ast.KeyValueExpr); ok && f.typeOf[f.source(kv.Value)] != "" {
			return f.source(kv.Value)
		}
	}
	return fmt.Sprint(index)
}

// drop takes an item of a list away, with the comma behind it.
func (f *file) drop(kind string, n ast.Node, what string, args ...any) {
	end := n.End()
	rest := string(f.text[f.offset(end):])
	if trimmed := strings.TrimLeft(rest, " \n\t"); strings.HasPrefix(trimmed, ",") {
		end += token.Pos(len(rest) - len(trimmed) + 1)
	}
	f.replace(kind, n.Pos(), end, "", what, args...)
}

// swap exchanges two nodes that stand one behind the other.
func (f *file) swap(kind string, a, b ast.Node, what string, args ...any) {
	between := string(f.text[f.offset(a.End()):f.offset(b.Pos())])
	f.replace(kind, a.Pos(), b.End(), f.source(b)+between+f.source(a), what, args...)
}
