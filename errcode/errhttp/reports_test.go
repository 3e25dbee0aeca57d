package errhttp_test

import (
	"compress/gzip"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// failsOnce is a round tripper that fails once, then succeeds.
type failsOnce struct {
	err   error
	calls int
}

func (f *failsOnce) RoundTrip(r *http.Request) (*http.Response, error) {
	if f.calls++; f.calls == 1 {
		return nil, f.err
	}
	return &http.Response{StatusCode: 200, Body: http.NoBody, Request: r}, nil
}

// TestReports_elapsed gives up on a wait so long that a sum with it overflows.
func TestReports_elapsed(t *testing.T) {
	r := errcode.Retrier{Idempotent: true, MaxWait: -1, MaxElapsed: time.Second, Sleep: func(context.Context, time.Duration) error { return errors.New("slept") }}
	err := r.Do(t.Context(), func(context.Context) error {
		return errhttp.Decode(503, http.Header{"Retry-After": {"99999999999"}}, nil)
	})
	if !errors.Is(err, errcode.ErrGaveUp) {
		t.Error(err)
	}
}

// TestReports_jitter does not give up on a wait that ends before the deadline, only since jitter would make it longer.
func TestReports_jitter(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 7200*time.Millisecond)
	defer cancel()
	r, calls := impatient, 0
	r.Rand = func() float64 { return 0.9 }
	err := r.Do(ctx, func(context.Context) error {
		if calls++; calls == 1 {
			return errcode.New(shop.OrderLimitReached).WithRetryAfter(7 * time.Second)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// TestReports_wrappedTimeout knows a timeout that a transport has wrapped: url.Error looks only one level deep itself.
func TestReports_wrappedTimeout(t *testing.T) {
	err := &url.Error{Op: "Get", URL: "http://shop.example", Err: fmt.Errorf("my transport: %w", os.ErrDeadlineExceeded)}
	if _, ok := errhttp.Transient(err); !ok {
		t.Error(err)
	}
}

// okStatus is an error of another client, which tells the status of a response whose body was cut off.
type okStatus struct{ error }

func (okStatus) StatusCode() int { return 200 }
func (e okStatus) Unwrap() error { return e.error }

// TestReports_lostAfter200 repeats what was cut off while the body of a 200 was read.
func TestReports_lostAfter200(t *testing.T) {
	if _, ok := errhttp.Transient(okStatus{&net.OpError{Op: "read", Err: net.ErrClosed}}); !ok {
		t.Error("not repeated")
	}
}

// TestReports_proxyCertificate does not repeat for a certificate that is not valid, be it that of a proxy.
func TestReports_proxyCertificate(t *testing.T) {
	err := &net.OpError{Op: "proxyconnect", Err: &tls.CertificateVerificationError{Err: errors.New("unknown authority")}}
	if _, ok := errhttp.Transient(err); ok {
		t.Error("repeated")
	}
}

// TestReports_nilKey takes a key without values as net/http does: for idempotent, and not sent.
func TestReports_nilKey(t *testing.T) {
	f := &failsOnce{err: io.EOF}
	req, _ := http.NewRequest("POST", "http://shop.example", strings.NewReader("x"))
	req.Header["Idempotency-Key"] = nil
	if _, err := errhttp.Send(t.Context(), &http.Client{Transport: f}, req, impatient); err != nil {
		t.Error(err)
	}
}

// TestReports_abort repeats a call whose connection, or stream, the server tore down, with HTTP/1 and HTTP/2 alike.
func TestReports_abort(t *testing.T) {
	for _, http2 := range []bool{false, true} {
		var calls atomic.Int32
		s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if calls.Add(1) == 1 {
				panic(http.ErrAbortHandler)
			}
		}))
		s.EnableHTTP2 = http2
		s.StartTLS()
		req, _ := http.NewRequest("PUT", s.URL, strings.NewReader("x"))
		resp, err := errhttp.Send(t.Context(), s.Client(), req, impatient)
		if err != nil {
			t.Errorf("HTTP/2 %v: %v", http2, err)
		} else {
			resp.Body.Close()
		}
		s.Close()
	}
}

// stream is an error of an HTTP/2 stream, which fills any struct with its fields, as those of net/http do.
type stream uint32

func (s stream) Error() string { return "stream error" }
func (s stream) As(target any) bool {
	code := reflect.ValueOf(target).Elem().FieldByName("Code")
	if code.IsValid() {
		code.SetUint(uint64(s))
	}
	return code.IsValid()
}

// TestReports_streams repeats any call on a stream that was refused, and on others what does no harm.
func TestReports_streams(t *testing.T) {
	for code, idempotentOnly := range map[stream]bool{2: true, 7: false} {
		if retry, ok := errhttp.Transient(&url.Error{Op: "Put", Err: code}); !ok || retry.IdempotentOnly != idempotentOnly {
			t.Errorf("code %d: %+v, %v", code, retry, ok)
		}
	}
}

// TestReports_texts knows errors of net/http that have neither a type nor a value to be known by.
func TestReports_texts(t *testing.T) {
	for _, text := range []string{
		`http2: server sent GOAWAY and closed the connection; LastStreamID=49, ErrCode=NO_ERROR, debug=""`,
		"http2: client connection lost", "http: server closed idle connection",
	} {
		retry, ok := errhttp.Transient(&url.Error{Op: "Put", Err: errors.New(text)})
		if !ok || !retry.IdempotentOnly {
			t.Error(text, ok)
		}
	}
}

// TestReports_context has a fact once, with the value of With.
func TestReports_context(t *testing.T) {
	e, _ := errcode.Find(errhttp.Decode(400, nil, []byte(`{"errors":[{"errorCode":4000,"subject":"theirs"}]}`), shop.Catalog))
	got := ""
	for key, value := range e.With("subject", "mine").Context() {
		got += fmt.Sprint(key, "=", value, ";")
	}
	if got != "subject=mine;" {
		t.Error(got)
	}
}

// TestReports_roundTrip reads a Problem back into a Problem.
func TestReports_roundTrip(t *testing.T) {
	text, _ := errcode.New(shop.StockEmpty).With("product", 7).MarshalJSON()
	var p errcode.Problem
	if err := json.Unmarshal(text, &p); err != nil {
		t.Fatal(err)
	}
	if again, _ := json.Marshal(p); string(again) != string(text) {
		t.Errorf("%s\n%s", again, text)
	}
}

// compressed is a writer of a middleware that compresses, as many do, and says so first.
type compressed struct {
	http.ResponseWriter
	z *gzip.Writer
}

func (c compressed) Write(text []byte) (int, error) { return c.z.Write(text) }

// TestReports_gzip can be read through a middleware that compresses, and from a function that sets Content-Encoding and then fails.
func TestReports_gzip(t *testing.T) {
	fails := errhttp.Handler(func(http.ResponseWriter, *http.Request) error { return shop.StockEmpty })
	outside := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		defer z.Close()
		fails.ServeHTTP(compressed{w, z}, r)
	})
	inside := errhttp.Handler(func(w http.ResponseWriter, r *http.Request) error {
		w.Header().Set("Content-Encoding", "gzip")
		return shop.StockEmpty
	})
	for name, h := range map[string]http.Handler{"outside": outside, "inside": inside} {
		s := httptest.NewServer(h)
		resp, err := http.Get(s.URL)
		if err != nil {
			t.Fatal(err)
		}
		if err := errhttp.FromResponse(resp, shop.Catalog); !errors.Is(err, shop.StockEmpty) {
			t.Errorf("%s: %v", name, err)
		}
		resp.Body.Close()
		s.Close()
	}
}

