package diag_test

import (
	"testing"

	"github.com/errgen/errgen/internal/diag"
)

func TestNearest(t *testing.T) {
	cases := []struct {
		word       string
		candidates []string
		want       string
	}{
		{"titel", []string{"title", "status"}, "title"}, // a swap counts once
		{"backof", []string{"backoff"}, "backoff"},
		{"descriptions", []string{"description"}, "description"},
		{"colour", []string{"code", "label"}, ""},
		{"x", []string{"code"}, ""},
		{"i", []string{"id"}, "id"}, // a short word may change in one place
		{"", []string{"id"}, ""},
		{"id", nil, ""},
		{"abc", []string{"abd", "abc"}, "abc"}, // the nearest, not the first
		{"abc", []string{"abd", "abe"}, "abd"}, // the first of equals
		{"größe", []string{"grosse", "grösse"}, ""},
		{"gröse", []string{"größe"}, "größe"}, // characters count, not bytes
		{"Status", []string{"status"}, "status"},
	}
	for _, c := range cases {
		got, ok := diag.Nearest(c.word, c.candidates)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("Nearest(%q, %q) = %q, %t, want %q", c.word, c.candidates, got, ok, c.want)
		}
	}
}

func TestOr(t *testing.T) {
	for want, words := range map[string][]string{"": nil, "a": {"a"}, "a or b": {"a", "b"}, "a, b or c": {"a", "b", "c"}} {
		if got := diag.Or(words); got != want {
			t.Errorf("Or(%q) = %q, want %q", words, got, want)
		}
	}
}
