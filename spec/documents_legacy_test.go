package spec_test

import (
	"testing"

	"github.com/errgen/errgen/internal/model"
)

// legacyMessages are the error codes of document 003 and their texts on the wire.
var legacyMessages = map[string]string{
	"2006":   "entity saving error",
	"200601": "entity saving error: USPTA number must be unique",
	"200602": "entity saving error: PTR number must be unique",
	"3001":   "entity not found",
	"3002":   "entity already exists",
	"4003":   "authentication token is invalid",
	"4004":   "authentication error",
	"4005":   "backend system token is invalid",
	"4006":   "access denied",
	"5000":   "validation error",
	"5001":   "illegal combination of method arguments",
	"5002":   "entity id is empty",
	"5003":   "unknown identifier error",
	"5004":   "no remaining amount",
	"6001":   "empty client org",
	"6002":   "empty password",
	"6003":   "invalid client grant type",
	"6004":   "invalid client profile",
	"6005":   "invalid client scope set",
	"6006":   "new password not match",
	"6007":   "wrong password",
	"9001":   "unexpected system error",
	"9002":   "HTTP message not readable error",
	"9003":   "mail trigger error",
}

func TestLegacyMessages(t *testing.T) {
	compare(t, "messages", legacyMessages, facts(family(t, "legacy").Entries, message))
}

// The table of codes has no statuses. The one that the document states is in its examples of responses.
func TestLegacyStatedStatus(t *testing.T) {
	got := only(family(t, "legacy").Entries, func(e *model.Entry) (int, bool) { return e.Status, isStated(e, "status") })
	compare(t, "stated statuses", map[string]int{"legacy/3001": 404}, got)
}

// The document shows a list of errors first, and single errors in its examples of responses.
func TestLegacyEnvelopes(t *testing.T) {
	want := []model.Envelope{
		{List: "/errors", Code: "/errorCode", Message: "/message", Context: []string{"/subject", "/subjectType"}},
		{Code: "/errorCode", Message: "/message"},
	}
	compare(t, "envelopes", want, family(t, "legacy").Envelopes)
}
