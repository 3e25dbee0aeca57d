package golang

import (
	"strings"
	"time"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// catalogEmitters print catalog.go, in this order.
var catalogEmitters = []func(*catalog) declaration{
	generation,
	catalogVar,
	categoryType,
	categoryConstants,
	retryVars,
	lookupFunc,
	lookupInFunc,
	allFunc,
	byStatusFunc,
	byCategoryFunc,
	byRetryFunc,
}

// packageComment is what a reader of the package sees first.
func packageComment(c *model.Catalog, pkg string) string {
	blocks := []block{paragraphBlock("Package " + pkg + " is the catalog " + c.ID + ": " + c.Title)}
	blocks = append(blocks, paragraphBlocks("", c.Description)...)
	blocks = append(blocks,
		paragraphBlock("Every code is a constant of its family's type. Its value is the code on the wire, or the name where an error is known "+
			"by its message, and it is an error that knows what the catalog says about it. Package errcode says what can be done with codes: "+
			"make errors of them, find them in errors, log them, and repeat calls; package errhttp carries them over HTTP."),
		familyList(c))
	if c.DocsURL != "" {
		blocks = append(blocks, paragraphBlock("The same catalog as a page: "+c.DocsURL))
	}
	return comment(blocks...)
}

// familyList names the families and their types.
func familyList(c *model.Catalog) block {
	var items []string
	for _, f := range c.Families {
		items = append(items, f.ID+", ["+f.Go.Type+"]: "+f.Title)
	}
	return listBlock("The families, in the order in which [Lookup] goes through them:", items)
}

// generation prints the constant that ties the package to its runtime.
func generation(*catalog) declaration {
	return declaration{
		names: []string{"_"},
		doc:   comment(paragraphBlock("The runtime that this package needs.")),
		code:  jen.Const().Id("_").Op("=").Qual(runtime, "Generation1"),
	}
}

// catalogVar prints the catalog.
func catalogVar(c *catalog) declaration {
	fields := []jen.Code{textField("ID", c.ID), textField("Title", c.Title), textField("DocsURL", c.DocsURL)}
	var families, retries []jen.Code
	for _, f := range c.Families {
		families = append(families, jen.Op("&").Id(familyVar(f)))
	}
	for _, r := range c.Retries {
		retries = append(retries, jen.Op("&").Id(c.names.Retry(r)))
	}
	fields = append(fields,
		listField("Families", jen.Index().Op("*").Qual(runtime, "Family"), families),
		listField("Retries", jen.Index().Op("*").Qual(runtime, "Retry"), retries),
		c.categoryInfos())
	if c.Fallback != nil {
		fields = append(fields, field("Fallback", jen.Id(c.names.Entry(c.Fallback))))
	}
	return declaration{
		names: []string{"Catalog"},
		doc:   comment(paragraphBlock("Catalog is the catalog " + c.ID + ": its families, strategies and categories. It is not to be changed.")),
		code:  jen.Var().Id("Catalog").Op("=").Op("&").Qual(runtime, "Catalog").Add(lines(fields...)),
	}
}

// categoryInfos is the field with the categories, one a line.
func (c *catalog) categoryInfos() jen.Code {
	var all []jen.Code
	for _, k := range c.Categories {
		all = append(all, c.categoryInfo(k))
	}
	return listField("Categories", jen.Index().Qual(runtime, "CategoryInfo"), all)
}

// categoryInfo prints what the catalog says about a category, in one line.
func (c *catalog) categoryInfo(k *model.Category) jen.Code {
	fields := []jen.Code{
		jen.Id("ID").Op(":").Lit(k.ID), jen.Id("Description").Op(":").Lit(k.Description),
		jen.Id("Statuses").Op(":").Add(ranges(k.Statuses)),
	}
	if k.Retry != nil {
		fields = append(fields, jen.Id("Retry").Op(":").Op("&").Id(c.names.Retry(k.Retry)))
	}
	return jen.Values(fields...)
}

// categoryType prints the type of categories.
func categoryType(*catalog) declaration {
	return declaration{
		names: []string{"Category"},
		doc:   comment(paragraphBlock("Category is what kind of error a code is.")),
		code:  jen.Type().Id("Category").String(),
	}
}

// categoryConstants prints a constant for each category.
func categoryConstants(c *catalog) declaration {
	var d declaration
	d.doc = comment(paragraphBlock("The categories, in catalog order."))
	var all []jen.Code
	for _, k := range c.Categories {
		name := c.names.Category(k)
		d.names = append(d.names, name)
		all = append(all, documented(comment(paragraphBlock(name+" is the category "+k.ID+": "+k.Description), paragraphBlock(statusWords(k))), jen.Id(name).Id("Category").Op("=").Lit(k.ID)))
	}
	if len(all) > 0 {
		d.code = jen.Const().Defs(spaced(all)...)
	}
	return d
}

// statusWords says which HTTP statuses a category is for.
func statusWords(k *model.Category) string {
	if len(k.Statuses) == 0 {
		return ""
	}
	var all []string
	for _, r := range k.Statuses {
		all = append(all, r.String())
	}
	return "It is for the HTTP statuses " + strings.Join(all, ", ")
}

// retryVars prints a variable for each strategy.
func retryVars(c *catalog) declaration {
	var d declaration
	for _, r := range c.Retries {
		name := c.names.Retry(r)
		d.add(name, comment(paragraphBlock(name+" is the strategy "+r.ID+": "+r.Description)), jen.Var().Id(name).Op("=").Qual(runtime, "Retry").Add(retryLiteral(r)))
	}
	return d
}

// retryLiteral prints the fields of a strategy, one a line; a strategy that repeats nothing has its ID only.
func retryLiteral(r *model.Retry) *jen.Statement {
	fields := []jen.Code{textField("ID", r.ID)}
	if r.MaxRetries == 0 {
		return jen.Values(jen.Id("ID").Op(":").Lit(r.ID))
	}
	fields = append(fields, field("MaxRetries", jen.Lit(r.MaxRetries)), durationField("Delay", r.Delay))
	if r.Multiplier != 100 {
		fields = append(fields, field("Multiplier", percent(r.Multiplier)))
	}
	fields = append(fields, durationField("MaxDelay", r.MaxDelay))
	if r.Jitter != 0 {
		fields = append(fields, field("Jitter", percent(r.Jitter)))
	}
	if r.HonorRetryAfter {
		fields = append(fields, field("HonorRetryAfter", jen.True()))
	}
	if r.IdempotentOnly {
		fields = append(fields, field("IdempotentOnly", jen.True()))
	}
	return lines(fields...)
}

// percent prints a percentage as a factor: 2 or 0.2.
func percent(n int) jen.Code {
	if n%100 == 0 {
		return jen.Lit(n / 100)
	}
	return jen.Lit(float64(n) / 100)
}

// durationField is a line with a time span, in the largest unit that gives a whole number; there is none for 0.
func durationField(name string, d time.Duration) jen.Code {
	if d == 0 {
		return jen.Null()
	}
	for _, unit := range []struct {
		name string
		of   time.Duration
	}{{"Hour", time.Hour}, {"Minute", time.Minute}, {"Second", time.Second}, {"Millisecond", time.Millisecond}, {"Microsecond", time.Microsecond}} {
		switch n := d / unit.of; {
		case d%unit.of != 0:
		case n == 1:
			return field(name, jen.Qual("time", unit.name))
		default:
			return field(name, jen.Lit(int(n)).Op("*").Qual("time", unit.name))
		}
	}
	return field(name, jen.Lit(int(d)))
}
