// Package shop is the catalog shop: Errors of the shop.
//
// It is written by hand, in the way in which errgen generates packages, and stands here to show it: rows of data, and methods
// of one line for package errcode, which its tests use.
package shop

import (
	"iter"
	"time"

	"github.com/errgen/errgen/errcode"
)

// The runtime that this package needs.
const _ = errcode.Generation1

// Catalog is the catalog shop: its families, strategies and categories. It is not to be changed.
var Catalog = &errcode.Catalog{
	ID:      "shop",
	Title:   "Errors of the shop",
	DocsURL: "https://errors.example.com/shop/",
	Families: []*errcode.Family{
		&orderFamily,
		&stockFamily,
		&webFamily,
		&formFamily,
	},
	Retries: []*errcode.Retry{
		&RetryNever,
		&RetryBackoff,
		&RetryOnceIdempotent,
	},
	Categories: []errcode.CategoryInfo{
		{ID: "client", Description: "The request is wrong.", Statuses: []errcode.Range{{From: 400, To: 499}}, Retry: &RetryNever},
		{ID: "server", Description: "The shop failed.", Statuses: []errcode.Range{{From: 500, To: 599}}, Retry: &RetryBackoff},
	},
	Fallback: StockInternalError,
}

// Category is what kind of error a code is.
type Category string

// The categories, in catalog order.
const (
	// CategoryClient is the category client: The request is wrong.
	//
	// It is for the HTTP statuses 400-499.
	CategoryClient Category = "client"

	// CategoryServer is the category server: The shop failed.
	//
	// It is for the HTTP statuses 500-599.
	CategoryServer Category = "server"
)

// RetryNever is the strategy never: Not repeated.
var RetryNever = errcode.Retry{ID: "never"}

// RetryBackoff is the strategy backoff: Repeated with waits that double each time.
var RetryBackoff = errcode.Retry{
	ID:              "backoff",
	MaxRetries:      4,
	Delay:           500 * time.Millisecond,
	Multiplier:      2,
	MaxDelay:        2 * time.Second,
	Jitter:          0.2,
	HonorRetryAfter: true,
	MaxRetryAfter:   time.Minute,
}

// RetryOnceIdempotent is the strategy once-idempotent: Repeated once, if doing it twice does no
// harm.
var RetryOnceIdempotent = errcode.Retry{
	ID:             "once-idempotent",
	MaxRetries:     1,
	Delay:          time.Second,
	IdempotentOnly: true,
}

// Lookup returns the code that stands on the wire as text, of the first family that has it.
func Lookup(wire string) (errcode.Code, bool) { return Catalog.Lookup(wire) }

// LookupIn returns the code of one family that stands on the wire as text.
func LookupIn(family, wire string) (errcode.Code, bool) { return Catalog.LookupIn(family, wire) }

// All ranges over all codes, in catalog order.
func All() iter.Seq[errcode.Code] { return Catalog.All() }

// ByStatus ranges over the codes that are sent with an HTTP status.
func ByStatus(status int) iter.Seq[errcode.Code] { return Catalog.ByStatus(status) }

// ByCategory ranges over the codes of a category.
func ByCategory(category Category) iter.Seq[errcode.Code] {
	return Catalog.ByCategory(errcode.Category(category))
}

// ByRetry ranges over the codes with a strategy.
func ByRetry(retry errcode.Retry) iter.Seq[errcode.Code] { return Catalog.ByRetry(retry) }
