package shop

import (
	"database/sql/driver"
	"iter"
	"log/slog"
	"strconv"

	"github.com/errgen/errgen/errcode"
)

// OrderCode is a code of the family order: Order errors.
//
// The numbers that the order API answers with.
//
// Its value is the code on the wire. It may be one that this catalog does not know: see [OrderCode.Known].
type OrderCode int

// OrderInvalid is order 4000: Invalid order.
//
// Something in the order is not valid.
//
// It is sent with HTTP status 400, category [CategoryClient]. Strategy: [RetryNever].
const OrderInvalid OrderCode = 4000

// OrderFieldMissing is order 4001: A field is missing.
//
// A field that an order must have is missing.
//
// Causes:
//   - An old client. To fix it: Update it.
//
// What to do: Send the field.
//
// It is sent with HTTP status 400, category [CategoryClient]. Strategy: [RetryNever].
//
// Its message, which [NewOrderFieldMissing] fills, is "Field {field} is missing."
//
// It is a more precise case of [OrderInvalid].
const OrderFieldMissing OrderCode = 4001

// NewOrderFieldMissing returns an error with the code [OrderFieldMissing] and its message, which
// clients see.
func NewOrderFieldMissing(field string) *errcode.Error {
	return errcode.NewMessage(OrderFieldMissing, errcode.Param{Name: "field", Value: field})
}

// OrderLimitReached is order 4290: Too many orders.
//
// More orders were sent than one may send in a minute.
//
// It is sent with HTTP status 429, category [CategoryClient]. Strategy: [RetryBackoff].
//
// Its message, which [NewOrderLimitReached] fills, is "{count:int} of {limit:int} orders sent".
const OrderLimitReached OrderCode = 4290

// NewOrderLimitReached returns an error with the code [OrderLimitReached] and its message, which
// clients see.
func NewOrderLimitReached(count, limit int) *errcode.Error {
	return errcode.NewMessage(
		OrderLimitReached,
		errcode.Param{Name: "count", Value: strconv.Itoa(count)},
		errcode.Param{Name: "limit", Value: strconv.Itoa(limit)},
	)
}

// OrderStoreDown is order 5030: Order store not reachable.
//
// The database of orders could not be reached.
//
// It is sent with HTTP status 503, category [CategoryServer]. Strategy: [RetryOnceIdempotent].
const OrderStoreDown OrderCode = 5030

// ParseOrderCode returns the code that stands on the wire as text, and false for what the catalog
// does not know.
func ParseOrderCode(wire string) (OrderCode, bool) {
	return errcode.Parse[OrderCode](&orderFamily, wire)
}

// AllOrderCodes ranges over the codes, in catalog order.
func AllOrderCodes() iter.Seq[OrderCode] { return errcode.All[OrderCode](&orderFamily) }

// MatchOrderCode returns the code whose message a text is, among those with the status, and the
// values of its placeholders.
func MatchOrderCode(status int, text string) (OrderCode, []errcode.Param, bool) {
	return errcode.Match[OrderCode](&orderFamily, status, text)
}

// Error returns family, code and title.
func (c OrderCode) Error() string { return errcode.Describe(c) }

// String returns the code as on the wire.
func (c OrderCode) String() string { return orderFamily.IntText(int64(c)) }

// Entry returns everything that the catalog says. It is not to be changed.
func (c OrderCode) Entry() *errcode.Entry { return orderFamily.IntEntry(int64(c)) }

// Family returns the family of the code.
func (c OrderCode) Family() *errcode.Family { return &orderFamily }

// Catalog returns [Catalog].
func (c OrderCode) Catalog() *errcode.Catalog { return Catalog }

// Known reports whether the catalog has the code.
func (c OrderCode) Known() bool { return orderFamily.ByInt(int64(c)).Known() }

// Name returns the name of the code, the same in every language.
func (c OrderCode) Name() string { return orderFamily.ByInt(int64(c)).Name }

// Title says in a few words what the error is.
func (c OrderCode) Title() string { return orderFamily.ByInt(int64(c)).Title }

// Label returns the second word that stands beside the code on the wire.
func (c OrderCode) Label() string { return orderFamily.ByInt(int64(c)).Label }

// Status returns the HTTP status that the error is sent with.
func (c OrderCode) Status() int { return orderFamily.ByInt(int64(c)).Status }

// Category says what kind of error it is.
func (c OrderCode) Category() Category { return Category(orderFamily.ByInt(int64(c)).Category) }

