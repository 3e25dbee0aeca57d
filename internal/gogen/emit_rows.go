package gogen

import (
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// rowsTable prints what the catalog says about each code in numbers, and where its texts end.
func rowsTable(f *family) declaration {
	var b strings.Builder
	b.WriteString(comment(paragraph(f.rowsName() + " holds what the catalog says about each code, in catalog order: where its texts " +
		"begin, its status, category and strategy, whether it is deprecated, and where each of its texts ends.")))
	b.WriteString("\nvar " + f.rowsName() + " = [...]row{")
	for _, e := range f.Entries {
		b.WriteString("\n\t{" + strings.Join(rowFields(e), ", ") + "},")
	}
	if len(f.Entries) > 0 {
		b.WriteByte('\n')
	}
	b.WriteByte('}')
	return declaration{names: []string{f.rowsName()}, raw: b.String()}
}

// rowFields are the fields of a row.
func rowFields(e *model.Entry) []string {
	category, retry := "0", "0"
	if e.Category != nil {
		category = placeName(e.Category.Const)
	}
	if e.Retry != nil {
		retry = placeName(e.Retry.Const)
	}
	return []string{
		startName(e), strconv.Itoa(e.Status), category, retry, strconv.FormatBool(e.Deprecated != nil), "ends{" + textEnds(e) + "}",
	}
}

// textEnds lists where the texts of an entry end, counted from where the first begins.
func textEnds(e *model.Entry) string {
	var ends []string
	end := 0
	for _, parts := range textsOfRow(e) {
		for _, part := range parts {
			end += len(part)
		}
		ends = append(ends, strconv.Itoa(end))
	}
	return strings.Join(ends, ", ")
}

// placeName is the number of a category or a strategy in the rows. It is a constant, so that a new category changes no row.
func placeName(constant string) string { return "placeOf" + constant }

// categoryPlaces prints the numbers of the categories.
func categoryPlaces(c *catalog) declaration {
	return places("The numbers of the categories in the rows of codes; 0 is none.", c.categoryConstants())
}

// retryPlaces prints the numbers of the strategies.
func retryPlaces(c *catalog) declaration {
	return places("The numbers of the strategies in the rows of codes; 0 is none.", c.retryConstants())
}

// places prints numbers from 1 on.
func places(doc string, constants []string) declaration {
	if len(constants) == 0 {
		return declaration{}
	}
	d := declaration{doc: comment(paragraph(doc))}
	d.code = jen.Const().DefsFunc(func(g *jen.Group) {
		for i, name := range constants {
			d.names = append(d.names, placeName(name))
			if line := g.Id(placeName(name)); i == 0 {
				line.Op("=").Iota().Op("+").Lit(1)
			}
		}
	})
	return d
}

// categoryAtFunc prints the way from the number of a category to its constant.
func categoryAtFunc(c *catalog) declaration {
	return atFunc("categoryAt", "gives the category that a row means.", "Category", c.categoryConstants())
}

// retryAtFunc prints the way from the number of a strategy to its constant.
func retryAtFunc(c *catalog) declaration {
	return atFunc("retryAt", "gives the strategy that a row means.", "Retry", c.retryConstants())
}

// atFunc prints a switch over numbers. A table of the constants would have to be relocated when a program starts.
func atFunc(name, doc, result string, constants []string) declaration {
	param := jen.Id("place").Uint16()
	if len(constants) == 0 {
		param = jen.Uint16()
	}
	return declaration{
		names: []string{name},
		doc:   comment(paragraph(name + " " + doc)),
		code: jen.Func().Id(name).Params(param).Id(result).BlockFunc(func(g *jen.Group) {
			if len(constants) > 0 {
				g.Switch(jen.Id("place")).BlockFunc(func(g *jen.Group) {
					for _, constant := range constants {
						g.Case(jen.Id(placeName(constant))).Block(jen.Return(jen.Id(constant)))
					}
				})
			}
			g.Return(jen.Lit(""))
		}),
	}
}
