package message

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	placeholders := func(names ...string) []Placeholder {
		var list []Placeholder
		for _, name := range names {
			name, isInt := strings.CutSuffix(name, ":int")
			list = append(list, Placeholder{Name: name, Int: isInt})
		}
		return list
	}
	for text, want := range map[string]Message{
		"":                      {Literals: []string{""}},
		"fixed":                 {Literals: []string{"fixed"}},
		"{a}":                   {Literals: []string{"", ""}, Placeholders: placeholders("a")},
		"{field_name} is here.": {Literals: []string{"", " is here."}, Placeholders: placeholders("field_name")},
		"a {b} c {d:int}":       {Literals: []string{"a ", " c ", ""}, Placeholders: placeholders("b", "d:int")},
		"{{}}":                  {Literals: []string{"{}"}},
		"{{{a}}}":               {Literals: []string{"{", "}"}, Placeholders: placeholders("a")},
		"{a}{{{b}":              {Literals: []string{"", "{", ""}, Placeholders: placeholders("a", "b")},
		"{{a}} {b2} }}":         {Literals: []string{"{a} ", " }"}, Placeholders: placeholders("b2")},
		"100 % of {größe}":      {},
		"{x1_y2:int}, {x}-{y}ä": {Literals: []string{"", ", ", "-", "ä"}, Placeholders: placeholders("x1_y2:int", "x", "y")},
		"{{{{":                  {Literals: []string{"{{"}},
	} {
		got, err := Parse(text)
		if want.Literals == nil {
			if err == nil {
				t.Errorf("%q is taken", text)
			}
			continue
		}
		want.Text = text
		if err != nil {
			t.Errorf("%q: %v", text, err)
		} else if diff := cmp.Diff(&want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestParse_errors(t *testing.T) {
	for text, want := range map[string]string{
		"{}":          "a placeholder is empty",
		"a {":         "an opening brace is never closed",
		"{a":          "an opening brace is never closed",
		"a }":         "a closing brace has no opening one",
		"{{a}":        "a closing brace has no opening one",
		"{a}}":        "a closing brace has no opening one",
		"{A}":         "{A} is not a placeholder",
		"{a b}":       "{a b} is not a placeholder",
		"{a:str}":     "{a:str} is not a placeholder",
		"{:int}":      "{:int} is not a placeholder",
		"{a{b}":       "{a{b} is not a placeholder",
		"{a}{b}":      "{b} follows another placeholder",
		"{a:int}{b}":  "{b} follows another placeholder",
		"{a} and {a}": "{a} stands here twice",
	} {
		if _, err := Parse(text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestPlain(t *testing.T) {
	m := must(t, "{{x}}: {field} is {n:int} long")
	if got, want := m.Plain(), "{x}: {field} is {n} long"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPattern holds that two messages have the same pattern only if they differ in nothing but names.
func TestPattern(t *testing.T) {
	base := must(t, "{a} is {b:int}").Pattern()
	if base != must(t, "{c} is {d:int}").Pattern() {
		t.Error("names make a difference")
	}
	for _, other := range []string{"{a} is {b}", "{a:int} is {b:int}", "{a} is  {b:int}", "{a} is {b:int}.", "{a} is", `{a} is true " ""`} {
		if base == must(t, other).Pattern() {
			t.Errorf("%q makes no difference", other)
		}
	}
}
