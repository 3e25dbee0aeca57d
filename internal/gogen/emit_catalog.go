package gogen

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// catalogEmitters print catalog.go, in this order.
var catalogEmitters = []func(*catalog) declaration{
	familyIDs,
	categoryIDs,
	retryIDs,
	categoryPlaces,
	retryPlaces,
	handlingNames,
	handlingTable,
	familyOrder,
	strategyTable,
	statusIndex,
	categoryIndex,
	retryIndex,
	fallbackVariable,
	envelopeTable,
	messageFamilyTable,
	codeInFunc,
	codesInFunc,
	codeOfFunc,
	categoryAtFunc,
	retryAtFunc,
	statusCodeFunc,
	fallbackFunc,
	matchInFunc,
	stamp,
}

// packageComment is what a reader of the package sees first.
func packageComment(c *catalog, pkg string) string {
	blocks := []block{paragraph("Package " + pkg + " holds the error codes of the catalog " + c.ID + ": " + c.Title)}
	blocks = append(blocks, paragraphs("", c.Description)...)
	blocks = append(blocks,
		paragraph("Every code is a constant of its family's type. The value of the constant is the code on the wire, and "+
			"the constant is an error that knows what the catalog says about it:"),
		example(
			"if code, ok := "+pkg+".Lookup(text); ok {",
			"\tfmt.Println(code.Status(), code.Title(), code.UserMessage())",
			"}"),
		paragraph("While [Lookup] goes through all families, [LookupIn] looks into one only, and each family has a Parse "+
			"function that gives its own type. [All], [ByStatus], [ByCategory] and [ByRetry] range over codes. Looking up "+
			"allocates no memory, and nothing is done when a program starts."),
		paragraph("For one occurrence of an error, [New] and [Errorf] make an [Error] of its code. Through any wrapping, errors.Is finds "+
			"the code and what it refines, [CodeOf] gives it, and [Attr] logs it."))
	blocks = append(blocks, transportParagraphs(c)...)
	blocks = append(blocks, familyList(c))
	if c.DocsURL != "" {
		blocks = append(blocks, paragraph("The same catalog as a page: "+c.DocsURL))
	}
	return comment(blocks...)
}

// transportParagraphs say how errors travel, and when calls are repeated.
func transportParagraphs(c *catalog) []block {
	retries := paragraph("To repeat a call as the catalog says for the code that it failed with, there is [Do], and [Retry.Delay] for the " +
		"schedule alone.")
	if c.withoutHTTP {
		return []block{
			paragraph("An [Error] marshals as a problem document (RFC 9457) with the code in it, and unmarshals from one, or from " +
				"any body that a service of the catalog answers with."), retries}
	}
	return []block{
		paragraph("A server answers with [WriteProblem], a problem document (RFC 9457). A client reads it, or any other body that a " +
			"service of the catalog answers with, by [FromResponse] or [Decode]: codes that a newer server knows keep their value."), retries}
}

// familyList names the families and their types.
func familyList(c *catalog) block {
	var items []string
	for _, f := range c.families {
		items = append(items, "Family "+f.ID+", type ["+f.Type+"]: "+f.Title)
	}
	return list("The families are:", items)
}

// idConstant is one line of a block of constants.
type idConstant struct {
	name, id, doc string
}

// idConstants prints a block of constants that have ids for values.
func idConstants(doc, typ string, constants []idConstant) declaration {
	if len(constants) == 0 {
		return declaration{}
	}
	d := declaration{doc: comment(paragraph(doc))}
	d.code = jen.Const().DefsFunc(func(g *jen.Group) {
		for _, c := range constants {
			d.names = append(d.names, c.name)
			g.Comment(c.doc)
			g.Id(c.name).Id(typ).Op("=").Lit(c.id).Line()
		}
	})
	return d
}

// familyIDs prints the constants of type Family.
func familyIDs(c *catalog) declaration {
	var all []idConstant
	for _, f := range c.families {
		doc := paragraph(f.Const + " is the family of [" + f.Type + "]: " + f.Title)
		all = append(all, idConstant{f.Const, f.ID, comment(doc)})
	}
	return idConstants("The families of the catalog, in its order.", "Family", all)
}

// categoryIDs prints the constants of type Category.
func categoryIDs(c *catalog) declaration {
	var all []idConstant
	for _, k := range c.Categories {
		doc := paragraphs(k.Const+" is the category "+k.ID+": ", k.Description)
		doc = append(doc, paragraph(statusWords(k)))
		all = append(all, idConstant{k.Const, k.ID, comment(doc...)})
	}
	return idConstants("The categories of the catalog, in its order.", "Category", all)
}

