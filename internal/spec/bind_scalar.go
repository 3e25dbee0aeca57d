package spec

import (
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
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
		into.Value, into.Pos = read(b, n, what, wholeNumber, Integer)
	case *Bool:
		into.Value, into.Pos = read(b, n, what, truth, parseBool)
	case *Duration:
		into.Value, into.Pos = read(b, n, what, timeSpan, parseDuration)
	case *Percent:
		into.Value, into.Pos = read(b, n, what, percentage, parsePercent)
	case *Factor:
		into.Value, into.Pos = read(b, n, what, factor, parseFactor)
	case *Range:
		*into = b.interval(n, what)
	}
}

func (b *binder) notScalar(n *yaml.Node, f field, what string) {
	help := "write the value on the line of its key"
	switch block := n.Style&yaml.FlowStyle == 0; {
	case n.Kind == yaml.SequenceNode && block && len(n.Content) == 1:
		help = "delete the hyphen"
	case n.Kind == yaml.SequenceNode && block:
		help = "write one text, without hyphens"
	case kinds[f.kind].prose:
		help = "put the text in quotes"
	}
	b.ds.Add(b.pos(n), rules.Kind, "%s must be a single value", what).WithHelp("%s", help)
}

// notation is how the values of a type are written, for messages.
type notation struct {
	rule       *diag.Rule
	want, help string
	suggest    func(string) string // what to write instead of a text that is not written so; nil for no idea
}

var (
	wholeNumber = notation{rules.Integer, "a whole number in decimal digits", "write it like 404: no sign, no zeros in front, no point", suggestNumber}
	truth       = notation{rules.Boolean, "true or false", "write true or false", suggestTruth}
	timeSpan    = notation{rules.Duration, "a time span", "write a number and a unit (ms, s, m, h), like 500ms or 1m30s", suggestTimeSpan}
	percentage  = notation{rules.Percentage, "a percentage", "write it like 20%", nil}
	factor      = notation{rules.Factor, "a whole number or a percentage", "write it like 2, or 150% for one and a half", nil}
	span        = notation{rules.Range, "a number or a range", "write it like 404 or 400-499, the smaller first", suggestSpan}
)

// read parses a value that stands without quotes. When it cannot, the position is left empty too, so that a value that was
// reported once is held against no further rule.
func read[T any](b *binder, n *yaml.Node, what string, as notation, parse func(string) (T, bool)) (value T, pos diag.Pos) {
	value, ok := parse(n.Value)
	switch {
	case ok && isQuoted(n):
		b.ds.Add(b.pos(n), rules.Quotes, "%s must stand without quotes", what).WithHelp("write %s", strings.TrimSpace(n.Value))
	case !ok && b.dirty[n.Line]: // reported with the character
	case !ok:
		help := as.help
		if as.suggest != nil {
			if near := as.suggest(n.Value); valid(near, parse) {
				help = "write " + near
			}
		}
		b.ds.Add(b.pos(n), as.rule, "%s must be %s, not %q", what, as.want, n.Value).WithHelp("%s", help)
	default:
		return value, b.pos(n)
	}
	return *new(T), diag.Pos{}
}

func valid[T any](text string, parse func(string) (T, bool)) bool {
	_, ok := parse(text)
	return ok
}

func isQuoted(n *yaml.Node) bool {
	return isBlock(n) || n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0
}

// isBlock reports whether a text is written below its key, behind | or >.
func isBlock(n *yaml.Node) bool { return n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 }

func (b *binder) interval(n *yaml.Node, what string) Range {
	r, pos := read(b, n, what, span, Interval)
	r.Pos = pos
	return r
}
