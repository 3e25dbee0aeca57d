package gogen

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// statusIndex prints what ByStatus goes by.
func statusIndex(c *catalog) declaration {
	return codesTable("codesByStatus", "codesByStatus holds the codes of each HTTP status.", "int",
		c.byStatus(), strconv.Itoa)
}

// categoryIndex prints what ByCategory goes by.
func categoryIndex(c *catalog) declaration {
	names := map[string]string{}
	for _, k := range c.Categories {
		names[k.ID] = k.Const
	}
	return codesTable("codesByCategory", "codesByCategory holds the codes of each category.", "Category",
		c.byCategory(), func(id string) string { return names[id] })
}

// retryIndex prints what ByRetry goes by.
func retryIndex(c *catalog) declaration {
	names := map[string]string{}
	for _, r := range c.Retries {
		names[r.ID] = r.Const
	}
	return codesTable("codesByRetry", "codesByRetry holds the codes of each strategy.", "Retry",
		c.byRetry(), func(id string) string { return names[id] })
}

// codesTable prints an index from keys to codes.
func codesTable[K cmp.Ordered](name, doc, keyType string, groups map[K][]*model.Entry, key func(K) string) declaration {
	var rows []string
	for _, k := range slices.Sorted(maps.Keys(groups)) {
		rows = append(rows, "{"+key(k)+", []Code"+listed("\n\t", constants(groups[k]))+"}")
	}
	return declaration{
		names: []string{name},
		raw: comment(paragraph(doc)) +
			"\nvar " + name + " = [...]keyed[" + keyType + ", []Code]" + listed("\n", rows),
	}
}

// byStatus groups the entries by status, in catalog order.
func (c *catalog) byStatus() map[int][]*model.Entry {
	groups := map[int][]*model.Entry{}
	for _, e := range c.Entries() {
		groups[e.Status] = append(groups[e.Status], e)
	}
	return groups
}

// byCategory groups the entries by the id of their category, in catalog order.
func (c *catalog) byCategory() map[string][]*model.Entry {
	groups := map[string][]*model.Entry{}
	for _, e := range c.Entries() {
		if e.Category != nil {
			groups[e.Category.ID] = append(groups[e.Category.ID], e)
		}
	}
	return groups
}

// byRetry groups the entries by the id of their strategy, in catalog order.
func (c *catalog) byRetry() map[string][]*model.Entry {
	groups := map[string][]*model.Entry{}
	for _, e := range c.Entries() {
		if e.Retry != nil {
			groups[e.Retry.ID] = append(groups[e.Retry.ID], e)
		}
	}
	return groups
}

// codeInFunc prints how the runtime finds a code by its text.
func codeInFunc(c *catalog) declaration {
	return declaration{
		names: []string{"codeIn"},
		doc:   comment(paragraph("codeIn gives the code of a family that stands on the wire as text.")),
		code: jen.Func().Id("codeIn").Params(jen.Id("f").Id("Family"), jen.Id("text").String()).
			Params(jen.Id("Code"), jen.Bool()).
			BlockFunc(func(g *jen.Group) {
				familySwitch(g, c.families, func(f *family) jen.Code { return jen.Id(f.lookupName()).Call(jen.Id("text")) })
				g.Return(jen.Nil(), jen.False())
			}),
	}
}

// codesInFunc prints how the runtime finds the codes of a family.
func codesInFunc(c *catalog) declaration {
	return declaration{
		names: []string{"codesIn"},
		doc:   comment(paragraph("codesIn gives the codes of a family, in catalog order.")),
		code: jen.Func().Id("codesIn").Params(jen.Id("f").Id("Family")).Index().Id("Code").
			BlockFunc(func(g *jen.Group) {
				familySwitch(g, c.families, func(f *family) jen.Code { return jen.Id(f.allName()).Index(jen.Op(":")) })
				g.Return(jen.Nil())
			}),
	}
}

// familySwitch prints what to return for each family.
func familySwitch(g *jen.Group, families []*family, result func(*family) jen.Code) {
	if len(families) == 0 {
		return
	}
	g.Switch(jen.Id("f")).BlockFunc(func(g *jen.Group) {
		for _, f := range families {
			g.Case(jen.Id(f.Const)).Block(jen.Return(result(f)))
		}
	})
}
