package golang

import (
	"go/token"
	"go/types"
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// catalog is a catalog with its names in Go.
type catalog struct {
	*model.Catalog
	names Names
}

// family is a family with its names in Go, and with the catalog that it is printed with.
type family struct {
	*model.Family
	catalog *catalog
	names   Names
	Type    string // LegacyCode
	Plural  string // LegacyCodes
}

// newFamily prepares a family for printing.
func newFamily(c *catalog, f *model.Family) *family {
	return &family{Family: f, catalog: c, names: c.names, Type: f.Go.Type, Plural: Plural(f)}
}

// familyType prints the type of the codes.
func familyType(f *family) declaration {
	blocks := []block{paragraphBlock(f.Type + " is a code of the family " + f.ID + ": " + f.Title)}
	blocks = append(blocks, paragraphBlocks("", f.Description)...)
	value := "the code on the wire"
	if f.KnownBy == model.ByMessage {
		value = "the name of the error"
	}
	blocks = append(blocks, paragraphBlock("Its value is "+value+". It may be one that this catalog does not know: see ["+f.Type+".Known]."))
	return declaration{names: []string{f.Type}, doc: comment(blocks...), code: jen.Type().Id(f.Type).Add(f.basic())}
}

// basic is the type that the family's is made of.
func (f *family) basic() *jen.Statement {
	if f.Integer {
		return jen.Int()
	}
	return jen.String()
}

// codes prints for each code its constant, one for each of its further names, and the constructor of its message. They stand
// together, so that what two branches add for two codes never meets.
func codes(f *family) declaration {
	var d declaration
	for _, e := range f.Entries {
		name := f.names.Entry(e)
		d.add(name, constantComment(f, e), jen.Const().Id(name).Id(f.Type).Op("=").Add(wire(e)))
		for _, a := range e.Aliases {
			alias := f.names.Constant(f.Family, a.Name)
			d.add(alias, aliasComment(f, e, alias), jen.Const().Id(alias).Op("=").Id(name))
		}
		if e.HasPlaceholders() {
			d.add(f.constructorName(e), f.constructorComment(e), f.constructor(e))
		}
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

// constructorName is what the constructor of a code is called.
func (f *family) constructorName(e *model.Entry) string { return "New" + f.names.Entry(e) }

// constructorComment is the documentation of a constructor.
func (f *family) constructorComment(e *model.Entry) string {
	return comment(paragraphBlock(f.constructorName(e) + " returns an error with the code [" + f.names.Entry(e) + "] and its message, which clients see."))
}

// constructor prints the constructor of a code. Its parameters are in the order of the placeholders' names, so that rewording a message never swaps
// arguments.
func (f *family) constructor(e *model.Entry) *jen.Statement {
	variables := f.variables(e)
	args := []jen.Code{jen.Id(f.names.Entry(e))}
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
	return jen.Func().Id(f.constructorName(e)).Params(params(e.Message.Sorted(), variables)...).Op("*").Qual(runtime, "Error").
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
		name := f.names.variable(p.Name)
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
