// Package report holds what was measured against what is wanted, and prints it as a table.
package report

import (
	"fmt"
	"math"
	"strings"
)

// Bound is what is wanted of a value. The zero Bound wants nothing.
type Bound struct {
	Kind      Kind
	Gate, Aim float64
}

// Kind says on which side of the gate a value has to be.
type Kind int

// The kinds of bounds.
const (
	None Kind = iota
	AtLeast
	AtMost
)

// Verdict is how a value stands to its bound.
type Verdict string

// The verdicts.
const (
	Free    Verdict = "–"   // nothing is wanted
	Missed  Verdict = "NO"  // the gate does not hold
	Holds   Verdict = "yes" // the gate holds
	Reached Verdict = "aim" // the aim is reached, too
)

// Verdict judges a value.
func (b Bound) Verdict(value float64) Verdict {
	switch {
	case b.Kind == None:
		return Free
	case b.meets(value, b.Aim):
		return Reached
	case b.meets(value, b.Gate):
		return Holds
	}
	return Missed
}

// meets reports whether a value is on the right side of a limit. No number is on no side.
func (b Bound) meets(value, limit float64) bool {
	if b.Kind == AtLeast {
		return value >= limit
	}
	return value <= limit
}

// Line is a line of the table.
type Line struct {
	What, Size   string
	Ours, Theirs string  // with units; Theirs is empty where there is nobody to compare with
	Value        float64 // what the bound is about
	Unit         string  // of the value: x for a ratio
	Bound        Bound
	Note         string // more about it, to stand below the table
	Skipped      string // why there is no value; empty when there is one
}

// Verdict judges the line.
func (l Line) Verdict() Verdict {
	if l.Skipped != "" {
		return Free
	}
	return l.Bound.Verdict(l.Value)
}

// Table prints lines in Markdown, in columns of equal width.
func Table(lines []Line) string {
	rows := [][]string{
		{"what", "size", "ours", "theirs", "value", "gate", "aim", "holds"},
		{"---", "---", "---:", "---:", "---:", "---:", "---:", "---"},
	}
	for _, l := range lines {
		rows = append(rows, l.cells())
	}
	return Align(rows)
}

func (l Line) cells() []string {
	if l.Skipped != "" {
		return []string{l.What, l.Size, "", "", l.Skipped, l.limit(l.Bound.Gate), l.limit(l.Bound.Aim), "left out"}
	}
	return []string{l.What, l.Size, l.Ours, l.Theirs, Number(l.Value) + l.Unit, l.limit(l.Bound.Gate), l.limit(l.Bound.Aim),
		string(l.Verdict())}
}

// limit prints a gate or an aim.
func (l Line) limit(value float64) string {
	switch l.Bound.Kind {
	case AtLeast:
		return "≥ " + Number(value) + l.Unit
	case AtMost:
		return "≤ " + Number(value) + l.Unit
	}
	return ""
}

// Number prints a value with about three digits.
func Number(value float64) string {
	switch {
	case value == math.Trunc(value) || math.Abs(value) >= 1000:
		return fmt.Sprintf("%.0f", value)
	case math.Abs(value) >= 100:
		return fmt.Sprintf("%.1f", value)
	case math.Abs(value) < 0.1:
		return fmt.Sprintf("%.3f", value)
	}
	return fmt.Sprintf("%.2f", value)
}

// Align prints the rows of a table in Markdown, with cells padded so that it can be read as text, too. The second row is the
// rule below the head.
func Align(rows [][]string) string {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], len([]rune(cell)))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			fmt.Fprintf(&b, "| %s ", pad(cell, widths[i], rows[1][i]))
		}
		b.WriteString("|\n")
	}
	return b.String()
}

// pad fills a cell up to a width: to the right where the rule of the column says so.
func pad(cell string, width int, rule string) string {
	missing := width - len([]rune(cell))
	right := strings.HasSuffix(rule, ":")
	switch {
	case cell == rule && right:
		return strings.Repeat("-", missing) + cell
	case cell == rule:
		return cell + strings.Repeat("-", missing)
	case right:
		return strings.Repeat(" ", missing) + cell
	}
	return cell + strings.Repeat(" ", missing)
}
