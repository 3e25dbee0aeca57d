package golang

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// errtest is the import path of the package that emitted tests call.
const errtest = runtime + "/errtest"

// catalogTestEmitters print catalog_test.go, in this order.
var catalogTestEmitters = []func(*catalog) declaration{catalogTest, functionsTest, retriesTest}

// familyTestEmitters print the tests of a family, in this order.
var familyTestEmitters = []func(*family) declaration{familyTest}

// testFunc prints a test. Its name has an underscore, so that it is no name of the catalog: those have none.
func testFunc(name, doc string, body ...jen.Code) declaration {
	return declaration{
		names: []string{name},
		doc:   comment(paragraphBlock(name + " " + doc)),
		code:  jen.Func().Id(name).Params(jen.Id("t").Op("*").Qual("testing", "T")).Block(body...),
	}
}

// catalogTest prints the comparison of the catalog with what the YAML says.
func catalogTest(c *catalog) declaration {
	fields := []jen.Code{textField("ID", c.ID), textField("Title", c.Title), textField("DocsURL", c.DocsURL)}
	var families, retries []string
	for _, f := range c.Families {
		families = append(families, f.ID)
	}
	for _, r := range c.Retries {
		retries = append(retries, r.ID)
	}
	for _, list := range []struct {
		name string
		ids  []string
	}{{"Families", families}, {"Retries", retries}} {
		var ids []jen.Code
		for _, id := range list.ids {
			ids = append(ids, jen.Lit(id))
		}
		fields = append(fields, listField(list.name, jen.Index().String(), ids))
	}
	fields = append(fields, c.categoryInfos())
	if c.Fallback != nil {
		fields = append(fields, textField("Fallback", c.Fallback.Ref()))
	}
	return testFunc("TestCatalog_overview", "compares the catalog with what its source says.",
		jen.Qual(errtest, "Catalog").Call(jen.Id("t"), jen.Id("Catalog"), jen.Qual(errtest, "Overview").Add(lines(fields...))))
}

// functionsTest prints the comparison of the functions over all families with the catalog, and of the categories.
func functionsTest(c *catalog) declaration {
	var fields, categories []jen.Code
	for _, name := range []string{"Lookup", "LookupIn", "All", "ByStatus", "ByCategory", "ByRetry"} {
		fields = append(fields, jen.Id(name).Op(":").Id(name))
	}
	for _, k := range c.Categories {
		categories = append(categories, jen.Id(c.names.Category(k)))
	}
	return testFunc("TestCatalog_functions", "compares the functions over all families with the catalog, and the categories with its own.",
		jen.Qual(errtest, "Functions").Call(jen.Id("t"), jen.Id("Catalog"), jen.Qual(errtest, "Package").Types(jen.Id("Category")).Add(
			lines(jen.List(fields...), listField("Categories", jen.Index().Id("Category"), categories)))))
}

// retriesTest prints the comparison of the strategies.
func retriesTest(c *catalog) declaration {
	var calls []jen.Code
	for _, r := range c.Retries {
		calls = append(calls, jen.Qual(errtest, "Retry").Call(
			jen.Id("t"), jen.Id(c.names.Retry(r)), jen.Qual(runtime, "Retry").Add(retryLiteral(r)), jen.Lit(waits(r))))
	}
	if len(calls) == 0 {
		return declaration{}
	}
	return testFunc("TestRetry_waits", "compares the strategies with what the catalog says, and follows their waits.", calls...)
}

// waits returns the waits of a strategy, at most 10 of them.
func waits(r *model.Retry) string {
	var all []string
	for _, wait := range r.Waits(10) {
		all = append(all, wait.String())
	}
	return strings.Join(all, " ")
}

