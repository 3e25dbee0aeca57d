package shop

import (
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errtest"
)

// TestStockCode_rows compares the codes of stock with what the catalog says about them.
func TestStockCode_rows(t *testing.T) {
	typ := errtest.Type[StockCode]{
		Family: &stockFamily, Parse: ParseStockCode, All: AllStockCodes,
		ID:      "stock",
		Title:   "Stock errors",
		Pattern: "^(?:STOCK_[A-Z_]+)$",
		Envelopes: []errcode.Envelope{
			{Code: "/title", Message: "/detail", Context: []string{"/trace_id"}},
		},
	}
	errtest.Family(t, typ, []errtest.Row{
		{
			Code: StockEmpty, Value: StockCode("STOCK_EMPTY"), Wire: "STOCK_EMPTY", Status: 409, Category: "client", Retry: "never",
			Name: "STOCK_EMPTY", Title: "Out of stock",
			UserMessage: "This product is sold out. Please choose another one.",
			Description: "The last piece was sold.",
			Label:       "CONFLICT",
			DocURL:      "https://errors.example.com/shop/#stock-stock-empty",
		},
		{
			Code: StockLocked, Value: StockCode("STOCK_LOCKED"), Wire: "STOCK_LOCKED", Status: 409, Category: "client", Retry: "backoff",
			Name: "STOCK_LOCKED", Title: "Stock locked",
			UserMessage: "Please try again in a moment.",
			Description: "Somebody else is changing the stock of this product.",
			DocURL:      "https://errors.example.com/shop/#stock-stock-locked",
			Deprecated:  &errcode.Deprecation{Since: "v2", Reason: "Stock is no longer locked."},
		},
		{
			Code: StockInternalError, Value: StockCode("STOCK_INTERNAL_ERROR"), Wire: "STOCK_INTERNAL_ERROR", Status: 500, Category: "server", Retry: "once-idempotent",
			Name: "STOCK_INTERNAL_ERROR", Title: "Internal error",
			UserMessage: "Something went wrong on our side. Please try again later.",
			Description: "The stock service failed.",
			DocURL:      "https://errors.example.com/shop/#stock-stock-internal-error",
		},
	})
}
