package gogen

import (
	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// envelopeTable prints the shapes of response bodies that codes are read from.
func envelopeTable(c *catalog) declaration {
	var rows []jen.Code
	for _, f := range c.families {
		for _, e := range f.Envelopes {
			rows = append(rows, envelopeLiteral(f, e))
		}
	}
	return declaration{
		names: []string{"envelopes"},
		doc:   comment(paragraph("envelopes holds the shapes of response bodies, in catalog order.")),
		code:  jen.Var().Id("envelopes").Op("=").Add(array(jen.Id("envelope"))).Add(lines(rows...)),
	}
}

// envelopeLiteral is one shape, without what it lacks.
func envelopeLiteral(f *family, e model.Envelope) jen.Code {
	return lines(
		field("family", jen.Id(f.Const)),
		textField("list", e.List),
		textField("code", e.Code),
		textField("message", e.Message),
		textsField("context", e.Context))
}

// messageFamilyTable prints the families whose errors have no code on the wire.
func messageFamilyTable(c *catalog) declaration {
	var names []jen.Code
	for _, f := range c.families {
		if f.KnownBy == model.ByMessage {
			names = append(names, jen.Id(f.Const))
		}
	}
	return declaration{
		names: []string{"messageFamilies"},
		doc:   comment(paragraph("messageFamilies holds the families known by status and message, in catalog order.")),
		code:  jen.Var().Id("messageFamilies").Op("=").Add(array(jen.Id("Family"))).Add(lines(names...)),
	}
}

// matchInFunc prints how the runtime finds the code that a message of a family belongs to.
func matchInFunc(c *catalog) declaration {
	const doc = "matchIn gives the code of a family whose message the text is, and what its placeholders stand for."
	params := []jen.Code{jen.Id("f").Id("Family"), jen.Id("status").Int(), jen.Id("text").String()}
	families := c.withMessages()
	if len(families) == 0 {
		params = []jen.Code{jen.Id("Family"), jen.Int(), jen.String()}
	}
	return declaration{
		names: []string{"matchIn"},
		doc:   comment(paragraph(doc)),
		code: jen.Func().Id("matchIn").Params(params...).Params(jen.Id("Code"), jen.Index().Id("Param"), jen.Bool()).
			BlockFunc(func(g *jen.Group) {
				familySwitch(g, families, func(f *family) jen.Code {
					return jen.Id(f.messageName("message")).Call(jen.Id("status"), jen.Id("text"))
				})
				g.Return(jen.Nil(), jen.Nil(), jen.False())
			}),
	}
}

// withMessages gives the families that have messages.
func (c *catalog) withMessages() []*family {
	var all []*family
	for _, f := range c.families {
		if len(f.withMessage) > 0 {
			all = append(all, f)
		}
	}
	return all
}

// codeOfFunc prints how the runtime makes a code of a text that the catalog may not know.
func codeOfFunc(c *catalog) declaration {
	const doc = "codeOf gives the code of a family that stands on the wire as text. One that the catalog does not have keeps its " +
		"value, as long as the family could have it."
	return declaration{
		names: []string{"codeOf"},
		doc:   comment(paragraph(doc)),
		code: jen.Func().Id("codeOf").Params(jen.Id("f").Id("Family"), jen.Id("text").String()).
			Params(jen.Id("Code"), jen.Bool()).
			BlockFunc(func(g *jen.Group) {
				g.If(jen.List(jen.Id("c"), jen.Id("ok")).Op(":=").Id("codeIn").Call(jen.Id("f"), jen.Id("text")), jen.Id("ok")).
					Block(jen.Return(jen.Id("c"), jen.True()))
				unknownSwitch(g, c)
				g.Return(jen.Nil(), jen.False())
			}),
	}
}

// unknownSwitch prints what an unknown code of each family is.
func unknownSwitch(g *jen.Group, c *catalog) {
	if len(c.families) == 0 {
		return
	}
	g.Switch(jen.Id("f")).BlockFunc(func(g *jen.Group) {
		for _, f := range c.families {
			g.Case(jen.Id(f.Const)).Block(unknownCode(f))
		}
	})
}

// unknownCode prints the return of a code that has the family's type: any number, or any text but none.
func unknownCode(f *family) jen.Code {
	if !f.Integer {
		return jen.If(jen.Id("text").Op("!=").Lit("")).Block(
			jen.Return(jen.Id(f.Type).Call(jen.Id("text")), jen.True()))
	}
	return jen.If(jen.List(jen.Id("n"), jen.Id("ok")).Op(":=").Id("parseInteger").Call(jen.Id("text")), jen.Id("ok")).Block(
		jen.Return(jen.Id(f.Type).Call(jen.Id("n")), jen.True()))
}

// statusCodeFunc prints how the runtime makes a code of an HTTP status.
func statusCodeFunc(c *catalog) declaration {
	param, result := jen.Id("status").Int(), []jen.Code{jen.Nil(), jen.False()}
	doc := "statusCode gives no code: no family of the catalog is known by the HTTP status."
	if f := c.statusFamily(); f != nil {
		result = []jen.Code{jen.Id(f.Type).Call(jen.Id("status")), jen.True()}
		doc = "statusCode gives the code that an HTTP status is, whether or not the catalog has it."
	} else {
		param = jen.Int()
	}
	return declaration{
		names: []string{"statusCode"},
		doc:   comment(paragraph(doc)),
		code: jen.Func().Id("statusCode").Params(param).Params(jen.Id("Code"), jen.Bool()).Block(
			jen.Return(result...)),
	}
}

// statusFamily gives the family that is known by the status, or nil.
func (c *catalog) statusFamily() *family {
	for _, f := range c.families {
		if f.KnownBy == model.ByStatus {
			return f
		}
	}
	return nil
}

// fallbackVariable prints what an error without a code is to a client. It is a variable because linters would conclude from
// a function that the runtime compares with nil in vain.
func fallbackVariable(c *catalog) declaration {
	doc, code := "fallback is no code: the catalog does not say what an error without one is to a client.", jen.Var().Id("fallback").Id("Code")
	if c.Selection != nil {
		doc = "fallback is no code: these families do not have what an error without one is to a client."
	}
	if c.Fallback != nil {
		doc = "fallback is what an error without a code is to a client. Nothing writes to it."
		code.Op("=").Id(c.Fallback.Const)
	}
	return declaration{names: []string{"fallback"}, doc: comment(paragraph(doc)), code: code}
}

// fallbackFunc prints how the runtime asks for the fallback.
func fallbackFunc(*catalog) declaration {
	return declaration{
		names: []string{"fallbackCode"},
		doc:   comment(paragraph("fallbackCode gives the code of an error without one, or nil.")),
		code:  jen.Func().Id("fallbackCode").Params().Id("Code").Block(jen.Return(jen.Id("fallback"))),
	}
}
