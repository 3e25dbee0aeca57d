package model

import (
	"testing"

	"github.com/errgen/errgen/internal/spec"
)

func TestJoin(t *testing.T) {
	words := newGoWords([]spec.Text{{Value: "PKCE"}, {Value: "USPTA"}, {Value: "3DS"}})
	for name, want := range map[string]string{
		"ENTITY_NOT_FOUND":       "EntityNotFound",
		"DUPLICATE_USPTA_NUMBER": "DuplicateUSPTANumber",
		"INVALID_PKCE":           "InvalidPKCE",
		"REDIRECT_URI_REQUIRED":  "RedirectURIRequired",
		"IDS":                    "Ids", // an initialism counts as a whole word only
		"HTTP":                   "HTTP",
		"UTF8_ID":                "UTF8ID",
		"3DS_2":                  "3DS2",
		"X":                      "X",
		"A_B":                    "AB",
		"NOT__FOUND_":            "NotFound",
		"rate-limit":             "RateLimit",
		"http":                   "HTTP",
		"eid-v2":                 "EidV2",
		"__":                     "",
	} {
		if got := words.join(name); got != want {
			t.Errorf("join(%q) = %q, want %q", name, got, want)
		}
	}
}

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

func TestPluralOf(t *testing.T) {
	for name, want := range map[string]string{
		"LegacyCode": "LegacyCodes", "HTTPStatus": "HTTPStatuses", "Box": "Boxes", "Batch": "Batches", "Wish": "Wishes", "Entry": "Entrys",
	} {
		if got := pluralOf(name); got != want {
			t.Errorf("pluralOf(%q) = %q, want %q", name, got, want)
		}
	}
}
