package gogen

import "github.com/dave/jennifer/jen"

// parseFunc prints the way from text to a code of the family's type.
func parseFunc(f *family) declaration {
	doc := f.parseName() + " gives the code that stands on the wire as text. It gives a zero code and false when the " +
		"family has none such."
	return declaration{
		names: []string{f.parseName()},
		doc:   comment(paragraph(doc)),
		code: jen.Func().Id(f.parseName()).Params(jen.Id("text").String()).Params(jen.Id(f.Type), jen.Bool()).
			BlockFunc(func(g *jen.Group) { parseBody(g, f) }),
	}
}

// parseBody prints how a text is parsed. What comes out is of the catalog, so that it does not keep in memory whatever
// the text is a part of.
func parseBody(g *jen.Group, f *family) {
	switch {
	case f.index == nil:
		g.Return(typedZero(f), jen.False())
	case f.Integer:
		readInteger(g, jen.Lit(0))
		g.If(jen.List(jen.Id("_"), jen.Id("ok")).Op(":=").Id(f.Type).Call(jen.Id("n")).Dot("row").Call(), jen.Op("!").Id("ok")).
			Block(jen.Return(jen.Lit(0), jen.False()))
		g.Return(jen.Id(f.Type).Call(jen.Id("n")), jen.True())
	default:
		g.List(jen.Id("_"), jen.Id("code"), jen.Id("ok")).Op(":=").Id(f.Type).Call(jen.Id("text")).Dot("find").Call()
		g.If(jen.Op("!").Id("ok")).Block(jen.Return(jen.Lit(""), jen.False()))
		g.Return(jen.Id("code"), jen.True())
	}
}

// typedZero is the zero value of a family's type.
func typedZero(f *family) jen.Code {
	if f.Integer {
		return jen.Lit(0)
	}
	return jen.Lit("")
}

// readInteger prints how a text is read as an integer, and what is given back when it is none.
func readInteger(g *jen.Group, none jen.Code) {
	g.List(jen.Id("n"), jen.Id("ok")).Op(":=").Id("parseInteger").Call(jen.Id("text"))
	g.If(jen.Op("!").Id("ok")).Block(jen.Return(none, jen.False()))
}

// findRow prints how the row of a code is found, and what is given back when there is none.
func findRow(g *jen.Group, f *family, code string, none jen.Code) {
	g.List(jen.Id("row"), jen.Id("ok")).Op(":=").Id(f.Type).Call(jen.Id(code)).Dot("row").Call()
	g.If(jen.Op("!").Id("ok")).Block(jen.Return(none, jen.False()))
}

// lookupFunc prints the way from text to a code, without the allocation that turning it into a Code would take.
func lookupFunc(f *family) declaration {
	doc := f.lookupName() + " gives the code that stands on the wire as text, out of " + f.allName() +
		": turning a value into a Code anew would allocate memory."
	return declaration{
		names: []string{f.lookupName()},
		doc:   comment(paragraph(doc)),
		code: jen.Func().Id(f.lookupName()).Params(jen.Id("text").String()).Params(jen.Id("Code"), jen.Bool()).
			BlockFunc(func(g *jen.Group) { lookupBody(g, f) }),
	}
}

// lookupBody prints how a text is looked up.
func lookupBody(g *jen.Group, f *family) {
	code := "text"
	switch {
	case f.index == nil:
		g.Return(jen.Nil(), jen.False())
		return
	case f.Integer:
		code = "n"
		readInteger(g, jen.Nil())
	}
	findRow(g, f, code, jen.Nil())
	g.Return(jen.Id(f.allName()).Index(jen.Id("row")), jen.True())
}
