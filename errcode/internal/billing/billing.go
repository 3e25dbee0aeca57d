package billing

import (
	"database/sql/driver"
	"iter"
	"log/slog"

	"github.com/errgen/errgen/errcode"
)

// BillingCode is a code of the family billing: Billing errors.
//
// Its value is the code on the wire. It may be one that this catalog does not know: see [BillingCode.Known].
type BillingCode string

// CardDeclined is billing card_declined: Card declined.
//
// The bank refused.
//
// It is sent with HTTP status 402. The call is never repeated.
const CardDeclined BillingCode = "card_declined"

// StockEmpty is billing STOCK_EMPTY: No invoices in stock.
//
// The printer has no paper.
//
// It is sent with HTTP status 409. The call is never repeated.
const StockEmpty BillingCode = "STOCK_EMPTY"

// Busy is billing busy: Too busy.
//
// Too much to do.
//
// It is sent with HTTP status 503. Strategy: [RetryOften].
const Busy BillingCode = "busy"

// ParseBillingCode returns the code that stands on the wire as text, and false for what the catalog
// does not know.
func ParseBillingCode(wire string) (BillingCode, bool) {
	return errcode.Parse[BillingCode](&billingFamily, wire)
}

// AllBillingCodes ranges over the codes, in catalog order.
func AllBillingCodes() iter.Seq[BillingCode] { return errcode.All[BillingCode](&billingFamily) }

// Error returns family, code and title.
func (c BillingCode) Error() string { return errcode.Describe(c) }

// String returns the code as on the wire.
func (c BillingCode) String() string { return string(c) }

// Entry returns everything that the catalog says. It is not to be changed.
func (c BillingCode) Entry() *errcode.Entry { return billingFamily.TextEntry(string(c)) }

// Family returns the family of the code.
func (c BillingCode) Family() *errcode.Family { return &billingFamily }

// Catalog returns [Catalog].
func (c BillingCode) Catalog() *errcode.Catalog { return Catalog }

// Known reports whether the catalog has the code.
func (c BillingCode) Known() bool { return billingFamily.ByText(string(c)).Known() }

// Name returns the name of the code, the same in every language.
func (c BillingCode) Name() string { return billingFamily.ByText(string(c)).Name }

// Title says in a few words what the error is.
func (c BillingCode) Title() string { return billingFamily.ByText(string(c)).Title }

// Label returns the second word that stands beside the code on the wire.
func (c BillingCode) Label() string { return billingFamily.ByText(string(c)).Label }

// Status returns the HTTP status that the error is sent with.
func (c BillingCode) Status() int { return billingFamily.ByText(string(c)).Status }

// Category says what kind of error it is.
func (c BillingCode) Category() Category { return Category(billingFamily.ByText(string(c)).Category) }

// Retry says how a failed call is repeated.
func (c BillingCode) Retry() errcode.Retry { return billingFamily.ByText(string(c)).Strategy() }

// UserMessage returns the sentence to show to the person who uses the product.
func (c BillingCode) UserMessage() string { return billingFamily.ByText(string(c)).Sentence() }

// DocURL returns the address of the documentation.
func (c BillingCode) DocURL() string { return billingFamily.ByText(string(c)).DocURL }

// Parent returns the code that this one is a more precise case of.
func (c BillingCode) Parent() (errcode.Code, bool) { return errcode.Parent(c) }

// Is reports whether the code is the target, or refines it. It makes errors.Is work.
func (c BillingCode) Is(target error) bool { return errcode.Is(c, target) }

// LogValue returns the code as a group for log/slog.
func (c BillingCode) LogValue() slog.Value { return errcode.LogValue(c) }

// MarshalText returns what String returns.
func (c BillingCode) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads a code that the catalog knows, as from a flag or a configuration file.
func (c *BillingCode) UnmarshalText(text []byte) error {
	return errcode.UnmarshalText(&billingFamily, c, text)
}

// MarshalJSON writes the code as a string.
func (c BillingCode) MarshalJSON() ([]byte, error) { return errcode.MarshalJSON(c) }

// UnmarshalJSON reads a code, known or not.
func (c *BillingCode) UnmarshalJSON(data []byte) error {
	return errcode.UnmarshalJSON(&billingFamily, c, data)
}

// Scan reads a code, known or not, from a database.
func (c *BillingCode) Scan(value any) error { return errcode.Scan(&billingFamily, c, value) }

// Value returns the code to a database.
func (c BillingCode) Value() (driver.Value, error) { return string(c), nil }

// billingFamily is the family billing, with a row for each code.
var billingFamily = errcode.Family{
	ID:    "billing",
	Title: "Billing errors",
	Envelopes: []errcode.Envelope{
		{Code: "/error/code", Message: "/error/message", Context: []string{"/error/decline_code"}},
	},
	Text: func(text string) errcode.Code { return BillingCode(text) },
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
