package slip

import (
	"fmt"
	"slices"
	"strings"
)

// level is a column at which a map or a list is open, and the line that opened it.
type level struct {
	number int
	col    int
	list   bool
	shared bool // another line has confirmed the column
}

// moved are the lines from the column of one that is indented wrongly on, which are to be moved along with it.
type moved struct {
	any     bool
	col, by int
}

// out is a line that is further out than the one above it, and what was open above it.
type out struct {
	line
	above []level
}

// levels are what a line opens.
func (l line) levels() []level {
	var levels []level
	for i, r := range l.hyphens {
		if r == '-' {
			levels = append(levels, level{number: l.number, col: l.indent + i, list: true})
		}
	}
	if l.key != "" {
		levels = append(levels, level{number: l.number, col: l.base})
	}
	return levels
}

// level is the first of them.
func (l line) level() level { return level{number: l.number, col: l.indent, list: l.hyphens != ""} }

// by gives the line, moved to the right.
func (l line) by(columns int) line {
	l.indent, l.base = l.indent+columns, l.base+columns
	return l
}

// top gives the innermost level that is open.
func (r *reader) top() level {
	if len(r.open) == 0 {
		return level{col: -1}
	}
	return r.open[len(r.open)-1]
}

// find gives the index of an open level that is like another, or -1.
func find(open []level, to level) int {
	return slices.IndexFunc(open, func(l level) bool { return l.col == to.col && l.list == to.list })
}

// fits reports whether a line may stand where it is: in the column of an open level, or further in below a key or a hyphen
// without a value. A list may stand in the column of its key.
func (r *reader) fits(at level) bool {
	top := r.top()
	below := r.above.below == value || r.above.wrong
	return find(r.open, at) >= 0 || below && (at.col > top.col || at.col == top.col && at.list && !top.list)
}

// enter opens what a line opens.
func (r *reader) enter(l line) {
	if l.indent < r.top().col {
		r.out = out{l, slices.Clone(r.open)}
	}
	levels := l.levels()
	if i := find(r.open, levels[0]); i >= 0 {
		r.open = r.open[:i+1]
		r.open[i].shared = true
		levels = levels[1:]
	}
	for len(levels) > 0 && r.top().col > levels[0].col {
		r.open = r.open[:len(r.open)-1]
	}
	r.open = append(r.open, levels...)
}

// settle holds the indentation of a line against the levels that are open above it.
func (r *reader) settle(l *line) {
	if l.indent < r.moved.col {
		r.moved = moved{}
	}
	along := l.by(r.moved.by)
	switch {
	case r.fits(along.level()) && (r.moved.by >= 0 || along.indent >= r.top().col):
		l.base = min(l.base, along.base)
		r.enter(along)
	case r.fits(l.level()):
		if find(r.open, l.level()) >= 0 {
			r.moved = moved{}
		}
		r.enter(*l)
	case l.wrong || r.moved.any: // it belongs to the line that was reported
	case r.above.key == "" && l.indent > r.top().col && r.start(colonSlips, &r.above):
		r.enter(r.above)
		r.settle(l)
	default:
		_, f := r.first(indentSlips, *l)
		r.correct(l, *f)
	}
}

// correct goes on as if the line that was found, which is this one or one above it, were right.
func (r *reader) correct(l *line, f found) {
	if f.number != l.number {
		r.open = append(slices.Clone(f.open), f.levels...)
		r.enter(*l)
		return
	}
	r.moved = moved{any: true, col: l.indent, by: f.column - l.indent}
	along := l.by(r.moved.by)
	l.base = min(l.base, along.base)
	if along.indent >= r.top().col {
		r.enter(along)
	}
}

// indentSlips are looked for in a line with a key or a hyphen that does not stand where one may.
var indentSlips = []slip{
	{"no hyphen before the first key", lacksHyphen,
		"a hyphen is missing before the first key of an item", "write a hyphen and a space in front of it", ""},
	{"first line unlike the others", realigns,
		"this line is not indented like the ones below it", "start it in column {column}", ""},
	{"no hyphen before the first text", lacksItem,
		"this line is not an item, and the one below it is", "start it with a hyphen and a space", ""},
	{"list among keys", when(isAmongKeys, misplaced),
		"a list cannot start here, among keys", "{do}", ""},
	{"key among items", when(isAmongItems, misplaced),
		"a key cannot stand here, where the hyphens of a list are", "{do}", ""},
	{"line among lines further in", outdented,
		"this line is indented less than the ones around it", "start it in column {column}", ""},
	{"further in", when(isFurtherIn, misplaced),
		"this line is indented further than the one above it", "{do}", ""},
	{"like nothing above", misplaced,
		"this line is indented like nothing above it", "{do}", ""},
}

