package billing

import (
	"database/sql/driver"
	"iter"
	"log/slog"

	"github.com/errgen/errgen/errcode"
)

// InvoiceCode is a code of the family invoice: Invoice errors.
//
// Its value is the code on the wire. It may be one that this catalog does not know: see [InvoiceCode.Known].
type InvoiceCode int

// InvoiceNotFound is invoice 4001: Invoice not found.
//
// There is no invoice with this number.
//
// It is sent with HTTP status 404. The call is never repeated.
const InvoiceNotFound InvoiceCode = 4001

// InvoiceSent is invoice 8001: Invoice sent already.
//
// An invoice is sent once only.
//
// It is sent with HTTP status 409. The call is never repeated.
const InvoiceSent InvoiceCode = 8001

// ParseInvoiceCode returns the code that stands on the wire as text, and false for what the catalog
// does not know.
func ParseInvoiceCode(wire string) (InvoiceCode, bool) {
	return errcode.Parse[InvoiceCode](&invoiceFamily, wire)
}

// AllInvoiceCodes ranges over the codes, in catalog order.
func AllInvoiceCodes() iter.Seq[InvoiceCode] { return errcode.All[InvoiceCode](&invoiceFamily) }

// Error returns family, code and title.
func (c InvoiceCode) Error() string { return errcode.Describe(c) }

// String returns the code as on the wire.
func (c InvoiceCode) String() string { return invoiceFamily.IntText(int64(c)) }

// Entry returns everything that the catalog says. It is not to be changed.
func (c InvoiceCode) Entry() *errcode.Entry { return invoiceFamily.IntEntry(int64(c)) }

// Family returns the family of the code.
func (c InvoiceCode) Family() *errcode.Family { return &invoiceFamily }

// Catalog returns [Catalog].
func (c InvoiceCode) Catalog() *errcode.Catalog { return Catalog }

// Known reports whether the catalog has the code.
func (c InvoiceCode) Known() bool { return invoiceFamily.ByInt(int64(c)).Known() }

// Name returns the name of the code, the same in every language.
func (c InvoiceCode) Name() string { return invoiceFamily.ByInt(int64(c)).Name }

// Title says in a few words what the error is.
func (c InvoiceCode) Title() string { return invoiceFamily.ByInt(int64(c)).Title }

// Label returns the second word that stands beside the code on the wire.
func (c InvoiceCode) Label() string { return invoiceFamily.ByInt(int64(c)).Label }

// Status returns the HTTP status that the error is sent with.
func (c InvoiceCode) Status() int { return invoiceFamily.ByInt(int64(c)).Status }

// Category says what kind of error it is.
func (c InvoiceCode) Category() Category { return Category(invoiceFamily.ByInt(int64(c)).Category) }

// Retry says how a failed call is repeated.
func (c InvoiceCode) Retry() errcode.Retry { return invoiceFamily.ByInt(int64(c)).Strategy() }

// UserMessage returns the sentence to show to the person who uses the product.
func (c InvoiceCode) UserMessage() string { return invoiceFamily.ByInt(int64(c)).Sentence() }

// DocURL returns the address of the documentation.
func (c InvoiceCode) DocURL() string { return invoiceFamily.ByInt(int64(c)).DocURL }

// Parent returns the code that this one is a more precise case of.
func (c InvoiceCode) Parent() (errcode.Code, bool) { return errcode.Parent(c) }

// Is reports whether the code is the target, or refines it. It makes errors.Is work.
func (c InvoiceCode) Is(target error) bool { return errcode.Is(c, target) }

// LogValue returns the code as a group for log/slog.
func (c InvoiceCode) LogValue() slog.Value { return errcode.LogValue(c) }

// MarshalText returns what String returns.
func (c InvoiceCode) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads a code that the catalog knows, as from a flag or a configuration file.
func (c *InvoiceCode) UnmarshalText(text []byte) error {
	return errcode.UnmarshalText(&invoiceFamily, c, text)
}

// MarshalJSON writes the code as a number.
func (c InvoiceCode) MarshalJSON() ([]byte, error) { return errcode.MarshalJSON(c) }

// UnmarshalJSON reads a code, known or not.
func (c *InvoiceCode) UnmarshalJSON(data []byte) error {
	return errcode.UnmarshalJSON(&invoiceFamily, c, data)
}

// Scan reads a code, known or not, from a database.
func (c *InvoiceCode) Scan(value any) error { return errcode.Scan(&invoiceFamily, c, value) }

// Value returns the code to a database.
func (c InvoiceCode) Value() (driver.Value, error) { return int64(c), nil }

// invoiceFamily is the family invoice, with a row for each code.
var invoiceFamily = errcode.Family{
	ID:    "invoice",
	Title: "Invoice errors",
	Envelopes: []errcode.Envelope{
		{Code: "/errorCode", Message: "/message"},
	},
	Int: func(n int64) errcode.Code { return InvoiceCode(n) },
	Entries: []errcode.Entry{
		{
			Code:        InvoiceNotFound,
			Wire:        "4001",
			Name:        "NOT_FOUND",
			Title:       "Invoice not found",
			Status:      404,
			UserMessage: "There is no such invoice.",
			Description: "There is no invoice with this number.",
		},
		{
			Code:        InvoiceSent,
			Wire:        "8001",
			Name:        "SENT",
			Title:       "Invoice sent already",
			Status:      409,
			UserMessage: "This invoice was sent already.",
			Description: "An invoice is sent once only.",
		},
	},
}
