package gogen

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"
)

// raw adds text that is Go already to a jennifer tree. No text of the catalog gets into it.
func raw(text string) *jen.Statement { return jen.Op(text) }

// quote is the Go literal of a text. Most of most texts stands for itself, which strconv.Quote takes long to find out.
func quote(text string) string {
	n := 0
	for n < len(text) && ' ' <= text[n] && text[n] <= '~' && text[n] != '"' && text[n] != '\\' {
		n++
	}
	if n == len(text) {
		return `"` + text + `"`
	}
	return `"` + text[:n] + strconv.Quote(text[n:])[1:]
}

// listed lays out elements in braces, one a line.
func listed(newline string, elements []string) string {
	if len(elements) == 0 {
		return "{}"
	}
	return "{" + newline + "\t" + strings.Join(elements, ","+newline+"\t") + "," + newline + "}"
}

// perLine is the number of values in a line of a table of numbers.
const perLine = 16

// number is a type of numbers in a table.
type number interface {
	int8 | int16 | int32 | int64 | uint8 | uint16 | uint32 | uint64
}

// numbers lays out numbers in braces, some a line.
func numbers[N number](values []N) string {
	var b strings.Builder
	b.WriteByte('{')
	for i, v := range values {
		if i%perLine == 0 {
			b.WriteString("\n\t")
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(decimal(v))
		b.WriteByte(',')
	}
	if len(values) > 0 {
		b.WriteByte('\n')
	}
	b.WriteByte('}')
	return b.String()
}

// decimal prints a number of any size.
func decimal[N number](n N) string {
	if n < 0 {
		return strconv.FormatInt(int64(n), 10)
	}
	return strconv.FormatUint(uint64(n), 10)
}

// perSum is how many terms a sum has side by side. Go's parsers have no room for a very long one.
const perSum = 500

// sum lays out the sum of string constants, one a line.
func sum(names []string) string {
	terms := []string{`""`}
	for some := range slices.Chunk(names, perSum) {
		terms = append(terms, "("+strings.Join(some, " +\n\t\t")+")")
	}
	return strings.Join(terms, " +\n\t")
}
