package agreement

import (
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// reason says why a schema cannot refuse what the reader refuses by a rule.
type reason struct {
	rule string
	says string // a part of the message, for rules of which a schema knows some; empty for all
	why  string
}

// Why a schema sees nothing wrong.
const (
	isLayout   = "the YAML itself is not that of the format, and a schema sees what another reader makes of it"
	isNotation = "a schema sees the value, not how it is written"
	isSize     = "the size of a number that stands within a text"
	isUnique   = "uniqueness, which a schema knows for whole items of one list only"
	isCross    = "it depends on what stands elsewhere in the catalog"
	isGrammar  = "more than one expression can say"
	isPart     = "families alone are a part of a catalog, which another file includes"
)

// reasons are all there are.
var reasons = []reason{
	{"syntax", "", isLayout},
	{"yaml-subset", "", isLayout},
	{"duplicate-key", "", isLayout},
	{"character", "is not allowed here", isLayout}, // the reader goes on with a space in its place

	{"quotes", "", isNotation},
	{"character", " holds ", isNotation}, // behind a backslash, most of them
	{"kind", "must stand on the line of its key", isNotation},
	{"integer", "", isNotation},
	{"boolean", "", isNotation},
	{"range", "", isNotation}, // and which end is the smaller one
	{"code", "", isNotation},

	{"duration", "", isSize},
	{"percentage", "", isSize},
	{"factor", "", isSize},
	{"status-range", "", isSize},
	{"retry-bounds", "delays must not shrink", isSize},
	{"retry-bounds", "delays cannot vary by more than themselves", isSize},
	{"retry-bounds", "max_delay is shorter than delay", isSize},

	{"duplicate-id", "", isUnique},
	{"duplicate-code", "", isUnique},
	{"duplicate-name", "", isUnique},
	{"anchor", "", isUnique},
	{"go-name", "", isUnique},
	{"known-by", "only one family can be known by status", isUnique},
	{"ambiguous-message", "", isUnique},
	{"placeholder", "stands here twice", isUnique},

	{"allow", "", isCross},
	{"owners", "", isCross},
	{"reserved", "is reserved at", isCross},
	{"unknown-reference", "", isCross},
	{"family-id", "", isCross},
	{"inferred", "", isCross},
	{"category-status", "", isCross},
	{"status", "in a family known by status the code is the status", isCross},
	{"refines-cycle", "", isCross},
	{"replaced-by-itself", "", isCross},
	{"required", "an error has no user_message", isCross}, // the category decides
	{"placeholder", "which message does not have", isCross},

	{"required", "this file has families alone", isPart},

	{"placeholder", "follows another placeholder", isGrammar},
	{"allow-pattern", "", isGrammar},
	{"format", "must be an address", isGrammar},
	{"format", "must be a day of the calendar", isGrammar},
	{"format", "there are spaces around", isGrammar}, // which some blocks may have
	{"empty", "", isGrammar},                         // of the spaces that no keyboard has
}

// reasonFor finds the row of the table that justifies that only the reader sees a problem.
func reasonFor(d *diag.Diagnostic) (row int, ok bool) {
	for i, r := range reasons {
		if r.rule == d.Rule.ID && strings.Contains(d.Message, r.says) {
			return i, true
		}
	}
	return 0, false
}

// mistakes are changes of one line that chance hardly ever makes, each for a reason of the table.
var mistakes = []struct{ line, with string }{
	{"delay: 500ms", "delay: 9999999999h"},
	{"jitter: 20%", "jitter: 2000000%"},
	{"jitter: 20%", "jitter: 120%"},
	{"max_delay: 1m30s", "max_delay: 1ms"},
	{"honor_retry_after: true", "honor_retry_after: True"},
	{"allow: '^[A-Z0-9]+$'", "allow: '^[A-Z0-9+$'"},
	{"replaced_by: BROKEN", `replaced_by: "08001"`},
	{"multiplier: 150%", "multiplier: 2000000%"},
	{"multiplier: 150%", "multiplier: 50%"},
	{"status: 409", "status: 0x199"},
	{"range: 2000", "range: 150"},
	{"name: NOT_FOUND", "name: NOT_FOUND\n        status: 403"},
	{"until: 2026-12-31", "until: 2026-02-30"},
	{"title: Fine", `title: " Fine "`},
	{"url: https://example.com/manual.pdf", "url: https://[example/manual.pdf"},
	{"id: texts", "id: retry"},
	{"title: A mail", "title: \"\u00a0\""},
}

// rare makes those mistakes.
func rare(t *testing.T, general *jsonschema.Schema, text string, hit map[int]bool) {
	t.Helper()
	for _, m := range mistakes {
		wrong := []byte(strings.Replace(text, m.line, m.with, 1))
		j := judge(general, wrong)
		if len(j.problems) != 1 {
			t.Errorf("%s: the reader finds %d problems, not one", m.with, len(j.problems))
		}
		agree(t, m.with, j, wrong, hit)
	}
}

// allHit expects that every row is needed.
func allHit(t *testing.T, hit map[int]bool) {
	t.Helper()
	for i, r := range reasons {
		if !hit[i] {
			t.Errorf("nothing needs the reason for %s %q", r.rule, r.says)
		}
	}
}
