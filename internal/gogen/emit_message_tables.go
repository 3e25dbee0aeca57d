package gogen

import (
	"github.com/dave/jennifer/jen"
)

// The tables of messages, which are all called after the type of the family.
func (f *family) messageName(of string) string { return of + "Of" + f.Type }

// messageNames lists what the messages of a family take up of its file's names.
func (f *family) messageNames() []string {
	var names []string
	for _, of := range []string{"message", "messageText", "statuses", "starts", "ends", "templates", "placeholders"} {
		names = append(names, f.messageName(of))
	}
	return names
}

// messageFunc prints the way from a message to its code.
func messageFunc(f *family) declaration {
	if len(f.messages.texts) == 0 {
		return declaration{}
	}
	name := f.messageName("message")
	doc := name + " gives the code whose message the text is, and what its placeholders stand for. It puts the tables " +
		"together one by one: a variable or a literal that did would have to be relocated when a program starts."
	return declaration{
		names: []string{name},
		doc:   comment(paragraph(doc)),
		code: jen.Func().Id(name).Params(jen.Id("status").Int(), jen.Id("text").String()).
			Params(jen.Id("Code"), jen.Index().Id("Param"), jen.Bool()).BlockFunc(func(g *jen.Group) {
			g.Var().Id("m").Id("messageTables")
			g.Id("m").Dot("text").Op("=").Id(f.messageName("messageText"))
			g.Id("m").Dot("codes").Op("=").Id(f.allName()).Index(jen.Op(":"))
			for _, of := range []string{"statuses", "starts", "ends", "templates", "placeholders"} {
				g.Id("m").Dot(of).Op("=").Id(f.messageName(of)).Index(jen.Op(":"))
			}
			g.Return(jen.Id("m").Dot("match").Call(jen.Id("status"), jen.Id("text")))
		}),
	}
}

// messageText prints the constant that holds the messages.
func messageText(f *family) declaration {
	if len(f.messages.texts) == 0 {
		return declaration{}
	}
	name := f.messageName("messageText")
	return declaration{
		names: []string{name},
		raw: comment(paragraph(name+" holds the messages, in the order of the tables that say where in it their parts are.")) +
			"\nconst " + name + " = " + sum(quotedLines(f.messages.texts)),
	}
}

// quotedLines are the literals of texts.
func quotedLines(texts []string) []string {
	all := make([]string, len(texts))
	for i, text := range texts {
		all[i] = quote(text)
	}
	return all
}

// messageStatuses prints which starts are those of each status.
func messageStatuses(f *family) declaration {
	return f.messageTable("statuses", "statusStarts", "says how the messages of each status start.", f.messages.statuses)
}

// messageStarts prints the table of what messages begin with.
func messageStarts(f *family) declaration {
	return f.messageTable("starts", "startLiteral", "holds what messages begin with.", f.messages.starts)
}

// messageEnds prints the table of what messages end with.
func messageEnds(f *family) declaration {
	return f.messageTable("ends", "endLiteral", "holds what messages end with, start by start.", f.messages.ends)
}

// messageTemplates prints the table of messages with placeholders.
func messageTemplates(f *family) declaration {
	return f.messageTable("templates", "template", "holds the messages with placeholders, end by end.", f.messages.templates)
}

// messagePlaceholders prints the table of placeholders.
func messagePlaceholders(f *family) declaration {
	return f.messageTable("placeholders", "placeholder", "holds the placeholders, message by message.", f.messages.placeholders)
}

// messageTable prints a table of numbers, one line an element.
func (f *family) messageTable(of, typ, doc string, rows []string) declaration {
	if len(f.messages.texts) == 0 {
		return declaration{}
	}
	name := f.messageName(of)
	return declaration{
		names: []string{name},
		raw:   comment(paragraph(name+" "+doc)) + "\nvar " + name + " = [...]" + typ + listed("\n", rows),
	}
}
