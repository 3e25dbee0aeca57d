package gogen

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// familyEmitters print the file of a family, in this order.
var familyEmitters = []func(*family) declaration{
	familyType,
	codeConstants,
	parseFunc,
	allFunc,
	matchFunc,
	constructors,
	errorMethod,
	stringMethod,
	textGetter("Name", "atName", "gives the code's name in the catalog, or nothing when it is unknown."),
	textGetter("Title", "atTitle", "says in a few words what the error is."),
	textGetter("Label", "atLabel", "gives the second word that stands beside the code on the wire, if there is one."),
	familyMethod,
	knownMethod,
	statusMethod,
	getter("Category", "Category", "categoryAt", "says how the error is handled."),
	getter("Retry", "Retry", "retryAt", "gives the strategy for repeating the call."),
	textGetter("UserMessage", "atUserMessage", "gives the sentence to show to an end user."),
	textGetter("DocURL", "atDocURL", "gives the address of the code's documentation."),
	parentMethod,
	entryMethod,
	isMethod,
	logValueMethod,
	problemMethod,
	handlingMethod,
	textMethod,
	sealMethod,
	rowMethod,
	findMethod,
	findOtherMethod,
	lookupFunc,
	allTable,
	pilotsTable,
	slotsTable,
	keysTable,
	offsetsTable,
	messageFunc,
	messageText,
	messageStatuses,
	messageStarts,
	messageEnds,
	messageTemplates,
	messagePlaceholders,
	familyHandlings,
	textEndsTable,
	textStartsTable,
	blocksTable,
	familyTexts,
	textConstants,
	stamped,
}

// familyType prints the type of the codes.
func familyType(f *family) declaration {
	blocks := []block{paragraph(f.Type + " is a code of the family " + f.ID + ": " + f.Title)}
	blocks = append(blocks, paragraphs("", f.Description)...)
	blocks = append(blocks, paragraph(valueWords(f)+" It may be one that this catalog does not know: see ["+f.Type+".Known]."))
	return declaration{
		names: []string{f.Type},
		doc:   comment(blocks...),
		code:  jen.Type().Id(f.Type).Add(f.basic()),
	}
}

// valueWords says what the value of a code is.
func valueWords(f *family) string {
	switch {
	case f.KnownBy == model.ByStatus:
		return "Its value is the HTTP status."
	case f.KnownBy == model.ByMessage:
		return "Its value is a name: on the wire, status and message tell these errors apart."
	case f.Integer:
		return "Its value is the number on the wire."
	}
	return "Its value is the text on the wire."
}

// codeConstants prints the constants, aliases after the constant they stand for.
func codeConstants(f *family) declaration {
	if len(f.Entries) == 0 {
		return declaration{}
	}
	var names, constants []string
	for _, e := range f.Entries {
		names = append(names, constantNames(e)...)
		constants = append(constants, codeConstant(e.Const, constantComment(f, e), e))
		for _, a := range e.Aliases {
			constants = append(constants, codeConstant(a.Const, aliasComment(f.catalog.Families, e, a), e))
		}
	}
	return declaration{
		names: names,
		raw: comment(paragraph("The codes of the family "+f.ID+", in catalog order.")) +
			"\nconst (\n" + strings.Join(constants, "\n") + ")",
	}
}

// constantNames lists the constants of an entry.
func constantNames(e *model.Entry) []string {
	names := []string{e.Const}
	for _, a := range e.Aliases {
		names = append(names, a.Const)
	}
	return names
}

// codeConstant prints one constant of an entry.
func codeConstant(name, doc string, e *model.Entry) string {
	return "\t" + strings.ReplaceAll(doc, "\n", "\n\t") + "\n\t" + name + " " + e.Family.Type + " = " + literal(e) + "\n"
}

// allFunc prints the iterator over the family.
func allFunc(f *family) declaration {
	name := "All" + f.Plural
	return declaration{
		names: []string{name},
		doc:   comment(paragraph(name + " ranges over the codes of the family, in catalog order.")),
		code: jen.Func().Id(name).Params().Qual("iter", "Seq").Types(jen.Id(f.Type)).Block(
			jen.Return(jen.Id("each").Types(jen.Id(f.Type)).Call(jen.Id(f.allName()).Index(jen.Op(":")))),
		),
	}
}

// allTable prints the codes as the interface that they are handed out as.
func allTable(f *family) declaration {
	return declaration{
		names: []string{f.allName()},
		raw: comment(paragraph(f.allName()+" holds the codes in catalog order.")) +
			"\nvar " + f.allName() + " = [...]Code" + listed("\n", constants(f.Entries)),
	}
}
