package billing

import (
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errtest"
)

// TestCatalog_overview compares the catalog with what its source says.
func TestCatalog_overview(t *testing.T) {
	errtest.Catalog(t, Catalog, errtest.Overview{
		ID:    "billing",
		Title: "Errors of the billing service",
		Families: []string{
			"invoice",
			"billing",
		},
		Retries: []string{
			"often",
		},
	})
}

// TestCatalog_functions compares the functions over all families with the catalog, and the
// categories with its own.
func TestCatalog_functions(t *testing.T) {
	errtest.Functions(t, Catalog, errtest.Package[Category]{
		Lookup: Lookup, LookupIn: LookupIn, All: All, ByStatus: ByStatus, ByCategory: ByCategory, ByRetry: ByRetry,
	})
}

// TestRetry_waits compares the strategies with what the catalog says, and follows their waits.
func TestRetry_waits(t *testing.T) {
	errtest.Retry(t, RetryOften, errcode.Retry{
		ID:              "often",
		MaxRetries:      3,
		Delay:           10 * time.Millisecond,
		HonorRetryAfter: true,
	}, "10ms 10ms 10ms")
}
