package shop

import (
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errtest"
)

// TestFormCode_rows compares the codes of form with what the catalog says about them.
func TestFormCode_rows(t *testing.T) {
	typ := errtest.Type[FormCode]{
		Family: &formFamily, Parse: ParseFormCode, All: AllFormCodes, Match: MatchFormCode,
		ID:      "form",
		Title:   "Forms",
		KnownBy: errcode.ByMessage,
		Envelopes: []errcode.Envelope{
			{List: "/problems", Message: "/text"},
			{Message: "/message"},
		},
	}
	errtest.Family(t, typ, []errtest.Row{
		{
			Code: FormFieldMandatory, Value: FormCode("FIELD_MANDATORY"), Wire: "FIELD_MANDATORY", Status: 422, Category: "client", Retry: "never",
			Name: "FIELD_MANDATORY", Title: "A field is mandatory",
			UserMessage: "Please fill in {field}.",
			Message:     "{field} is mandatory.",
			Description: "A field of the form was left empty.",
			DocURL:      "https://errors.example.com/shop/#form-field-mandatory",
			New:         NewFormFieldMandatory("some field"),
			Detail:      "some field is mandatory.",
			Sentence:    "Please fill in some field.",
		},
		{
			Code: FormClosed, Value: FormCode("CLOSED"), Wire: "CLOSED", Status: 403, Category: "client", Retry: "never",
			Name: "CLOSED", Title: "Form closed",
			UserMessage: "This form is closed.",
			Message:     "The form is closed.",
			Description: "The form is no longer open.",
			DocURL:      "https://errors.example.com/shop/#form-closed",
		},
	})
}
