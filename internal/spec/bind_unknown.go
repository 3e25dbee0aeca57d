package spec

import (
	"reflect"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"gopkg.in/yaml.v3"
)

// unknownKey reports a key that is not one. The key that was suggested counts as written, with this value, so that
// neither it nor what refers to it is reported as missing as well.
func (b *binder) unknownKey(key, value *yaml.Node, v reflect.Value, positions map[string]diag.Pos) {
	fields := b.fields.of(v.Type())
	if b.ofHead(key, v.Type()) {
		return
	}
	d := b.ds.Add(b.pos(key), rules.UnknownKey, "there is no key %q here", key.Value)
	near, ok := suggestKey(key.Value, fields)
	if !ok {
		d.WithHelp("%s", b.elsewhere(key.Value, v.Type(), fields))
		return
	}
	d.WithHelp("did you mean %s?", near)
	if _, written := positions[near]; written {
		return
	}
	positions[near] = b.pos(key)
	if f, _ := find(fields, near); fits(value, v.Field(f.index)) {
		b.value(value, f, v.Field(f.index), near)
	}
}

// ofHead reports a key that belongs into the file that a catalog begins with, and stands in a part of it.
func (b *binder) ofHead(key *yaml.Node, structure reflect.Type) bool {
	if _, known := find(b.fields.of(reflect.TypeFor[File]()), key.Value); !known || structure != reflect.TypeFor[Part]() {
		return false
	}
	help := "move it to the file that includes this one"
	if key.Value == "version" {
		help = "delete the line; the file that includes this one has a version"
	}
	b.ds.Add(b.pos(key), rules.Include, "a file that is included holds families alone, not %s", key.Value).WithHelp("%s", help)
	return true
}

// elsewhere says where a key belongs, or else which keys there are.
func (b *binder) elsewhere(key string, structure reflect.Type, fields []field) string {
	for _, f := range fields {
		inner := structure.Field(f.index).Type
		if inner.Kind() == reflect.Struct && isMapping(inner) {
			if _, ok := find(b.fields.of(inner), key); ok {
				return "write it further in, under " + f.key + ":"
			}
		}
	}
	return "the keys here are " + diag.Or(names(fields))
}

// fits reports whether a value is of the kind that a field takes.
func fits(n *yaml.Node, v reflect.Value) bool {
	switch {
	case v.Kind() == reflect.Slice:
		return n.Kind == yaml.SequenceNode
	case isMapping(v.Type()):
		return n.Kind == yaml.MappingNode
	}
	return n.Kind == yaml.ScalarNode
}

// isMapping reports whether a struct of format.go is a mapping, not one of the scalars.
func isMapping(structure reflect.Type) bool {
	return structure.NumField() > 0 && structure.Field(0).Type == reflect.TypeFor[Mapping]()
}

func names(fields []field) []string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.key
	}
	return names
}
