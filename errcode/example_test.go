package errcode_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/errcode/internal/billing" // in your program, packages that errgen has generated
	"github.com/errgen/errgen/errcode/internal/shop"
)

// A service returns codes as errors. Clients see the code and what it says to them; logs see all.
func Example_service() {
	order := func(w http.ResponseWriter, r *http.Request) error {
		switch r.URL.Path {
		case "/sold-out":
			return shop.StockEmpty
		case "/no-name":
			return shop.NewOrderFieldMissing("name")
		}
		return errcode.Errorf(shop.OrderStoreDown, "insert order: %w", io.ErrUnexpectedEOF)
	}
	service := httptest.NewServer(errhttp.Handler(order, errhttp.OnError(func(r *http.Request, err error) {
		fmt.Println("log:", err)
	})))
	defer service.Close()

	for _, path := range []string{"/sold-out", "/no-name", "/order"} {
		resp, err := http.Get(service.URL + path)
		if err != nil {
			panic(err)
		}
		err = errhttp.FromResponse(resp, shop.Catalog)
		resp.Body.Close()
		var e *errcode.Error
		if errors.As(err, &e) {
			fmt.Println("client:", e.Status(), e.Code(), e.Detail(), "|", e.UserMessage())
		}
	}
	// Output:
	// log: stock STOCK_EMPTY: Out of stock
	// client: 409 stock STOCK_EMPTY: Out of stock This product is sold out. Please choose another one. | This product is sold out. Please choose another one.
	// log: order 4001: A field is missing: Field name is missing.
	// client: 400 order 4001: A field is missing Field name is missing. | Please fill in name.
	// log: order 5030: Order store not reachable: insert order: unexpected EOF
	// client: 503 order 5030: Order store not reachable We cannot take orders right now. Please try again later. | We cannot take orders right now. Please try again later.
}

// A client of two services, each with a catalog of its own, has one switch for both. Codes of one are never taken for those of
// the other, even where both have the same value.
func Example_twoCatalogs() {
	answers := []struct {
		status int
		body   string
	}{
		{402, `{"error": {"code": "card_declined"}}`},
		{409, `{"title": "STOCK_EMPTY"}`},
		{400, `{"errors": [{"errorCode": 4001, "message": "Field name is missing."}]}`},
		{503, `<html>`},
	}
	for _, a := range answers {
		err := errhttp.Decode(a.status, nil, []byte(a.body), shop.Catalog, billing.Catalog)
		switch code, _ := errcode.Of(err); code {
		case billing.CardDeclined:
			fmt.Println("ask for another card")
		case shop.StockEmpty:
			fmt.Println("choose another product")
		case errcode.HTTPStatus(503):
			fmt.Println("no catalog reads this:", err)
		default:
			fmt.Println("invalid order:", errors.Is(err, shop.OrderInvalid)) // which FieldMissing refines
		}
	}
	// Output:
	// ask for another card
	// choose another product
	// invalid order: true
	// no catalog reads this: http 503: Service Unavailable
}

// A call is repeated as the catalog says for the code of its error.
func ExampleRetrier() {
	r := errcode.Retrier{
		Idempotent: true,              // doing the call twice does no harm
		Classify:   errhttp.Transient, // for errors of the network, which have no code
		Allow:      func(error) bool { return true },
		MaxElapsed: time.Minute,
		MaxWait:    10 * time.Second,
		OnRetry: func(a errcode.Attempt) {
			fmt.Printf("call %d failed: %v, next in %v%s\n", a.Number, a.Err, a.Wait, a.Reason)
		},
		Rand:  func() float64 { return 0.5 },                             // leave it out: it is for tests
		Sleep: func(context.Context, time.Duration) error { return nil }, // and so is this
	}
	calls := 0
	err := r.Do(context.Background(), func(context.Context) error {
		if calls++; calls < 3 {
			return shop.NewOrderLimitReached(10, 10)
		}
		return nil
	})
	fmt.Println(calls, "calls:", err)
	// Output:
	// call 1 failed: order 4290: Too many orders: 10 of 10 orders sent, next in 500ms
	// call 2 failed: order 4290: Too many orders: 10 of 10 orders sent, next in 1s
	// 3 calls: <nil>
}

// Do gives up at once where there is no time for the next wait, and says so.
func ExampleDo() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	err := errcode.Do(ctx, func(context.Context) error {
		return errcode.New(shop.OrderLimitReached).WithRetryAfter(30 * time.Second)
	})
	code, _ := errcode.Of(err)
	fmt.Println(errors.Is(err, errcode.ErrGaveUp), code)
	// Output:
	// true order 4290: Too many orders
}

// A Reason says why a call was not repeated, which a metric may count.
func ExampleReason() {
	text := func(a errcode.Attempt) string {
		switch a.Reason {
		case "":
			return "repeated"
		case errcode.NotRetryable, errcode.NoStrategy, errcode.NotIdempotent:
			return "not to be repeated"
		case errcode.RetriesUsedUp, errcode.NotAllowed:
			return "not again"
		case errcode.GaveUpOnWait, errcode.GaveUpOnDeadline, errcode.GaveUpOnElapsed:
			return "no time"
		}
		return string(a.Reason) // errcode.Canceled
	}
	for _, err := range []error{shop.StockEmpty, io.EOF, shop.OrderStoreDown, errcode.New(billing.Busy).WithRetryAfter(2 * time.Hour)} {
		r := errcode.Retrier{OnRetry: func(a errcode.Attempt) { fmt.Println(text(a), "-", a.Reason) }}
		_ = r.Do(context.Background(), func(context.Context) error { return err })
	}
	// Output:
	// not to be repeated - not retryable
	// not to be repeated - no strategy
	// not to be repeated - not idempotent
	// no time - wait too long
}

