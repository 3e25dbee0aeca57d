package spec

import (
	"reflect"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"gopkg.in/yaml.v3"
)

// binder fills the structs of format.go from a document, field by field, and reports what does not fit.
type binder struct {
	file   string
	lines  []string
	dirty  map[int]bool // lines in which characters were replaced: what they hold is not what was written
	ds     *diag.List
	fields fieldTable
}

func newBinder(file string, lines []string, dirty map[int]bool, ds *diag.List) *binder {
	return &binder{file: file, lines: lines, dirty: dirty, ds: ds, fields: fieldTable{}}
}

// field is a key of a mapping, as the tags of a struct of format.go describe it.
type field struct {
	key      string
	required bool
	kind     string
	names    string
	flow     bool
	quoted   bool
	wrapped  bool
	index    int
}

// fieldTable holds the keys of the structs that were asked for.
type fieldTable map[reflect.Type][]field

// of gives the keys of a struct of format.go, in its order.
func (t fieldTable) of(structure reflect.Type) []field {
	if known, ok := t[structure]; ok {
		return known
	}
	var fields []field
	for i := range structure.NumField() {
		if f, ok := fieldOf(structure.Field(i)); ok {
			f.index = i
			fields = append(fields, f)
		}
	}
	t[structure] = fields
	return fields
}

func fieldOf(f reflect.StructField) (field, bool) {
	key, ok := f.Tag.Lookup("key")
	if !ok {
		return field{}, false
	}
	name, required := strings.CutSuffix(key, ",required")
	kind, layout := f.Tag.Get("kind"), f.Tag.Get("layout")
	return field{
		key: name, required: required, kind: kind, names: f.Tag.Get("names"), flow: f.Tag.Get("flow") == "true",
		quoted: layout == "quoted", wrapped: layout == "wrapped" || kind == "prose",
	}, true
}

func (b *binder) pos(n *yaml.Node) diag.Pos {
	return posOf(b.file, b.lines, n)
}

// bind fills the struct that into points to.
func (b *binder) bind(n *yaml.Node, into any) {
	b.mapping(n, reflect.ValueOf(into).Elem(), "the file")
}

// value fills v from n. what names the value in messages.
func (b *binder) value(n *yaml.Node, f field, v reflect.Value, what string) {
	if outsideSubset(n) {
		return
	}
	switch into := v.Addr().Interface().(type) {
	case *Allow:
		b.allow(n, into)
	case *Cause:
		b.cause(n, into)
	default:
		switch {
		case v.Kind() == reflect.Slice:
			b.sequence(n, f, v, what)
		case isMapping(v.Type()):
			b.mapping(n, v, what)
		default:
			b.scalar(n, f, into, what)
		}
	}
}

func (b *binder) sequence(n *yaml.Node, f field, v reflect.Value, what string) {
	if n.Kind != yaml.SequenceNode {
		b.ds.Add(b.pos(n), rules.Kind, "%s must be a list", what).WithHelp("%s", listHelp(n, f))
		return
	}
	if n.Style&yaml.FlowStyle != 0 && !f.flow && len(n.Content) > 0 {
		b.ds.Add(b.pos(n), rules.YAMLSubset, "%s holds text that brackets would cut", what).
			WithHelp("%s", hyphensHelp(v.Type()))
		return
	}
	items := reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content))
	for i, item := range n.Content {
		b.value(item, f, items.Index(i), singular(what))
	}
	v.Set(items)
}

// hyphensHelp says how to write a list that cannot stand in brackets.
func hyphensHelp(list reflect.Type) string {
	if list == reflect.TypeFor[[]Cause]() {
		return "write a list of sentences with hyphens: each on a line of its own, with a hyphen and a space in front"
	}
	return "start each item on a line of its own with a hyphen and a space"
}

// listHelp says how to write a list in the place of what was written instead.
func listHelp(n *yaml.Node, f field) string {
	if n.Kind == yaml.ScalarNode && f.flow && !strings.ContainsAny(n.Value, ",[]{}") {
		return "write [" + n.Value + "]"
	}
	return "start each item on a line of its own with a hyphen and a space"
}

// singular names an item of a list in messages.
func singular(list string) string { return "an item of " + list }

func (b *binder) mapping(n *yaml.Node, v reflect.Value, what string) {
	if n.Kind != yaml.MappingNode {
		b.ds.Add(b.pos(n), rules.Kind, "%s must be keys with values, one a line", article(what)).
			WithHelp("write each as key: value on a line of its own; the keys here are %s", diag.Or(names(b.fields.of(v.Type()))))
		return
	}
	keys, ok := b.keys(n, v)
	if !ok {
		return
	}
	for _, f := range b.fields.of(v.Type()) {
		if _, ok := keys[f.key]; f.required && !ok {
			b.ds.Add(b.pos(n), rules.Required, "%s has no %s", article(what), f.key).WithHelp("add %s:", f.key)
		}
	}
	v.Field(0).Set(reflect.ValueOf(Mapping{Pos: b.pos(n), Keys: keys}))
}

func find(fields []field, key string) (field, bool) {
	for _, f := range fields {
		if f.key == key {
			return f, true
		}
	}
	return field{}, false
}

// cause reads the two forms of a cause: a plain text, or a mapping.
func (b *binder) cause(n *yaml.Node, into *Cause) {
	switch n.Kind {
	case yaml.MappingNode:
		b.mapping(n, reflect.ValueOf(into).Elem(), "a cause")
	case yaml.ScalarNode:
		into.Pos = b.pos(n)
		b.textOf(n, field{kind: "prose"}, &into.Cause, "a cause")
	default:
		b.ds.Add(b.pos(n), rules.Kind, "a cause must be a text, or the keys cause and fix").WithHelp("delete one hyphen, or put the text in quotes")
	}
}

// article makes a key readable as the subject of a sentence.
func article(what string) string {
	what = strings.TrimPrefix(what, "an item of ")
	nouns := map[string]string{
		"import": "an import", "sources": "a source", "retries": "a strategy", "categories": "a category", "families": "a family",
		"groups": "a group", "owners": "a team's share", "reserved": "a reservation", "envelope": "an envelope", "errors": "an error",
	}
	if noun, ok := nouns[what]; ok {
		return noun
	}
	return what
}
