package schema

import (
	"fmt"

	"github.com/errgen/errgen/internal/spec"
)

// printer turns the description of the format into schemas.
type printer struct {
	choices   map[string][]choice // by the key of the list that has them; none where any id will do
	ofCatalog bool                // groups and codes are listed or offered family by family
}

// section gives the schema of a mapping.
func (p printer) section(s *spec.Section) *node {
	n := &node{Title: s.Title, Description: s.About, Type: types{"object"}, Closed: true}
	for _, k := range s.Keys {
		n.Properties = append(n.Properties, property{k.Name, p.key(s, k)})
		if k.Required {
			n.Required = append(n.Required, k.Name)
		}
	}
	n.AllOf = rules[s.Name]
	n.DefaultSnippets = snippets[s.Name]
	return n
}

// key gives the schema of what a key takes, with the description of the key.
func (p printer) key(s *spec.Section, k spec.Key) *node {
	n := p.value(s, k.Value)
	n.Title, n.Description = k.Title, k.About
	if !p.offers(k.Value) {
		n.Examples = []any{p.example(s, k)}
	}
	return n
}

// value gives the schema of a value; s is the section that its key is one of.
func (p printer) value(s *spec.Section, v spec.Value) *node {
	switch v.Form {
	case spec.OfKeys:
		return p.section(v.Section)
	case spec.OfList:
		return &node{Type: types{"array"}, Items: p.value(s, *v.Item)}
	case spec.OfTextOrKeys:
		n := p.section(v.Section)
		n.Type = types{"string", "object"}
		n.looks(v.Kind)
		return n
	case spec.OfAllow:
		n := &node{Type: types{"array", "string"}, Items: p.value(s, *v.Item)}
		n.looks(v.Kind)
		return n
	}
	return p.scalar(s, v)
}

func (p printer) scalar(s *spec.Section, v spec.Value) *node {
	if len(p.choices[v.Names]) > 0 {
		return defined(v.Names)
	}
	n := &node{Type: typesOf(v)}
	switch {
	case v.Form == spec.OfBoolean:
	case v.Kind.Name == "key":
		n.Enum, n.ErrorMessage = keysOf(s), "write the name of a key that stands here"
	case len(v.Kind.Words) > 0:
		n.Enum = anys(v.Kind.Words)
	default:
		n.looks(v.Kind)
	}
	n.limit(v)
	return n
}

// typesOf says what JSON has for a value. A code may be either, as its family decides.
func typesOf(v spec.Value) types {
	switch v.Form {
	case spec.OfInteger:
		return types{"integer"}
	case spec.OfBoolean:
		return types{"boolean"}
	case spec.OfDuration, spec.OfFactor, spec.OfInterval:
		return types{"string", "integer"}
	}
	if v.Kind.Name == "code" {
		return types{"string", "integer"}
	}
	return types{"string"}
}

// looks says what texts look like, and how to write them.
func (n *node) looks(k spec.Kind) {
	n.ErrorMessage = k.Help
	if k.Pattern == nil {
		return
	}
	n.Pattern = k.Pattern.String()
	n.PatternErrorMessage = "this must be " + k.Want
	if k.Help != "" {
		n.PatternErrorMessage += ": " + k.Help
	} else {
		n.ErrorMessage = "this must be " + k.Want + ": put it in quotes if it is one"
	}
}

// limit says which numbers a value may be. Of the durations, only none at all is a number.
func (n *node) limit(v spec.Value) {
	switch b := v.Bounds; {
	case b == nil:
	case b.From == b.To:
		n.Enum, n.ErrorMessage = []any{b.From}, fmt.Sprintf("write %d", b.From)
	default:
		n.Minimum, n.Maximum = &b.From, &b.To
	}
	if v.Form == spec.OfDuration {
		n.If, n.Then = &node{Type: types{"integer"}}, &node{Enum: []any{0}, ErrorMessage: v.Kind.Help}
	}
}

// keysOf are the names of the keys of a section.
func keysOf(s *spec.Section) []any {
	var names []any
	for _, k := range s.Keys {
		names = append(names, k.Name)
	}
	return names
}

func anys(words []string) []any {
	all := make([]any, len(words))
	for i, word := range words {
		all[i] = word
	}
	return all
}

// example gives a value for a key: the one that is written down, or one made of those of the required keys inside.
func (p printer) example(s *spec.Section, k spec.Key) any {
	v := k.Value
	return p.exampleOf(k.Example, v)
}

// offers reports whether the ids of a catalog take the place of an example, which names none of them.
func (p printer) offers(v spec.Value) bool {
	if v.Form == spec.OfList {
		v = *v.Item
	}
	inFamily := v.Names == "groups" || v.Names == "errors" && v.Kind.Name == "code"
	return len(p.choices[v.Names]) > 0 || p.ofCatalog && inFamily
}

func (p printer) exampleOf(text string, v spec.Value) any {
	switch v.Form {
	case spec.OfList:
		return []any{p.exampleOf(text, *v.Item)}
	case spec.OfKeys, spec.OfTextOrKeys:
		return p.exampleSection(v.Section)
	case spec.OfAllow:
		return []any{text}
	case spec.OfBoolean:
		return text == "true"
	}
	if n, ok := spec.Integer(text); ok {
		return n
	}
	return text
}

// exampleSection shows the keys of a section that are required, or its first one.
func (p printer) exampleSection(s *spec.Section) any {
	var o object
	for _, k := range s.Keys {
		if k.Required {
			o = append(o, member{k.Name, p.example(s, k)})
		}
	}
	if len(o) == 0 {
		o = object{{s.Keys[0].Name, p.example(s, s.Keys[0])}}
	}
	return o
}
