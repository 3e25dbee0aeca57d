package shop

import (
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errtest"
)

// TestWebStatus_rows compares the codes of web with what the catalog says about them.
func TestWebStatus_rows(t *testing.T) {
	typ := errtest.Type[WebStatus]{
		Family: &webFamily, Parse: ParseWebStatus, All: AllWebStatuses,
		ID:      "web",
		Title:   "HTTP statuses",
		KnownBy: errcode.ByStatus,
		Allow:   []errcode.Range{{From: 100, To: 599}},
	}
	errtest.Family(t, typ, []errtest.Row{
		{
			Code: WebNotFound, Value: WebStatus(404), Wire: "404", Status: 404, Category: "client", Retry: "never",
			Name: "NOT_FOUND", Title: "Not found",
			UserMessage: "We could not find this page.",
			Description: "There is nothing at this address.",
			DocURL:      "https://errors.example.com/shop/#web-not-found",
		},
		{
			Code: WebBadGateway, Value: WebStatus(502), Wire: "502", Status: 502, Category: "server", Retry: "once-idempotent",
			Name: "BAD_GATEWAY", Title: "Bad gateway",
			UserMessage: "We cannot be reached right now. Please try again later.",
			Description: "The proxy of the shop got no answer.",
			DocURL:      "https://errors.example.com/shop/#web-bad-gateway",
		},
	})
}
