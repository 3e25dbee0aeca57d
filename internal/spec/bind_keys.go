package spec

import (
	"reflect"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"gopkg.in/yaml.v3"
)

// keys fills the fields of v and gives the positions of their keys, and of those that were suggested for mistyped ones. ok is
// false when what is written here is something else than a mapping with these keys.
func (b *binder) keys(n *yaml.Node, v reflect.Value) (positions map[string]diag.Pos, ok bool) {
	positions = make(map[string]diag.Pos, len(n.Content)/2)
	fields := b.fields.of(v.Type())
	var mistyped []int
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode || key.Tag == "!!merge" || key.Value == "" {
			continue
		}
		if first, twice := positions[key.Value]; twice {
			if b.twice(key, first, n) {
				continue
			}
			break // the rest belongs to another item
		}
		positions[key.Value] = b.pos(key)
		switch f, known := find(fields, key.Value); {
		case known:
			b.value(value, f, v.Field(f.index), f.key)
		case !isSentence(key, value, v.Type(), fields):
			mistyped = append(mistyped, i)
		case !hasKnown(n, fields):
			b.sentence(key, value, "")
			return nil, false
		default:
			b.sentenceAmongKeys(key, value, v.Type(), positions)
		}
	}
	for _, i := range mistyped {
		b.unknownKey(n.Content[i], n.Content[i+1], v, positions)
	}
	return positions, true
}

// hasKnown reports whether a mapping holds one of the keys that belong there, so that a sentence is a line of it and
// not all there is.
func hasKnown(n *yaml.Node, fields []field) bool {
	for i := 0; i < len(n.Content); i += 2 {
		if _, known := find(fields, n.Content[i].Value); known {
			return true
		}
	}
	return false
}

// twice reports a key that stood here before. When it is the first one, a new item probably starts with it, and
// goesOn is false.
func (b *binder) twice(key *yaml.Node, first diag.Pos, n *yaml.Node) (goesOn bool) {
	d := b.ds.Add(b.pos(key), rules.DuplicateKey, "%s stands here twice, first at %s", key.Value, first)
	if key.Value != n.Content[0].Value {
		d.WithHelp("keep one of them")
		return true
	}
	d.WithHelp("start the next item with a hyphen, or keep one of the two")
	return false
}
