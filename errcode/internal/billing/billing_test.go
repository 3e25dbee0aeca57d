package billing

import (
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errtest"
)

// TestBillingCode_rows compares the codes of billing with what the catalog says about them.
func TestBillingCode_rows(t *testing.T) {
	typ := errtest.Type[BillingCode]{
		Family: &billingFamily, Parse: ParseBillingCode, All: AllBillingCodes,
		ID:    "billing",
		Title: "Billing errors",
		Envelopes: []errcode.Envelope{
			{Code: "/error/code", Message: "/error/message", Context: []string{"/error/decline_code"}},
		},
	}
	errtest.Family(t, typ, []errtest.Row{
		{
			Code: CardDeclined, Value: BillingCode("card_declined"), Wire: "card_declined", Status: 402,
			Name: "CARD_DECLINED", Title: "Card declined",
			UserMessage: "Your card was declined.",
			Description: "The bank refused.",
		},
		{
			Code: StockEmpty, Value: BillingCode("STOCK_EMPTY"), Wire: "STOCK_EMPTY", Status: 409,
			Name: "STOCK_EMPTY", Title: "No invoices in stock",
			UserMessage: "No invoice could be printed.",
			Description: "The printer has no paper.",
		},
		{
			Code: Busy, Value: BillingCode("busy"), Wire: "busy", Status: 503, Retry: "often",
			Name: "BUSY", Title: "Too busy",
			UserMessage: "Please try again.",
			Description: "Too much to do.",
		},
	})
}
