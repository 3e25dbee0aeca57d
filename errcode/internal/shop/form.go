package shop

import (
	"database/sql/driver"
	"iter"
	"log/slog"

	"github.com/errgen/errgen/errcode"
)

// FormCode is a code of the family form: Forms.
//
// The sentences that the forms of the shop answer with. They have no codes: an error is known by
// its status and its message.
//
// Its value is the name of the error. It may be one that this catalog does not know: see [FormCode.Known].
type FormCode string

// FormFieldMandatory is form FIELD_MANDATORY: A field is mandatory.
//
// A field of the form was left empty.
//
// It is sent with HTTP status 422, category [CategoryClient]. Strategy: [RetryNever].
//
// Its message, which [NewFormFieldMandatory] fills, is "{field} is mandatory."
const FormFieldMandatory FormCode = "FIELD_MANDATORY"

// NewFormFieldMandatory returns an error with the code [FormFieldMandatory] and its message, which
// clients see.
func NewFormFieldMandatory(field string) *errcode.Error {
	return errcode.NewMessage(FormFieldMandatory, errcode.Param{Name: "field", Value: field})
}

// FormClosed is form CLOSED: Form closed.
//
// The form is no longer open.
//
// It is sent with HTTP status 403, category [CategoryClient]. Strategy: [RetryNever].
//
// Its message is "The form is closed."
const FormClosed FormCode = "CLOSED"

// ParseFormCode returns the code that stands on the wire as text, and false for what the catalog
// does not know.
func ParseFormCode(wire string) (FormCode, bool) { return errcode.Parse[FormCode](&formFamily, wire) }

// AllFormCodes ranges over the codes, in catalog order.
func AllFormCodes() iter.Seq[FormCode] { return errcode.All[FormCode](&formFamily) }

// MatchFormCode returns the code whose message a text is, among those with the status, and the
// values of its placeholders.
func MatchFormCode(status int, text string) (FormCode, []errcode.Param, bool) {
	return errcode.Match[FormCode](&formFamily, status, text)
}

// Error returns family, code and title.
func (c FormCode) Error() string { return errcode.Describe(c) }

// String returns the name of the error.
func (c FormCode) String() string { return string(c) }

// Entry returns everything that the catalog says. It is not to be changed.
func (c FormCode) Entry() *errcode.Entry { return formFamily.TextEntry(string(c)) }

// Family returns the family of the code.
func (c FormCode) Family() *errcode.Family { return &formFamily }

// Catalog returns [Catalog].
func (c FormCode) Catalog() *errcode.Catalog { return Catalog }

// Known reports whether the catalog has the code.
func (c FormCode) Known() bool { return formFamily.ByText(string(c)).Known() }

// Name returns the name of the code, the same in every language.
func (c FormCode) Name() string { return formFamily.ByText(string(c)).Name }

// Title says in a few words what the error is.
func (c FormCode) Title() string { return formFamily.ByText(string(c)).Title }

// Label returns the second word that stands beside the code on the wire.
func (c FormCode) Label() string { return formFamily.ByText(string(c)).Label }

// Status returns the HTTP status that the error is sent with.
func (c FormCode) Status() int { return formFamily.ByText(string(c)).Status }

// Category says what kind of error it is.
func (c FormCode) Category() Category { return Category(formFamily.ByText(string(c)).Category) }

// Retry says how a failed call is repeated.
func (c FormCode) Retry() errcode.Retry { return formFamily.ByText(string(c)).Strategy() }

// UserMessage returns the sentence to show to the person who uses the product.
func (c FormCode) UserMessage() string { return formFamily.ByText(string(c)).Sentence() }

// DocURL returns the address of the documentation.
func (c FormCode) DocURL() string { return formFamily.ByText(string(c)).DocURL }

// Parent returns the code that this one is a more precise case of.
func (c FormCode) Parent() (errcode.Code, bool) { return errcode.Parent(c) }

// Is reports whether the code is the target, or refines it. It makes errors.Is work.
func (c FormCode) Is(target error) bool { return errcode.Is(c, target) }

// LogValue returns the code as a group for log/slog.
func (c FormCode) LogValue() slog.Value { return errcode.LogValue(c) }

// MarshalText returns what String returns.
func (c FormCode) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads a code that the catalog knows, as from a flag or a configuration file.
func (c *FormCode) UnmarshalText(text []byte) error {
	return errcode.UnmarshalText(&formFamily, c, text)
}

// MarshalJSON writes the code as a string.
func (c FormCode) MarshalJSON() ([]byte, error) { return errcode.MarshalJSON(c) }

// UnmarshalJSON reads a code, known or not.
func (c *FormCode) UnmarshalJSON(data []byte) error {
	return errcode.UnmarshalJSON(&formFamily, c, data)
}

// Scan reads a code, known or not, from a database.
func (c *FormCode) Scan(value any) error { return errcode.Scan(&formFamily, c, value) }

// Value returns the code to a database.
func (c FormCode) Value() (driver.Value, error) { return string(c), nil }

// formFamily is the family form, with a row for each code.
var formFamily = errcode.Family{
	ID:      "form",
	Title:   "Forms",
	KnownBy: errcode.ByMessage,
	Envelopes: []errcode.Envelope{
		{List: "/problems", Message: "/text"},
		{Message: "/message"},
	},
	Text: func(text string) errcode.Code { return FormCode(text) },
	Entries: []errcode.Entry{
		{
			Code:        FormFieldMandatory,
			Wire:        "FIELD_MANDATORY",
			Name:        "FIELD_MANDATORY",
			Title:       "A field is mandatory",
			Status:      422,
			Category:    "client",
			Retry:       &RetryNever,
			UserMessage: "Please fill in {field}.",
			Message:     "{field} is mandatory.",
			Description: "A field of the form was left empty.",
			DocURL:      "https://errors.example.com/shop/#form-field-mandatory",
		},
		{
			Code:        FormClosed,
			Wire:        "CLOSED",
			Name:        "CLOSED",
			Title:       "Form closed",
			Status:      403,
			Category:    "client",
			Retry:       &RetryNever,
			UserMessage: "This form is closed.",
			Message:     "The form is closed.",
			Description: "The form is no longer open.",
			DocURL:      "https://errors.example.com/shop/#form-closed",
		},
	},
}
