package errcat

import (
	"slices"
	"strings"
	"testing"
)

// parsed makes a template of a text in the catalog's notation, without doubled braces: "{field} has {count:int}".
func parsed(text string) *template {
	t := &template{}
	for {
		literal, rest, ok := strings.Cut(text, "{")
		t.literals = append(t.literals, literal)
		if !ok {
			return t
		}
		var inner string
		inner, text, _ = strings.Cut(rest, "}")
		name, integer := strings.CutSuffix(inner, ":int")
		t.placeholders = append(t.placeholders, placeholder{name, integer})
	}
}

// values gives what the placeholders of a template stand for in a text, separated by bars.
func values(t *template, text string) (string, bool) {
	params, ok := t.match(text)
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
		parsed := parsed(template)
		for _, text := range []string{"", "other", "1-2.", "11111", "1-1-1.", "xxxxxxxxxxxxxx."} {
			none(t, template+" on "+text, func() { _, _ = parsed.match(text) })
		}
	}
}

// bruteMatch is the matcher that is plainly right: it tries every value of every placeholder, the shortest first.
func bruteMatch(t *template, text string) ([]Param, bool) {
	rest, ok := strings.CutPrefix(text, t.literals[0])
	if !ok || len(t.placeholders) == 0 {
		return nil, ok && rest == ""
	}
	for end := 1; end <= len(rest); end++ {
		value := rest[:end]
		if t.placeholders[0].integer && !isDecimal(value) {
			continue
		}
		after := &template{literals: t.literals[1:], placeholders: t.placeholders[1:]}
		if params, ok := bruteMatch(after, rest[end:]); ok {
			return append([]Param{{t.placeholders[0].name, value}}, params...), true
		}
	}
	return nil, false
}

// isDecimal reports whether a text is a canonical decimal of any length.
func isDecimal(text string) bool {
	digits := strings.TrimPrefix(text, "-")
	return text == "0" || digits != "" && digits[0] != '0' && strings.Trim(digits, "0123456789") == ""
}

// format puts values in the place of a template's placeholders, which have them under their names.
func format(t *template, params []Param) string {
	text := t.literals[0]
	for i, p := range t.placeholders {
		at := slices.IndexFunc(params, func(param Param) bool { return param.Name == p.name })
		text += params[at].Value + t.literals[i+1]
	}
	return text
}

// split makes a template of texts: what is between bars is literal, and a literal that begins with a hash follows an
// integer. It gives none where two placeholders would touch.
func split(text string) (*template, bool) {
	t := &template{}
	for i, part := range strings.Split(text, "|") {
		literal, integer := strings.CutPrefix(part, "#")
		if i > 0 {
			t.placeholders = append(t.placeholders, placeholder{string(rune('a' + i - 1)), integer})
		}
		t.literals = append(t.literals, literal)
	}
	last := len(t.literals) - 1
	return t, last < 6 && (last < 2 || !slices.Contains(t.literals[1:last], ""))
}

// FuzzMatch holds the matcher against the plain one, and formats what was matched.
func FuzzMatch(f *testing.F) {
	for _, seed := range [][2]string{
		{"|-|", "1-2-3"}, {"|0|#", "x007"}, {"|1|#1|#", "1111"}, {"|#1|#x", "111-5x"}, {"|#-|#", "1--1"}, {"a|a|a", "aaaaa"},
		{"|1|#2|#.", "x102510250."}, {"|", ""}, {"x", "x"}, {"|0|#0|#0|#", "000-00100"}, {"|#1|#1|#-|#1|", "1111-1-1111"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, source, text string) {
		template, ok := split(source)
		if !ok || len(text) > 24 {
			t.Skip()
		}
		want, wantOK := bruteMatch(template, text)
		got, ok := template.match(text)
		if ok != wantOK || !slices.Equal(got, want) {
			t.Fatalf("%q on %q = %q, %v, want %q, %v", source, text, got, ok, want, wantOK)
		}
		if ok && format(template, got) != text {
			t.Errorf("%q, matched by %q and formatted again, is %q", text, source, format(template, got))
		}
	})
}

// FuzzFormat formats values and expects to get them back, unless the rule splits their text in another way.
func FuzzFormat(f *testing.F) {
	f.Add("|-|", "1", "2-3")
	f.Add("|-|", "1-2", "3")
	f.Add("|0|#.", "x", "17")
	f.Add("<|> is |#.", "a", "-5")
	f.Fuzz(func(t *testing.T, source, first, second string) {
		template, ok := split(source)
		if !ok || len(template.placeholders) != 2 || len(first)+len(second) > 40 {
			t.Skip()
		}
		values := []Param{{"a", first}, {"b", second}}
		text := format(template, values)
		want, fits := bruteMatch(template, text)
		got, ok := template.match(text)
		if ok != fits || slices.Equal(want, values) && !slices.Equal(got, values) {
			t.Errorf("%q makes %q of %q, and back %q, %v", source, text, values, got, ok)
		}
	})
}
