package shop

import (
	"database/sql/driver"
	"iter"
	"log/slog"

	"github.com/errgen/errgen/errcode"
)

// WebStatus is a code of the family web: HTTP statuses.
//
// The statuses that the shop answers with if a body has no code.
//
// Its value is the code on the wire. It may be one that this catalog does not know: see [WebStatus.Known].
type WebStatus int

// WebNotFound is web 404: Not found.
//
// There is nothing at this address.
//
// It is sent with HTTP status 404, category [CategoryClient]. Strategy: [RetryNever].
const WebNotFound WebStatus = 404

// WebBadGateway is web 502: Bad gateway.
//
// The proxy of the shop got no answer.
//
// It is sent with HTTP status 502, category [CategoryServer]. Strategy: [RetryOnceIdempotent].
const WebBadGateway WebStatus = 502

// ParseWebStatus returns the code that stands on the wire as text, and false for what the catalog
// does not know.
func ParseWebStatus(wire string) (WebStatus, bool) { return errcode.Parse[WebStatus](&webFamily, wire) }

// AllWebStatuses ranges over the codes, in catalog order.
func AllWebStatuses() iter.Seq[WebStatus] { return errcode.All[WebStatus](&webFamily) }

// Error returns family, code and title.
func (c WebStatus) Error() string { return errcode.Describe(c) }

// String returns the code as on the wire.
func (c WebStatus) String() string { return webFamily.IntText(int64(c)) }

// Entry returns everything that the catalog says. It is not to be changed.
func (c WebStatus) Entry() *errcode.Entry { return webFamily.IntEntry(int64(c)) }

// Family returns the family of the code.
func (c WebStatus) Family() *errcode.Family { return &webFamily }

// Catalog returns [Catalog].
func (c WebStatus) Catalog() *errcode.Catalog { return Catalog }

// Known reports whether the catalog has the code.
func (c WebStatus) Known() bool { return webFamily.ByInt(int64(c)).Known() }

// Name returns the name of the code, the same in every language.
func (c WebStatus) Name() string { return webFamily.ByInt(int64(c)).Name }

// Title says in a few words what the error is.
func (c WebStatus) Title() string { return webFamily.ByInt(int64(c)).Title }

// Label returns the second word that stands beside the code on the wire.
func (c WebStatus) Label() string { return webFamily.ByInt(int64(c)).Label }

// Status returns the HTTP status that the error is sent with.
func (c WebStatus) Status() int { return webFamily.ByInt(int64(c)).Status }

// Category says what kind of error it is.
func (c WebStatus) Category() Category { return Category(webFamily.ByInt(int64(c)).Category) }

// Retry says how a failed call is repeated.
func (c WebStatus) Retry() errcode.Retry { return webFamily.ByInt(int64(c)).Strategy() }

// UserMessage returns the sentence to show to the person who uses the product.
func (c WebStatus) UserMessage() string { return webFamily.ByInt(int64(c)).Sentence() }

// DocURL returns the address of the documentation.
func (c WebStatus) DocURL() string { return webFamily.ByInt(int64(c)).DocURL }

// Parent returns the code that this one is a more precise case of.
func (c WebStatus) Parent() (errcode.Code, bool) { return errcode.Parent(c) }

// Is reports whether the code is the target, or refines it. It makes errors.Is work.
func (c WebStatus) Is(target error) bool { return errcode.Is(c, target) }

// LogValue returns the code as a group for log/slog.
func (c WebStatus) LogValue() slog.Value { return errcode.LogValue(c) }

// MarshalText returns what String returns.
func (c WebStatus) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads a code that the catalog knows, as from a flag or a configuration file.
func (c *WebStatus) UnmarshalText(text []byte) error {
	return errcode.UnmarshalText(&webFamily, c, text)
}

// MarshalJSON writes the code as a number.
func (c WebStatus) MarshalJSON() ([]byte, error) { return errcode.MarshalJSON(c) }

// UnmarshalJSON reads a code, known or not.
func (c *WebStatus) UnmarshalJSON(data []byte) error {
	return errcode.UnmarshalJSON(&webFamily, c, data)
}

// Scan reads a code, known or not, from a database.
func (c *WebStatus) Scan(value any) error { return errcode.Scan(&webFamily, c, value) }

// Value returns the code to a database.
func (c WebStatus) Value() (driver.Value, error) { return int64(c), nil }

// webFamily is the family web, with a row for each code.
var webFamily = errcode.Family{
	ID:      "web",
	Title:   "HTTP statuses",
	KnownBy: errcode.ByStatus,
	Allow:   []errcode.Range{{From: 100, To: 599}},
	Int:     func(n int64) errcode.Code { return WebStatus(n) },
	Entries: []errcode.Entry{
		{
			Code:        WebNotFound,
			Wire:        "404",
			Name:        "NOT_FOUND",
			Title:       "Not found",
			Status:      404,
			Category:    "client",
			Retry:       &RetryNever,
			UserMessage: "We could not find this page.",
			Description: "There is nothing at this address.",
			DocURL:      "https://errors.example.com/shop/#web-not-found",
		},
		{
			Code:        WebBadGateway,
			Wire:        "502",
			Name:        "BAD_GATEWAY",
			Title:       "Bad gateway",
			Status:      502,
			Category:    "server",
			Retry:       &RetryOnceIdempotent,
			UserMessage: "We cannot be reached right now. Please try again later.",
			Description: "The proxy of the shop got no answer.",
			DocURL:      "https://errors.example.com/shop/#web-bad-gateway",
		},
	},
}
