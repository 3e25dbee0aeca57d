package golang

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// familyEmitters print the file of a family, in this order.
var familyEmitters = []func(*family) declaration{
	familyType,
	codes,
	parseFunc,
	allCodesFunc,
	matchFunc,
	method("Error", "returns family, code and title.", jen.String(), func(f *family) *jen.Statement { return helper("Describe", jen.Id("c")) }),
	stringMethod,
	method("Entry", "returns everything that the catalog says. It is not to be changed.", jen.Op("*").Qual(runtime, "Entry"), (*family).entry),
	method("Family", "returns the family of the code.", jen.Op("*").Qual(runtime, "Family"), (*family).pointer),
	method("Catalog", "returns [Catalog].", jen.Op("*").Qual(runtime, "Catalog"), func(*family) *jen.Statement { return jen.Id("Catalog") }),
	method("Known", "reports whether the catalog has the code.", jen.Bool(), func(f *family) *jen.Statement { return f.row().Dot("Known").Call() }),
	rowMethod("Name", "returns the name of the code, the same in every language.", jen.String()),
	rowMethod("Title", "says in a few words what the error is.", jen.String()),
	rowMethod("Label", "returns the second word that stands beside the code on the wire.", jen.String()),
	rowMethod("Status", "returns the HTTP status that the error is sent with.", jen.Int()),
	method("Category", "says what kind of error it is.", jen.Id("Category"), func(f *family) *jen.Statement {
		return jen.Id("Category").Call(f.row().Dot("Category"))
	}),
	method("Retry", "says how a failed call is repeated.", jen.Qual(runtime, "Retry"), func(f *family) *jen.Statement {
		return f.row().Dot("Strategy").Call()
	}),
	method("UserMessage", "returns the sentence to show to the person who uses the product.", jen.String(), func(f *family) *jen.Statement {
		return f.row().Dot("Sentence").Call()
	}),
	rowMethod("DocURL", "returns the address of the documentation.", jen.String()),
	method("Parent", "returns the code that this one is a more precise case of.", codeFound(), func(*family) *jen.Statement {
		return helper("Parent", jen.Id("c"))
	}),
	isMethod,
	method("LogValue", "returns the code as a group for log/slog.", jen.Qual("log/slog", "Value"), func(*family) *jen.Statement {
		return helper("LogValue", jen.Id("c"))
	}),
	method("MarshalText", "returns what String returns.", jen.Params(jen.Index().Byte(), jen.Error()), func(*family) *jen.Statement {
		return jen.List(jen.Index().Byte().Call(jen.Id("c").Dot("String").Call()), jen.Nil())
	}),
	setter("UnmarshalText", "reads a code that the catalog knows, as from a flag or a configuration file.", "text", jen.Index().Byte()),
	marshalJSONMethod,
	setter("UnmarshalJSON", "reads a code, known or not.", "data", jen.Index().Byte()),
	setter("Scan", "reads a code, known or not, from a database.", "value", jen.Any()),
	method("Value", "returns the code to a database.", jen.Params(jen.Qual("database/sql/driver", "Value"), jen.Error()), func(f *family) *jen.Statement {
		return jen.List(f.plain(), jen.Nil())
	}),
	familyTable,
}

// helper is a call of a function of the runtime.
func helper(name string, args ...jen.Code) *jen.Statement {
	return jen.Qual(runtime, name).Call(args...)
}

// plain is the code as a value of the widest type of its kind.
func (f *family) plain() *jen.Statement {
	if f.Integer {
		return jen.Int64().Call(jen.Id("c"))
	}
	return jen.String().Call(jen.Id("c"))
}

// ask is a question to the family about the code; the name of the method ends in Int or Text.
func (f *family) ask(before, after string) *jen.Statement {
	kind := "Text"
	if f.Integer {
		kind = "Int"
	}
	return jen.Id(familyVar(f.Family)).Dot(before + kind + after).Call(f.plain())
}

// row is the row of the code.
func (f *family) row() *jen.Statement { return f.ask("By", "") }

// entry is the row of the code, also of one that is not known.
func (f *family) entry() *jen.Statement { return f.ask("", "Entry") }

// pointer is a pointer to the family.
func (f *family) pointer() *jen.Statement { return jen.Op("&").Id(familyVar(f.Family)) }

