package spec

import (
	"errors"
	"regexp"
	"regexp/syntax"
	"strings"

	"github.com/errgen/errgen/internal/rules"
	"gopkg.in/yaml.v3"
)

// allow reads the two forms of allow: a list of ranges, or one regular expression. When a part of it cannot be read it
// is left empty, so that no code is held against the rest.
func (b *binder) allow(n *yaml.Node, into *Allow) {
	into.Pos = b.pos(n)
	switch list, isList := rangeList(n.Value); {
	case n.Kind == yaml.SequenceNode:
		into.Ranges = b.intervals(n, "an item of allow")
	case n.Kind != yaml.ScalarNode:
		b.notScalar(n, field{}, "allow")
	case isList:
		b.ds.Add(b.pos(n), rules.Kind, "allow must be a list").WithHelp("write [%s]", list)
	default:
		into.Pattern = b.expression(n)
	}
}

// rangeList gives what stands between the brackets of a list of ranges, with or without them, or with one of them. A
// range of digits in brackets is a part of an expression.
func rangeList(text string) (list string, ok bool) {
	list = strings.Trim(text, "[] ")
	for item := range strings.SplitSeq(list, ",") {
		r, ok := Interval(strings.TrimSpace(item))
		if !ok || list != text && r.To <= 9 {
			return "", false
		}
	}
	return list, true
}

// intervals reads a list of ranges. It gives none when one of them cannot be read.
func (b *binder) intervals(n *yaml.Node, what string) []Range {
	ranges, whole := make([]Range, len(n.Content)), true
	for i, item := range n.Content {
		if !outsideSubset(item) {
			b.scalar(item, field{}, &ranges[i], what)
		}
		whole = whole && ranges[i].Pos.IsValid()
	}
	if !whole {
		return nil
	}
	return ranges
}

func (b *binder) expression(n *yaml.Node) *regexp.Regexp {
	compiled, err := anchored(n.Value)
	if err == nil {
		return compiled
	}
	var wrong *syntax.Error
	if errors.As(err, &wrong) {
		b.ds.Add(b.pos(n), rules.AllowPattern, "allow is not a regular expression: %s", wrong.Code).
			WithHelp("write it in single quotes, like '^[A-Z_]+$'")
		return nil
	}
	whole := "^" + strings.Trim(n.Value, "^$") + "$"
	b.ds.Add(b.pos(n), rules.AllowPattern, "allow must be a regular expression for the whole code, from ^ to $").
		WithHelp("write '%s'", strings.ReplaceAll(whole, "'", "''"))
	return nil
}

// anchors is what an expression begins and ends with.
var anchors = regexp.MustCompile(`^\^[^\n]*\$$`)

var errNotAnchored = errors.New("an expression that is not anchored")

// anchored compiles an expression that is written from ^ to $, so that it covers the whole code: in ^a|b$ each anchor
// would hold for one side only.
func anchored(text string) (*regexp.Regexp, error) {
	if !anchors.MatchString(text) {
		return nil, errNotAnchored
	}
	inner := text[1 : len(text)-1]
	if _, err := regexp.Compile(inner); err != nil {
		return nil, err
	}
	return regexp.Compile("^(?:" + inner + ")$")
}
