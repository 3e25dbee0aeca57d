package shop

import (
	"database/sql/driver"
	"iter"
	"log/slog"

	"github.com/errgen/errgen/errcode"
)

// StockCode is a code of the family stock: Stock errors.
//
// The words that the stock service answers with, in the title of problem details.
//
// Its value is the code on the wire. It may be one that this catalog does not know: see [StockCode.Known].
type StockCode string

// StockEmpty is stock STOCK_EMPTY: Out of stock.
//
// The last piece was sold.
//
// It is sent with HTTP status 409, category [CategoryClient]. Strategy: [RetryNever].
const StockEmpty StockCode = "STOCK_EMPTY"

// StockLocked is stock STOCK_LOCKED: Stock locked.
//
// Somebody else is changing the stock of this product.
//
// It is sent with HTTP status 409, category [CategoryClient]. Strategy: [RetryBackoff].
//
// Deprecated: since v2. Stock is no longer locked.
const StockLocked StockCode = "STOCK_LOCKED"

// StockInternalError is stock STOCK_INTERNAL_ERROR: Internal error.
//
// The stock service failed.
//
// It is sent with HTTP status 500, category [CategoryServer]. Strategy: [RetryOnceIdempotent].
const StockInternalError StockCode = "STOCK_INTERNAL_ERROR"

// ParseStockCode returns the code that stands on the wire as text, and false for what the catalog
// does not know.
func ParseStockCode(wire string) (StockCode, bool) {
	return errcode.Parse[StockCode](&stockFamily, wire)
}

// AllStockCodes ranges over the codes, in catalog order.
func AllStockCodes() iter.Seq[StockCode] { return errcode.All[StockCode](&stockFamily) }

// Error returns family, code and title.
func (c StockCode) Error() string { return errcode.Describe(c) }

// String returns the code as on the wire.
func (c StockCode) String() string { return string(c) }

// Entry returns everything that the catalog says. It is not to be changed.
func (c StockCode) Entry() *errcode.Entry { return stockFamily.TextEntry(string(c)) }

// Family returns the family of the code.
func (c StockCode) Family() *errcode.Family { return &stockFamily }

// Catalog returns [Catalog].
func (c StockCode) Catalog() *errcode.Catalog { return Catalog }

// Known reports whether the catalog has the code.
func (c StockCode) Known() bool { return stockFamily.ByText(string(c)).Known() }

// Name returns the name of the code, the same in every language.
func (c StockCode) Name() string { return stockFamily.ByText(string(c)).Name }

// Title says in a few words what the error is.
func (c StockCode) Title() string { return stockFamily.ByText(string(c)).Title }

// Label returns the second word that stands beside the code on the wire.
func (c StockCode) Label() string { return stockFamily.ByText(string(c)).Label }

// Status returns the HTTP status that the error is sent with.
func (c StockCode) Status() int { return stockFamily.ByText(string(c)).Status }

// Category says what kind of error it is.
func (c StockCode) Category() Category { return Category(stockFamily.ByText(string(c)).Category) }

// Retry says how a failed call is repeated.
func (c StockCode) Retry() errcode.Retry { return stockFamily.ByText(string(c)).Strategy() }

// UserMessage returns the sentence to show to the person who uses the product.
func (c StockCode) UserMessage() string { return stockFamily.ByText(string(c)).Sentence() }

// DocURL returns the address of the documentation.
func (c StockCode) DocURL() string { return stockFamily.ByText(string(c)).DocURL }

// Parent returns the code that this one is a more precise case of.
func (c StockCode) Parent() (errcode.Code, bool) { return errcode.Parent(c) }

// Is reports whether the code is the target, or refines it. It makes errors.Is work.
func (c StockCode) Is(target error) bool { return errcode.Is(c, target) }

// LogValue returns the code as a group for log/slog.
func (c StockCode) LogValue() slog.Value { return errcode.LogValue(c) }

// MarshalText returns what String returns.
func (c StockCode) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads a code that the catalog knows, as from a flag or a configuration file.
func (c *StockCode) UnmarshalText(text []byte) error {
	return errcode.UnmarshalText(&stockFamily, c, text)
}

// MarshalJSON writes the code as a string.
func (c StockCode) MarshalJSON() ([]byte, error) { return errcode.MarshalJSON(c) }

// UnmarshalJSON reads a code, known or not.
func (c *StockCode) UnmarshalJSON(data []byte) error {
	return errcode.UnmarshalJSON(&stockFamily, c, data)
}

// Scan reads a code, known or not, from a database.
func (c *StockCode) Scan(value any) error { return errcode.Scan(&stockFamily, c, value) }

// Value returns the code to a database.
func (c StockCode) Value() (driver.Value, error) { return string(c), nil }

// stockFamily is the family stock, with a row for each code.
var stockFamily = errcode.Family{
	ID:      "stock",
	Title:   "Stock errors",
	Pattern: "^(?:STOCK_[A-Z_]+)$",
	Envelopes: []errcode.Envelope{
		{Code: "/title", Message: "/detail", Context: []string{"/trace_id"}},
	},
	Text: func(text string) errcode.Code { return StockCode(text) },
	Entries: []errcode.Entry{
		{
			Code:        StockEmpty,
			Wire:        "STOCK_EMPTY",
			Name:        "STOCK_EMPTY",
			Title:       "Out of stock",
			Status:      409,
			Category:    "client",
			Retry:       &RetryNever,
			UserMessage: "This product is sold out. Please choose another one.",
			Description: "The last piece was sold.",
			Label:       "CONFLICT",
			DocURL:      "https://errors.example.com/shop/#stock-stock-empty",
		},
		{
			Code:        StockLocked,
			Wire:        "STOCK_LOCKED",
			Name:        "STOCK_LOCKED",
			Title:       "Stock locked",
			Status:      409,
			Category:    "client",
			Retry:       &RetryBackoff,
			UserMessage: "Please try again in a moment.",
			Description: "Somebody else is changing the stock of this product.",
			DocURL:      "https://errors.example.com/shop/#stock-stock-locked",
			Deprecated:  &errcode.Deprecation{Since: "v2", Reason: "Stock is no longer locked."},
		},
		{
			Code:        StockInternalError,
			Wire:        "STOCK_INTERNAL_ERROR",
			Name:        "STOCK_INTERNAL_ERROR",
			Title:       "Internal error",
			Status:      500,
			Category:    "server",
			Retry:       &RetryOnceIdempotent,
			UserMessage: "Something went wrong on our side. Please try again later.",
			Description: "The stock service failed.",
			DocURL:      "https://errors.example.com/shop/#stock-stock-internal-error",
		},
	},
}