// TestReports_prefix names the path that the client asked for.
func TestReports_prefix(t *testing.T) {
	w := httptest.NewRecorder()
	h := errhttp.Handler(func(http.ResponseWriter, *http.Request) error { return shop.StockEmpty })
	http.StripPrefix("/api", h).ServeHTTP(w, httptest.NewRequest("GET", "/api/orders/7?token=x", nil))
	if !strings.Contains(w.Body.String(), `"instance":"/api/orders/7"`) {
		t.Error(w.Body)
	}
}

// TestReports_tooLarge closes the connection after a body that is too large, as net/http does for a writer of its own.
func TestReports_tooLarge(t *testing.T) {
	s := httptest.NewServer(errhttp.Handler(func(w http.ResponseWriter, r *http.Request) error {
		_, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 3))
		return err
	}))
	defer s.Close()
	resp, err := http.Post(s.URL, "text/plain", strings.NewReader("12345"))
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != 413 || !resp.Close {
		t.Error(resp.StatusCode, resp.Close)
	}
}

// TestReports_headers does not describe a document that is not sent.
func TestReports_headers(t *testing.T) {
	w := httptest.NewRecorder()
	w.Header().Set("Content-Language", "de")
	w.Header().Set("Content-Location", "/orders/7.de")
	errhttp.WriteProblem(w, nil, shop.StockEmpty)
	if h := w.Header(); h.Get("Content-Language")+h.Get("Content-Location") != "" {
		t.Error(h)
	}
}

// TestReports_utf8 keeps only valid UTF-8 of a body, whether it is JSON or not.
func TestReports_utf8(t *testing.T) {
	e, _ := errcode.Find(errhttp.Decode(400, nil, []byte("{\"m\":\"Stra\xdfe\",\"o\":{\"a\":\"\xdf\"}}")))
	if text := fmt.Sprint(e.LogValue()); !utf8.ValidString(text) {
		t.Errorf("%q", text)
	}
	for key, value := range e.Context() {
		if raw, ok := value.(json.RawMessage); ok && !utf8.Valid(raw) {
			t.Errorf("%s: %q", key, raw)
		}
	}
}
