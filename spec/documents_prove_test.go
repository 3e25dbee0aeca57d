package spec_test

import (
	"testing"

	"github.com/errgen/errgen/internal/model"
)

// proveTitles is the table of API error codes, which documents 000 and 001 have in common. There is no row for 8004,
// 8005 and 8006 in either.
var proveTitles = map[string]string{
	"8000": "Internal Error",
	"8001": "Malformed Request",
	"8002": "Unauthorized Request",
	"8003": "Step Called Out of Order",
	"8007": "Sandbox User Not Found",
	"8008": "Invalid Correlation ID",
	"8009": "Sandbox Test User Access Denied",
	"8010": "Unauthorized for Country",
	"8011": "Identity Not Found",
}

func TestProveTitles(t *testing.T) {
	compare(t, "titles", proveTitles, facts(family(t, "prove").Entries, title))
}

// The documents name two members of the body, and nothing around them.
func TestProveEnvelope(t *testing.T) {
	want := []model.Envelope{{Code: "/code", Message: "/message"}}
	compare(t, "envelopes", want, family(t, "prove").Envelopes)
}