// retryIDs prints the constants of type Retry.
func retryIDs(c *catalog) declaration {
	var all []idConstant
	for _, r := range c.Retries {
		doc := paragraphs(r.Const+" is the strategy "+r.ID+": ", r.Description)
		doc = append(doc, paragraph("A call is "+r.Words()+"."))
		all = append(all, idConstant{r.Const, r.ID, comment(doc...)})
	}
	return idConstants("The strategies of the catalog, in its order.", "Retry", all)
}

// familyOrder prints the table that Lookup and All go through.
func familyOrder(c *catalog) declaration {
	var names []jen.Code
	for _, f := range c.families {
		names = append(names, jen.Id(f.Const))
	}
	return declaration{
		names: []string{"families"},
		doc:   comment(paragraph("families holds the families in catalog order.")),
		code:  jen.Var().Id("families").Op("=").Add(array(jen.Id("Family"))).Add(lines(names...)),
	}
}

// array is the type of an array that is as long as its literal.
func array(of jen.Code) *jen.Statement { return jen.Index(jen.Op("...")).Add(of) }

// strategyTable prints what Retry.Delay goes by.
func strategyTable(c *catalog) declaration {
	var rows []jen.Code
	for _, r := range sortedBy(c.Retries, func(r *model.Retry) string { return r.ID }) {
		rows = append(rows, jen.Values(jen.Id(r.Const), strategyLiteral(r)))
	}
	return table("strategies", "strategies says how each strategy repeats a call, by id.",
		jen.Id("Retry"), jen.Id("strategy"), rows)
}

// strategyLiteral is the value of a strategy, without what is zero.
func strategyLiteral(r *model.Retry) jen.Code {
	var fields []jen.Code
	if r.MaxRetries > 0 {
		fields = append(fields, field("maxRetries", jen.Lit(r.MaxRetries)))
	}
	if r.Delay > 0 {
		fields = append(fields, field("delay", duration(r.Delay)))
	}
	if r.Multiplier > 0 {
		fields = append(fields, field("multiplier", jen.Lit(r.Multiplier)))
	}
	if r.MaxDelay > 0 {
		fields = append(fields, field("maxDelay", duration(r.MaxDelay)))
	}
	if r.Jitter > 0 {
		fields = append(fields, field("jitter", jen.Lit(r.Jitter)))
	}
	if r.HonorRetryAfter {
		fields = append(fields, field("honorRetryAfter", jen.True()))
	}
	if r.IdempotentOnly {
		fields = append(fields, field("idempotentOnly", jen.True()))
	}
	return jen.Id("strategy").Add(lines(fields...))
}

// duration is a time.Duration in the largest unit that has no fraction.
func duration(d time.Duration) *jen.Statement {
	units := []struct {
		size time.Duration
		name string
	}{
		{time.Hour, "Hour"}, {time.Minute, "Minute"}, {time.Second, "Second"}, {time.Millisecond, "Millisecond"},
		{time.Microsecond, "Microsecond"},
	}
	for _, unit := range units {
		switch {
		case d == unit.size:
			return jen.Qual("time", unit.name)
		case d != 0 && d%unit.size == 0:
			return jen.Lit(int(d/unit.size)).Op("*").Qual("time", unit.name)
		}
	}
	return jen.Lit(int(d))
}

// table prints a table that the runtime's find searches. Its rows ascend.
func table(name, doc string, key, value jen.Code, rows []jen.Code) declaration {
	return declaration{
		names: []string{name},
		doc:   comment(paragraph(doc)),
		code:  jen.Var().Id(name).Op("=").Add(array(jen.Id("keyed").Types(key, value))).Add(lines(rows...)),
	}
}

// sortedBy gives a list in the order of a key.
func sortedBy[T any, K cmp.Ordered](list []T, key func(T) K) []T {
	return slices.SortedFunc(slices.Values(list), func(a, b T) int { return cmp.Compare(key(a), key(b)) })
}

// statusWords says which HTTP statuses a category has; nothing where it names none.
func statusWords(c *model.Category) string {
	var ranges []string
	for _, r := range c.Statuses {
		ranges = append(ranges, r.String())
	}
	if len(ranges) == 0 {
		return ""
	}
	return "It is for the HTTP statuses " + strings.Join(ranges, ", ") + "."
}
