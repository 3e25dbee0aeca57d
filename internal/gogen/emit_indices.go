package gogen

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// statusIndex prints what ByStatus goes by.
func statusIndex(c *catalog) declaration {
	return codesIndex(c, "statuses", "codesByStatus", "HTTP status", "int", c.byStatus(), strconv.Itoa)
}

// categoryIndex prints what ByCategory goes by.
func categoryIndex(c *catalog) declaration {
	names := map[string]string{}
	for _, k := range c.Categories {
		names[k.ID] = k.Const
	}
	return codesIndex(c, "categories", "codesByCategory", "category", "Category", c.byCategory(),
		func(id string) string { return names[id] })
}

// retryIndex prints what ByRetry goes by.
func retryIndex(c *catalog) declaration {
	names := map[string]string{}
	for _, r := range c.Retries {
		names[r.ID] = r.Const
	}
	return codesIndex(c, "retries", "codesByRetry", "strategy", "Retry", c.byRetry(),
		func(id string) string { return names[id] })
}

// codesIndex prints the way from keys to codes: a table of the keys, and one of the codes.
func codesIndex[K cmp.Ordered](c *catalog, keys, codes, of, keyType string, groups map[K][]*model.Entry, literal func(K) string) declaration {
	var rows []string
	var steps []uint32
	for _, key := range slices.Sorted(maps.Keys(groups)) {
		rows = append(rows, fmt.Sprintf("{%s, %d}", literal(key), len(groups[key])))
		steps = append(steps, c.steps(groups[key])...)
	}
	list := numberTable(codes, "holds the steps in catalog order that lead to the codes of each "+of+".", steps)
	return declaration{
		names: []string{keys, codes},
		raw: comment(paragraph(keys+" says how many codes each "+of+" has.")) +
			"\nvar " + keys + " = [...]counted[" + keyType + "]" + listed("\n", rows) + "\n\n" + list.raw,
	}
}

// steps lead from each of some entries to the next in catalog order, and to the first from before all.
func (c *catalog) steps(entries []*model.Entry) []uint32 {
	steps, before := make([]uint32, len(entries)), -1
	for i, e := range entries {
		steps[i], before = uint32(c.places[e]-before), c.places[e]
	}
	return steps
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
