package billing

import (
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errtest"
)

// TestInvoiceCode_rows compares the codes of invoice with what the catalog says about them.
func TestInvoiceCode_rows(t *testing.T) {
	typ := errtest.Type[InvoiceCode]{
		Family: &invoiceFamily, Parse: ParseInvoiceCode, All: AllInvoiceCodes,
		ID:    "invoice",
		Title: "Invoice errors",
		Envelopes: []errcode.Envelope{
			{Code: "/errorCode", Message: "/message"},
		},
	}
	errtest.Family(t, typ, []errtest.Row{
		{
			Code: InvoiceNotFound, Value: InvoiceCode(4001), Wire: "4001", Status: 404,
			Name: "NOT_FOUND", Title: "Invoice not found",
			UserMessage: "There is no such invoice.",
			Description: "There is no invoice with this number.",
		},
		{
			Code: InvoiceSent, Value: InvoiceCode(8001), Wire: "8001", Status: 409,
			Name: "SENT", Title: "Invoice sent already",
			UserMessage: "This invoice was sent already.",
			Description: "An invoice is sent once only.",
		},
	})
}
