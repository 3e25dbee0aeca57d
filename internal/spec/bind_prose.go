package spec

import (
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"gopkg.in/yaml.v3"
)

// proseText reports where YAML takes the marks within an unquoted sentence for its own, or its writer took marks of the
// sentence for those of YAML.
func (b *binder) proseText(n *yaml.Node, what string) {
	switch {
	case hasCurlyQuotes(n.Value):
		b.ds.Add(b.pos(n), rules.Quotes, "these quotes are part of %s, which needs straight ones around it", what).WithHelp("write %s", inYAMLQuotes(n.Value))
	case strings.HasSuffix(n.Value, `"`) && strings.Count(n.Value, `"`)%2 == 1:
		b.ds.Add(b.pos(n), rules.Quotes, "%s ends in a quote that it does not start with", what).
			WithHelp("write %s, or put the text in single quotes", inYAMLQuotes(strings.TrimSuffix(n.Value, `"`)))
	default:
		b.proseLines(n, what)
	}
}

// proseLines goes through the lines that an unquoted text runs over. The text is made of their words.
func (b *binder) proseLines(n *yaml.Node, what string) {
	rest := n.Value
	for number, col := n.Line, n.Column; rest != "" && number <= len(b.lines); number, col = number+1, 1 {
		written := fromColumn(b.lines[number-1], col)
		part, comment, cut := strings.Cut(written, " #")
		part = strings.Trim(part, " ")
		if !strings.HasPrefix(rest, part) {
			return // not as it was expected; say nothing
		}
		if number > n.Line && (part == "-" || strings.HasPrefix(part, "- ")) {
			b.ds.Add(b.at(number, indentOf(b.lines[number-1])), rules.Quotes, "this hyphen is read as a part of the text above").
				WithHelp("start it right below the hyphen of the item before, or put the whole text in quotes")
			return
		}
		if cut {
			b.cut(b.at(number, col+len([]rune(written))-len([]rune(comment))-2), n, what, comment)
			return
		}
		rest = strings.TrimLeft(rest[len(part):], " \n")
	}
}

func (b *binder) at(number, before int) diag.Pos {
	return diag.Pos{File: b.file, Line: number, Col: before + 1}
}

func (b *binder) cut(pos diag.Pos, n *yaml.Node, what, comment string) {
	b.ds.Add(pos, rules.Quotes, "%s ends here, since a number sign after a space starts a comment", what).
		WithHelp("write %s, or put the comment on a line of its own", inYAMLQuotes(n.Value+" #"+comment))
}

// foldedText reports a line of a folded text (>) that is a key with its value, and was indented too far. In a literal
// text (|) such a line may well be right: that is where examples are.
func (b *binder) foldedText(n *yaml.Node) {
	header := b.lines[n.Line-1]
	column := len(header) - len(strings.TrimLeft(header, " -"))
	base := -1
	for number := n.Line + 1; number <= len(b.lines); number++ {
		line := b.lines[number-1]
		indent := indentOf(line)
		switch {
		case strings.TrimSpace(line) == "":
			continue
		case base < 0:
			base = indent
		case indent < base:
			return
		}
		if indent == base && isFormatKey(line[indent:]) {
			b.ds.Add(b.at(number, indent), rules.Quotes, "this key is read as a part of the text above").
				WithHelp("start it in column %d; or, if it is text, put a word of the line above in front of it", column+1)
		}
	}
}
