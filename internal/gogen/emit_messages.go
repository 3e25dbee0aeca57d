package gogen

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// templated gives the entries that have a message, in the order in which messages are tried.
func (f *family) templated() []*model.Entry { return model.MatchingOrder(f.Entries) }

// matchFunc prints the way from a message to a code of the family's type.
func matchFunc(f *family) declaration {
	if len(f.templated()) == 0 {
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
				Id("matchIn").Call(jen.Id(f.Const), jen.Id("status"), jen.Id("text")),
			jen.List(jen.Id("c"), jen.Id("ok")).Op(":=").Id("found").Assert(jen.Id(f.Type)),
			jen.Return(jen.Id("c"), jen.Id("params"), jen.Id("ok")),
		),
	}
}

// templatesType is the type of the messages of one family.
func templatesType() *jen.Statement {
	return jen.Id("keyed").Types(jen.Int(), jen.Index().Id("template"))
}

// messagesTable prints the messages of a family, by status.
func messagesTable(f *family) declaration {
	var rows []jen.Code
	for templated := f.templated(); len(templated) > 0; {
		status := templated[0].Status
		n := slices.IndexFunc(templated, func(e *model.Entry) bool { return e.Status != status })
		if n < 0 {
			n = len(templated)
		}
		rows = append(rows, jen.Values(jen.Lit(status), jen.Index().Id("template").Add(lines(templates(templated[:n])...))))
		templated = templated[n:]
	}
	if len(rows) == 0 {
		return declaration{}
	}
	return table(f.messagesName(), f.messagesName()+" holds the messages of each status: the first that fits a text is the one meant.",
		jen.Int(), jen.Index().Id("template"), rows)
}

// templates lists the messages of entries.
func templates(entries []*model.Entry) []jen.Code {
	var all []jen.Code
	for _, e := range entries {
		values := []jen.Code{jen.Id(e.Const), jen.Index().String().Values(literals(e.Message.Literals)...)}
		var placeholders []jen.Code
		for _, p := range e.Message.Params {
			placeholders = append(placeholders, jen.Values(jen.Lit(p.Name), jen.Lit(p.Int)))
		}
		if len(placeholders) == 0 {
			values = append(values, jen.Nil())
		} else {
			values = append(values, jen.Index().Id("placeholder").Values(placeholders...))
		}
		all = append(all, jen.Values(values...))
	}
	return all
}
