package schema

import (
	"bytes"
	"encoding/json"
)

// node is a schema. The order of the fields is that of the keys in the output: the mark comes first.
type node struct {
	Comment             string     `json:"$comment,omitempty"`
	Schema              string     `json:"$schema,omitempty"`
	Title               string     `json:"title,omitempty"`
	Description         string     `json:"description,omitempty"`
	Ref                 string     `json:"$ref,omitempty"` // beside it only title and description mean something
	Type                types      `json:"type,omitempty"`
	Const               any        `json:"const,omitempty"`
	Enum                []any      `json:"enum,omitempty"`
	EnumDescriptions    []string   `json:"enumDescriptions,omitempty"`
	Pattern             string     `json:"pattern,omitempty"`
	PatternErrorMessage string     `json:"patternErrorMessage,omitempty"`
	ErrorMessage        string     `json:"errorMessage,omitempty"`
	Minimum             *int64     `json:"minimum,omitempty"`
	Maximum             *int64     `json:"maximum,omitempty"`
	Examples            []any      `json:"examples,omitempty"`
	DefaultSnippets     []snippet  `json:"defaultSnippets,omitempty"`
	DoNotSuggest        bool       `json:"doNotSuggest,omitempty"` // the key, since another schema does so already
	Required            []string   `json:"required,omitempty"`
	Properties          properties `json:"properties,omitempty"`
	Closed              closed     `json:"additionalProperties,omitempty"`
	MaxProperties       *int       `json:"maxProperties,omitempty"`
	MaxItems            *int       `json:"maxItems,omitempty"`
	Items               *node      `json:"items,omitempty"`
	AllOf               []*node    `json:"allOf,omitempty"`
	If                  *node      `json:"if,omitempty"`
	Then                *node      `json:"then,omitempty"`
	Else                *node      `json:"else,omitempty"`
	Definitions         properties `json:"definitions,omitempty"`
}

// in gives the schema of a key.
func (n *node) in(key string) *node {
	for _, p := range n.Properties {
		if p.name == key {
			return p.node
		}
	}
	return nil
}

// types are the types that a value may have; one alone is written without brackets.
type types []string

func (t types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return json.Marshal(t[0])
	}
	return json.Marshal([]string(t))
}

// closed says that a mapping takes no other keys.
type closed bool

func (closed) MarshalJSON() ([]byte, error) { return []byte("false"), nil }

// property is a key and its schema; nil for a key that must not stand here.
type property struct {
	name string
	node *node
}

type properties []property

// MarshalJSON keeps the order.
func (list properties) MarshalJSON() ([]byte, error) {
	var o object
	for _, p := range list {
		if p.node == nil {
			o = append(o, member{p.name, false})
		} else {
			o = append(o, member{p.name, p.node})
		}
	}
	return o.MarshalJSON()
}

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // the outer encoder does as it is told
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := m.encode(&b, encoder); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func (m member) encode(b *bytes.Buffer, encoder *json.Encoder) error {
	if err := encoder.Encode(m.name); err != nil {
		return err
	}
	b.WriteByte(':')
	return encoder.Encode(m.value)
}

// snippet is what an editor offers to type.
type snippet struct {
	Label       string `json:"label"`
	Description string `json:"description,omitempty"`
	Body        any    `json:"body"`
}