// lacksHyphen finds the key above a line that should start an item: the next item is in the column of that key.
func lacksHyphen(r *reader, l line) []found {
	key := r.top()
	if l.hyphens != "" || key.list || key.shared || l.indent <= key.col {
		return nil
	}
	for n := l.number; ; {
		next := r.next(n)
		if next.col > key.col {
			n = next.number
			continue
		}
		if next.col < key.col || !next.list {
			return nil
		}
		return []found{{number: key.number, col: key.col, open: r.open[:len(r.open)-1], levels: itemAt(key)}}
	}
}

// itemAt gives the levels that a key opens with a hyphen in front of it.
func itemAt(key level) []level {
	return []level{{number: key.number, col: key.col, list: true}, {number: key.number, col: key.col + 2}}
}

// realigns finds the line that opened the innermost level rather than the second line in it, when the second is where such
// a line usually is.
func realigns(r *reader, l line) []found {
	i := slices.IndexFunc(r.open, func(o level) bool { return !o.shared && o.number == r.top().number })
	if i < 0 {
		return nil
	}
	usual, first := 0, r.open[i]
	if i > 0 {
		usual = r.open[i-1].col + 2
	}
	levels := slices.Clone(r.open[i:])
	same := max(0, slices.IndexFunc(levels, func(o level) bool { return o.list == (l.hyphens != "") }))
	by := l.indent - levels[same].col
	if first.col == usual || first.col+by != usual {
		return nil
	}
	for k := range levels {
		levels[k].col += by
	}
	return []found{{number: first.number, col: first.col, column: usual, open: r.open[:i], levels: levels}}
}

// outdented finds the last line that went further out, when this line and the one below go on with what was open above it.
func outdented(r *reader, l line) []found {
	o, next := r.out, r.next(l.number)
	if find(o.above, l.level()) < 0 || next.col != l.indent && (find(o.above, next) < 0 || find(r.open, next) >= 0) {
		return nil
	}
	for i, a := range slices.Backward(o.above) {
		if a.list == (o.hyphens != "") && o.indent < a.col && a.col <= l.indent {
			levels := o.by(a.col - o.indent).levels()
			return []found{{number: o.number, col: o.indent, column: a.col, open: o.above[:i+1], levels: levels[1:]}}
		}
	}
	return nil
}

// next gives the level of the next line that is not blank; one far out behind the last.
func (r *reader) next(number int) level {
	for i, line := range r.lines[number+1:] {
		if strings.TrimSpace(line) != "" {
			return level{number: number + 1 + i, col: indentOf(line), list: isItem(line[indentOf(line):])}
		}
	}
	return level{col: -1}
}

// lacksItem finds the text above an item, in the same column.
func lacksItem(r *reader, l line) []found {
	if r.above.kind != value || r.above.indent != l.indent || l.hyphens == "" {
		return nil
	}
	item := level{number: r.above.number, col: l.indent, list: true}
	return []found{{number: item.number, col: item.col, open: r.open, levels: []level{item}}}
}

func isFurtherIn(r *reader, l line) bool { return l.indent > r.top().col }
func isAmongKeys(r *reader, l line) bool {
	return l.hyphens != "" && find(r.open, level{col: l.indent}) >= 0
}
func isAmongItems(r *reader, l line) bool {
	return l.hyphens == "" && find(r.open, level{col: l.indent, list: true}) >= 0
}

// misplaced says where a line belongs.
func misplaced(r *reader, l line) []found {
	f := found{number: l.number, col: l.indent, column: l.indent, fill: []string{"{do}", "delete the hyphen, or write the key of the list above it"}}
	if near, ok := r.nearest(l); ok {
		f.column = near.col
		f.fill[1] = fmt.Sprintf("start it in column %d", near.col+1)
	}
	return []found{f}
}

// nearest gives the open level of the same sort whose column is nearest; of two, the deeper one. An item belongs to the
// list whose items start with the same key, if there is one.
func (r *reader) nearest(l line) (near level, ok bool) {
	alike := false
	for _, o := range r.open {
		same := o.list && l.key != "" && r.keyOf(strings.TrimLeft(r.lines[o.number], " -")) == l.key
		if o.list != (l.hyphens != "") || alike && !same {
			continue
		}
		if !ok || same && !alike || abs(o.col-l.indent) <= abs(near.col-l.indent) {
			near, ok, alike = o, true, same
		}
	}
	return near, ok
}

func abs(n int) int { return max(n, -n) }
