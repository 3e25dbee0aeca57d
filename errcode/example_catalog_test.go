package errcode_test

import (
	"fmt"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/billing"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// A middleware, a tool or a page can be written against catalogs, whichever these are.
func ExampleCatalog() {
	for _, c := range []*errcode.Catalog{shop.Catalog, billing.Catalog} {
		code, ok := c.Lookup("4001")
		fmt.Println(c.ID, code, ok)
	}
	code, _ := shop.Catalog.LookupIn("stock", "STOCK_EMPTY")
	fmt.Println(code.Entry().Title, code.Family().ID, code.Catalog().ID)

	match, params, _ := shop.Catalog.Match(422, "name is mandatory.")
	fmt.Println(match, params)

	for code := range shop.Catalog.ByStatus(409) {
		fmt.Println("409", code)
	}
	for code := range shop.Catalog.ByRetry(shop.RetryBackoff) {
		fmt.Println("backoff", code)
	}
	count := 0
	for range shop.Catalog.All() {
		count++
	}
	for range shop.Catalog.ByCategory("server") {
		count++
	}
	fmt.Println(count, shop.Catalog.Family("web").KnownBy == errcode.ByStatus, shop.Catalog.Categories[0].ID)
	// Output:
	// shop order 4001: A field is missing true
	// billing invoice 4001: Invoice not found true
	// Out of stock stock shop
	// form FIELD_MANDATORY: A field is mandatory [{field name}]
	// 409 stock STOCK_EMPTY: Out of stock
	// 409 stock STOCK_LOCKED: Stock locked
	// backoff order 4290: Too many orders
	// backoff stock STOCK_LOCKED: Stock locked
	// 14 true client
}

// A code tells what it refines, and whether its catalog knows it.
func ExampleKnown() {
	fmt.Println(errcode.Known(shop.OrderFieldMissing), errcode.Known(shop.OrderCode(7)))
	parent, ok := errcode.Parent(shop.OrderFieldMissing)
	fmt.Println(parent, ok)
	fmt.Println(errcode.Is(shop.OrderFieldMissing, shop.OrderInvalid), errcode.Is(shop.OrderInvalid, shop.OrderFieldMissing))
	// Output:
	// true false
	// order 4000: Invalid order true
	// true false
}

// An entry is all that the catalog says about a code.
func ExampleEntry() {
	e := shop.OrderFieldMissing.Entry()
	fmt.Println(e.Known(), e.Wire, e.Name, e.Status, e.Category, e.Strategy().ID)
	fmt.Println(e.Message, "|", e.UserMessage, "|", e.Sentence())
	fmt.Println(e.Causes, e.Tags)
	locked, _ := shop.Lookup("STOCK_LOCKED")
	fmt.Println(*locked.Entry().Deprecated)
	// Output:
	// true 4001 FIELD_MISSING 400 client never
	// Field {field} is missing. | Please fill in {field}. | A field is missing
	// [{An old client Update it.}] [form]
	// {v2 Stock is no longer locked. }
}

// Wait says when a call is repeated, for those who do not use a Retrier.
func ExampleRetry_Wait() {
	for attempt := 1; ; attempt++ {
		wait, again := shop.RetryBackoff.Wait(attempt, 0)
		if !again {
			break
		}
		fmt.Println(wait)
	}
	fmt.Println(shop.RetryBackoff.Wait(1, 7*time.Second)) // what the server asks for
	fmt.Println(shop.RetryBackoff.Wait(1, time.Hour))     // too much
	// Output:
	// 500ms
	// 1s
	// 2s
	// 2s
	// 7s true
	// 1h0m0s false
}

// What no catalog reads is an HTTPStatus.
func ExampleHTTPStatus() {
	status := errcode.HTTPStatus(503)
	fmt.Println(status, status.String(), status.Status(), status.Entry().Strategy().ID)
	fmt.Println(status.Family().ID, status.Catalog() == errcode.HTTP, errcode.Known(status), errcode.Known(errcode.HTTPStatus(599)))
	// Output:
	// http 503: Service Unavailable 503 503 lost
	// http true true false
}

// A decoder for another protocol than HTTP makes errors with NewReceived.
func ExampleNewReceived() {
	err := errcode.NewReceived(shop.OrderLimitReached, errcode.Received{
		Status:     429,
		Detail:     "3 of 3 orders sent",
		Context:    errcode.Members{errcode.Member{Key: "customer", Value: "ada"}},
		RetryAfter: time.Second,
		RateLimit:  errcode.RateLimit{Limit: 3, Remaining: 0, Reset: time.Unix(1800000000, 0).UTC()},
		Others:     []*errcode.Error{errcode.New(shop.StockEmpty)},
	})
	limit, ok := err.RateLimit()
	fmt.Println(err.UserMessage(), limit.Limit, limit.Reset.Year(), ok, len(err.Others()))
	fmt.Println(err.LogValue())
	// Output:
	// You have sent 3 orders. Please wait a minute. 3 2027 true 1
	// [type=order/4290 message=order 4290: Too many orders: 3 of 3 orders sent catalog=shop family=order code=4290 status=429 category=client retry=backoff detail=3 of 3 orders sent retry_after=1s context=[customer=ada]]
}
