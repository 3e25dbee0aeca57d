package random

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// phrases are what titles and prose are made of: much of it means something to Go, to a tool, or to a format.
var phrases = []string{
	"The order is closed", "Nobody knows", "Deprecated: not at all", "//go:build ignore", "*/ and /*", "a `quoted` word", `"so" and 'so'`,
	`back\slash`, "100%", "%s %d %v", "<b>bold</b>", "# heading", "- item", "été 日本 🙂", "it's", "BUG(me): no", "line export extern", "``", "''",
	"TODO: x", "a: b", "{not a placeholder", "$HOME", "https://example.com/?a=b&c=d", "package main", "func init() {}", "\\u0041",
}

// placeholders are names that mean something in Go, or in a generated file, too.
var placeholders = []string{
	"type", "func", "range", "err", "error", "string", "int", "len", "nil", "t", "c", "code", "errcode", "errtest", "strconv", "iter", "slog",
	"driver", "time", "name", "value", "user_id", "order_url", "a", "b1", "n_1", "x_y_z", "words_family", "testing", "catalog", "typ",
	"go", "select", "interface", "map", "chan", "var", "const", "package", "import", "return", "true", "iota", "any", "append", "init", "main",
	"param", "new", "new_message", "int64", "status", "text", "wire", "a_very_long_name_of_a_placeholder_that_no_line_holds_with_others",
}

// words are what names are made of: words that Go writes in capitals, digits, and words that tests and methods are called by.
var words = []string{
	"ORDER", "ID", "URL", "NOT", "FOUND", "NEW", "TEST", "PARSE", "ALL", "CODE", "ERROR", "STRING", "X", "API", "HTTP", "2", "3DS", "B2B", "UTF8",
	"CATALOG", "LOOKUP", "RETRY", "CATEGORY", "FAMILY", "MATCH", "KNOWN", "INIT", "MAIN", "NIL", "EXAMPLE", "TYPE", "FUNC", "RANGE", "GO",
	"SELECT", "INTERFACE", "LEN", "TRUE", "IOTA", "ANY", "BENCHMARK", "FUZZ", "LINUX", "VALUE", "SCAN", "BY", "STATUS", "IN", "007",
	"AVERYLONGWORDTHATNOBODYWOULDTYPETWICEINTHESAMEPROGRAM",
}

// source is where random things come from.
type source struct{ *rand.Rand }

// newSource returns the source of a catalog.
func newSource(seed uint64) source { return source{rand.New(rand.NewPCG(seed, 1))} }

// often reports true in so many of a hundred cases.
func (s source) often(percent int) bool { return s.IntN(100) < percent }

// one picks one of some.
func one[T any](s source, from ...T) T { return from[s.IntN(len(from))] }

// phrase is a text of a line.
func (s source) phrase() string {
	parts := make([]string, 1+s.IntN(3))
	for i := range parts {
		parts[i] = one(s, phrases...)
	}
	return strings.Join(parts, " ")
}

// prose is a text that may have several paragraphs, be it none at all where it may be left out.
func (s source) prose() string {
	text := s.phrase()
	for s.often(20) {
		text += "\n" + s.phrase()
	}
	return text
}

// maybe is a text in so many of a hundred cases.
func (s source) maybe(percent int, text func() string) string {
	if s.often(percent) {
		return text()
	}
	return ""
}

// name is the name of an error.
func (s source) name() string {
	parts := []string{one(s, "A", "ORDER", "TEST", "NEW", "X", "HTTP", "GET", "GO", "TYPE")}
	for s.often(70) {
		parts = append(parts, one(s, words...))
	}
	return strings.Join(parts, "_")
}

// template is a message with 0 to 12 placeholders, and what they are called.
func (s source) template(of []string, literal func() string) string {
	var b strings.Builder
	b.WriteString(literal())
	for _, name := range of {
		if s.often(30) {
			name += ":int"
		}
		fmt.Fprintf(&b, " {%s} %s", name, literal())
	}
	return b.String()
}

// someOf picks a few of some, each once.
func someOf[T any](s source, n int, from []T) []T {
	picked := make([]T, 0, n)
	for _, i := range s.Perm(len(from))[:min(n, len(from))] {
		picked = append(picked, from[i])
	}
	return picked
}

// literal is a part of a message between placeholders, with braces doubled.
func (s source) literal() string {
	return strings.NewReplacer("{", "{{", "}", "}}").Replace(one(s, append(phrases, "is", "-", "of", "(", "= ", ".")...))
}