// method makes the emitter of a method of one line.
func method(name, doc string, results *jen.Statement, body func(*family) *jen.Statement) func(*family) declaration {
	return func(f *family) declaration {
		return declaration{
			names: []string{f.Type + "." + name},
			doc:   comment(paragraphBlock(name + " " + doc)),
			code:  jen.Func().Params(jen.Id("c").Id(f.Type)).Id(name).Params().Add(results).Add(returnBody(body(f))),
		}
	}
}

// rowMethod makes the emitter of a method that returns a field of the row.
func rowMethod(name, doc string, result *jen.Statement) func(*family) declaration {
	return method(name, doc, result, func(f *family) *jen.Statement { return f.row().Dot(name) })
}

// setter makes the emitter of a method that sets the code by a function of the runtime of the same name.
func setter(name, doc, param string, typ *jen.Statement) func(*family) declaration {
	return func(f *family) declaration {
		return declaration{
			names: []string{f.Type + "." + name},
			doc:   comment(paragraphBlock(name + " " + doc)),
			code: jen.Func().Params(jen.Id("c").Op("*").Id(f.Type)).Id(name).Params(jen.Id(param).Add(typ)).Error().
				Add(returnBody(helper(name, f.pointer(), jen.Id("c"), jen.Id(param)))),
		}
	}
}

// stringMethod prints the method String.
func stringMethod(f *family) declaration {
	doc := "returns the code as on the wire."
	if f.KnownBy == model.ByMessage {
		doc = "returns the name of the error."
	}
	return method("String", doc, jen.String(), func(f *family) *jen.Statement {
		if f.Integer {
			return f.ask("", "Text")
		}
		return f.plain()
	})(f)
}

// marshalJSONMethod prints the method MarshalJSON.
func marshalJSONMethod(f *family) declaration {
	kind := "a string."
	if f.Integer {
		kind = "a number."
	}
	return method("MarshalJSON", "writes the code as "+kind, jen.Params(jen.Index().Byte(), jen.Error()), func(*family) *jen.Statement {
		return helper("MarshalJSON", jen.Id("c"))
	})(f)
}

// isMethod prints the method Is.
func isMethod(f *family) declaration {
	return declaration{
		names: []string{f.Type + ".Is"},
		doc:   comment(paragraphBlock("Is reports whether the code is the target, or refines it. It makes errors.Is work.")),
		code: jen.Func().Params(jen.Id("c").Id(f.Type)).Id("Is").Params(jen.Id("target").Error()).Bool().
			Add(returnBody(helper("Is", jen.Id("c"), jen.Id("target")))),
	}
}

// parseFunc prints the function that parses a code.
func parseFunc(f *family) declaration {
	return function("Parse"+f.Type, "returns the code that stands on the wire as text, and false for what the catalog does not know.",
		jen.Params(jen.Id("wire").String()), jen.Params(jen.Id(f.Type), jen.Bool()),
		jen.Qual(runtime, "Parse").Types(jen.Id(f.Type)).Call(f.pointer(), jen.Id("wire")))
}

// allCodesFunc prints the function that ranges over the codes.
func allCodesFunc(f *family) declaration {
	return function("All"+f.Plural, "ranges over the codes, in catalog order.", jen.Params(), jen.Qual("iter", "Seq").Types(jen.Id(f.Type)),
		jen.Qual(runtime, "All").Types(jen.Id(f.Type)).Call(f.pointer()))
}

// matchFunc prints the function that finds the code of a message; there is none without messages.
func matchFunc(f *family) declaration {
	if !f.hasMessages() {
		return declaration{}
	}
	return function("Match"+f.Type,
		"returns the code whose message a text is, among those with the status, and the values of its placeholders.",
		jen.Params(jen.Id("status").Int(), jen.Id("text").String()),
		jen.Params(jen.Id(f.Type), jen.Index().Qual(runtime, "Param"), jen.Bool()),
		jen.Qual(runtime, "Match").Types(jen.Id(f.Type)).Call(f.pointer(), jen.Id("status"), jen.Id("text")))
}

// hasMessages reports whether a code of the family has a message.
func (f *family) hasMessages() bool {
	return slices.ContainsFunc(f.Entries, func(e *model.Entry) bool { return e.Message != nil })
}
