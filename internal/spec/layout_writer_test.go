package spec_test

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/errgen/errgen/internal/spec"
)

// writer writes a catalog down in a random layout: indentation, quotes, breaks, comments and empty lines.
type writer struct {
	*random
	lines    []string
	comments []string          // all that were written
	above    map[string]string // by comment: the path of the key or the item that it was written above, in its column
	block    bool              // the line above is of a block text, which would swallow a comment that is further in
}

func (w *writer) add(column int, text string) {
	if text != "" {
		text = strings.Repeat(" ", column) + text
	}
	w.lines = append(w.lines, text+strings.Repeat(" ", w.IntN(2)*w.IntN(2)))
}

func (w *writer) comment() string {
	comment := fmt.Sprintf("# comment %d%s", len(w.comments), w.one("", ": with marks", " 'and \"quotes", " # - [and] more"))
	w.comments = append(w.comments, comment)
	return comment
}

// gap writes comments and empty lines above what stands at the path.
func (w *writer) gap(column int, path string) {
	for w.IntN(4) == 0 {
		switch w.IntN(3) {
		case 0:
			w.lines = append(w.lines, "")
		case 1:
			comment := w.comment()
			w.above[comment] = path
			w.add(column, comment)
		case 2:
			stray := w.IntN(column + 1)
			if !w.block {
				stray = w.IntN(column + 9)
			}
			w.add(stray, w.comment())
		}
	}
}

// mapping writes a mapping; first is what its first key goes behind, a hyphen, or empty if it has a line of its own.
func (w *writer) mapping(m mapping, column int, first, path string) {
	for i, p := range m {
		key, at := p.key, path+"."+p.key
		if w.IntN(10) == 0 {
			key = w.one(`"`+key+`"`, "'"+key+"'")
		}
		if first == "" && (path != "" || i > 0) { // what stands above the first key of a file is about the file
			w.gap(column, at)
		}
		head := strings.Repeat(" ", column)
		if first != "" {
			head, first = first, ""
		}
		w.value(head+key+w.one(":", ":", " :"), p.value, column, at)
	}
}

// value writes a value behind a head that stands at the column.
func (w *writer) value(head string, value any, column int, path string) {
	inner := column + 1 + w.IntN(4)
	switch v := value.(type) {
	case mapping:
		w.head(head)
		w.mapping(v, inner, "", path)
	case blockList:
		if !strings.HasSuffix(head, "-") && w.IntN(3) == 0 {
			inner = column // a list may start in the column of its key
		}
		w.head(head)
		w.items(v, inner, path)
	case flowList:
		w.flow(head, v, inner)
	case plain:
		w.block = false
		w.lines = append(w.lines, head+w.one(" ", "\n"+strings.Repeat(" ", inner))+string(v)+w.behind())
	case word:
		w.text(head, string(v), column, w.one("plain", "single", "double", "below"))
	case line:
		w.text(head, string(v), column, w.one("single", "double", "folded", "literal", "plain", "below", "broken"))
	case prose:
		w.text(head, string(v), column, w.one("single", "double", "folded", "literal", "plain", "below", "broken", "broken"))
	}
}

// head writes a line with a head alone.
func (w *writer) head(head string) {
	if w.IntN(8) == 0 {
		head += " " + w.comment()
	}
	w.lines, w.block = append(w.lines, head), false
}

func (w *writer) items(list blockList, column int, path string) {
	for i, item := range list {
		at := fmt.Sprintf("%s[%d]", path, i)
		w.gap(column, at)
		head := strings.Repeat(" ", column) + "-"
		m, isMapping := item.(mapping)
		spaces := 1 + w.IntN(3)
		switch {
		case !isMapping:
			w.value(head, item, column, at)
		case w.IntN(6) == 0:
			w.head(head)
			w.mapping(m, column+1+spaces, "", at)
		default:
			w.mapping(m, column+1+spaces, head+strings.Repeat(" ", spaces), at)
		}
	}
}

