package message

import (
	"errors"
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

// FuzzParse parses whatever it is given: nothing panics, a problem has its position inside the text, and what is parsed and
// written again is what was parsed.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"", "a {b} c {d:int}", "{{a}} {b2} }}", "{a}{{{b}", "{a}{b}", "{", "}", "{}", "{A}", "{a:int} {a}", "{\xff}"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := Parse(text)
		if err != nil {
			checkError(t, text, err)
			return
		}
		if named := m.Fill(func(p Placeholder) string { return "{" + p.Name + "}" }); named != m.Plain() {
			t.Errorf("%q filled with names is %q, and plain %q", text, named, m.Plain())
		}
		if again := rewritten(m); again != text {
			t.Errorf("%q is %q when written again", text, again)
		}
		if HasPlaceholder(text) != (len(m.Placeholders) > 0) {
			t.Errorf("%q has %d placeholders", text, len(m.Placeholders))
		}
	})
}

// checkError expects an error to say what is wrong, where, and what to do about it.
func checkError(t *testing.T, text string, err error) {
	t.Helper()
	var wrong *Error
	switch {
	case !errors.As(err, &wrong):
		t.Errorf("%q: %T is no *Error", text, err)
	case wrong.Offset < 0 || wrong.Offset >= len(text) || !strings.ContainsRune("{}", rune(text[wrong.Offset])):
		t.Errorf("%q: there is no brace at %d", text, wrong.Offset)
	case wrong.Problem == "" || (wrong.Help == "") == (wrong.Inner == ""):
		t.Errorf("%q: %+v", text, *wrong)
	}
}

// rewritten writes a message out of its parts.
func rewritten(m *Message) string {
	var b strings.Builder
	for i, literal := range m.Literals {
		b.WriteString(strings.NewReplacer("{", "{{", "}", "}}").Replace(literal))
		if i < len(m.Placeholders) {
			b.WriteString(m.Placeholders[i].String())
		}
	}
	return b.String()
}
