package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseTemplate(t *testing.T) {
	params := func(names ...string) []Param {
		var list []Param
		for _, name := range names {
			name, isInt := strings.CutSuffix(name, ":int")
			list = append(list, Param{Name: name, Int: isInt})
		}
		return list
	}
	for text, want := range map[string]Template{
		"":                      {Literals: []string{""}},
		"fixed":                 {Literals: []string{"fixed"}},
		"{a}":                   {Literals: []string{"", ""}, Params: params("a")},
		"{field_name} is here.": {Literals: []string{"", " is here."}, Params: params("field_name")},
		"a {b} c {d:int}":       {Literals: []string{"a ", " c ", ""}, Params: params("b", "d:int")},
		"{{}}":                  {Literals: []string{"{}"}},
		"{{{a}}}":               {Literals: []string{"{", "}"}, Params: params("a")},
		"{a}{{{b}":              {Literals: []string{"", "{", ""}, Params: params("a", "b")},
		"{{a}} {b2} }}":         {Literals: []string{"{a} ", " }"}, Params: params("b2")},
		"100 % of {größe}":      {},
		"{x1_y2:int}, {x}-{y}ä": {Literals: []string{"", ", ", "-", "ä"}, Params: params("x1_y2:int", "x", "y")},
		"{{{{":                  {Literals: []string{"{{"}},
	} {
		got, err := parseTemplate(text)
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

func TestTemplateErrors(t *testing.T) {
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
		if _, err := parseTemplate(text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestPlain(t *testing.T) {
	template := must(t, "{{x}}: {field} is {n:int} long")
	if got, want := template.plain(), "{x}: {field} is {n} long"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func must(tb testing.TB, text string) *Template {
	tb.Helper()
	template, err := parseTemplate(text)
	if err != nil {
		tb.Fatal(err)
	}
	return template
}

// TestShape holds that two templates have the same shape only if they differ in nothing but names.
func TestShape(t *testing.T) {
	base := must(t, "{a} is {b:int}").shape(400)
	if base != must(t, "{c} is {d:int}").shape(400) {
		t.Error("names make a difference")
	}
	for _, other := range []string{"{a} is {b}", "{a:int} is {b:int}", "{a} is  {b:int}", "{a} is {b:int}.", "{a} is", `{a} is true " ""`} {
		if base == must(t, other).shape(400) {
			t.Errorf("%q makes no difference", other)
		}
	}
	if base == must(t, "{a} is {b:int}").shape(401) {
		t.Error("the status makes no difference")
	}
}