func (w *writer) flow(head string, list flowList, column int) {
	if w.IntN(3) > 0 {
		w.lines = append(w.lines, head+w.one(" ", "   ")+"["+strings.Join(list, w.one(",", ", "))+"]"+w.behind())
		w.block = false
		return
	}
	w.lines, w.block = append(w.lines, head+" ["+w.behind()), false
	for _, item := range list {
		if w.IntN(4) == 0 {
			w.add(column+w.IntN(3), w.comment())
		}
		if item[0] > '9' { // not a number, which has no quotes
			item = w.one(item, `"`+item+`"`, "'"+item+"'")
		}
		w.add(column+w.IntN(3), item+","+w.behind())
	}
	w.add(column, "]"+w.behind())
}

// behind gives a comment to stand behind a value, or nothing.
func (w *writer) behind() string {
	if w.IntN(6) > 0 {
		return ""
	}
	return w.one(" ", "   ") + w.comment()
}

// isPlain finds the texts that are safe without quotes.
var isPlain = regexp.MustCompile(`^[A-Za-z0-9/ä][A-Za-zä0-9 .,;_/:%-]*$`)

// text writes a text in a style, or in single quotes where that cannot be.
func (w *writer) text(head, text string, column int, style string) {
	safe := isPlain.MatchString(text) && !strings.Contains(text, ": ") && !strings.HasSuffix(text, ":") && spec.Misread(text) == ""
	inner := strings.Repeat(" ", column+1+w.IntN(4))
	singles := "'" + strings.ReplaceAll(text, "'", "''") + "'"
	doubles := `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "ä", w.one("ä", `\u00e4`)).Replace(text) + `"`
	w.block = false
	switch {
	case strings.Contains(text, "\n") && (style == "plain" || style == "below" || style == "single" || style == "folded" || style == "broken"):
		w.blockText(head, strings.Split(text, "\n"), inner, "|-")
	case safe && style == "plain":
		w.lines = append(w.lines, head+w.one(" ", "  ")+text)
	case safe && style == "below":
		w.lines = append(w.lines, head, inner+text)
	case safe && style == "broken":
		w.broken(head, text, inner)
	case style == "double":
		w.lines = append(w.lines, head+" "+doubles+w.behind())
	case style == "folded" && !startsKey.MatchString(text):
		w.blockText(head, w.breaks(text), inner, w.one(">-", ">", ">+"))
	case style == "literal":
		w.blockText(head, strings.Split(text, "\n"), inner, w.one("|-", "|", "|+"))
	case style == "broken":
		w.broken(head, w.one(singles, doubles), inner)
	default:
		w.lines = append(w.lines, head+" "+singles+w.behind())
	}
}

// startsKey finds what a line of a folded text must not start with.
var startsKey = regexp.MustCompile(`^(title:|x: )`)

// breaks gives the words of a text in lines; none starts with what a reader could take for a mark.
func (w *writer) breaks(text string) []string {
	lines := []string{""}
	for i, word := range strings.Split(text, " ") {
		switch last := len(lines) - 1; {
		case i == 0:
			lines[0] = word
		case w.IntN(6) == 0 && isPlain.MatchString(word) && !strings.HasSuffix(word, ":"):
			lines = append(lines, word)
		default:
			lines[last] += " " + word
		}
	}
	return lines
}

// broken writes a text over several lines, as quotes and plain texts allow.
func (w *writer) broken(head, text, inner string) {
	lines := w.breaks(text)
	w.lines = append(w.lines, head+" "+lines[0])
	for _, line := range lines[1:] {
		w.lines = append(w.lines, inner+strings.Repeat(" ", w.IntN(3))+line)
	}
}

func (w *writer) blockText(head string, lines []string, inner, mark string) {
	w.lines = append(w.lines, head+" "+mark+w.behind())
	for _, line := range lines {
		if line != "" {
			line = inner + line
		}
		w.lines = append(w.lines, line)
	}
	w.block = true
}