// familyTest prints the comparison of a family with what the YAML says about each code.
func familyTest(f *family) declaration {
	functions := []jen.Code{
		jen.Id("Family").Op(":").Add(f.pointer()), jen.Id("Parse").Op(":").Id("Parse" + f.Type), jen.Id("All").Op(":").Id("All" + f.Plural),
	}
	if f.hasMessages() {
		functions = append(functions, jen.Id("Match").Op(":").Id("Match"+f.Type))
	}
	typ := append([]jen.Code{jen.List(functions...)}, f.facts()...)
	var rows []jen.Code
	for _, e := range f.Entries {
		rows = append(rows, expectedRow(f, e))
	}
	return testFunc("Test"+f.Type+"_rows", "compares the codes of "+f.ID+" with what the catalog says about them.",
		jen.Id("typ").Op(":=").Qual(errtest, "Type").Types(jen.Id(f.Type)).Add(lines(typ...)),
		jen.Qual(errtest, "Family").Call(jen.Id("t"), jen.Id("typ"), jen.Index().Qual(errtest, "Row").Add(lines(rows...))))
}

// expectedRow prints what the catalog says about a code: what is short in two lines, then a line for each text and list.
func expectedRow(f *family, e *model.Entry) jen.Code {
	first := []jen.Code{
		jen.Id("Code").Op(":").Id(f.names.Entry(e)), jen.Id("Value").Op(":").Id(f.Type).Call(wire(e)), jen.Id("Wire").Op(":").Lit(e.Code.Text),
		jen.Id("Status").Op(":").Lit(e.Status),
	}
	if e.Category != nil {
		first = append(first, jen.Id("Category").Op(":").Lit(e.Category.ID))
	}
	if e.Retry != nil {
		first = append(first, jen.Id("Retry").Op(":").Lit(e.Retry.ID))
	}
	fields := []jen.Code{
		jen.List(first...),
		jen.List(jen.Id("Name").Op(":").Lit(e.Name), jen.Id("Title").Op(":").Lit(e.Title)),
		f.aliases(e),
	}
	return lines(slices.Concat(fields, texts(e), f.constructed(e), sharedFields(e))...)
}

// aliases prints the constants of a code's further names, in one line; there is none for none.
func (f *family) aliases(e *model.Entry) jen.Code {
	if len(e.Aliases) == 0 {
		return jen.Null()
	}
	var all []jen.Code
	for _, a := range e.Aliases {
		all = append(all, jen.Id(f.names.Constant(f.Family, a.Name)))
	}
	return field("Constants", jen.Index().Qual(runtime, "Code").Values(all...))
}

// constructed prints a call of the constructor of a code, and what it makes of the message and of the user message; there is none
// for a message without placeholders.
func (f *family) constructed(e *model.Entry) []jen.Code {
	if !e.HasPlaceholders() {
		return nil
	}
	values := argumentsOf(e.Message)
	call := jen.Id(f.constructorName(e)).Call(values.literals(e.Message)...)
	fields := []jen.Code{field("New", call), textField("Detail", e.Message.Fill(values.of))}
	if len(e.UserPlaceholders) > 0 {
		fields = append(fields, textField("Sentence", values.sentence(e)))
	}
	return fields
}

// arguments are what a constructor is given in a test, by placeholder: each gets another value, so that swapped ones are found.
type arguments map[string]string

// argumentsOf makes arguments for the placeholders of a message.
func argumentsOf(m *message.Message) arguments {
	values := arguments{}
	for i, p := range m.Sorted() {
		if values[p.Name] = "some " + strings.ReplaceAll(p.Name, "_", " "); p.Int {
			values[p.Name] = strconv.Itoa(firstArgument + i)
		}
	}
	return values
}

// firstArgument is the first integer that a constructor is given.
const firstArgument = 38

// of returns the value of a placeholder.
func (a arguments) of(p message.Placeholder) string { return a[p.Name] }

// sentence is the user message of a code with the arguments.
func (a arguments) sentence(e *model.Entry) string {
	m, err := message.Parse(e.UserText)
	if err != nil {
		panic("a valid catalog has a user message that is none: " + err.Error())
	}
	return m.Fill(a.of)
}

// literals prints the arguments in the order of the constructor's parameters.
func (a arguments) literals(m *message.Message) []jen.Code {
	var all []jen.Code
	for i, p := range m.Sorted() {
		if p.Int {
			all = append(all, jen.Lit(firstArgument+i))
		} else {
			all = append(all, jen.Lit(a[p.Name]))
		}
	}
	return all
}
