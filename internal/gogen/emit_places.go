package gogen

import (
	"github.com/dave/jennifer/jen"
)

// placeName is the number of a category or a strategy. It is a constant, so that a new category changes no line but its own.
func placeName(constant string) string {
	if constant == "" {
		return "0"
	}
	return "placeOf" + constant
}

// categoryPlaces prints the numbers of the categories.
func categoryPlaces(c *catalog) declaration {
	return places("The numbers of the categories in how codes are handled; 0 is none.", c.categoryConstants())
}

// retryPlaces prints the numbers of the strategies.
func retryPlaces(c *catalog) declaration {
	return places("The numbers of the strategies in how codes are handled; 0 is none.", c.retryConstants())
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
	return atFunc("categoryAt", "gives the category of a number.", "Category", c.categoryConstants())
}

// retryAtFunc prints the way from the number of a strategy to its constant.
func retryAtFunc(c *catalog) declaration {
	return atFunc("retryAt", "gives the strategy of a number.", "Retry", c.retryConstants())
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
