package shop

import (
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errtest"
)

// TestOrderCode_rows compares the codes of order with what the catalog says about them.
func TestOrderCode_rows(t *testing.T) {
	typ := errtest.Type[OrderCode]{
		Family: &orderFamily, Parse: ParseOrderCode, All: AllOrderCodes, Match: MatchOrderCode,
		ID:    "order",
		Title: "Order errors",
		Allow: []errcode.Range{{From: 4000, To: 5999}},
		Envelopes: []errcode.Envelope{
			{List: "/errors", Code: "/errorCode", Message: "/message", Context: []string{"/subject"}},
			{Code: "/errorCode", Message: "/message"},
		},
	}
	errtest.Family(t, typ, []errtest.Row{
		{
			Code: OrderInvalid, Value: OrderCode(4000), Wire: "4000", Status: 400, Category: "client", Retry: "never",
			Name: "INVALID", Title: "Invalid order",
			UserMessage: "Your order is not valid. Please check it.",
			Description: "Something in the order is not valid.",
			DocURL:      "https://errors.example.com/shop/#order-invalid",
		},
		{
			Code: OrderFieldMissing, Value: OrderCode(4001), Wire: "4001", Status: 400, Category: "client", Retry: "never",
			Name: "FIELD_MISSING", Title: "A field is missing",
			UserMessage: "Please fill in {field}.",
			Message:     "Field {field} is missing.",
			Description: "A field that an order must have is missing.",
			Resolution:  "Send the field.",
			DocURL:      "https://errors.example.com/shop/#order-field-missing",
			New:         NewOrderFieldMissing("some field"),
			Detail:      "Field some field is missing.",
			Sentence:    "Please fill in some field.",
			Refines:     "4000",
			Causes:      []errcode.Cause{{Cause: "An old client", Fix: "Update it."}},
			Tags:        []string{"form"},
		},
		{
			Code: OrderLimitReached, Value: OrderCode(4290), Wire: "4290", Status: 429, Category: "client", Retry: "backoff",
			Name: "LIMIT_REACHED", Title: "Too many orders",
			UserMessage: "You have sent {count} orders. Please wait a minute.",
			Message:     "{count:int} of {limit:int} orders sent",
			Description: "More orders were sent than one may send in a minute.",
			DocURL:      "https://errors.example.com/shop/#order-limit-reached",
			New:         NewOrderLimitReached(38, 39),
			Detail:      "38 of 39 orders sent",
			Sentence:    "You have sent 38 orders. Please wait a minute.",
		},
		{
			Code: OrderStoreDown, Value: OrderCode(5030), Wire: "5030", Status: 503, Category: "server", Retry: "once-idempotent",
			Name: "STORE_DOWN", Title: "Order store not reachable",
			UserMessage: "We cannot take orders right now. Please try again later.",
			Description: "The database of orders could not be reached.",
			DocURL:      "https://errors.example.com/shop/#order-store-down",
			Owner:       "orders",
			Severity:    "page",
			Runbook:     "https://runbooks.example.com/orders",
		},
	})
}
