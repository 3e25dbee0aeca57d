package gogen

import (
	"github.com/dave/jennifer/jen"
)

// matchFunc prints the way from a message to a code of the family's type.
func matchFunc(f *family) declaration {
	if len(f.withMessage) == 0 {
		return declaration{}
	}
	doc := f.matchName() + " gives the code whose message the text is, of those that are sent with the HTTP status, and what " +
		"the placeholders of the message stand for, in alphabetical order of their names. It gives a zero code and false " +
		"when the text is no message of the status."
	return declaration{
		names: []string{f.matchName()},
		doc:   comment(paragraph(doc)),
		code: jen.Func().Id(f.matchName()).Params(jen.Id("status").Int(), jen.Id("text").String()).
			Params(jen.Id(f.Type), jen.Index().Id("Param"), jen.Bool()).Block(
			jen.List(jen.Id("found"), jen.Id("params"), jen.Id("_")).Op(":=").
				Id(f.messageName("message")).Call(jen.Id("status"), jen.Id("text")),
			jen.List(jen.Id("c"), jen.Id("ok")).Op(":=").Id("found").Assert(jen.Id(f.Type)),
			jen.Return(jen.Id("c"), jen.Id("params"), jen.Id("ok")),
		),
	}
}
