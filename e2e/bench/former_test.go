package main

import (
	"strings"
	"testing"

	"github.com/errgen/errgen/e2e/internal/report"
)

// TestWorse expects the rows that got worse, and nothing about others.
func TestWorse(t *testing.T) {
	lines := []report.Line{
		{What: formers[0].what, Size: "1,000", Ours: "20.0 ns", Value: 1.49, Unit: "x"},
		{What: formers[0].what, Size: "10,000", Ours: "20.0 ns", Value: 2.2, Unit: "x"},
		{What: "check on this repository", Size: "this catalog", Ours: "92 ms", Value: 92, Unit: " ms"},
	}
	got := worse(lines)
	for text, want := range map[string]bool{"1.67x": true, "1.49x": true, "2.2": false, "check": false, formers[0].why: true} {
		if strings.Contains(got, text) != want {
			t.Errorf("%q in the text: %v, want %v\n%s", text, !want, want, got)
		}
	}
	if got := worse(lines[1:]); got != "" {
		t.Errorf("got %q where nothing is worse", got)
	}
}
