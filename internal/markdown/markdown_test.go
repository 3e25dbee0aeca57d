package markdown_test

import (
	"testing"

	"github.com/errgen/errgen/internal/markdown"
)

// TestEscape leaves alone what means nothing; internal/docs tries what does.
func TestEscape(t *testing.T) {
	for text, want := range map[string]string{
		"plain words, and more.": "plain words, and more.", "1. x": "1&#46; x", "www.x.org": "www&#46;x.org", "-x a-b": "&#45;x a-b",
		"日本 é": "日本 é", "it's": "it's",
	} {
		if got := markdown.Escape(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
