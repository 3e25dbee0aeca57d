package errhttp_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/errcode/internal/billing"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// write answers with an error.
func write(r *http.Request, err error, o ...errhttp.Option) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	errhttp.WriteProblem(w, r, err, o...)
	return w
}

// TestWriteProblem_codes gives each error a code and a status.
func TestWriteProblem_codes(t *testing.T) {
	errNoRows, errOther := errors.New("no rows"), errors.New("other")
	noRows := errhttp.Map(func(err error) (errcode.Code, bool) { return shop.WebNotFound, errors.Is(err, errNoRows) })
	fallback := errhttp.Fallback(shop.StockInternalError)
	cases := map[string]struct {
		err     error
		options []errhttp.Option
		status  int
		code    string // as in the body
	}{
		"a code":                       {shop.StockEmpty, nil, 409, `"STOCK_EMPTY"`},
		"an error, wrapped":            {fmt.Errorf("x: %w", shop.NewOrderFieldMissing("a")), nil, 400, "4001"},
		"of another catalog":           {billing.CardDeclined, []errhttp.Option{fallback}, 402, `"card_declined"`},
		"no code":                      {errOther, nil, 500, ""},
		"nil":                          {nil, nil, 500, ""},
		"no code, with a fallback":     {errOther, []errhttp.Option{fallback}, 500, `"STOCK_INTERNAL_ERROR"`},
		"no code, mapped":              {fmt.Errorf("x: %w", errNoRows), []errhttp.Option{fallback, noRows}, 404, "404"},
		"a map that does not know it":  {errOther, []errhttp.Option{noRows, fallback, nil}, 500, `"STOCK_INTERNAL_ERROR"`},
		"a code is not mapped":         {errcode.Errorf(shop.StockEmpty, "%w", errNoRows), []errhttp.Option{noRows}, 409, `"STOCK_EMPTY"`},
		"a deadline":                   {fmt.Errorf("x: %w", context.DeadlineExceeded), []errhttp.Option{fallback}, 504, ""},
		"canceled":                     {context.Canceled, []errhttp.Option{fallback}, 499, ""},
		"too large a body":             {fmt.Errorf("x: %w", &http.MaxBytesError{Limit: 1}), []errhttp.Option{fallback}, 413, ""},
		"an Is method of its own":      {late{}, nil, 504, ""},
		"forwarded":                    {errhttp.Decode(503, nil, []byte(`{"errorCode":4999}`), shop.Catalog), nil, 503, "4999"},
		"forwarded, with another code": {errhttp.Decode(422, nil, []byte(`{"errorCode":4000}`), shop.Catalog), nil, 422, "4000"},
		"forwarded, without a code":    {errhttp.Decode(404, nil, nil), nil, 404, ""},
		"a status of no error":         {errcode.HTTPStatus(200), nil, 500, ""},
	}
	for name, c := range cases {
		w := write(nil, c.err, c.options...)
		var p struct {
			Status int
			Code   json.RawMessage
		}
		err := json.Unmarshal(w.Body.Bytes(), &p)
		if err != nil || w.Code != c.status || p.Status != c.status || string(p.Code) != c.code {
			t.Errorf("%s: %d %s, %v", name, w.Code, w.Body, err)
		}
	}
}

// late is a deadline by its Is method only.
type late struct{}

func (late) Error() string        { return "late" }
func (late) Is(target error) bool { return target == context.DeadlineExceeded }

// typedNil is an error of others, of which nothing works on nil.
type typedNil struct{ text string }

func (n *typedNil) Error() string       { return n.text }
func (n *typedNil) Is(error) bool       { return n.text == "" }
func (n *typedNil) Unwrap() error       { _ = n.text; return nil }
func (n *typedNil) Timeout() bool       { return n.text == "" }
func (n *typedNil) StatusCode() int     { return len(n.text) }
func (n *typedNil) HTTPStatusCode() int { return len(n.text) }

// TestTypedNil is an error without a code.
func TestTypedNil(t *testing.T) {
	for _, err := range []error{(*typedNil)(nil), fmt.Errorf("x: %w", (*typedNil)(nil))} {
		if w := write(nil, err); w.Code != 500 {
			t.Errorf("%d %s", w.Code, w.Body)
		}
		if retry, ok := errhttp.Transient(err); ok {
			t.Errorf("it is repeated: %v", retry)
		}
	}
}

// TestWriteProblem_several writes all errors of a Join.
func TestWriteProblem_several(t *testing.T) {
	err := errors.Join(io.EOF, shop.NewOrderFieldMissing("a"), fmt.Errorf("x: %w", shop.NewOrderFieldMissing("b")), billing.CardDeclined)
	w := write(nil, err)
	e, _ := errcode.Find(errhttp.Decode(w.Code, w.Header(), w.Body.Bytes(), shop.Catalog, billing.Catalog))
	got := fmt.Sprint(e.Code(), ", ", e.Detail())
	for _, other := range e.Others() {
		got += fmt.Sprint("; ", other.Code(), ", ", other.Detail())
	}
	want := "order 4001: A field is missing, Field a is missing.; order 4001: A field is missing, Field b is missing.; billing card_declined: Card declined, Your card was declined."
	if w.Code != 400 || got != want {
		t.Errorf("%d %s", w.Code, got)
	}
}

