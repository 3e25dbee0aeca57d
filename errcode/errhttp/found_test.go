package errhttp_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/errcode/internal/billing"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// loop wraps itself, and ring itself twice.
type loop struct{}

func (l *loop) Error() string { return "loop" }
func (l *loop) Unwrap() error { return l }

type ring struct{}

func (r *ring) Error() string   { return "ring" }
func (r *ring) Unwrap() []error { return []error{r, r} }

// TestCycles comes back from errors that wrap themselves.
func TestCycles(t *testing.T) {
	for _, err := range []error{&loop{}, &ring{}} {
		if w := write(nil, err); w.Code != 500 {
			t.Error(w.Code)
		}
		if _, ok := errhttp.Transient(err); ok {
			t.Error("it is repeated")
		}
		ctx, cancel := context.WithCancel(t.Context())
		_ = errcode.Do(ctx, func(context.Context) error { cancel(); return err })
	}
}

// TestRemoteSecrets passes nothing on that another server sent, not even as the value of a placeholder.
func TestRemoteSecrets(t *testing.T) {
	for _, body := range []string{
		`{"errorCode":4001,"message":"Field SECRET is missing."}`,
		`{"errors":[{"errorCode":4000},{"errorCode":4001,"message":"Field SECRET is missing."}]}`,
		`{"title":"STOCK_EMPTY","detail":"SECRET","instance":"/SECRET","trace_id":"SECRET","other":"SECRET"}`,
		`SECRET`,
	} {
		w := write(nil, errhttp.Decode(400, nil, []byte(body), shop.Catalog))
		if strings.Contains(w.Body.String(), "SECRET") {
			t.Error(w.Body)
		}
	}
}

// TestWriteProblem_deep answers also where a fact has more levels than encoding/json writes.
func TestWriteProblem_deep(t *testing.T) {
	for _, levels := range []int{500, 9990} {
		brackets := strings.Repeat("]", 9500) // of a text, which close nothing
		var v any
		if err := json.Unmarshal([]byte(`["`+brackets+`",`+strings.Repeat("[", levels)+strings.Repeat("]", levels)+`]`), &v); err != nil {
			t.Fatal(err)
		}
		body := write(nil, errcode.New(shop.OrderInvalid).With("input", v)).Body.String()
		if !json.Valid([]byte(body)) || strings.Contains(body, `"input":"[]interface {}"`) != (levels > 1000) {
			t.Errorf("%d levels: %.300s", levels, body)
		}
	}
}

// TestHandler_timeout answers where a writer cannot be flushed.
func TestHandler_timeout(t *testing.T) {
	h := errhttp.Handler(func(w http.ResponseWriter, r *http.Request) error {
		w.(http.Flusher).Flush()
		return shop.OrderInvalid
	})
	service := httptest.NewServer(http.TimeoutHandler(h, time.Minute, "")) // whose writer has no Flush
	defer service.Close()
	resp, err := http.Get(service.URL)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != 400 {
		t.Error(resp.StatusCode)
	}
}

// TestDecode_nothingLost keeps for logs what no field has.
func TestDecode_nothingLost(t *testing.T) {
	for body, want := range map[string]string{
		`{"type":"https://p/x","title":"STOCK_EMPTY","detail":"d","instance":"/i","extra":"E"}`: "extra=E",
		`{"type":"https://p/x","title":"STOCK_EMPTY","detail":"d","instance":"/i"}`:             "instance=/i",
		`{"type":"https://p/out-of-credit","title":"t","detail":"d"}`:                           "out-of-credit",
		`["oops, db down"]`: "oops",
		`{"error":{"m":"oops` + strings.Repeat("a", 5000) + `"}}`: "oops",
	} {
		e, _ := errcode.Find(errhttp.Decode(409, nil, []byte(body), shop.Catalog))
		if got := e.LogValue().String(); !strings.Contains(got, want) {
			t.Errorf("%.60s: %.300s", body, got)
		}
	}
}

