package gogen

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strconv"

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

// constructors prints a function for each message with placeholders.
func constructors(f *family) declaration {
	d := declaration{code: &jen.Statement{}}
	for _, e := range f.Entries {
		if e.Message == nil || len(e.Message.Params) == 0 {
			continue
		}
		if len(d.names) > 0 {
			d.code.Line().Line()
		}
		name := "New" + e.Const
		d.names = append(d.names, name)
		d.code.Comment(constructorComment(name, e)).Line().Add(constructor(f, name, e))
	}
	if len(d.names) == 0 {
		return declaration{}
	}
	return d
}

// constructorComment says what a constructor makes.
func constructorComment(name string, e *model.Entry) string {
	return comment(
		paragraph(name+" gives the error ["+e.Const+"] with its message as the detail, which clients see."),
		paragraph("The message is "+strconv.Quote(e.Message.Text)))
}

// constructor prints one. Its parameters are in alphabetical order of the placeholders, so that rewording a message never
// swaps arguments.
func constructor(f *family, name string, e *model.Entry) jen.Code {
	variables := f.variables(e.Message)
	params, args := []jen.Code{}, []jen.Code{jen.Id(e.Const), messageText(e.Message, variables)}
	for _, p := range alphabetical(e.Message) {
		typ := jen.String()
		if p.Int {
			typ = jen.Int()
		}
		params = append(params, jen.Id(variables[p.Name]).Add(typ))
		args = append(args, jen.Id("Param").Values(jen.Lit(p.Name), valueOf(p, variables)))
	}
	return jen.Func().Id(name).Params(params...).Op("*").Id("Error").Block(
		jen.Return(jen.Id("newMessage").Call(args...)))
}

// alphabetical gives the placeholders of a message in the order of their names.
func alphabetical(t *model.Template) []model.Param {
	return slices.SortedFunc(slices.Values(t.Params), func(a, b model.Param) int { return cmp.Compare(a.Name, b.Name) })
}

// messageText is the expression that puts a message together.
func messageText(t *model.Template, variables map[string]string) jen.Code {
	var parts []jen.Code
	for i, literal := range t.Literals {
		if literal != "" {
			parts = append(parts, jen.Lit(literal))
		}
		if i < len(t.Params) {
			parts = append(parts, valueOf(t.Params[i], variables))
		}
	}
	text := jen.Add(parts[0])
	for _, part := range parts[1:] {
		text.Op("+").Add(part)
	}
	return text
}

// valueOf is the expression for the text of a parameter.
func valueOf(p model.Param, variables map[string]string) jen.Code {
	if p.Int {
		return jen.Qual("strconv", "Itoa").Call(jen.Id(variables[p.Name]))
	}
	return jen.Id(variables[p.Name])
}

// variables names the parameters of a message's constructor, by placeholder. A name that means something else there, or
// that another has already, gets an underscore: {type} is type_.
func (f *family) variables(t *model.Template) map[string]string {
	names, taken := map[string]string{}, map[string]bool{}
	for _, p := range alphabetical(t) {
		name := p.Var
		for taken[name] || f.means(name) {
			name += "_"
		}
		names[p.Name], taken[name] = name, true
	}
	return names
}

// means reports whether a name in small letters means something where constructors stand.
func (f *family) means(name string) bool {
	imported := []string{"iter", "slog", "strconv"}
	own := []string{f.rowsName(), f.indexName(), f.allName(), f.lookupName(), f.messagesName()}
	return token.IsKeyword(name) || types.Universe.Lookup(name) != nil || slices.Contains(imported, name) ||
		slices.Contains(own, name) || f.catalog.runtimeNames[name]
}
