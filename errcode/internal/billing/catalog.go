// Package billing is the catalog billing: Errors of the billing service.
//
// It is written by hand, as package shop is, and has codes that shop has, too: 4001, and STOCK_EMPTY. It has no family known by
// status, no categories and no fallback.
package billing

import (
	"iter"
	"time"

	"github.com/errgen/errgen/errcode"
)

// The runtime that this package needs.
const _ = errcode.Generation1

// Catalog is the catalog billing: its families, strategies and categories. It is not to be changed.
var Catalog = &errcode.Catalog{
	ID:    "billing",
	Title: "Errors of the billing service",
	Families: []*errcode.Family{
		&invoiceFamily,
		&billingFamily,
	},
	Retries: []*errcode.Retry{
		&RetryOften,
	},
}

// Category is what kind of error a code is.
type Category string

// RetryOften is the strategy often: Repeated up to three times.
var RetryOften = errcode.Retry{
	ID:              "often",
	MaxRetries:      3,
	Delay:           10 * time.Millisecond,
	HonorRetryAfter: true,
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
