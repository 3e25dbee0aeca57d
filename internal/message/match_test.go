package message

import (
	"slices"
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
		{"{a}", "", nil}, // one or more bytes
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