// TestDecode_codes takes no text for a code that is too long, or would break a line of a log.
func TestDecode_codes(t *testing.T) {
	long := strings.Repeat("A", 100000)
	const ours = `{"type":"","title":"t","status":503,"catalog":"shop","family":"stock","code":`
	for _, body := range []string{`{"title":"STOCK_` + long + `"}`, ours + `"` + long + `"}`, ours + `"A\n2026 level=ERROR msg=fake"}`} {
		if text := errhttp.Decode(503, nil, []byte(body), shop.Catalog).Error(); len(text) > 8000 || strings.Contains(text, "\n") {
			t.Errorf("%d bytes, %.80q", len(text), text)
		}
	}
	for body, want := range map[string]errcode.Code{
		`{"errorCode":4001.00000000000000001}`: errcode.HTTPStatus(400), // no integer
		`{"errorCode":"4001.0"}`:               shop.OrderFieldMissing,
		`{"errorCode":"4.001e3"}`:              shop.OrderFieldMissing,
		`{"type":"about:blank","title":"t","status":"400","catalog":"shop","family":"order","code":4777}`: shop.OrderCode(4777),
	} {
		if got := decode(t, 400, body, shop.Catalog).Code(); got != want {
			t.Errorf("%s: %v", body, got)
		}
	}
}

// TestDecode_secondEnvelope finds an unknown code also where an envelope before has a text that is none.
func TestDecode_secondEnvelope(t *testing.T) {
	f := &errcode.Family{
		ID: "f", Pattern: "^E_[A-Z]+$", Text: func(text string) errcode.Code { return shop.StockCode(text) },
		Envelopes: []errcode.Envelope{{Code: "/title"}, {Code: "/code"}},
	}
	c := &errcode.Catalog{ID: "c", Families: []*errcode.Family{nil, f, {ID: "bare", Envelopes: []errcode.Envelope{{Code: "/code"}}}}}
	if got := decode(t, 400, `{"title":"Bad Request","code":"E_NEW"}`, c).Code(); got != shop.StockCode("E_NEW") {
		t.Error(got)
	}
}

// TestDecode_joined reads every error of a Join back, also one that is a status only, and two catalogs with one id.
func TestDecode_joined(t *testing.T) {
	w := write(nil, errors.Join(shop.OrderInvalid, errcode.HTTPStatus(404), billing.CardDeclined))
	e := decode(t, w.Code, w.Body.String(), &errcode.Catalog{ID: "shop"}, shop.Catalog, billing.Catalog)
	got := fmt.Sprint(e.Code(), e.Others())
	if want := "order 4000: Invalid order [web 404: Not found billing card_declined: Card declined: Your card was declined.]"; got != want {
		t.Error(got)
	}
}

// TestInstance_hosts never refers to another host, in the errors of a Join neither.
func TestInstance_hosts(t *testing.T) {
	for _, uri := range []string{
		"///evil.example/x", `\\evil.example/x`, "https:evil.example", "https:/evil.example/", "https:///evil.example/", " //evil.example",
		"javascript:alert(1)", "evil.example/x",
	} {
		e := errcode.New(shop.OrderInvalid).WithInstance(uri)
		r := httptest.NewRequest("GET", "http://shop.example/a/b", nil)
		if body := write(r, e).Body.String(); !strings.Contains(body, `"instance":"/a/b"`) {
			t.Errorf("%q: %s", uri, body)
		}
		if body := write(r, errors.Join(shop.OrderInvalid, e)).Body.String(); strings.Contains(body, "evil") {
			t.Errorf("%q: %s", uri, body)
		}
	}
}

// embedding is a code of somebody who embeds the interface.
type embedding struct{ errcode.Code }

// TestBadCodes panics for no code that breaks its promise.
func TestBadCodes(t *testing.T) {
	for _, c := range []errcode.Code{nil, embedding{}, &embedding{}, (*embedding)(nil)} {
		_, _, _ = errcode.New(c).Error(), errcode.Errorf(c, "x").Error(), errcode.NewReceived(c, errcode.Received{}).Error()
		_, _ = errcode.Known(c), errcode.Is(c, shop.OrderInvalid)
		_, _ = errcode.Parent(c)
		_, _ = errcode.Attr(c), errors.Is(errcode.New(shop.OrderInvalid), c)
		if w := write(nil, c); w.Code != 500 {
			t.Error(w.Code)
		}
		if w := write(nil, io.EOF, errhttp.Fallback(c), errhttp.Map(nil)); w.Code != 500 {
			t.Error(w.Code)
		}
	}
	if _, err := errhttp.Send(t.Context(), nil, nil, errcode.Retrier{}); err == nil {
		t.Error("nothing is sent")
	}
}