// TestWriteProblem_header sets what belongs to an error, and takes away what belonged to the answer that did not come about.
func TestWriteProblem_header(t *testing.T) {
	w := httptest.NewRecorder()
	for _, name := range []string{"Content-Length", "Content-Language", "ETag", "Last-Modified", "Cache-Control", "Expires"} {
		w.Header().Set(name, "1")
	}
	errhttp.WriteProblem(w, nil, errcode.New(shop.StockEmpty).WithRetryAfter(1500*time.Millisecond))
	if got := fmt.Sprint(w.Header()); got != "map[Cache-Control:[no-store] Content-Type:[application/problem+json] Retry-After:[2] X-Content-Type-Options:[nosniff]]" {
		t.Error(got)
	}
	forwarded := errhttp.Decode(503, http.Header{"Retry-After": {"7"}}, nil)
	if got := write(nil, forwarded).Header().Get("Retry-After"); got != "7" {
		t.Errorf("Retry-After is forwarded as %q", got)
	}
}

// TestWriteProblem_instance never refers to another host.
func TestWriteProblem_instance(t *testing.T) {
	for name, c := range map[string]struct{ own, path, want string }{
		"the path":                {"", "/orders/7?token=secret", "/orders/7"},
		"escaped":                 {"", "/a%20b/%2F", "/a%20b/%2F"},
		"a path of a host":        {"", "//evil.example/x", "/evil.example/x"},
		"its own":                 {"/orders/8", "/x", "/orders/8"},
		"a URN":                   {"urn:uuid:7", "/x", "urn:uuid:7"},
		"this host":               {"https://shop.example/x", "/y", "https://shop.example/x"},
		"another host":            {"https://evil.example/x", "/y", "/y"},
		"another host, no scheme": {"//evil.example/x", "/y", "/y"},
		"another host, backslash": {`/\evil.example/x`, "/y", "/y"},
		"no URI":                  {"http://[", "/y", "/y"},
	} {
		r := httptest.NewRequest("GET", "http://shop.example"+c.path, nil)
		var p struct{ Instance string }
		_ = json.Unmarshal(write(r, errcode.New(shop.StockEmpty).WithInstance(c.own)).Body.Bytes(), &p)
		if p.Instance != c.want {
			t.Errorf("%s: %q", name, p.Instance)
		}
	}
}

// TestRoundTrip gives a client what the service sent, over a real connection.
func TestRoundTrip(t *testing.T) {
	sent := map[string]error{
		"/code":    shop.OrderStoreDown,
		"/message": shop.NewOrderLimitReached(7, 5),
		"/more":    errcode.New(shop.StockEmpty).WithDetail("no red one").With("a", map[string]any{"b": 1}).WithRetryAfter(time.Minute),
		"/unknown": errcode.NewReceived(shop.OrderCode(4999), errcode.Received{Status: 503, RetryAfter: 2 * time.Second}),
	}
	service := httptest.NewServer(errhttp.Handler(func(w http.ResponseWriter, r *http.Request) error { return sent[r.URL.Path] }))
	defer service.Close()
	for path, want := range sent {
		resp, err := http.Get(service.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		got, _ := errcode.Find(errhttp.FromResponse(resp, billing.Catalog, shop.Catalog))
		resp.Body.Close()
		e, _ := errcode.Find(want)
		if got.Code() != e.Code() || got.Status() != e.Status() || got.RetryAfter() != e.RetryAfter() || got.UserMessage() != e.UserMessage() ||
			got.Instance() != path || e.Detail() != "" && got.Detail() != e.Detail() || got.Retry() != e.Retry() {
			t.Errorf("%s: %v", path, got)
		}
	}
}

// TestHandler answers once, whatever the function did before it failed.
func TestHandler(t *testing.T) {
	failed := shop.StockEmpty
	for name, c := range map[string]struct {
		fn     func(w http.ResponseWriter, r *http.Request) error
		status int
		body   string
		fails  bool
	}{
		"success":           {func(w http.ResponseWriter, r *http.Request) error { _, err := io.WriteString(w, "ok"); return err }, 200, "ok", false},
		"a nil *Error":      {func(w http.ResponseWriter, r *http.Request) error { return (*errcode.Error)(nil) }, 200, "", false},
		"an error":          {func(w http.ResponseWriter, r *http.Request) error { return failed }, 409, `"code":"STOCK_EMPTY"`, true},
		"after writing":     {func(w http.ResponseWriter, r *http.Request) error { io.WriteString(w, "half"); return failed }, 200, "half", true},
		"after a status":    {func(w http.ResponseWriter, r *http.Request) error { w.WriteHeader(202); return failed }, 202, "", true},
		"after early hints": {func(w http.ResponseWriter, r *http.Request) error { w.WriteHeader(103); return failed }, 409, `"code":"STOCK_EMPTY"`, true},
		"after flushing":    {func(w http.ResponseWriter, r *http.Request) error { w.(http.Flusher).Flush(); return failed }, 200, "", true},
		"by the controller": {func(w http.ResponseWriter, r *http.Request) error {
			return http.NewResponseController(w).SetWriteDeadline(time.Now().Add(time.Minute))
		}, 200, "", false},
	} {
		heard := 0
		service := httptest.NewServer(errhttp.Handler(c.fn, errhttp.OnError(func(*http.Request, error) { heard++ })))
		resp, err := http.Get(service.URL)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(resp.Body)
		if resp.StatusCode != c.status || !strings.Contains(string(text), c.body) || c.body == "" && len(text) > 0 {
			t.Errorf("%s: %d %s", name, resp.StatusCode, text)
		}
		if fails := c.fails; (heard == 1) != fails {
			t.Errorf("%s: OnError heard %d errors", name, heard)
		}
		resp.Body.Close()
		service.Close()
	}
}
