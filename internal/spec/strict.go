package spec

import (
	"github.com/errgen/errgen/internal/diag"
	"gopkg.in/yaml.v3"
)

// strict walks a document and reports what YAML has and catalogs do not: anchors, aliases, merges, tags, flow maps,
// keys that are not plain words, and values left empty.
type strict struct {
	file string
	ds   *diag.List
}

func checkStrict(file string, root *yaml.Node, ds *diag.List) {
	strict{file, ds}.node(root)
}

func (s strict) add(n *yaml.Node, format string, args ...any) *diag.Diagnostic {
	return s.ds.Add(diag.Pos{File: s.file, Line: n.Line, Col: n.Column}, "yaml-subset", format, args...)
}

func (s strict) node(n *yaml.Node) {
	s.decoration(n)
	switch n.Kind {
	case yaml.MappingNode:
		s.mapping(n)
	case yaml.SequenceNode:
		for _, item := range n.Content {
			s.value(item, "this item")
		}
	}
}

func (s strict) decoration(n *yaml.Node) {
	switch {
	case n.Kind == yaml.AliasNode:
		s.add(n, "aliases (*) are not part of the format").WithHelp("write the value again, or put the text in quotes")
	case n.Anchor != "":
		s.add(n, "anchors (&) are not part of the format").WithHelp("delete &%s, or put the text in quotes", n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		s.add(n, "tags (!) are not part of the format").WithHelp("delete %s, or put the text in quotes", n.Tag)
	}
}

func (s strict) mapping(n *yaml.Node) {
	if n.Style&yaml.FlowStyle != 0 {
		s.add(n, "braces would be read as a map here").WithHelp("put the text in quotes, or write the map with one key a line")
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if s.key(key) {
			s.value(value, key.Value)
		}
	}
}

func (s strict) key(key *yaml.Node) bool {
	s.decoration(key)
	switch {
	case key.Kind != yaml.ScalarNode:
		s.add(key, "a key must be a plain word")
		return false
	case key.Tag == "!!merge":
		s.add(key, "merges (<<) are not part of the format").WithHelp("write the keys again")
		return false
	}
	return true
}

func (s strict) value(n *yaml.Node, of string) {
	if !isNull(n) {
		s.node(n)
		return
	}
	s.decoration(n)
	if n.Style&yaml.TaggedStyle == 0 {
		s.add(n, "%s has no value", of).WithHelp("give it one, or delete the line")
	}
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// outsideSubset reports whether the strict walk has already objected to the node as a value.
func outsideSubset(n *yaml.Node) bool {
	return isNull(n) || n.Kind == yaml.AliasNode || n.Kind == yaml.MappingNode && n.Style&yaml.FlowStyle != 0
}