// TestZeroCode answers with the fallback, and is logged as it is.
func TestZeroCode(t *testing.T) {
	if w := write(nil, shop.OrderCode(0)); w.Code != 500 || !strings.Contains(w.Body.String(), "STOCK_INTERNAL_ERROR") {
		t.Error(w.Code, w.Body)
	}
	if code, _ := errcode.Of(shop.OrderCode(0)); code != shop.OrderCode(0) {
		t.Error(code)
	}
	if e, _ := errcode.Find(shop.OrderCode(0)); e.Code() != shop.OrderCode(0) {
		t.Error(e.Code())
	}
}

// TestTransient_lasting repeats nothing that will be the same again.
func TestTransient_lasting(t *testing.T) {
	for _, err := range []error{
		&net.OpError{Op: "dial", Err: &net.AddrError{Err: "missing port"}}, &net.OpError{Op: "dial", Err: net.UnknownNetworkError("x")},
		&net.OpError{Op: "dial", Err: os.NewSyscallError("connect", os.ErrPermission)},
	} {
		if _, ok := errhttp.Transient(err); ok {
			t.Error(err)
		}
	}
}

// TestSend_body closes the body of a request that is never sent.
func TestSend_body(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	b := &body{Reader: strings.NewReader("x")}
	req, _ := http.NewRequest("POST", "http://shop.example", b)
	if _, err := errhttp.Send(ctx, nil, req, errcode.Retrier{}); !errors.Is(err, context.Canceled) || b.closed == 0 {
		t.Errorf("%v, closed %d times", err, b.closed)
	}
}

// TestRetryAfter reads it as servers write it.
func TestRetryAfter(t *testing.T) {
	reset := http.Header{"X-Ratelimit-Remaining": {"0"}, "X-Ratelimit-Reset": {"60"}, "Date": {"Sat, 28 Nov 2026 10:00:00 GMT"}}
	for name, c := range map[string]struct {
		status int
		header http.Header
		want   time.Duration
	}{
		"seconds":               {503, http.Header{"Retry-After": {" 7 "}}, 7 * time.Second},
		"two point nothing":     {429, http.Header{"Retry-After": {"2.0"}}, 2 * time.Second},
		"a 403 that is a limit": {403, reset, time.Minute},
		"a 403 that is none":    {403, http.Header{"X-Ratelimit-Reset": {"60"}}, 0},
		"a 404":                 {404, reset, 0},
		"negative":              {503, http.Header{"Retry-After": {"-7"}}, 0},
		"very long":             {503, http.Header{"Retry-After": {"99999999999999999999"}}, 1<<63 - 1},
	} {
		e, _ := errcode.Find(errhttp.Decode(c.status, c.header, nil))
		if got := e.RetryAfter(); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestOnError calls all, with the code that is sent.
func TestOnError(t *testing.T) {
	var heard []string
	hear := func(r *http.Request, err error) {
		e, _ := errcode.Find(err)
		heard = append(heard, fmt.Sprint(e.Code(), " ", errors.Is(err, io.EOF)))
	}
	write(nil, io.EOF, errhttp.OnError(hear), errhttp.OnError(nil), errhttp.Fallback(shop.StockInternalError), errhttp.OnError(hear))
	write(nil, errcode.Errorf(shop.StockEmpty, "%w", io.EOF), errhttp.OnError(hear))
	internal, empty := "stock STOCK_INTERNAL_ERROR: Internal error true", "stock STOCK_EMPTY: Out of stock true"
	if want := []string{internal, internal, empty}; !slices.Equal(heard, want) {
		t.Errorf("heard %q", heard)
	}
}

// TestDecode_threeMembers is enough for a server in another language, if the catalog is known.
func TestDecode_threeMembers(t *testing.T) {
	for body, want := range map[string]errcode.Code{
		`{"catalog":"shop","family":"order","code":4777}`:                          shop.OrderCode(4777),
		`{"catalog":"shop","family":"order","code":"4777"}`:                        shop.OrderCode(4777),
		`{"catalog":"spring","family":"shoes","code":"OUT","title":"STOCK_EMPTY"}`: shop.StockEmpty, // a catalog of shoes
	} {
		if got := decode(t, 409, body).Code(); got != want {
			t.Errorf("%s: %v", body, got)
		}
	}
}
