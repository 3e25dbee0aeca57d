package errcat

import (
	"strings"
	"testing"
)

// parsed makes a message of a text in the catalog's notation, without doubled braces: "{field} has {count:int}".
func parsed(text string) *pattern {
	p := &pattern{}
	for {
		literal, rest, ok := strings.Cut(text, "{")
		p.literals = append(p.literals, literal)
		if !ok {
			return p
		}
		var inner string
		inner, text, _ = strings.Cut(rest, "}")
		name, integer := strings.CutSuffix(inner, ":int")
		p.slots = append(p.slots, slot{name, integer})
	}
}

// values gives what the placeholders of a message stand for in a text, separated by bars.
func values(p *pattern, text string) (string, bool) {
	params, ok := p.match(text)
	var all []string
	for _, p := range params {
		all = append(all, p.Value)
	}
	return strings.Join(all, "|"), ok
}

func TestMatch(t *testing.T) {
	for _, test := range []struct{ template, text, want string }{
		{"fixed", "fixed", ""},
		{"{a}", "x", "x"},
		{"{a}", "\xff\n", "\xff\n"},
		{"{a} is missing", "x is missing is missing", "x is missing"},
		{"{a}-{b}", "1-2-3", "1|2-3"},
		{"{a}-{b}", "--2", "-|2"},
		{"{a}-{b}-", "1-2-3-", "1|2-3"},
		{"<{a}><{b}>", "<x><y>", "x|y"},
		{"{b} of {a}", "1 of 2", "2|1"}, // in alphabetical order of the names
		{"{n:int} left", "-42 left", "-42"},
		{"{n:int}", "123456789012345678901234567890", "123456789012345678901234567890"},
		{"{a}0{n:int}", "x007", "x0|7"},
		{"{a:int}1{b:int}", "1111", "1|11"},
		{"{a:int}1{b:int}x", "111-5x", "11|-5"},
		{"{a:int}-{b:int}", "1--1", "1|-1"},
		{"{a}1{b:int}2{c:int}.", "x102510250.", "x|0|510250"},
	} {
		got, ok := values(parsed(test.template), test.text)
		equal(t, test.template+" on "+test.text+" fits", ok, true)
		equal(t, test.template+" on "+test.text, got, test.want)
	}
}

func TestMatch_misses(t *testing.T) {
	for _, test := range [][2]string{
		{"fixed", "fixed."}, {"fixed", ""}, {"{a}", ""}, {"{a}.", "."}, {"a{a}a", "a"}, {"a{a}a", "aa"}, {"{a}-{b}", "-2"},
		{"{a}-{b}", "1-"}, {"{a}-{b}", "12"}, {"{n:int}", "-"}, {"{n:int}", "-0"}, {"{n:int}", "01"}, {"{n:int}", "+1"},
		{"{n:int}", "1.0"}, {"{n:int}", "\u0664"}, {"{n:int} left", "- left"}, {"{n:int}-{m:int}", "-1"}, {"{n:int}x{a}", "x"},
	} {
		if got, ok := values(parsed(test[0]), test[1]); ok {
			t.Errorf("%q takes %q for %q", test[1], test[0], got)
		}
	}
}

// TestMatch_bounded gives the search long texts that can be split in very many ways, none of which fits. A search that
// tried them all would not be done before the tests run out of time.
func TestMatch_bounded(t *testing.T) {
	for template, unit := range map[string]string{
		"{a}x{b}x{c}x{d}x{e}x{f}x{g}x{h}x!{i}":        "x",
		"{a}1{b:int}2{c:int}1{d:int}2{e:int}y{f}":     "1025",
		"{a}0{b:int}0{c:int}0{d:int}0{e:int}!{f}":     "0",
		"{a:int}1{b:int}1{c:int}1{d:int}1{e:int}!{f}": "1",
		"{a}-{b:int}-{c:int}-{d:int}!{e}":             "-1",
		"{a}1{b}-{c:int}1{d:int}1{e:int}!{f}":         "11-1",
	} {
		if got, ok := values(parsed(template), strings.Repeat(unit, 1<<20/len(unit))+"z"); ok {
			t.Errorf("%q takes %q", template, got[:20])
		}
	}
}

func TestMatch_allocations(t *testing.T) {
	for _, template := range []string{"fixed", "{a}-{b}!{c}.", "{a:int}1{b:int}.", "{a}x{b}x{c}x{d}x{e}x{f}x{g}x{h}."} {
		tables := parsed(template).tables()
		for _, text := range []string{"", "other", "1-2.", "11111", "1-1-1.", "xxxxxxxxxxxxxx."} {
			none(t, template+" on "+text, func() { _, _, _ = tables.match(200, text) })
		}
	}
}
