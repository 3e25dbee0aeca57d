package spec

import (
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"gopkg.in/yaml.v3"
)

// textOf fills a text and checks that it is of the kind that its key takes.
func (b *binder) textOf(n *yaml.Node, f field, into *Text, what string) {
	into.Value, into.Quoted, into.Pos = n.Value, isQuoted(n), b.pos(n)
	if f.quoted {
		into.Start = b.start(n)
	}
	if isBlock(n) {
		into.Value = strings.TrimRight(n.Value, "\n") // the line ends that a block brings along
	}
	k := kinds[f.kind]
	switch bad, found := k.character(into.Value); {
	case b.dirty[n.Line]: // reported with the character
	case found:
		b.escaped(n, bad, what)
		into.Value = ""
	case strings.TrimSpace(into.Value) == "":
		b.ds.Add(into.Pos, rules.Empty, "%s is empty", what).WithHelp("%s", b.emptyHelp(n))
	case isBlock(n) && !k.prose:
		b.ds.Add(into.Pos, rules.Kind, "%s must stand on the line of its key", what).WithHelp("write %s there, without the sign (| or >)", into.Value)
	case f.kind == "ref" && !strings.Contains(into.Value, "/"): // the model knows which family has the code
	case !k.accepts(into.Value):
		b.ds.Add(into.Pos, rules.Format, "%s must be %s, not %q", what, k.want, into.Value).WithHelp("%s", k.help(into.Value))
	case n.Style&yaml.FoldedStyle != 0:
		b.foldedText(n)
	case !isBlock(n) && b.oddSpace(n, f, what):
	case !into.Quoted && f.kind != "code" && f.kind != "date": // what is read as a date there is to be one
		b.plainText(n, what, k)
	}
}

// start gives the position of the first character of a text, unless the line holds the text in another form.
func (b *binder) start(n *yaml.Node) diag.Pos {
	written, pos := fromColumn(b.lines[n.Line-1], n.Column), b.pos(n)
	if isQuoted(n) && written != "" {
		written, pos.Col = written[1:], pos.Col+1
	}
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 || !strings.HasPrefix(written, n.Value) {
		return diag.Pos{}
	}
	return pos
}

// plainText reports a text that needs quotes, because YAML reads it as something else than its writer does.
func (b *binder) plainText(n *yaml.Node, what string, k kind) {
	if as := Misread(n.Value); as != "" {
		b.ds.Add(b.pos(n), rules.Quotes, "%s would be read as %s", what, as).WithHelp("put it in quotes: %s", inYAMLQuotes(n.Value))
	} else if k.prose {
		b.proseText(n, what)
	}
}

// inYAMLQuotes shows a text in the quotes that need the fewest changes. Curly quotes around it, and those of other languages, are
// taken for quotes.
func inYAMLQuotes(text string) string {
	if inner, ok := withoutCurlyQuotes(text); ok {
		text = inner
	}
	if strings.ContainsAny(text, `"\`) {
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return `"` + text + `"`
}
