package golang

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit/golden"
)

// TestCheckNames compares what is reported about each catalog under testdata/names with the .out file beside it.
func TestCheckNames(t *testing.T) {
	files, err := filepath.Glob("testdata/names/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		golden.Compare(t, strings.TrimSuffix(file, ".yaml")+".out", string(reported(t, file)))
	}
}

// reported is what is printed about a catalog.
func reported(t *testing.T, file string) []byte {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var ds diag.List
	CheckNames(model.Build(spec.Parse(filepath.Base(file), source, &ds), &ds), &ds)
	var out bytes.Buffer
	if err := ds.Print(&out, diag.Texts{filepath.Base(file): source}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestJoin(t *testing.T) {
	names := NamesOf(&model.Catalog{Initialisms: []string{"PKCE", "USPTA", "3DS"}})
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
		if got := names.Join(name); got != want {
			t.Errorf("Join(%q) = %q, want %q", name, got, want)
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