// Logs get all that is known, by the names of OpenTelemetry.
func ExampleAttr() {
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: withoutTime}))
	err := errcode.Errorf(shop.StockEmpty, "reserve: %w", io.EOF).With("product", 7).WithLog("customer", "ada")
	log.Error("order failed", errcode.Attr(fmt.Errorf("place order: %w", err)))
	// Output:
	// level=ERROR msg="order failed" error.type=stock/STOCK_EMPTY error.message="place order: stock STOCK_EMPTY: Out of stock: reserve: EOF" error.catalog=shop error.family=stock error.code=STOCK_EMPTY error.status=409 error.category=client error.retry=never error.context.product=7 error.log.customer=ada
}

// withoutTime leaves the time out of logs.
func withoutTime(groups []string, a slog.Attr) slog.Attr {
	if len(groups) == 0 && a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return a
}

// errLastPiece is a sentinel: an error that a caller asks for by name.
var errLastPiece = errcode.Errorf(shop.StockEmpty, "somebody else took the last piece")

// A sentinel is found by errors.Is, also after facts were added to it. Other errors with its code are not taken for it.
func Example_sentinel() {
	err := errLastPiece.With("product", 7)
	fmt.Println(errors.Is(err, errLastPiece), errors.Is(err, shop.StockEmpty))

	other := errcode.New(shop.StockEmpty)
	fmt.Println(errors.Is(other, errLastPiece), errors.Is(other, shop.StockEmpty))
	// Output:
	// true true
	// false true
}

// A code that is newer than the program keeps its value, its family and the status of its response, by which it is repeated.
func Example_newerServer() {
	body := `{"type": "about:blank", "title": "Gone fishing", "status": 503, "catalog": "shop", "family": "order", "code": 5099}`
	err := errhttp.Decode(503, http.Header{"Retry-After": {"2"}}, []byte(body), shop.Catalog)

	var code shop.OrderCode
	fmt.Println(errors.As(err, &code), int(code), code.Known())
	e, _ := errcode.Find(err)
	fmt.Println(e.Remote(), e.Status(), e.RetryAfter(), e.Category(), e.Retry().ID)
	fmt.Println(err)
	// Output:
	// true 5099 false
	// true 503 2s server backoff
	// order 5099: unknown (status 503)
}

// New gives an error with a code, to which facts about one occurrence are added. Each step is a copy.
func ExampleNew() {
	err := errcode.New(shop.StockEmpty).
		WithDetail("There is no red one left.").
		With("colour", "red").
		WithInstance("/orders/7").
		WithRetryAfter(time.Hour).
		WithLog("customer", "ada").
		WithCause(io.EOF)
	for key, value := range err.Context() {
		fmt.Println(key, value)
	}
	fmt.Println(err.Code(), "|", err.Detail(), "|", err.Instance(), "|", err.RetryAfter(), "|", errors.Unwrap(err))
	// Output:
	// colour red
	// stock STOCK_EMPTY: Out of stock | There is no red one left. | /orders/7 | 1h0m0s | EOF
}

// Errorf says more in logs. What %w wraps is found by errors.Is, and no client sees it.
func ExampleErrorf() {
	err := errcode.Errorf(shop.OrderStoreDown, "insert order %d: %w", 7, io.EOF)
	fmt.Println(err)
	fmt.Println(errors.Is(err, io.EOF), errors.Is(err, shop.OrderStoreDown))
	fmt.Println(err.Problem().Detail)
	// Output:
	// order 5030: Order store not reachable: insert order 7: EOF
	// true true
	// We cannot take orders right now. Please try again later.
}

// Of finds the code in an error, however it was wrapped; Find the Error with it, and FindAll those of errors.Join.
func ExampleOf() {
	one := fmt.Errorf("place order: %w", errcode.New(shop.StockEmpty).With("product", 7))
	code, ok := errcode.Of(one)
	fmt.Println(code == shop.StockEmpty, ok)

	e, _ := errcode.Find(one)
	fmt.Println(e.Status(), e.UserMessage())

	for _, e := range errcode.FindAll(errors.Join(one, io.EOF, billing.CardDeclined)) {
		fmt.Println(e.Code())
	}
	_, ok = errcode.Of(io.EOF)
	fmt.Println(ok)
	// Output:
	// true true
	// 409 This product is sold out. Please choose another one.
	// stock STOCK_EMPTY: Out of stock
	// billing card_declined: Card declined
	// false
}

// Problem is what clients see, for those who do not use errhttp.
func ExampleError_Problem() {
	p := errcode.New(shop.StockEmpty).With("product", 7).Problem()
	fmt.Println(p.Status, p.Type, p.Title)
	text, _ := errcode.New(shop.StockEmpty).With("product", 7).MarshalJSON()
	fmt.Println(string(text))
	// Output:
	// 409 https://errors.example.com/shop/#stock-stock-empty STOCK_EMPTY
	// {"type":"https://errors.example.com/shop/#stock-stock-empty","title":"STOCK_EMPTY","status":409,"detail":"This product is sold out. Please choose another one.","user_message":"This product is sold out. Please choose another one.","context":{"product":7},"doc_url":"https://errors.example.com/shop/#stock-stock-empty","catalog":"shop","family":"stock","code":"STOCK_EMPTY"}
}
