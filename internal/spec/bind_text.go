package spec

import (
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"gopkg.in/yaml.v3"
)

// textOf fills a text and checks that it is of the kind that its key takes.
func (b *binder) textOf(n *yaml.Node, f field, into *Text, what string) {
	into.Value, into.Quoted, into.Pos = strings.TrimRight(n.Value, "\n"), isQuoted(n), b.pos(n)
	k := kinds[f.kind]
	switch {
	case into.Value == "":
		b.ds.Add(into.Pos, "empty", "%s is empty", what).WithHelp("write something, or delete the line")
	case !b.characters(*into, what, k):
	case !k.accepts(into.Value):
		b.ds.Add(into.Pos, "format", "%s must be %s, not %q", what, k.want, into.Value).WithHelp("write it like %s", k.example)
	case !into.Quoted && f.kind != "code":
		b.plainText(n, what, k)
	}
}

// characters reports what an escape has brought into a text that could not stand in the file itself.
func (b *binder) characters(t Text, what string, k kind) bool {
	for _, r := range t.Value {
		reason := forbidden(r)
		if r == '\n' && !k.lines {
			reason = "a line break"
		}
		if reason != "" {
			b.ds.Add(t.Pos, "character", "%s holds %s (%U)", what, reason, r).WithHelp("delete it")
			return false
		}
	}
	return true
}

// plainText reports a text that needs quotes: one that YAML reads as something else, or that a comment cuts short.
func (b *binder) plainText(n *yaml.Node, what string, k kind) {
	if as := Misread(n.Value); as != "" {
		b.ds.Add(b.pos(n), "quotes", "%s would be read as %s", what, as).WithHelp("put it in quotes: %s", quoted(n.Value))
		return
	}
	if k.prose && n.LineComment != "" {
		b.ds.Add(b.commentPos(n), "quotes", "%s ends here, since a number sign after a space starts a comment", what).
			WithHelp("put the text in quotes, or the comment on a line of its own")
	}
}

// quoted shows a text in the quotes that need the fewest changes.
func quoted(text string) string {
	if strings.ContainsAny(text, `"\`) {
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return `"` + text + `"`
}

// commentPos finds the comment that follows a plain text, which may run over several lines.
func (b *binder) commentPos(n *yaml.Node) diag.Pos {
	if b.lines == nil {
		b.lines = strings.Split(b.text, "\n")
	}
	for number := n.Line; number <= len(b.lines); number++ {
		if at := strings.Index(b.lines[number-1], " "+n.LineComment); at >= 0 {
			return diag.Pos{File: b.file, Line: number, Col: len([]rune(b.lines[number-1][:at])) + 2}
		}
	}
	return b.pos(n)
}
