package gogen

import (
	"fmt"
	"hash/fnv"
	"maps"
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// catalogTestEmitters print catalog_test.go, in this order.
//
// The emitted tests prove the emitted code by literals of their own: an expectation is never read from a table or a
// constant under test. Their names have an underscore, which no name from a catalog has.
var catalogTestEmitters = []func(*catalog) declaration{
	idsTest,
	orderTest,
	familiesTest,
	byStatusTest,
	byCategoryTest,
	byRetryTest,
	delayTest,
	mannersTest,
	fallbackTest,
	statusCodeTest,
	noFamilyTest,
	lookupFuzz,
	lookupBenchmark,
}

// noID is a family, a category and a strategy that no catalog has: ids are kebab-case.
const noID = "No_Such"

// testFunc prints a function that the go command runs: kind is T, B or F.
func testFunc(name, doc, kind, param string, body ...jen.Code) declaration {
	return declaration{
		names: []string{name},
		doc:   comment(paragraph(name + " " + doc)),
		code:  jen.Func().Id(name).Params(jen.Id(param).Op("*").Qual("testing", kind)).Block(body...),
	}
}

// idsTest prints the proof that the constants of families, categories and strategies have their ids.
func idsTest(c *catalog) declaration {
	families, categories, retries := jen.Dict{}, jen.Dict{}, jen.Dict{}
	for _, f := range c.families {
		families[jen.Lit(f.ID)] = jen.Id(f.Const)
	}
	for _, k := range c.Categories {
		categories[jen.Lit(k.ID)] = jen.Id(k.Const)
	}
	for _, r := range c.Retries {
		retries[jen.Lit(r.ID)] = jen.Id(r.Const)
	}
	ids := func(typ string, d jen.Dict) jen.Code {
		return jen.Id("checkIDs").Call(jen.Id("t"), jen.Map(jen.String()).Id(typ).Values(d))
	}
	return testFunc("TestFamily_ids", "compares constants with the ids of the catalog.", "T", "t",
		ids("Family", families), ids("Category", categories), ids("Retry", retries))
}

// orderTest prints the proof that All gives the codes of each family. The families have tests of their own for theirs.
func orderTest(c *catalog) declaration {
	args := []jen.Code{jen.Id("t")}
	for _, f := range c.families {
		args = append(args, jen.Id("asCodes").Call(f.all()))
	}
	return testFunc("TestAll_order", "expects every code, in catalog order.", "T", "t", jen.Id("checkAll").Call(args...))
}

// familiesTest prints the proof that the files of the families belong to the files of the catalog. Texts take no part in it: a
// reworded one changes no line here.
func familiesTest(c *catalog) declaration {
	var rows []string
	for _, f := range c.families {
		sum := fnv.New64a()
		for _, e := range f.Entries {
			fmt.Fprintf(sum, "%s %s %d\n", e.Code.Text, e.Name, e.Status)
		}
		rows = append(rows, fmt.Sprintf("{%s, %d, %#016x}", quote(f.ID), len(f.Entries), sum.Sum64()))
	}
	return tableTest("TestFamily_codes", "expects the files of all families to come from one catalog.", "checkFamilies(t", "membership", rows)
}

// values lists the literal codes of entries, with their types.
func values(entries []*model.Entry) []jen.Code {
	all := make([]jen.Code, len(entries))
	for i, e := range entries {
		all[i] = typedValue(e)
	}
	return all
}

// typedValue is the literal of a code with its type: LegacyCode(2006).
func typedValue(e *model.Entry) *jen.Statement { return jen.Id(e.Family.Type).Call(wireValue(e)) }

// byStatusTest prints the proof of ByStatus, for statuses that no code has too. What status a code has is proven by the
// test of its row.
func byStatusTest(c *catalog) declaration {
	groups := c.byStatus()
	var keys []jen.Code
	for _, status := range slices.Sorted(maps.Keys(groups)) {
		for _, key := range []int{status - 1, status, status + 1} {
			if _, ok := groups[key]; ok == (key == status) {
				keys = append(keys, jen.Lit(key))
			}
		}
	}
	return indexTest("ByStatus", "status", "Status", keys)
}

// byCategoryTest prints the proof of ByCategory.
func byCategoryTest(c *catalog) declaration {
	keys := []jen.Code{jen.Id("Category").Call(jen.Lit(noID))}
	for _, k := range c.Categories {
		keys = append(keys, jen.Lit(k.ID))
	}
	return indexTest("ByCategory", "category", "Category", keys)
}

// byRetryTest prints the proof of ByRetry.
func byRetryTest(c *catalog) declaration {
	keys := []jen.Code{jen.Id("Retry").Call(jen.Lit(noID))}
	for _, r := range c.Retries {
		keys = append(keys, jen.Lit(r.ID))
	}
	return indexTest("ByRetry", "strategy", "Retry", keys)
}

// indexTest prints the comparison of an index with what the codes themselves say.
func indexTest(index, what, method string, keys []jen.Code) declaration {
	args := []jen.Code{jen.Id("t"), jen.Lit(index), jen.Id(index), jen.Id("Code").Dot(method)}
	return testFunc("Test"+index+"_codes", "expects the codes of each "+what+", in catalog order.", "T", "t",
		jen.Id("checkIndex").Call(append(args, keys...)...))
}

// noFamilyTest prints the proof that LookupIn finds nothing in what is no family.
func noFamilyTest(c *catalog) declaration {
	var checks []jen.Code
	for _, text := range c.seeds() {
		checks = append(checks, jen.Id("checkNoFamily").Call(jen.Id("t"), jen.Lit(noID), jen.Lit(text)))
	}
	return testFunc("TestLookupIn_noFamily", "looks codes up in a family that there is not.", "T", "t", checks...)
}

// lookupFuzz prints the search for texts that Lookup takes for others.
func lookupFuzz(c *catalog) declaration {
	return testFunc("FuzzLookup_text", "expects every code that is found to print as the text it was found by.", "F", "f",
		jen.Id("fuzzLookup").Call(jen.Id("f"), jen.Index().String().Values(literals(c.seeds())...)))
}

// seeds gives the first code of each family.
func (c *catalog) seeds() []string {
	var seeds []string
	for _, f := range c.families {
		seeds = append(seeds, f.seeds()...)
	}
	return seeds
}

// seeds gives the family's first code, if it has one.
func (f *family) seeds() []string {
	if len(f.Entries) == 0 {
		return nil
	}
	return []string{f.Entries[0].Code.Text}
}

// lookupBenchmark prints the measurement of Lookup over every code.
func lookupBenchmark(*catalog) declaration {
	return testFunc("BenchmarkLookup_hit", "looks up every code.", "B", "b",
		jen.Id("benchmark").Call(jen.Id("b"), jen.Id("Lookup"), jen.Id("All").Call(), jen.Lit(""), jen.True()))
}
