package main

import (
	"fmt"
	"strings"

	"github.com/errgen/errgen/e2e/internal/report"
)

// former is a row of the last table before generated packages became data for package errcode, at each size that it had.
type former struct {
	what    string
	more    bool // more is better
	figures []figure
	why     string // it was taken that the row got worse
}

// figure is what was measured.
type figure struct {
	size, ours string
	value      float64
}

// formers are the rows that there still are. The table was written on 2026-11-22.
var formers = []former{
	{
		"string code to its row, hit, against map", true,
		[]figure{{"this catalog: 27", "19.0 ns", 1.57}, {"1,000", "17.8 ns", 1.67}, {"10,000", "24.0 ns", 2.12}},
		"a lookup goes through an index that is made on first use, and ends at a row that a person can read; before, it ended at a number in packed tables written beforehand, which needed less of the processor's caches.",
	},
	{
		"string code to its row, miss, against map", true,
		[]figure{{"this catalog: 27", "11.4 ns", 2.58}, {"1,000", "10.4 ns", 1.88}, {"10,000", "13.6 ns", 2.31}},
		"the same index; a map of 1,000 rows fits the caches as well as it does.",
	},
	{
		"parse, hit, against go-enum", true,
		[]figure{{"this catalog: 27", "13.7 ns", 1.90}, {"1,000", "18.0 ns", 2.06}, {"10,000", "28.8 ns", 2.00}},
		"one function of errcode parses the codes of every family, and ends at a constant elsewhere in memory; before, each type had a function of its own, made for its keys.",
	},
	{
		"parse, miss, against go-enum", true,
		[]figure{{"this catalog: 27", "12.3 ns", 37.32}, {"1,000", "12.2 ns", 35.48}, {"10,000", "11.8 ns", 43.87}},
		"the same function.",
	},
	{
		"parse, hit, against enumer", true,
		[]figure{{"this catalog: 27", "11.7 ns", 1.75}, {"1,000", "18.9 ns", 2.00}, {"10,000", "33.7 ns", 1.87}},
		"the same function.",
	},
	{
		"parse, miss, against enumer", true,
		[]figure{{"this catalog: 27", "11.2 ns", 47.84}, {"1,000", "10.0 ns", 54.79}, {"10,000", "11.9 ns", 61.27}},
		"the same function.",
	},
	{
		"integer code to its row, hit, against map", true,
		[]figure{{"this catalog: 24", "2.2 ns", 6.58}, {"1,000", "3.3 ns", 5.47}, {"10,000", "4.0 ns", 6.22}},
		"the numbers that a lookup calculates with are loaded from the index; before, they were constants in code that was generated for each family.",
	},
	{
		"integer code to its row, miss, against map", true,
		[]figure{{"this catalog: 24", "2.1 ns", 7.25}, {"1,000", "3.4 ns", 4.80}, {"10,000", "3.9 ns", 5.96}},
		"the same.",
	},
	{
		"text to its template, hit, against regular expressions", true,
		[]figure{{"this catalog: 24", "133.6 ns", 24.36}, {"1,000", "301.4 ns", 20.76}, {"10,000", "521.6 ns", 155.7}},
		"templates are matched by the same code as in `errgen explain`, `lint` and `breaking`, over maps of what they start and end with; before, packed tables of these were generated.",
	},
	{
		"text to its template, miss, against regular expressions", true,
		[]figure{{"this catalog: 24", "115.4 ns", 35.82}, {"1,000", "140.9 ns", 71.05}, {"10,000", "217.6 ns", 1269}},
		"the same.",
	},
	{
		"compile full entries, CPU, against enumer's bare names", false,
		[]figure{{"10,000", "4.57 s", 0.22}},
		"rows say everything about a code in Go's own syntax.",
	},
	{
		"generate --go of full entries, CPU, against bare names by stringer", false,
		[]figure{{"10,000", "2.39 s", 4.25}},
		"every file is printed by jennifer and laid out by the printer of gofmt; before, rows were printed by code of our own.",
	},
	{
		"generate --go of full entries, CPU, against bare names by go-enum", false,
		[]figure{{"10,000", "2.39 s", 0.28}},
		"the same.",
	},
	{
		"growth exponent of generate, CPU", false,
		[]figure{{"1,000 to 100,000", "", 0.98}},
		"what every package has, however small, is less now, so that small catalogs became faster.",
	},
	{
		"check on this repository", false,
		[]figure{{"this catalog", "91.7 ms", 91.67}},
		"the same as for `generate`.",
	},
}

// worse says which rows got worse by more than a tenth, and why that was taken. It is empty if there are none.
func worse(lines []report.Line) string {
	table := [][]string{{"what", "size", "ours then", "ours now", "value then", "value now"}, {"---", "---", "---:", "---:", "---:", "---:"}}
	var why strings.Builder
	for _, f := range formers {
		rows := f.worse(lines)
		if len(rows) > 0 {
			fmt.Fprintf(&why, "- %s: %s\n", f.what, f.why)
		}
		table = append(table, rows...)
	}
	if why.Len() == 0 {
		return ""
	}
	return worseHead + report.Align(table) + "\n" + why.String()
}

const worseHead = `
## What got worse, and why that was taken

Before generated packages became data for package errcode, each one had tables of its own. Beside the last table of that
design, of 2026-11-22, these rows are worse by more than a tenth. The two runs were not one, so compare the values.

`

// worse gives the rows that are worse than they were.
func (f former) worse(lines []report.Line) [][]string {
	var rows [][]string
	for _, then := range f.figures {
		for _, now := range lines {
			if now.What == f.what && now.Size == then.size && now.Skipped == "" && f.fell(then.value, now.Value) {
				rows = append(rows, []string{now.What, now.Size, then.ours, now.Ours, report.Number(then.value) + now.Unit, report.Number(now.Value) + now.Unit})
			}
		}
	}
	return rows
}

// fell reports whether a value is worse by more than a tenth.
func (f former) fell(then, now float64) bool {
	if f.more {
		return now < then*0.9
	}
	return now > then*1.1
}
