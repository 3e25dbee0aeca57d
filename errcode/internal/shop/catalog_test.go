package shop

import (
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errtest"
)

// TestCatalog_overview compares the catalog with what its source says.
func TestCatalog_overview(t *testing.T) {
	errtest.Catalog(t, Catalog, errtest.Overview{
		ID:      "shop",
		Title:   "Errors of the shop",
		DocsURL: "https://errors.example.com/shop/",
		Families: []string{
			"order",
			"stock",
			"web",
			"form",
		},
		Retries: []string{
			"never",
			"backoff",
			"once-idempotent",
		},
		Categories: []errcode.CategoryInfo{
			{ID: "client", Description: "The request is wrong.", Statuses: []errcode.Range{{From: 400, To: 499}}, Retry: &RetryNever},
			{ID: "server", Description: "The shop failed.", Statuses: []errcode.Range{{From: 500, To: 599}}, Retry: &RetryBackoff},
		},
		Fallback: "stock/STOCK_INTERNAL_ERROR",
	})
}

// TestCatalog_functions compares the functions over all families with the catalog, and the
// categories with its own.
func TestCatalog_functions(t *testing.T) {
	errtest.Functions(t, Catalog, errtest.Package[Category]{
		Lookup: Lookup, LookupIn: LookupIn, All: All, ByStatus: ByStatus, ByCategory: ByCategory, ByRetry: ByRetry,
		Categories: []Category{
			CategoryClient,
			CategoryServer,
		},
	})
}

// TestRetry_waits compares the strategies with what the catalog says, and follows their waits.
func TestRetry_waits(t *testing.T) {
	errtest.Retry(t, RetryNever, errcode.Retry{ID: "never"}, "")
	errtest.Retry(t, RetryBackoff, errcode.Retry{
		ID:              "backoff",
		MaxRetries:      4,
		Delay:           500 * time.Millisecond,
		Multiplier:      2,
		MaxDelay:        2 * time.Second,
		Jitter:          0.2,
		HonorRetryAfter: true,
		MaxRetryAfter:   time.Minute,
	}, "500ms 1s 2s 2s")
	errtest.Retry(t, RetryOnceIdempotent, errcode.Retry{
		ID:             "once-idempotent",
		MaxRetries:     1,
		Delay:          time.Second,
		IdempotentOnly: true,
	}, "1s")
}
