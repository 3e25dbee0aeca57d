package golang

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// family is a family with the catalog that it is printed with.
type family struct {
	*model.Family
	catalog *model.Catalog
}

// newFamily prepares a family for printing.
func newFamily(c *model.Catalog, f *model.Family) *family { return &family{f, c} }

// familyVar is the name of the variable that holds a family. No other name in small letters begins so.
func familyVar(f *model.Family) string {
	first, rest, _ := strings.Cut(f.ID, "-")
	for _, word := range strings.Split(rest, "-") {
		if word != "" {
			first += strings.ToUpper(word[:1]) + word[1:]
		}
	}
	return first + "Family"
}

// familyType prints the type of the codes.
func familyType(f *family) declaration {
	blocks := []block{paragraph(f.Type + " is a code of the family " + f.ID + ": " + f.Title)}
	blocks = append(blocks, paragraphs("", f.Description)...)
	value := "the code on the wire"
	if f.KnownBy == model.ByMessage {
		value = "the name of the error"
	}
	blocks = append(blocks, paragraph("Its value is "+value+". It may be one that this catalog does not know: see ["+f.Type+".Known]."))
	return declaration{names: []string{f.Type}, doc: comment(blocks...), code: jen.Type().Id(f.Type).Add(f.basic())}
}

// basic is the type that the family's is made of.
func (f *family) basic() *jen.Statement {
	if f.Integer {
		return jen.Int()
	}
	return jen.String()
}

// codeConstants prints a constant for each code and each of its further names.
func codeConstants(f *family) declaration {
	d := declaration{doc: comment(paragraph("The codes of the family " + f.ID + ", in catalog order."))}
	var all []jen.Code
	for _, e := range f.Entries {
		d.names = append(d.names, e.Const)
		all = append(all, documented(constantComment(f, e), jen.Id(e.Const).Id(f.Type).Op("=").Add(wire(e))))
		for _, a := range e.Aliases {
			d.names = append(d.names, a.Const)
			all = append(all, documented(aliasComment(f.catalog.Families, e, a), jen.Id(a.Const).Op("=").Id(e.Const)))
		}
	}
	if len(all) > 0 {
		d.code = jen.Const().Defs(spaced(all)...)
	}
	return d
}

// wire is the literal of a code.
func wire(e *model.Entry) *jen.Statement {
	if e.Family.Integer {
		return jen.Lit(int(e.Code.Int))
	}
	return jen.Lit(e.Code.Text)
}

// constructors prints a function for each message with placeholders.
func constructors(f *family) declaration {
	var d declaration
	for _, e := range f.Entries {
		if e.Message == nil || len(e.Message.Placeholders) == 0 {
			continue
		}
		if d.code == nil {
			d.code = jen.Null()
		} else {
			d.code.Line().Line()
		}
		d.names = append(d.names, "New"+e.Const)
		d.code.Add(f.constructor(e))
	}
	return d
}

// constructor prints one. Its parameters are in the order of the placeholders' names, so that rewording a message never swaps
// arguments.
func (f *family) constructor(e *model.Entry) *jen.Statement {
	name := "New" + e.Const
	variables := f.variables(e)
	args := []jen.Code{jen.Id(e.Const)}
	for _, p := range e.Message.Sorted() {
		value := jen.Id(variables[p.Name])
		if p.Int {
			value = jen.Qual("strconv", "Itoa").Call(value)
		}
		args = append(args, jen.Qual(runtime, "Param").Values(jen.Id("Name").Op(":").Lit(p.Name), jen.Id("Value").Op(":").Add(value)))
	}
	call := jen.Call(args...)
	if len(args) > 2 {
		call = jen.Custom(jen.Options{Open: "(", Close: ")", Separator: ",", Multi: true}, args...)
	}
	doc := comment(paragraph(name + " returns an error with the code [" + e.Const + "] and its message, which clients see."))
	return jen.Comment(doc).Line().Func().Id(name).Params(params(e.Message.Sorted(), variables)...).Op("*").Qual(runtime, "Error").
		Block(jen.Return(jen.Qual(runtime, "NewMessage").Add(call)))
}

// params are the parameters for placeholders. Neighbours of one type share it.
func params(placeholders []message.Placeholder, variables map[string]string) []jen.Code {
	var all, alike []jen.Code
	for i, p := range placeholders {
		alike = append(alike, jen.Id(variables[p.Name]))
		if i+1 < len(placeholders) && placeholders[i+1].Int == p.Int {
			continue
		}
		typ := "string"
		if p.Int {
			typ = "int"
		}
		all, alike = append(all, jen.List(alike...).Id(typ)), nil
	}
	return all
}

// variables names the parameters of a constructor, by placeholder. A name that means something else there, or that another
// parameter has, gets an underscore: {type} is type_.
func (f *family) variables(e *model.Entry) map[string]string {
	names, taken := map[string]string{}, map[string]bool{}
	for _, p := range e.Message.Sorted() {
		i := slices.IndexFunc(e.Message.Placeholders, func(own message.Placeholder) bool { return own.Name == p.Name })
		name := e.Variables[i]
		for taken[name] || f.means(name) {
			name += "_"
		}
		names[p.Name], taken[name] = name, true
	}
	return names
}

// means reports whether a name in small letters means something in the file of a family.
func (f *family) means(name string) bool {
	own := []string{"driver", "iter", "slog", "strconv", "errcode", "time"}
	for _, other := range f.catalog.Families {
		own = append(own, familyVar(other))
	}
	return token.IsKeyword(name) || types.Universe.Lookup(name) != nil || slices.Contains(own, name)
}
