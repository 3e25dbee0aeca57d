package spec

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

// scalar fills one of the scalar types of the syntax tree.
func (b *binder) scalar(n *yaml.Node, f field, into any, what string) {
	if n.Kind != yaml.ScalarNode {
		b.notScalar(n, f, what)
		return
	}
	switch into := into.(type) {
	case *Text:
		b.textOf(n, f, into, what)
	case *Int:
		into.Value, into.Pos = b.integer(n, what), b.pos(n)
	case *Bool:
		into.Value, into.Pos = b.truth(n, what), b.pos(n)
	case *Duration:
		into.Value, into.Pos = b.duration(n, what), b.pos(n)
	case *Percent:
		into.Value, into.Pos = b.percent(n, what), b.pos(n)
	case *Factor:
		into.Value, into.Pos = b.factor(n, what), b.pos(n)
	case *Range:
		*into = b.interval(n, what)
	}
}

func (b *binder) notScalar(n *yaml.Node, f field, what string) {
	d := b.ds.Add(b.pos(n), "shape", "%s must be a single value", what)
	if kinds[f.kind].prose {
		d.WithHelp("put the text in quotes")
	}
}

// plain gives the text of a value that is never quoted.
func (b *binder) plain(n *yaml.Node, what string) (string, bool) {
	if isQuoted(n) {
		b.ds.Add(b.pos(n), "quotes", "%s must stand without quotes", what).WithHelp("write %s", n.Value)
		return "", false
	}
	return n.Value, true
}

func isQuoted(n *yaml.Node) bool {
	return n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
}

var canonicalInteger = regexp.MustCompile(`^(0|-?[1-9][0-9]*)$`)

// Integer reads a canonical decimal: no sign before a positive number, no zeros in front, nothing but digits.
func Integer(text string) (int64, bool) {
	n, err := strconv.ParseInt(text, 10, 64)
	return n, err == nil && canonicalInteger.MatchString(text)
}

func (b *binder) integer(n *yaml.Node, what string) int64 {
	text, ok := b.plain(n, what)
	if !ok {
		return 0
	}
	number, ok := Integer(text)
	if !ok {
		b.ds.Add(b.pos(n), "integer", "%s must be a whole number in decimal digits, not %q", what, text).
			WithHelp("write it like 404: no sign, no zeros in front, no point")
	}
	return number
}

func (b *binder) truth(n *yaml.Node, what string) bool {
	text, ok := b.plain(n, what)
	if ok && text != "true" && text != "false" {
		b.ds.Add(b.pos(n), "boolean", "%s must be true or false, not %q", what, text).WithHelp("write true or false")
	}
	return text == "true"
}

func (b *binder) duration(n *yaml.Node, what string) time.Duration {
	text, ok := b.plain(n, what)
	if !ok {
		return 0
	}
	d, err := time.ParseDuration(text)
	if err != nil || d < 0 || strings.HasPrefix(text, "+") {
		b.ds.Add(b.pos(n), "duration", "%s must be a time span, not %q", what, text).
			WithHelp("write a number and a unit (ms, s, m, h), like 500ms or 1m30s")
	}
	return d
}

var percentage = regexp.MustCompile(`^(0|[1-9][0-9]{0,8})%$`)

func (b *binder) percent(n *yaml.Node, what string) int64 {
	text, ok := b.plain(n, what)
	if ok && !percentage.MatchString(text) {
		b.ds.Add(b.pos(n), "percentage", "%s must be a percentage, not %q", what, text).WithHelp("write it like 20%%")
		return 0
	}
	number, _ := Integer(strings.TrimSuffix(text, "%"))
	return number
}

var factorPattern = regexp.MustCompile(`^[1-9][0-9]{0,5}$`)

func (b *binder) factor(n *yaml.Node, what string) int64 {
	text, ok := b.plain(n, what)
	switch {
	case !ok:
		return 0
	case factorPattern.MatchString(text):
		number, _ := Integer(text)
		return number * 100
	case percentage.MatchString(text):
		return b.percent(n, what)
	}
	b.ds.Add(b.pos(n), "factor", "%s must be a whole number or a percentage, not %q", what, text).
		WithHelp("write it like 2, or 150%% for one and a half")
	return 0
}

var rangePattern = regexp.MustCompile(`^(-?[0-9]+)(?:-(-?[0-9]+))?$`)

func (b *binder) interval(n *yaml.Node, what string) Range {
	text, ok := b.plain(n, what)
	if !ok {
		return Range{}
	}
	r, ok := Interval(text)
	r.Pos = b.pos(n)
	if !ok {
		b.ds.Add(r.Pos, "range", "%s must be a number or a range, not %q", what, text).WithHelp("write it like 404 or 400-499, the smaller first")
	}
	return r
}

// Interval reads a range of canonical decimals, 400-499, or a single one. The position is left empty.
func Interval(text string) (Range, bool) {
	parts := rangePattern.FindStringSubmatch(text)
	if parts == nil {
		return Range{}, false
	}
	from, ok := Integer(parts[1])
	if parts[2] == "" {
		return Range{From: from, To: from}, ok
	}
	to, ok2 := Integer(parts[2])
	return Range{From: from, To: to}, ok && ok2 && from <= to
}

// allow reads the two forms of allow: a list of ranges, or one regular expression.
func (b *binder) allow(n *yaml.Node, into *Allow) {
	into.Pos = b.pos(n)
	if n.Kind == yaml.SequenceNode {
		for _, item := range n.Content {
			if item.Kind != yaml.ScalarNode {
				b.notScalar(item, field{}, "an item of allow")
			} else if !isNull(item) {
				into.Ranges = append(into.Ranges, b.interval(item, "an item of allow"))
			}
		}
		return
	}
	into.Pattern = b.expression(n)
}

func (b *binder) expression(n *yaml.Node) *regexp.Regexp {
	if n.Kind != yaml.ScalarNode {
		b.notScalar(n, field{}, "allow")
		return nil
	}
	if _, ok := Interval(n.Value); ok {
		b.ds.Add(b.pos(n), "shape", "allow must be a list").WithHelp("write [%s]", n.Value)
		return nil
	}
	compiled, ok := anchored(n.Value)
	if !ok {
		b.ds.Add(b.pos(n), "allow-pattern", "allow must be a regular expression for the whole code, from ^ to $").
			WithHelp("write it in single quotes, like '^[A-Z_]+$'")
		return nil
	}
	return compiled
}

// anchored compiles an expression that is written from ^ to $, so that it speaks of the whole code: in ^a|b$ each anchor
// would hold for one side only.
func anchored(text string) (*regexp.Regexp, bool) {
	inner, from := strings.CutPrefix(text, "^")
	inner, to := strings.CutSuffix(inner, "$")
	if _, err := regexp.Compile(inner); err != nil || !from || !to {
		return nil, false
	}
	compiled, err := regexp.Compile("^(?:" + inner + ")$")
	return compiled, err == nil
}