// Retry says how a failed call is repeated.
func (c OrderCode) Retry() errcode.Retry { return orderFamily.ByInt(int64(c)).Strategy() }

// UserMessage returns the sentence to show to the person who uses the product.
func (c OrderCode) UserMessage() string { return orderFamily.ByInt(int64(c)).Sentence() }

// DocURL returns the address of the documentation.
func (c OrderCode) DocURL() string { return orderFamily.ByInt(int64(c)).DocURL }

// Parent returns the code that this one is a more precise case of.
func (c OrderCode) Parent() (errcode.Code, bool) { return errcode.Parent(c) }

// Is reports whether the code is the target, or refines it. It makes errors.Is work.
func (c OrderCode) Is(target error) bool { return errcode.Is(c, target) }

// LogValue returns the code as a group for log/slog.
func (c OrderCode) LogValue() slog.Value { return errcode.LogValue(c) }

// MarshalText returns what String returns.
func (c OrderCode) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads a code that the catalog knows, as from a flag or a configuration file.
func (c *OrderCode) UnmarshalText(text []byte) error {
	return errcode.UnmarshalText(&orderFamily, c, text)
}

// MarshalJSON writes the code as a number.
func (c OrderCode) MarshalJSON() ([]byte, error) { return errcode.MarshalJSON(c) }

// UnmarshalJSON reads a code, known or not.
func (c *OrderCode) UnmarshalJSON(data []byte) error {
	return errcode.UnmarshalJSON(&orderFamily, c, data)
}

// Scan reads a code, known or not, from a database.
func (c *OrderCode) Scan(value any) error { return errcode.Scan(&orderFamily, c, value) }

// Value returns the code to a database.
func (c OrderCode) Value() (driver.Value, error) { return int64(c), nil }

// orderFamily is the family order, with a row for each code.
var orderFamily = errcode.Family{
	ID:    "order",
	Title: "Order errors",
	Allow: []errcode.Range{{From: 4000, To: 5999}},
	Envelopes: []errcode.Envelope{
		{List: "/errors", Code: "/errorCode", Message: "/message", Context: []string{"/subject"}},
		{Code: "/errorCode", Message: "/message"},
	},
	Int: func(n int64) errcode.Code { return OrderCode(n) },
	Entries: []errcode.Entry{
		{
			Code:        OrderInvalid,
			Wire:        "4000",
			Name:        "INVALID",
			Title:       "Invalid order",
			Status:      400,
			Category:    "client",
			Retry:       &RetryNever,
			UserMessage: "Your order is not valid. Please check it.",
			Description: "Something in the order is not valid.",
			DocURL:      "https://errors.example.com/shop/#order-invalid",
		},
		{
			Code:        OrderFieldMissing,
			Wire:        "4001",
			Name:        "FIELD_MISSING",
			Title:       "A field is missing",
			Status:      400,
			Category:    "client",
			Retry:       &RetryNever,
			UserMessage: "Please fill in {field}.",
			Message:     "Field {field} is missing.",
			Description: "A field that an order must have is missing.",
			Resolution:  "Send the field.",
			DocURL:      "https://errors.example.com/shop/#order-field-missing",
			Refines:     "4000",
			Causes:      []errcode.Cause{{Cause: "An old client", Fix: "Update it."}},
			Tags:        []string{"form"},
		},
		{
			Code:        OrderLimitReached,
			Wire:        "4290",
			Name:        "LIMIT_REACHED",
			Title:       "Too many orders",
			Status:      429,
			Category:    "client",
			Retry:       &RetryBackoff,
			UserMessage: "You have sent {count} orders. Please wait a minute.",
			Message:     "{count:int} of {limit:int} orders sent",
			Description: "More orders were sent than one may send in a minute.",
			DocURL:      "https://errors.example.com/shop/#order-limit-reached",
		},
		{
			Code:        OrderStoreDown,
			Wire:        "5030",
			Name:        "STORE_DOWN",
			Title:       "Order store not reachable",
			Status:      503,
			Category:    "server",
			Retry:       &RetryOnceIdempotent,
			UserMessage: "We cannot take orders right now. Please try again later.",
			Description: "The database of orders could not be reached.",
			DocURL:      "https://errors.example.com/shop/#order-store-down",
			Owner:       "orders",
			Severity:    "page",
			Runbook:     "https://runbooks.example.com/orders",
		},
	},
}
