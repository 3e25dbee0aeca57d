package billing

import (
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errtest"
)

// TestCatalog compares the catalog with what it said when it was generated.
func TestCatalog(t *testing.T) {
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

// TestRetries compares the strategies with what the catalog said, and with the waits that follow.
func TestRetries(t *testing.T) {
	errtest.Retry(t, RetryOften, errcode.Retry{
		ID:              "often",
		MaxRetries:      3,
		Delay:           10 * time.Millisecond,
		HonorRetryAfter: true,
	}, "10ms 10ms 10ms")
}
