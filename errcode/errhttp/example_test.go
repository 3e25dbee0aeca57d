package errhttp_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/errcode/internal/billing" // in your program, packages that errgen has generated
	"github.com/errgen/errgen/errcode/internal/shop"
)

// WriteProblem answers with what clients may see: not with the text of Errorf, nor with what it wraps.
func ExampleWriteProblem() {
	w, r := httptest.NewRecorder(), httptest.NewRequest("GET", "/orders/7?token=secret", nil)
	err := errcode.Errorf(shop.OrderLimitReached, "limiter says no: %w", io.EOF).With("orders", 10).WithRetryAfter(time.Minute)
	errhttp.WriteProblem(w, r, err)

	fmt.Println(w.Code, w.Header().Get("Content-Type"), w.Header().Get("Retry-After"))
	fmt.Println(withoutTimestamp(w.Body.String()))
	// Output:
	// 429 application/problem+json 60
	// {"type":"https://errors.example.com/shop/#order-limit-reached","title":"Too many orders","status":429,"detail":"Too many orders","user_message":"Too many orders","instance":"/orders/7","context":{"orders":10},"doc_url":"https://errors.example.com/shop/#order-limit-reached","catalog":"shop","family":"order","code":4290}
}

// withoutTimestamp leaves out what changes.
func withoutTimestamp(body string) string {
	before, after, _ := strings.Cut(body, `"timestamp":"`)
	_, after, _ = strings.Cut(after, `",`)
	return before + after
}

// A handler returns its error. One middleware serves all catalogs, and gives codes to errors of other packages.
func ExampleHandler() {
	find := func(w http.ResponseWriter, r *http.Request) error {
		switch r.PathValue("id") {
		case "1":
			_, err := io.WriteString(w, "order 1")
			return err
		case "2":
			return fmt.Errorf("find order: %w", sql.ErrNoRows)
		case "3":
			return errors.Join(billing.CardDeclined, shop.StockEmpty)
		}
		return errors.New("who knows")
	}
	noRows := func(err error) (errcode.Code, bool) {
		return shop.WebNotFound, errors.Is(err, sql.ErrNoRows)
	}
	log := func(r *http.Request, err error) { fmt.Printf("log: %s: %q\n", r.URL.Path, err) }

	options := []errhttp.Option{errhttp.Map(noRows), errhttp.Fallback(shop.Catalog.Fallback), errhttp.OnError(log)}
	mux := http.NewServeMux()
	mux.Handle("GET /orders/{id}", errhttp.Handler(find, options...))
	service := httptest.NewServer(mux)
	defer service.Close()

	for _, id := range []string{"1", "2", "3", "4"} {
		resp, err := http.Get(service.URL + "/orders/" + id)
		if err != nil {
			panic(err)
		}
		err = errhttp.FromResponse(resp, shop.Catalog, billing.Catalog)
		fmt.Println(resp.StatusCode, err)
		if e, ok := errcode.Find(err); ok {
			for _, other := range e.Others() {
				fmt.Println("    and", other)
			}
		}
		resp.Body.Close()
	}
	// Output:
	// 200 <nil>
	// log: /orders/2: "web 404: Not found: find order: sql: no rows in result set"
	// 404 web 404: Not found: We could not find this page.
	// log: /orders/3: "billing card_declined: Card declined\nstock STOCK_EMPTY: Out of stock"
	// 402 billing card_declined: Card declined: Your card was declined.
	//     and stock STOCK_EMPTY: Out of stock: This product is sold out. Please choose another one.
	// log: /orders/4: "stock STOCK_INTERNAL_ERROR: Internal error: who knows"
	// 500 stock STOCK_INTERNAL_ERROR: Internal error: Something went wrong on our side. Please try again later.
}

// FromResponse gives the error of a response, and leaves its body to be read and closed as always.
func ExampleFromResponse() {
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(400)
		io.WriteString(w, `{"errors": [{"errorCode": 4001, "message": "Field name is missing.", "subject": "name"}]}`)
	}))
	defer service.Close()

	call := func() error {
		resp, err := http.Get(service.URL)
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		return errhttp.FromResponse(resp, shop.Catalog, billing.Catalog)
	}
	err := call()
	switch code, _ := errcode.Of(err); code {
	case shop.OrderFieldMissing:
		e, _ := errcode.Find(err)
		fmt.Println(e.UserMessage())
		for key, value := range e.Context() {
			fmt.Println(key, value)
		}
	case billing.CardDeclined:
		fmt.Println("another card?")
	}
	// Output:
	// Please fill in name.
	// subject name
}

// Decode reads an error that came in another way than as a response, such as from a queue.
func ExampleDecode() {
	text, _ := errcode.New(shop.StockEmpty).WithDetail("There is no red one left.").MarshalJSON()
	err := errhttp.Decode(0, nil, text, shop.Catalog)
	fmt.Println(err, errors.Is(err, shop.StockEmpty))
	// Output:
	// stock STOCK_EMPTY: Out of stock: There is no red one left. true
}

// Send repeats a request as the catalog says. A POST is sent again where an idempotency key lets the server tell that it is the
// same one.
func ExampleSend() {
	seen := map[string]int{}
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("Idempotency-Key")
		if seen[key]++; seen[key] == 1 {
			errhttp.WriteProblem(w, r, shop.OrderStoreDown) // once-idempotent
			return
		}
		body, _ := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%s was ordered with %d requests", body, seen[key])
	}))
	defer service.Close()

	req, err := http.NewRequest("POST", service.URL, strings.NewReader("a lamp"))
	if err != nil {
		panic(err)
	}
	req.Header.Set("Idempotency-Key", "order-7")
	retrier := errcode.Retrier{Sleep: func(context.Context, time.Duration) error { return nil }} // the zero Retrier, but for tests
	resp, err := errhttp.Send(context.Background(), nil, req, retrier, shop.Catalog)
	if err != nil {
		panic(err)
	}
	defer resp.Body.Close()
	text, _ := io.ReadAll(resp.Body)
	fmt.Println(string(text))
	// Output:
	// a lamp was ordered with 2 requests
}

// Transient tells which errors of the network are worth another try.
func ExampleTransient() {
	for _, err := range []error{syscall.ECONNREFUSED, io.ErrUnexpectedEOF, context.Canceled, sql.ErrNoRows} {
		retry, ok := errhttp.Transient(err)
		fmt.Println(err, ok, retry.IdempotentOnly)
	}
	// Output:
	// connection refused true false
	// unexpected EOF true true
	// context canceled false false
	// sql: no rows in result set false false
}
