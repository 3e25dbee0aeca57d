// Package diag holds what errgen says about its input: diagnostics with positions, how they are collected, and how they
// are printed.
//
// A diagnostic is lower case, has no full stop, points at the smallest span, and says under help what to type. The
// package takes positions and texts and gives lines of text; it decides nothing about catalogs, and of errgen imports
// nothing else than what escapes texts in Markdown.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity is how much a problem matters. The zero Severity is Error.
type Severity int

const (
	Error   Severity = iota // must be fixed: the command fails
	Warning                 // should be fixed
	Note                    // worth a look; nothing depends on it
)

// String gives the word that stands in front of a message.
func (s Severity) String() string { return [...]string{"error", "warning", "note"}[s] }

// Diagnostic is one problem in the input.
type Diagnostic struct {
	Pos      Pos
	Severity Severity // that of the rule, unless this case is another
	Rule     *Rule    // the broken one
	Message  string   // what is wrong: lower case, no full stop
	Help     string   // what to type; may be empty
}

// WithHelp says what to type, as in fmt.Sprintf.
func (d *Diagnostic) WithHelp(format string, args ...any) {
	d.Help = fmt.Sprintf(format, args...)
}

// List collects the problems of one run. The zero List is empty and ready for use.
type List struct {
	items   []*Diagnostic
	dropped int // how many were found beyond maxKept
}

// maxKept is how many problems are kept in full. Beyond it, as in a file that is no catalog at all, they are counted.
const maxKept = 10_000

// Add reports that the rule is broken at pos, in words as of fmt.Sprintf. Help may be added to the result.
func (l *List) Add(pos Pos, rule *Rule, format string, args ...any) *Diagnostic {
	d := &Diagnostic{Pos: pos, Severity: rule.Severity, Rule: rule, Message: fmt.Sprintf(format, args...)}
	if len(l.items) < maxKept {
		l.items = append(l.items, d)
	} else {
		l.dropped++
	}
	return d
}

// Remove takes back what was reported of a rule at a position, since another problem there says it better.
func (l *List) Remove(pos Pos, rule *Rule) {
	l.items = slices.DeleteFunc(l.items, func(d *Diagnostic) bool { return d.Pos == pos && d.Rule == rule })
}

// Append takes over the problems of another list.
func (l *List) Append(other *List) {
	kept := min(len(other.items), maxKept-len(l.items))
	l.items = append(l.items, other.items[:kept]...)
	l.dropped += other.dropped + len(other.items) - kept
}

// Empty reports whether nothing was found.
func (l *List) Empty() bool { return len(l.items) == 0 }

// Sorted gives the problems by file, line, column, and then in the order in which they were found.
func (l *List) Sorted() []*Diagnostic {
	sorted := slices.Clone(l.items)
	slices.SortStableFunc(sorted, func(a, b *Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col),
		)
	})
	return sorted
}

// Of gives the list as problems of a whole file.
func (l *List) Of(file string) *List {
	moved := &List{dropped: l.dropped}
	for _, d := range l.items {
		copied := *d
		copied.Pos = Pos{File: file}
		moved.items = append(moved.items, &copied)
	}
	return moved
}

// Moved gives the list with other names for files. Nothing keeps a name.
func (l *List) Moved(name func(file string) string) *List {
	moved := &List{dropped: l.dropped}
	for _, d := range l.items {
		copied := *d
		if file := name(d.Pos.File); file != "" {
			copied.Pos.File = file
		}
		moved.items = append(moved.items, &copied)
	}
	return moved
}
