package billing

import (
	"database/sql/driver"
	"iter"
	"log/slog"

	"github.com/errgen/errgen/errcode"
)

// Code is a code of the family billing: Billing errors.
//
// Its value is the code on the wire. It may be one that this catalog does not know: see [Code.Known].
type Code string

// The codes of the family billing, in catalog order.
const (
	// CardDeclined is billing card_declined: Card declined.
	CardDeclined Code = "card_declined"

	// StockEmpty is billing STOCK_EMPTY: No invoices in stock.
	StockEmpty Code = "STOCK_EMPTY"

	// Busy is billing busy: Too busy.
	Busy Code = "busy"
)

// ParseCode returns the code that stands on the wire as text, and false for what the catalog does not know.
func ParseCode(wire string) (Code, bool) { return errcode.Parse[Code](&billingFamily, wire) }

// AllCodes ranges over the codes, in catalog order.
func AllCodes() iter.Seq[Code] { return errcode.All[Code](&billingFamily) }

// MatchCode returns the code whose message a text is, among those with the status, and the values of its placeholders.
func MatchCode(status int, text string) (errcode.Code, []errcode.Param, bool) {
	return billingFamily.Match(status, text)
}

// Error returns family, code and title.
func (c Code) Error() string { return errcode.Describe(c) }

// String returns the code as on the wire.
func (c Code) String() string { return string(c) }

// Entry returns everything that the catalog says. It is not to be changed.
func (c Code) Entry() *errcode.Entry { return billingFamily.TextEntry(string(c)) }

// Family returns the family of the code.
func (c Code) Family() *errcode.Family { return &billingFamily }

// Catalog returns [Catalog].
func (c Code) Catalog() *errcode.Catalog { return Catalog }

// Known reports whether the catalog has the code.
func (c Code) Known() bool { return billingFamily.ByText(string(c)).Known() }

// Name returns the name of the code, the same in every language.
func (c Code) Name() string { return billingFamily.ByText(string(c)).Name }

// Title says in a few words what the error is.
func (c Code) Title() string { return billingFamily.ByText(string(c)).Title }

// Label returns the second word that stands beside the code on the wire.
func (c Code) Label() string { return billingFamily.ByText(string(c)).Label }

// Status returns the HTTP status that the error is sent with.
func (c Code) Status() int { return billingFamily.ByText(string(c)).Status }

// Category says what kind of error it is.
func (c Code) Category() errcode.Category { return billingFamily.ByText(string(c)).Category }

// Retry says how a failed call is repeated.
func (c Code) Retry() errcode.Retry { return billingFamily.ByText(string(c)).Strategy() }

// UserMessage returns the sentence to show to the person who uses the product.
func (c Code) UserMessage() string { return billingFamily.ByText(string(c)).Sentence() }

// DocURL returns the address of the documentation.
func (c Code) DocURL() string { return billingFamily.ByText(string(c)).DocURL }

// Parent returns the code that this one is a more precise case of.
func (c Code) Parent() (errcode.Code, bool) { return errcode.Parent(c) }

// Is reports whether the code is the target, or refines it. It makes errors.Is work.
func (c Code) Is(target error) bool { return errcode.Is(c, target) }

// LogValue returns the code as a group for log/slog.
func (c Code) LogValue() slog.Value { return errcode.LogValue(c) }

// MarshalText returns the code as on the wire.
func (c Code) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads a code that the catalog knows, as from a flag or a configuration file.
func (c *Code) UnmarshalText(text []byte) error {
	return errcode.UnmarshalText(&billingFamily, c, text)
}

// MarshalJSON writes the code as a string.
func (c Code) MarshalJSON() ([]byte, error) { return errcode.MarshalJSON(c) }

// UnmarshalJSON reads a code, known or not.
func (c *Code) UnmarshalJSON(data []byte) error {
	return errcode.UnmarshalJSON(&billingFamily, c, data)
}

// Scan reads a code, known or not, from a database.
func (c *Code) Scan(value any) error { return errcode.Scan(&billingFamily, c, value) }

// Value returns the code to a database.
func (c Code) Value() (driver.Value, error) { return string(c), nil }

// billingFamily is the family billing, with a row for each code.
var billingFamily = errcode.Family{
	ID:    "billing",
	Title: "Billing errors",
	Envelopes: []errcode.Envelope{
		{Code: "/error/code", Message: "/error/message", Context: []string{"/error/decline_code"}},
	},
	Text: func(text string) errcode.Code { return Code(text) },
	Entries: []errcode.Entry{
		{
			Code:        CardDeclined,
			Wire:        "card_declined",
			Name:        "CARD_DECLINED",
			Title:       "Card declined",
			Status:      402,
			UserMessage: "Your card was declined.",
			Description: "The bank refused.",
		},
		{
			Code:        StockEmpty,
			Wire:        "STOCK_EMPTY",
			Name:        "STOCK_EMPTY",
			Title:       "No invoices in stock",
			Status:      409,
			UserMessage: "No invoice could be printed.",
			Description: "The printer has no paper.",
		},
		{
			Code:        Busy,
			Wire:        "busy",
			Name:        "BUSY",
			Title:       "Too busy",
			Status:      503,
			Retry:       &RetryOften,
			UserMessage: "Please try again.",
			Description: "Too much to do.",
		},
	},
}
