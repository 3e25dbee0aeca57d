package model

import "testing"

func TestAnchorOf(t *testing.T) {
	for name, want := range map[string]string{
		"DUPLICATE_USPTA_NUMBER": "legacy-duplicate-uspta-number",
		"NOT__FOUND_":            "legacy-not-found",
		"X":                      "legacy-x",
	} {
		if got := anchorOf("legacy", name); got != want {
			t.Errorf("anchorOf(%q) = %q, want %q", name, got, want)
		}
	}
}
