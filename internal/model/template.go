package model

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/errgen/errgen/internal/spec"
)

// Template is a wire message with placeholders: "{field_name} is mandatory." The text between placeholders is literal.
type Template struct {
	Text     string   // as the specification writes it, literal braces doubled
	Literals []string // len(Params)+1 of them; only the first and the last may be empty
	Params   []Param
}

// Param is a placeholder of a template.
type Param struct {
	Name string // snake_case
	Int  bool   // {name:int}: a canonical decimal
}

// String gives the placeholder as the specification writes it.
func (p Param) String() string {
	if p.Int {
		return "{" + p.Name + ":int}"
	}
	return "{" + p.Name + "}"
}

var placeholder = regexp.MustCompile(`^` + spec.Placeholder + `$`)

// parseTemplate splits a text at its placeholders.
func parseTemplate(text string) (*Template, *templateError) {
	t := &Template{Text: text}
	var literal strings.Builder
	for rest := text; rest != ""; {
		at := strings.IndexAny(rest, "{}")
		if at < 0 {
			literal.WriteString(rest)
			break
		}
		literal.WriteString(rest[:at])
		rest = rest[at:]
		if strings.HasPrefix(rest, "{{") || strings.HasPrefix(rest, "}}") {
			literal.WriteByte(rest[0])
			rest = rest[2:]
			continue
		}
		param, after, err := cutPlaceholder(rest)
		if err == nil {
			err = t.add(literal.String(), param)
		}
		if err != nil {
			err.at = len(text) - len(rest)
			return nil, err
		}
		literal.Reset()
		rest = after
	}
	t.Literals = append(t.Literals, literal.String())
	return t, nil
}

// cutPlaceholder takes the placeholder off the front of a text that starts with a single brace.
func cutPlaceholder(text string) (Param, string, *templateError) {
	if text[0] == '}' {
		return Param{}, "", wrong("a closing brace has no opening one", "write { in front of the placeholder, or }} for a brace that is meant as such")
	}
	inner, after, closed := strings.Cut(text[1:], "}")
	switch {
	case !closed:
		return Param{}, "", wrong("an opening brace is never closed", "write } behind the placeholder, or {{ for a brace that is meant as such")
	case inner == "":
		return Param{}, "", wrong("a placeholder is empty", templateHelp)
	case !placeholder.MatchString(inner):
		return Param{}, "", notAPlaceholder(inner)
	}
	name, isInt := strings.CutSuffix(inner, ":int")
	return Param{Name: name, Int: isInt}, after, nil
}

func (t *Template) add(literal string, param Param) *templateError {
	if literal == "" && len(t.Params) > 0 {
		return wrong(fmt.Sprintf("{%s} follows another placeholder, and nothing tells where one ends", param.Name), "write something between them")
	}
	for _, other := range t.Params {
		if other.Name == param.Name {
			return wrong(fmt.Sprintf("{%s} stands here twice", param.Name), "give one of them another name")
		}
	}
	t.Literals = append(t.Literals, literal)
	t.Params = append(t.Params, param)
	return nil
}

// shape is the same for two templates of a status that differ in nothing but the names of their placeholders.
func (t *Template) shape(status int) string {
	var b strings.Builder
	fmt.Fprint(&b, status)
	for i, literal := range t.Literals {
		fmt.Fprintf(&b, " %q", literal)
		if i < len(t.Params) {
			fmt.Fprintf(&b, " %t", t.Params[i].Int)
		}
	}
	return b.String()
}
