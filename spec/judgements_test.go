package spec_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/errgen/errgen/internal/model"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// What no document states was judged once, in section 2 of the design. The tests in this file keep those judgements,
// and that the catalog marks each of them as inferred, and nothing else.

var proveStatuses = map[string]int{
	"8000": 500,
	"8001": 400,
	"8002": 401,
	"8003": 403,
	"8007": 404,
	"8008": 403,
	"8009": 403,
	"8010": 403,
	"8011": 404,
}

// A duplicate is a 400 and no 409, since 409 is not among the statuses of document 003.
var legacyStatuses = map[string]int{
	"2006":   500,
	"200601": 400,
	"200602": 400,
	"3001":   404, // stated
	"3002":   400,
	"4003":   401,
	"4004":   401,
	"4005":   401,
	"4006":   403,
	"5000":   400,
	"5001":   400,
	"5002":   400,
	"5003":   400,
	"5004":   400,
	"6001":   400,
	"6002":   400,
	"6003":   400,
	"6004":   400,
	"6005":   400,
	"6006":   400,
	"6007":   400,
	"9001":   500,
	"9002":   400,
	"9003":   500,
}

// 001 quotes two texts without their codes; they belong to one each, by what they say.
var quotedMessages = map[string]string{
	"prove/8003": "step called out of order",
	"prove/8008": "correlation ID is expired or invalid",
}

// Repeating 2006 or 9001 may do twice what had been done, and repeating 9003 may mail twice. That of 429 is in 001.
var ownRetries = map[string]string{
	"http/429":    "rate-limit",
	"legacy/2006": "once-idempotent",
	"legacy/9001": "once-idempotent",
	"legacy/9003": "never",
}

var refinements = map[string]string{"legacy/200601": "legacy/2006", "legacy/200602": "legacy/2006"}

// A multiplier of 100 percent is that of a strategy which names none.
var strategies = []*model.Retry{
	{ID: "never", Multiplier: 100},
	{ID: "once", MaxRetries: 1, Delay: time.Second, Multiplier: 100, Inferred: []string{"delay"}},
	{
		ID: "backoff", MaxRetries: 5, Delay: 500 * time.Millisecond, Multiplier: 200, MaxDelay: 30 * time.Second,
		Jitter: 20, HonorRetryAfter: true,
		Inferred: []string{"max_retries", "delay", "multiplier", "max_delay", "jitter", "honor_retry_after"},
	},
	{
		// That a Retry-After is honoured is no judgement here: 001 says so.
		ID: "rate-limit", MaxRetries: 5, Delay: time.Second, Multiplier: 200, MaxDelay: time.Minute,
		Jitter: 20, HonorRetryAfter: true,
		Inferred: []string{"max_retries", "delay", "multiplier", "max_delay", "jitter"},
	},
	{
		ID: "once-idempotent", MaxRetries: 1, Delay: time.Second, Multiplier: 100, IdempotentOnly: true,
		Inferred: []string{"delay", "idempotent_only"},
	},
}

func TestStatuses(t *testing.T) {
	compare(t, "prove: statuses", proveStatuses, facts(family(t, "prove").Entries, status))
	compare(t, "legacy: statuses", legacyStatuses, facts(family(t, "legacy").Entries, status))
}

func TestQuotedMessages(t *testing.T) {
	got := only(family(t, "prove").Entries, func(e *model.Entry) (string, bool) { return message(e), e.Message != nil })
	compare(t, "messages", quotedMessages, got)
}

// Every other entry is repeated as its category says.
func TestOwnRetries(t *testing.T) {
	got := only(catalog(t).Entries(), func(e *model.Entry) (string, bool) {
		if e.Retry == e.Category.Retry {
			return "", false
		}
		return e.Retry.ID, true
	})
	compare(t, "strategies of single entries", ownRetries, got)
}

func TestRefinements(t *testing.T) {
	got := only(catalog(t).Entries(), func(e *model.Entry) (string, bool) {
		if e.Refines == nil {
			return "", false
		}
		return e.Refines.Ref(), true
	})
	compare(t, "refinements", refinements, got)
}

func TestStrategies(t *testing.T) {
	compare(t, "strategies", strategies, catalog(t).Retries, cmpopts.IgnoreFields(model.Retry{}, "Description", "Pos"))
}

// judgements says of each field for which entries it was judged. A status is listed, but not the category and the
// strategy that follow from it.
var judgements = map[string]func(ref string, e *model.Entry) bool{
	"title": func(_ string, e *model.Entry) bool {
		return e.Family.ID != "prove" && (e.Family.ID != "http" || !isTitled(e.Status))
	},
	"status": func(ref string, e *model.Entry) bool {
		return e.Family.ID == "prove" || e.Family.ID == "legacy" && ref != "legacy/3001"
	},
	"retry": func(ref string, _ *model.Entry) bool { return ownRetries[ref] != "" && ref != "http/429" },
	"user_message": func(ref string, e *model.Entry) bool {
		return e.UserMessage != "" && eidUserMessages[ref] == ""
	},
	"message": func(ref string, _ *model.Entry) bool { return quotedMessages[ref] != "" },
	"refines": func(ref string, _ *model.Entry) bool { return refinements[ref] != "" },
}

func TestInferred(t *testing.T) {
	for _, e := range catalog(t).Entries() {
		var want []string
		for _, field := range slices.Sorted(maps.Keys(judgements)) {
			if judgements[field](e.Ref(), e) {
				want = append(want, field)
			}
		}
		compare(t, e.Ref()+": inferred fields", want, slices.Sorted(slices.Values(e.Inferred)), cmpopts.EquateEmpty())
	}
}
