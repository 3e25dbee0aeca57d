package golang

import (
	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// lines is a list in braces, one element a line.
func lines(elements ...jen.Code) *jen.Statement {
	return jen.Custom(jen.Options{Open: "{", Close: "}", Separator: ",", Multi: true}, elements...)
}

// field is a line of a struct literal.
func field(name string, value jen.Code) jen.Code { return jen.Id(name).Op(":").Add(value) }

// textField is a line of a struct literal; there is none for no text.
func textField(name, text string) jen.Code {
	if text == "" {
		return jen.Null()
	}
	return field(name, jen.Lit(text))
}

// listField is a line with a list, one element a line; there is none for no elements.
func listField(name string, typ *jen.Statement, elements []jen.Code) jen.Code {
	if len(elements) == 0 {
		return jen.Null()
	}
	return field(name, typ.Add(lines(elements...)))
}

// textsField is a line with a list of texts in it; there is none for no texts.
func textsField(name string, texts []string) jen.Code {
	if len(texts) == 0 {
		return jen.Null()
	}
	return field(name, textList(texts))
}

// textList is a list of texts in one line.
func textList(texts []string) *jen.Statement {
	all := make([]jen.Code, len(texts))
	for i, text := range texts {
		all[i] = jen.Lit(text)
	}
	return jen.Index().String().Values(all...)
}

// ranges is a list of ranges in one line.
func ranges(all []model.Range) *jen.Statement {
	var values []jen.Code
	for _, r := range all {
		values = append(values, jen.Values(jen.Id("From").Op(":").Lit(int(r.From)), jen.Id("To").Op(":").Lit(int(r.To))))
	}
	return jen.Index().Qual(runtime, "Range").Values(values...)
}

// documented is a declaration within a group, below its comment.
func documented(doc string, code *jen.Statement) jen.Code { return jen.Comment(doc).Line().Add(code) }

// spaced puts an empty line between declarations.
func spaced(all []jen.Code) []jen.Code {
	var with []jen.Code
	for i, code := range all {
		if i > 0 {
			with = append(with, jen.Line())
		}
		with = append(with, code)
	}
	return with
}
