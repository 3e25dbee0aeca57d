package model

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestMatch(t *testing.T) {
	cases := []struct {
		template, text string
		want           []string // nil when the text does not match
	}{
		{"fixed", "fixed", []string{}},
		{"fixed", "fixed.", nil},
		{"fixed", "", nil},
		{"{a}", "x", []string{"x"}},
		{"{a}", "", nil}, // one or more characters
		{"{a} is missing", "name is missing", []string{"name"}},
		{"{a} is missing", " is missing", nil},
		{"{a} is missing", "x is missing is missing", []string{"x is missing"}}, // must reach the end
		{"{a}-{b}", "1-2-3", []string{"1", "2-3"}},                              // shortest from the left
		{"{a}-{b}", "--2", []string{"-", "2"}},
		{"{a}-{b}-", "1-2-3-", []string{"1", "2-3"}},
		{"<{a}><{b}>", "<x><y>", []string{"x", "y"}},
		{"{{{a}}}", "{x}", []string{"x"}},
		{"{n:int} left", "42 left", []string{"42"}},
		{"{n:int} left", "-42 left", []string{"-42"}},
		{"{n:int} left", "0 left", []string{"0"}},
		{"{n:int} left", "-0 left", nil},
		{"{n:int} left", "042 left", nil},
		{"{n:int} left", "+42 left", nil},
		{"{n:int} left", "4.2 left", nil},
		{"{n:int} left", "- left", nil},
		{"{n:int} left", "٤ left", nil},
		{"{n:int}", "123456789012345678901234567890", []string{"123456789012345678901234567890"}},
		{"{a}0{n:int}", "x007", []string{"x0", "7"}}, // the shortest does not fit, so the next
		{"{a}ä{b}", "xäy", []string{"x", "y"}},
		{"{a}", "\xff\n", []string{"\xff\n"}}, // byte for byte
	}
	for _, c := range cases {
		got, ok := must(t, c.template).Match(c.text)
		if ok != (c.want != nil) || ok && !slices.Equal(got, c.want) {
			t.Errorf("%q on %q = %q, %t, want %q", c.template, c.text, got, ok, c.want)
		}
	}
}

// TestMatchIsNotExponential gives the search a text that it has to try in very many ways.
func TestMatchIsNotExponential(t *testing.T) {
	template := must(t, "{a}x{b}x{c}x{d}x{e}x{f}x{g}x{h}x{i}x{j}!")
	if _, ok := template.Match(strings.Repeat("x", 500)); ok {
		t.Error("a text without the end of the template matches")
	}
}

// bruteMatch tries every value of every placeholder, the shortest first, and compares the whole text.
func bruteMatch(literals []string, params []Param, text string) ([]string, bool) {
	if len(params) == 0 {
		return nil, text == literals[0]
	}
	for end := len(literals[0]) + 1; end <= len(text); end++ {
		value := text[len(literals[0]):end]
		if text[:len(literals[0])] != literals[0] || params[0].Int && !isDecimal(value) {
			continue
		}
		if rest, ok := bruteMatch(literals[1:], params[1:], text[end:]); ok {
			return append([]string{value}, rest...), true
		}
	}
	return nil, false
}

// isDecimal reports whether the text is what a number that follows no other digits is printed as.
func isDecimal(text string) bool {
	n, err := strconv.ParseInt(text, 10, 64)
	return err == nil && strconv.FormatInt(n, 10) == text
}

// FuzzMatch holds the matcher against the one that tries everything.
func FuzzMatch(f *testing.F) {
	for _, seed := range [][2]string{
		{"{a}-{b}", "1-2-3"}, {"{a}0{n:int}", "x007"}, {"{a} {b} {c}", "  x  y  "}, {"{n:int}{{{m:int}}}", "12{-3}"},
		{"a{b}a{c}a", "aaaaaa"}, {"{n:int}1{m:int}", "1111"}, {"{n:int}-{m:int}", "1--1"}, {"{a}", ""}, {"x", "x"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, template, text string) {
		parsed, err := parseTemplate(template)
		if err != nil || len(parsed.Params) > 4 || len(text) > 18 { // beyond 18 digits isDecimal gives up
			t.Skip()
		}
		want, wantOK := bruteMatch(parsed.Literals, parsed.Params, text)
		got, ok := parsed.Match(text)
		if ok != wantOK || !slices.Equal(got, want) {
			t.Errorf("%q on %q = %q, %t, want %q, %t", template, text, got, ok, want, wantOK)
		}
	})
}

// TestCompareTemplates goes through the criteria in their order. In each pair the first wins by its criterion, and loses
// by every later one that can tell the two apart.
func TestCompareTemplates(t *testing.T) {
	cases := []struct{ criterion, winner, loser string }{
		{"no placeholder", "x", "longer literal start {n:int} longer literal end"},
		{"the longer literal start", "ab{z}", "a{n:int} and very much more at the end"},
		{"the longer literal end", "a{z}yz", "a{m:int}, much more in the middle {n:int}z"},
		{"more literal bytes", "a{z}bbb{y}c", "a{m:int}b{n:int}c"},
		{"more int placeholders", "a{z:int}", "a{a}"},
		{"byte order", "a{a}b", "a{b}b"},
	}
	for _, c := range cases {
		t.Run(c.criterion, func(t *testing.T) {
			winner, loser := must(t, c.winner), must(t, c.loser)
			if compareTemplates(winner, loser) >= 0 || compareTemplates(loser, winner) <= 0 {
				t.Errorf("%q does not win over %q", c.winner, c.loser)
			}
		})
	}
	if same := must(t, "a{b}"); compareTemplates(same, same) != 0 {
		t.Error("a template is not equal to itself")
	}
}
