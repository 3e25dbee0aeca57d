package spec_test

import (
	"testing"

	"github.com/errgen/errgen/internal/model"
)

// vipRow is a row of the table in document 004. What the document puts in brackets is a placeholder here.
type vipRow struct {
	status   int
	label    string
	messages []string // none, one, or two where the row gives examples
}

var vipRows = []vipRow{
	{201, "OK", []string{"Account {account_id} created successfully."}},
	{400, "BAD_REQUEST", []string{"Invalid status."}},
	{400, "BAD_REQUEST", []string{"{field_name} is mandatory."}},
	{400, "BAD_REQUEST", []string{"Account category must be either Enterprise, Consumer, or Corporate."}},
	{400, "BAD_REQUEST", []string{"Invalid account status."}},
	{400, "BAD_REQUEST", []string{"Account category must be either Test, Production or Partner."}},
	{400, "BAD_REQUEST", []string{"Not allowed to update serviceStartDate to earlier than current date."}},
	{400, "BAD_REQUEST", []string{"Unit Type must be USERS, CREDENTIALS or TRANSACTIONS."}},
	{400, "BAD_REQUEST", []string{"Field: {field_name} not allowed to update."}},
	{400, "BAD_REQUEST", []string{"Request contains unrecognized field {field_name}."}},
	// The document has a brace and a backslash before this placeholder, which are debris of its markup.
	{400, "BAD_REQUEST", []string{"Request contains incorrect field or value - {field_name}"}},
	{400, "BAD_REQUEST", []string{"Role {role_name} not allowed."}},
	{400, "BAD_REQUEST", []string{"Missing {field_name}."}},
	{400, "BAD_REQUEST", []string{
		"Missing enabled value in {policy_name} policy",
		"Invalid enabled value in {policy_name} policy",
	}},
	{400, "BAD_REQUEST", []string{"Missing {attribute} in {policy_name} policy."}},
	{400, "BAD_REQUEST", []string{
		"Invalid value in {policy_name} policy.",
		"Invalid {field_name} value in {policy_name} policy.",
	}},
	{400, "BAD_REQUEST", []string{"SMS or Voice credentials must be enabled for defaultCountryCode policy."}},
	{400, "BAD_REQUEST", []string{"Invalid country code in defaultCountryCode policy."}},
	{400, "BAD_REQUEST", []string{
		"defaultValidityPeriod must be less than maxValidityPeriod in tempSecurityCode policy.",
	}},
	{401, "BAD_REQUEST", []string{"Failed auth validation"}},
	{404, "Not Found", nil},
	{412, "BAD_REQUEST", []string{"Precondition Failed"}},
}

// vipFact is what a row states about one of its messages.
type vipFact struct {
	Status  int
	Label   string
	Message string
}

// vipFacts takes the rows apart: an entry for each message, and one for the row that has none.
func vipFacts() []vipFact {
	var all []vipFact
	for _, row := range vipRows {
		if row.messages == nil {
			all = append(all, vipFact{row.status, row.label, ""})
		}
		for _, text := range row.messages {
			all = append(all, vipFact{row.status, row.label, text})
		}
	}
	return all
}

// vipStatuses goes through the statuses of the document's rows.
func vipStatuses(yield func(int) bool) {
	for _, row := range vipRows {
		if !yield(row.status) {
			return
		}
	}
}

func TestVIPRows(t *testing.T) {
	if len(vipRows) != 22 {
		t.Errorf("the document has 22 rows, not %d", len(vipRows))
	}
}

// The document has no codes, so rows and entries are compared in order.
func TestVIPFacts(t *testing.T) {
	var got []vipFact
	for _, e := range family(t, "vip").Entries {
		got = append(got, vipFact{e.Status, e.Label, message(e)})
	}
	compare(t, "statuses, labels and messages", vipFacts(), got)
}

// Nothing in a body of this API is a code, and the document does not show where the message is.
func TestVIPIsKnownByMessage(t *testing.T) {
	f := family(t, "vip")
	compare(t, "ways of telling errors apart", model.ByMessage, f.KnownBy)
	compare(t, "envelopes", []model.Envelope(nil), f.Envelopes)
}
