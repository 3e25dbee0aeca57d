package gogen

import (
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// familyTestEmitters print the test file of a family, in this order.
var familyTestEmitters = []func(*family) declaration{
	stamped,
	rowsTest,
	aliasesTest,
	missesTest,
	unknownTest,
	familyOrderTest,
	allocationsTest,
	errorsTest,
	refinesTest,
	codeOfTest,
	responsesTest,
	messagesTest,
	constructorsTest,
	noMessageTest,
	envelopesTest,
	listsTest,
	bodiesTest,
	parseFuzz,
	parseHitBenchmark,
	parseMissBenchmark,
}

// missesTest prints the proof that texts next to the codes are not taken for codes.
func missesTest(f *family) declaration {
	return testFunc("Test"+f.Type+"_misses", "looks up what is next to the codes and no code.", "T", "t",
		jen.Id("checkMisses").Call(jen.Id("t"), jen.Id(f.parseName()), jen.Lit(f.ID), f.all(),
			jen.Index().String().Values(literals(f.misses())...)))
}

// unknownTest prints the proof that an unknown code keeps its value and says nothing else.
func unknownTest(f *family) declaration {
	var checks []jen.Code
	for _, e := range f.unknown() {
		want := []jen.Code{field("Family", jen.Lit(f.ID)), textField("Code", e.Code.Text)}
		if f.KnownBy == model.ByStatus {
			want = append(want, field("Status", jen.Lit(int(e.Code.Int))))
		}
		checks = append(checks, jen.Id("checkUnknown").Call(jen.Id("t"), typedValue(e),
			jen.Id("Entry").Values(want...), jen.Lit(f.ID+" "+e.Code.Text+": unknown")))
	}
	return testFunc("Test"+f.Type+"_unknown", "asks codes that the catalog does not have.", "T", "t", checks...)
}

// familyOrderTest prints the proof that the iterator over the family gives every code in catalog order.
func familyOrderTest(f *family) declaration {
	var codes []string
	for _, e := range f.Entries {
		codes = append(codes, literal(e))
	}
	iterator := "All" + f.Plural
	name, doc := "Test"+iterator+"_order", "expects every code of the family, in catalog order."
	check := "checkOrder(t, " + quote(iterator) + ", " + iterator + "()"
	if len(codes) == 0 {
		return rawTest(name, doc, check+", nil)")
	}
	return tableTest(name, doc, check, f.Type, codes)
}

// rawTest prints a test whose body is laid out already.
func rawTest(name, doc, body string) declaration {
	return declaration{
		names: []string{name},
		raw:   comment(paragraph(name+" "+doc)) + "\nfunc " + name + "(t *testing.T) {\n\t" + body + "\n}",
	}
}

// tableTest prints a test that goes through a table: check is what it calls, up to the table. The table is a variable, since
// the compiler would make code of it inside a function.
func tableTest(name, doc, check, typ string, cases []string) declaration {
	if len(cases) == 0 {
		return declaration{}
	}
	table := "table" + strings.TrimPrefix(name, "Test")
	d := rawTest(name, doc, check+", "+table+"[:])")
	d.names = []string{table, name}
	d.raw = comment(paragraph(table+" is what "+name+" expects.")) + "\nvar " + table + " = [...]" + typ + listed("\n", cases) + "\n\n" + d.raw
	return d
}

// all prints the call of the iterator over the family.
func (f *family) all() *jen.Statement { return jen.Id("All" + f.Plural).Call() }

// wireValues lists the literal codes of entries.
func wireValues(entries []*model.Entry) []jen.Code {
	all := make([]jen.Code, len(entries))
	for i, e := range entries {
		all[i] = wireValue(e)
	}
	return all
}

// allocationsTest prints the proof that looking up and asking a code allocates nothing.
func allocationsTest(f *family) declaration {
	if len(f.Entries) == 0 {
		return declaration{}
	}
	return testFunc("Test"+f.Type+"_allocations", "expects none.", "T", "t",
		jen.Id("checkAllocations").Call(jen.Id("t"), jen.Id(f.parseName()),
			jen.Index().Id(f.Type).Values(wireValues(f.firstOfEach())...)))
}

// firstOfEach gives the family's first entry, and its first that refines another.
func (f *family) firstOfEach() []*model.Entry {
	all := f.Entries[:1:1]
	if i := slices.IndexFunc(f.Entries, func(e *model.Entry) bool { return e.Refines != nil }); i > 0 {
		all = append(all, f.Entries[i])
	}
	return all
}

// parseFuzz prints the search for texts that are taken for others.
func parseFuzz(f *family) declaration {
	return testFunc("Fuzz"+f.parseName()+"_text", "expects every code to print as the text it was parsed from.", "F", "f",
		jen.Id("fuzzParse").Call(jen.Id("f"), jen.Id(f.parseName()), jen.Index().String().Values(literals(f.seeds())...)))
}

// parseHitBenchmark prints the measurement of parsing codes.
func parseHitBenchmark(f *family) declaration {
	return testFunc("Benchmark"+f.parseName()+"_hit", "parses every code.", "B", "b",
		jen.Id("benchmark").Call(jen.Id("b"), jen.Id(f.parseName()), f.all(), jen.Lit(""), jen.True()))
}

// parseMissBenchmark prints the measurement of refusing what is next to codes.
func parseMissBenchmark(f *family) declaration {
	return testFunc("Benchmark"+f.parseName()+"_miss", "refuses every code with something after it.", "B", "b",
		jen.Id("benchmark").Call(jen.Id("b"), jen.Id(f.parseName()), f.all(), jen.Lit("\x00"), jen.False()))
}
