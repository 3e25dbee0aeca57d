package slip

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// strange is a character that comes along from other programs in the place of a space.
const strange = `[\x{a0}\x{2000}-\x{200b}\x{202f}\x{3000}]`

// colonSlips are looked for where a key may stand, and there is no colon with a space behind it.
var colonSlips = []slip{
	{"odd space after the colon", pattern(`^(?P<key>[a-z_]+):(?P<at>` + strange + `)[ \x{a0}]*(?P<rest>.*)`),
		"this looks like a space and is not one", "write {key}: {rest}, with an ordinary space", "{key}: {rest}"},
	{"no space after the colon", pattern(`^(?P<key>[a-z_]+)(?P<at>:)[:=： \x{a0}]*(?P<rest>.*)`),
		"a space is missing after the colon", "write {key}: {rest}", "{key}: {rest}"},
	{"no colon", pattern(`^(?P<key>[a-z_]+)(?P<at>)[:=： \x{a0}]*(?P<rest>.*)`),
		"a colon is missing after {key}", "write {key}: {rest}", "{key}: {rest}"},
}

// startSlips are looked for at the start of a line that is neither a key nor an item.
var startSlips = slices.Concat([]slip{
	{"second document", when(isInside, pattern(`^(---|\.\.\.)( (?P<rest>.*)|$)`)),
		"a catalog is a single document, which this line ends", "delete this line", "# {rest}"},
	{"text behind the mark of a document", pattern(`^(?P<mark>---|\.\.\.) +(?P<at>[^ ].*)`),
		"nothing can stand behind {mark}", "write it on a line of its own, or delete it", "# {at}"},
}, colonSlips, []slip{
	{"merge", merge,
		"two versions are left over here from a merge", "keep one of the versions{down to}, and delete the lines of the marks", "#"},
	{"slashes", pattern(`^//[ \x{a0}]*(?P<rest>.*)`),
		"a comment starts with a number sign", "write # {rest}", "# {rest}"},
	{"question mark", pattern(`^\? (?P<rest>.*)`),
		"a key must be a plain word, not a question mark", "write it without the question mark", "{rest}"},
	{"odd space after the hyphen", pattern(`^-` + strange + `[ \x{a0}]*(?P<rest>.*)`),
		"what follows the hyphen looks like a space and is not one", "write - {rest}", "- {rest}"},
	{"no space after the hyphen", pattern(`^-(?P<rest>[^-].*)`),
		"a space is missing after the hyphen", "write - {rest}", "- {rest}"},
	{"bullet", pattern(`^[•*+–—·‣][ \x{a0}]*(?P<rest>.*)`),
		"an item of a list starts with a hyphen", "write - {rest}", "- {rest}"},
	{"odd space", pattern(`^(?P<line>` + strange + `.*)`),
		"this looks like a space and is not one", "write an ordinary space in its place, and in that of others like it", "{line}"},
})

// start puts the start of a line, or of its value, right, and reports whether there was one of the slips in it.
func (r *reader) start(slips []slip, l *line) bool {
	s, f := r.first(slips, *l)
	if f == nil {
		return false
	}
	write := strings.NewReplacer(f.fill...).Replace(s.write)
	r.lines[l.number] = r.lines[l.number][:l.valueCol()] + oddSpace.ReplaceAllString(write, " ")
	*l = r.cut(l.number)
	l.wrong = true
	return true
}

var (
	oddSpace  = regexp.MustCompile(strange)
	mergeMark = regexp.MustCompile(`^(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)`)
)

// merge finds the first of the marks around two versions of the same lines; the others go with it.
func merge(r *reader, l line) []found {
	if !mergeMark.MatchString(r.lines[l.number]) {
		return nil
	}
	f := found{number: l.number, col: l.indent}
	for n, line := range r.lines[l.number:] {
		if n > 0 && mergeMark.MatchString(line) {
			f.deletes = append(f.deletes, l.number+n)
		}
		if strings.HasPrefix(line, ">>>>>>>") {
			f.fill = []string{"{down to}", fmt.Sprintf(", down to line %d", l.number+n+1)}
			break
		}
	}
	f.fill = append(f.fill, "{down to}", "")
	return []found{f}
}

func isInside(r *reader, _ line) bool { return len(r.open) > 0 }
