// Package slip finds the slips that make a catalog no YAML: a colon, a hyphen or a quote that is missing, a line that is
// indented too far.
//
// It takes the lines of a text that a YAML reader has refused, and the keys of the format, and reports each slip where it
// was made, with what to type. A line is cut into its parts (line.go), and these are held against tables of slips, a row a
// slip (start.go, indent.go, value.go). After a slip, reading goes on as if the line were right, so that one slip is
// reported once. The package reads no catalog; of a text that is YAML it has nothing to say.
package slip

import (
	"slices"
	"strconv"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
)

// Format is what has to be known of the format.
type Format struct {
	Keys   map[string]bool          // the keys of all its mappings
	Quoted func(text string) string // shows a text in quotes
}

// slip is a row of a table. Names in braces in its texts are filled by what was found.
type slip struct {
	name    string
	find    finder
	message string
	help    string // what to type
	write   string // at the start of a line: what was to stand there
}

// reader goes through the lines of a catalog as its writer sees them: one key or one item a line, deeper under shallower.
type reader struct {
	Format
	file  string
	lines []string // with each slip at the start of a line put right
	ds    *diag.List
	found bool

	open  []level // the maps and lists that are open, outermost first
	out   out     // the last line that is further out than the one above it
	moved moved   // the lines that go with one that was indented wrongly
	above line    // the last line with a key, a hyphen or a value
	lost  int     // the number of the last line that belongs to nothing
}

// Find reports the slips in the lines of a catalog, and whether there are any.
func Find(file string, lines []string, format Format, ds *diag.List) bool {
	r := &reader{Format: format, file: file, lines: slices.Clone(lines), ds: ds, above: line{base: -1, wrong: true}, lost: -2}
	for number := 0; number < len(r.lines); number++ {
		number = r.read(number)
	}
	return r.found
}

// tables are what a line is held against, by its kind. Of each table, the first slip that is found counts.
var tables = map[kind][][]slip{
	entry:       {valueSlips, escapeSlips},
	value:       {valueSlips, escapeSlips},
	more:        {moreSlips},
	shallowText: {shallowSlips},
	pastQuotes:  {pastQuotesSlips},
	pastComment: {pastCommentSlips},
	interrupted: {interruptedSlips},
	bare:        {bareSlips, escapeSlips},
}

// read looks at one line and gives the number of the last line that belongs to it.
func (r *reader) read(number int) int {
	l := r.cut(number)
	if l.kind == bare {
		r.start(startSlips, &l)
	}
	if l.kind == entry {
		r.settle(&l)
	}
	for _, table := range tables[l.kind] {
		if !l.wrong && (!l.isLost() || r.lost != number-1) {
			r.first(table, l)
		}
	}
	r.note(l)
	return l.last
}

// note keeps what a line means for those below it.
func (r *reader) note(l line) {
	above := &r.above
	switch {
	case l.kind == entry || l.kind == value:
		*above = l
	case l.kind == comment && !l.wrong && (above.below == more || above.below == blockText):
		above.below = interrupted
	case l.kind == blockText && above.first == 0:
		above.first, above.text = l.number, l.indent
	case l.kind == shallowText:
		above.text = l.indent
	case l.isLost():
		r.lost = l.last
	}
}

// isLost reports whether a line belongs to nothing. Of several in a row, the first is reported.
func (l line) isLost() bool { return l.kind == bare || l.kind >= pastQuotes }

// first reports the first slip of a table that is found, and gives it.
func (r *reader) first(table []slip, l line) (slip, *found) {
	for _, s := range table {
		if all := s.find(r, l); all != nil {
			for _, f := range all {
				r.report(s, f)
			}
			return s, &all[0]
		}
	}
	return slip{}, nil
}

func (r *reader) report(s slip, f found) {
	r.found = true
	texts := strings.NewReplacer(append(f.fill, "{column}", strconv.Itoa(f.column+1))...)
	line := r.lines[f.number]
	pos := diag.Pos{File: r.file, Line: f.number + 1, Col: len([]rune(line[:min(f.col, len(line))])) + 1}
	r.ds.Add(pos, rules.Syntax, "%s", texts.Replace(s.message)).WithHelp("%s", strings.TrimSpace(texts.Replace(s.help)))
	for _, number := range f.deletes {
		r.lines[number] = ""
	}
}
