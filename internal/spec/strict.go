package spec

import (
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"gopkg.in/yaml.v3"
)

// strict walks a document and reports what YAML has and catalogs do not: anchors, aliases, merges, tags, flow maps,
// keys that are not plain words, and values left empty.
type strict struct {
	file  string
	lines []string
	ds    *diag.List
}

func checkStrict(file string, lines []string, root *yaml.Node, ds *diag.List) {
	strict{file, lines, ds}.node(root)
}

func (s strict) add(n *yaml.Node, format string, args ...any) *diag.Diagnostic {
	return s.ds.Add(posOf(s.file, s.lines, n), rules.YAMLSubset, format, args...)
}

func (s strict) node(n *yaml.Node) {
	s.decoration(n)
	switch n.Kind {
	case yaml.MappingNode:
		s.mapping(n)
	case yaml.SequenceNode:
		for _, item := range n.Content {
			s.value(item, "this item", item.LineComment)
		}
	}
}

func (s strict) decoration(n *yaml.Node) {
	switch {
	case n.Kind == yaml.AliasNode:
		s.add(n, "aliases (*) are not part of the format").WithHelp("write the value again, or put the text in quotes")
	case n.Anchor != "":
		s.add(n, "anchors (&) are not part of the format").WithHelp("delete &%s, or put the text in quotes", n.Anchor)
	case n.Style&yaml.TaggedStyle != 0 && n.Kind == yaml.ScalarNode && !isQuoted(n):
		s.add(n, "tags (!) are not part of the format").WithHelp("delete %s, or write %s, if that is the text", n.Tag, inYAMLQuotes(n.Tag+" "+n.Value))
	case n.Style&yaml.TaggedStyle != 0:
		s.add(n, "tags (!) are not part of the format").WithHelp("delete %s, or put the text in quotes", n.Tag)
	case s.startsWith(n, "!"): // a lone one leaves no trace in the node
		s.add(n, "tags (!) are not part of the format").WithHelp("delete the exclamation mark, or put the text in quotes")
	}
}

func (s strict) startsWith(n *yaml.Node, mark string) bool {
	if n.Line > len(s.lines) || !strings.Contains(s.lines[n.Line-1], mark) {
		return false // most lines; counting the characters of a long one for each of its items takes too long
	}
	line := []rune(s.lines[n.Line-1])
	return strings.HasPrefix(string(line[min(n.Column-1, len(line)):]), mark)
}

func (s strict) mapping(n *yaml.Node) {
	if n.Style&yaml.FlowStyle != 0 {
		s.add(n, "braces would be read as a map here").WithHelp("put the text in quotes, or write the map with one key a line")
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if s.key(key) {
			s.value(value, key.Value, key.LineComment)
		}
	}
}

func (s strict) key(key *yaml.Node) bool {
	s.decoration(key)
	switch {
	case key.Kind != yaml.ScalarNode || key.Value == "":
		s.add(key, "a key must be a plain word").WithHelp("if this is a text, put the whole of it in quotes")
		return false
	case key.Tag == "!!merge":
		s.add(key, "merges (<<) are not part of the format").WithHelp("write the keys again")
		return false
	case s.isBehindMark(key):
		s.add(key, "question marks in front of keys are not part of the format").WithHelp("write it as key: value")
		return false
	}
	return true
}

// isBehindMark reports whether a key is written as YAML's "? key", with its colon in another line.
func (s strict) isBehindMark(key *yaml.Node) bool {
	if key.Line > len(s.lines) || key.Anchor != "" || key.Style&yaml.TaggedStyle != 0 {
		return false
	}
	if key.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return true // nothing else lets a key be a block
	}
	written := fromColumn(s.lines[key.Line-1], key.Column)
	length := keyEnd(written, key)
	return length > 0 && !strings.HasPrefix(strings.TrimLeft(written[length:], " "), ":")
}

// value looks at the value of a key or item. comment is what stands behind a value that was left empty.
func (s strict) value(n *yaml.Node, of, comment string) {
	if !isNull(n) {
		s.node(n)
		return
	}
	s.decoration(n)
	switch {
	case n.Style&yaml.TaggedStyle != 0:
	case n.Value != "":
		s.add(n, "%s would be read as nothing", of).WithHelp("put it in quotes: %s; or delete the line", inYAMLQuotes(n.Value))
	case comment != "":
		s.add(n, "%s has no value, since a number sign starts a comment", of).WithHelp("write %s, if that is the text", inYAMLQuotes(comment))
	default:
		s.add(n, "%s has no value", of).WithHelp("give it one, here or further in on the lines below; or delete the line")
	}
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// outsideSubset reports whether the strict walk has already objected to the node as a value.
func outsideSubset(n *yaml.Node) bool {
	flowMap := n.Kind == yaml.MappingNode && n.Style&yaml.FlowStyle != 0
	tagged := n.Kind == yaml.ScalarNode && n.Style&yaml.TaggedStyle != 0
	return isNull(n) || n.Kind == yaml.AliasNode || flowMap || tagged
}
