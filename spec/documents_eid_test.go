package spec_test

import (
	"testing"

	"github.com/errgen/errgen/internal/model"
)

// eidFact is what document 002 states about a code, but for its prose.
type eidFact struct {
	Status int
	Causes int
}

// eidFacts has the codes of 002, in the order and the sections of the document.
var eidFacts = map[string]eidFact{
	"AUTH_INVALID_CREDENTIALS": {401, 3},
	"AUTH_INVALID_GRANT":       {400, 3},
	"AUTH_INVALID_CLIENT":      {401, 3},
	"AUTH_FORBIDDEN":           {403, 3},

	"VALIDATION_MISSING_PARAMETER":     {400, 3},
	"VALIDATION_INVALID_PARAMETER":     {400, 3},
	"VALIDATION_MISSING_USER_DATA":     {400, 2},
	"VALIDATION_INVALID_USER_DATA":     {400, 2},
	"VALIDATION_INVALID_PKCE":          {400, 3},
	"VALIDATION_REDIRECT_URI_REQUIRED": {400, 2},
	"VALIDATION_MISSING_CLIENT_SECRET": {400, 2},

	"SESSION_NOT_FOUND":                 {404, 3},
	"SESSION_VERIFICATION_NOT_FOUND":    {404, 3},
	"SESSION_INVALID_STATUS_TRANSITION": {409, 3},
	"SESSION_INVALID_FLOW":              {400, 3},

	"PROVIDER_NOT_FOUND":             {404, 3},
	"PROVIDER_NOT_ENABLED":           {403, 3},
	"PROVIDER_INITIALIZATION_FAILED": {502, 3},
	"PROVIDER_ERROR":                 {502, 3},
	"PROVIDER_UNAVAILABLE":           {503, 3},
	"PROVIDER_CONFIGURATION_ERROR":   {400, 3},
	"PROVIDER_AUTHENTICATION_FAILED": {401, 3},
	"PROVIDER_UNEXPECTED_RESPONSE":   {502, 3},

	"SYSTEM_INTERNAL_ERROR":   {500, 3},
	"SYSTEM_UNSUPPORTED_MODE": {501, 3},

	"RESOURCE_NOT_FOUND": {404, 3},
	"RESOURCE_CONFLICT":  {409, 3},
}

// eidGroups are the domains of 002, which stand before the first underscore of a code.
var eidGroups = []string{"auth", "validation", "session", "provider", "system", "resource"}

// eidUserMessages are the only messages for end users in any of the five documents, so they carry the family too.
var eidUserMessages = map[string]string{
	"eid/AUTH_INVALID_CREDENTIALS":          "Authentication failed. Please check your credentials.",
	"eid/VALIDATION_MISSING_PARAMETER":      "Some required information is missing. Please try again.",
	"eid/SESSION_NOT_FOUND":                 "Your session has expired. Please start over.",
	"eid/SESSION_INVALID_STATUS_TRANSITION": "This verification has already been completed.",
	"eid/PROVIDER_NOT_ENABLED":              "This identity provider is not available.",
	"eid/PROVIDER_UNAVAILABLE":              "The identity service is temporarily unavailable. Please try again later.",
	"eid/SYSTEM_INTERNAL_ERROR":             "Something went wrong on our end. Please try again.",
	"eid/RESOURCE_NOT_FOUND":                "The requested resource was not found.",
}

// eidStatuses goes through the statuses of the document's codes.
func eidStatuses(yield func(int) bool) {
	for _, fact := range eidFacts {
		if !yield(fact.Status) {
			return
		}
	}
}

func TestEIDFacts(t *testing.T) {
	got := facts(family(t, "eid").Entries, func(e *model.Entry) eidFact { return eidFact{e.Status, len(e.Causes)} })
	compare(t, "statuses and numbers of causes", eidFacts, got)
}

func TestEIDGroups(t *testing.T) {
	var got []string
	for _, g := range family(t, "eid").Groups {
		got = append(got, g.ID)
	}
	compare(t, "groups", eidGroups, got)
}

// Over the whole catalog, the user messages that are not marked as inferred are the eight of the document.
func TestUserMessages(t *testing.T) {
	got := only(catalog(t).Entries(), func(e *model.Entry) (string, bool) {
		return e.UserMessage, e.UserMessage != "" && isStated(e, "user_message")
	})
	compare(t, "the user messages that document 002 states word for word (list user_message under inferred: where another is right)", eidUserMessages, got)
}

// The status of a body is the status of the response, so it is no context.
func TestEIDEnvelope(t *testing.T) {
	want := []model.Envelope{{
		Code:    "/title",
		Message: "/detail",
		Context: []string{"/instance", "/timestamp", "/context", "/doc_url"},
	}}
	compare(t, "envelopes", want, family(t, "eid").Envelopes)
}

// categoryRule is how a range of statuses is handled. The document says in words what Again and Grows say here.
type categoryRule struct {
	Statuses string
	Again    int  // -1 where repeating is called for, but not how often
	Grows    bool // the delays do
}

var categoryRules = map[string]categoryRule{
	"client":  {Statuses: "400-499", Again: 0},
	"failure": {Statuses: "502-503", Again: -1, Grows: true},
	"error":   {Statuses: "500-501", Again: 1},
	"success": {Statuses: "200-299", Again: 0}, // ours: no document has a category for what went well
}

func TestCategories(t *testing.T) {
	got := make(map[string]categoryRule)
	for _, c := range catalog(t).Categories {
		got[c.ID] = ruleOf(t, c)
	}
	compare(t, "categories", categoryRules, got)
}

func ruleOf(t *testing.T, c *model.Category) categoryRule {
	t.Helper()
	if len(c.Statuses) != 1 || c.Retry == nil {
		t.Fatalf("category %s: want one range and a strategy, got %v and %v", c.ID, c.Statuses, c.Retry)
	}
	rule := categoryRule{c.Statuses[0].String(), c.Retry.MaxRetries, c.Retry.Multiplier > 100}
	if rule.Again > 1 {
		rule.Again = -1
	}
	return rule
}
