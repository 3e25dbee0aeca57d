// Package billing is the catalog billing: Errors of the billing service.
//
// It is written by hand, as package shop is, and has codes that shop has, too: 4001, and STOCK_EMPTY. It has no family known by
// status, no categories and no fallback.
package billing

import (
	"time"

	"github.com/errgen/errgen/errcode"
)

// The runtime that this package needs.
const _ = errcode.Generation1

// Catalog is the catalog. It is not to be changed.
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

// RetryOften: Repeated up to three times.
var RetryOften = errcode.Retry{ID: "often", MaxRetries: 3, Delay: 10 * time.Millisecond, HonorRetryAfter: true}
