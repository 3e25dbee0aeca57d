package errcode_test

import (
	"fmt"
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// TestAllocations expects none in lookups, methods, Of and misses of Match.
func TestAllocations(t *testing.T) {
	wrapped := fmt.Errorf("x: %w", fmt.Errorf("y: %w", errcode.New(shop.StockEmpty)))
	order, unknown := shop.OrderFieldMissing, shop.OrderCode(99999)
	stock, new := shop.StockEmpty, shop.StockCode("STOCK_OF_SOMETHING_NEW")
	code := errcode.Code(shop.OrderFieldMissing)
	for name, f := range map[string]func(){
		"Lookup":             func() { shop.Lookup("4001"); shop.Lookup("STOCK_EMPTY"); shop.Lookup("nothing like it") },
		"LookupIn":           func() { shop.LookupIn("order", "4001"); shop.LookupIn("order", "99999999999999999999999") },
		"Parse":              func() { shop.ParseOrderCode("4001"); shop.ParseStockCode("STOCK_EMPTY"); shop.ParseOrderCode("x") },
		"methods":            func() { methods(order); methods(stock) },
		"methods, unknown":   func() { methods(unknown); methods(new) },
		"String of a text":   func() { _ = stock.String() },
		"Entry of a known":   func() { _ = order.Entry().Title; _ = stock.Entry().Title },
		"Known":              func() { errcode.Known(code) },
		"Parent":             func() { errcode.Parent(code) },
		"Is":                 func() { errcode.Is(code, shop.OrderInvalid); errcode.Is(code, shop.StockEmpty) },
		"Of":                 func() { errcode.Of(wrapped); errcode.Of(nil) },
		"misses of Match":    func() { shop.MatchFormCode(422, "nothing of the kind"); shop.Catalog.Match(400, "nor this") },
		"All":                func() { all() },
		"ByStatus":           func() { byStatus() },
		"Wait":               func() { shop.RetryBackoff.Wait(3, 0) },
		"Status of an error": func() { first.Status(); first.Detail(); first.UserMessage(); first.Retry() },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

// first is an error without values for placeholders.
var first = errcode.New(shop.StockEmpty)

// methods asks a code all that its row says.
func methods[C interface {
	Known() bool
	Name() string
	Title() string
	Label() string
	Status() int
	Category() shop.Category
	Retry() errcode.Retry
	UserMessage() string
	DocURL() string
}](c C) {
	_, _, _, _, _ = c.Known(), c.Name(), c.Title(), c.Label(), c.Status()
	_, _, _, _ = c.Category(), c.Retry(), c.UserMessage(), c.DocURL()
}

// all ranges over codes.
func all() (n int) {
	for range shop.AllOrderCodes() {
		n++
	}
	for range shop.All() {
		n++
	}
	return n
}

// byStatus ranges over the codes of a status.
func byStatus() (n int) {
	for range shop.ByStatus(409) {
		n++
	}
	return n
}
