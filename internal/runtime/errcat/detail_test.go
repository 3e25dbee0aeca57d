package errcat

import (
	"strings"
	"testing"
)

// TestPieces takes messages apart, and those that the tables of a changed package might hold.
func TestPieces(t *testing.T) {
	cases := map[string]string{
		"":                        "",
		"plain":                   "plain",
		"{field} is mandatory":    "<field>| is mandatory",
		"a {b:int} c {d}":         "a |<b>| c |<d>",
		"{{literal}} {{{x}}} {{}": "{|literal|}| |{|<x>|}| |{|<>",
		"no end {of":              "no end |<of>",
	}
	for message, want := range cases {
		var got []string
		for piece, isName := range pieces(message) {
			if isName {
				piece = "<" + piece + ">"
			}
			got = append(got, piece)
		}
		equal(t, message, strings.Join(got, "|"), want)
	}
	for piece := range pieces("one {two}") {
		equal(t, "the first piece", piece, "one ")
		break
	}
}

func TestNewMessage(t *testing.T) {
	err := NewNameNotFound(-2, "{count}")
	equal(t, "detail", err.Detail(), "no {count} has {-2}")
	equal(t, "parameters", len(err.params), 2)
	equal(t, "the first", err.params[0], Param{"count", "-2"})
	equal(t, "the second", err.params[1], Param{"type", "{count}"})
}
