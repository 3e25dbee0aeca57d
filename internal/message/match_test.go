package message

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestMatch(t *testing.T) {
	cases := []struct {
		message, text string
		want          []string // nil when the text does not match
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
		got, ok := must(t, c.message).Match(c.text)
		if ok != (c.want != nil) || ok && !slices.Equal(got, c.want) {
			t.Errorf("%q on %q = %q, %t, want %q", c.message, c.text, got, ok, c.want)
		}
	}
}

// TestMatchIsNotExponential gives the search a text that it has to try in very many ways.
func TestMatchIsNotExponential(t *testing.T) {
	m := must(t, "{a}x{b}x{c}x{d}x{e}x{f}x{g}x{h}x{i}x{j}!")
	if _, ok := m.Match(strings.Repeat("x", 500)); ok {
		t.Error("a text without the end of the message matches")
	}
}

// bruteMatch tries every value of every placeholder, the shortest first, and compares the whole text.
func bruteMatch(literals []string, placeholders []Placeholder, text string) ([]string, bool) {
	if len(placeholders) == 0 {
		return nil, text == literals[0]
	}
	for end := len(literals[0]) + 1; end <= len(text); end++ {
		value := text[len(literals[0]):end]
		if text[:len(literals[0])] != literals[0] || placeholders[0].Int && !isDecimal(value) {
			continue
		}
		if rest, ok := bruteMatch(literals[1:], placeholders[1:], text[end:]); ok {
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
	f.Fuzz(func(t *testing.T, message, text string) {
		parsed, err := Parse(message)
		if err != nil || len(parsed.Placeholders) > 4 || len(text) > 18 { // beyond 18 digits isDecimal gives up
			t.Skip()
		}
		want, wantOK := bruteMatch(parsed.Literals, parsed.Placeholders, text)
		got, ok := parsed.Match(text)
		if ok != wantOK || !slices.Equal(got, want) {
			t.Errorf("%q on %q = %q, %t, want %q, %t", message, text, got, ok, want, wantOK)
		}
	})
}
