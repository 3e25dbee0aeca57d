package errhttp_test

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// impatient does not wait.
var impatient = errcode.Retrier{Sleep: func(context.Context, time.Duration) error { return nil }}

// tracked counts the bodies of responses that are open, and keeps those of requests.
type tracked struct {
	open, all int
	sent      []string
}

// RoundTrip sends a request.
func (c *tracked) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Body != nil {
		text, _ := io.ReadAll(r.Body)
		r.Body = io.NopCloser(strings.NewReader(string(text)))
		c.sent = append(c.sent, string(text))
	}
	resp, err := http.DefaultTransport.RoundTrip(r)
	if err == nil {
		c.open, c.all = c.open+1, c.all+1
		resp.Body = &closing{resp.Body, c}
	}
	return resp, err
}

// closing tells that it is closed.
type closing struct {
	io.ReadCloser
	of *tracked
}

func (c *closing) Close() error { c.of.open--; return c.ReadCloser.Close() }

// TestSend repeats what may be repeated, with the whole body, and closes what it drops.
func TestSend(t *testing.T) {
	for name, c := range map[string]struct {
		method  string
		header  string
		body    io.Reader
		fails   int // times, with 503
		sent    int // requests
		success bool
	}{
		"success":                       {"GET", "", nil, 0, 1, true},
		"a GET":                         {"GET", "", nil, 1, 2, true},
		"a PUT":                         {"PUT", "", strings.NewReader("abc"), 1, 2, true},
		"a POST":                        {"POST", "", strings.NewReader("abc"), 1, 1, false},
		"a POST with a key":             {"POST", "Idempotency-Key", strings.NewReader("abc"), 1, 2, true},
		"a PUT that cannot be repeated": {"PUT", "", io.MultiReader(strings.NewReader("abc")), 1, 1, false},
		"a GET that always fails":       {"GET", "", nil, 9, 2, false},
	} {
		sent := 0
		service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if sent++; sent <= c.fails {
				errhttp.WriteProblem(w, r, shop.OrderStoreDown) // once, where that does no harm
			}
		}))
		req, _ := http.NewRequest(c.method, service.URL, c.body)
		if c.header != "" {
			req.Header.Set(c.header, "7")
		}
		transport := &tracked{}
		resp, err := errhttp.Send(t.Context(), &http.Client{Transport: transport}, req, impatient, shop.Catalog)
		if success := err == nil; success != c.success || sent != c.sent || (resp != nil) != success {
			t.Errorf("%s: %d requests, %v", name, sent, err)
		}
		if err != nil && !errors.Is(err, shop.OrderStoreDown) {
			t.Errorf("%s: %v", name, err)
		}
		if want := map[bool]int{true: 1}[c.success]; transport.open != want || transport.all != sent {
			t.Errorf("%s: %d of %d bodies are open", name, transport.open, transport.all)
		}
		for _, text := range transport.sent {
			if text != "abc" {
				t.Errorf("%s: %q is sent", name, text)
			}
		}
		if resp != nil {
			resp.Body.Close()
		}
		service.Close()
	}
}

// TestSend_network repeats a request that no server took.
func TestSend_network(t *testing.T) {
	closed := httptest.NewServer(nil)
	closed.Close()
	calls := 0
	r := impatient
	r.OnRetry = func(errcode.Attempt) { calls++ }
	req, _ := http.NewRequest("POST", closed.URL, strings.NewReader("x"))
	if _, err := errhttp.Send(t.Context(), nil, req, r); err == nil || calls != 5 {
		t.Errorf("%d calls, %v", calls, err)
	}
}

// TestSend_context ends with the context.
func TestSend_context(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { cancel(); w.WriteHeader(503) }))
	defer service.Close()
	req, _ := http.NewRequest("GET", service.URL, nil)
	if _, err := errhttp.Send(ctx, nil, req, errcode.Retrier{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// status is an error of another client.
type status int

func (s status) Error() string   { return "status" }
func (s status) StatusCode() int { return int(s) }

// TestTransient tells what may pass, and whether the server may have acted on it.
func TestTransient(t *testing.T) {
	const never, always, idempotent = "never", "always", "idempotent"
	dial := func(err error) error {
		return &url.Error{Op: "Get", Err: &net.OpError{Op: "dial", Err: err}}
	}
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"nil":                     {nil, never},
		"refused":                 {dial(os.NewSyscallError("connect", syscall.ECONNREFUSED)), always},
		"no route":                {dial(os.NewSyscallError("connect", syscall.EHOSTUNREACH)), always},
		"a timeout of dialing":    {dial(os.ErrDeadlineExceeded), always},
		"no such host":            {dial(&net.DNSError{IsNotFound: true}), never},
		"a name server that errs": {dial(&net.DNSError{IsTemporary: true}), always},
		"reset":                   {fmt.Errorf("x: %w", syscall.ECONNRESET), idempotent},
		"a broken pipe":           {&net.OpError{Op: "write", Err: syscall.EPIPE}, idempotent},
		"the end":                 {&url.Error{Op: "Get", Err: io.EOF}, idempotent},
		"an early end":            {io.ErrUnexpectedEOF, idempotent},
		"a timeout":               {&url.Error{Op: "Get", Err: context.DeadlineExceeded}, idempotent},
		"canceled":                {&url.Error{Op: "Get", Err: context.Canceled}, never},
		"canceled while dialing":  {dial(context.Canceled), never},
		"a bad certificate":       {&url.Error{Op: "Get", Err: &tls.CertificateVerificationError{Err: errors.New("x")}}, never},
		"a bad address":           {&url.Error{Op: "Get", Err: errors.New("unsupported protocol scheme")}, never},
		"429 of others":           {fmt.Errorf("x: %w", status(429)), always},
		"503 of others":           {status(503), idempotent},
		"502 of others":           {status(502), idempotent},
		"404 of others":           {status(404), never},
		"anything":                {errors.New("x"), never},
	} {
		retry, ok := errhttp.Transient(c.err)
		got := map[[2]bool]string{{true, false}: always, {true, true}: idempotent, {false, false}: never}[[2]bool{ok, retry.IdempotentOnly}]
		if got != c.want || ok && retry.MaxRetries < 1 {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestTransient_timeout knows what a real client says where one attempt takes too long.
func TestTransient_timeout(t *testing.T) {
	release := make(chan bool)
	service := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-release }))
	defer service.Close()
	defer close(release)
	_, err := (&http.Client{Timeout: 10 * time.Millisecond}).Get(service.URL)
	if retry, ok := errhttp.Transient(err); !ok || !retry.IdempotentOnly {
		t.Errorf("%v is not repeated", err)
	}
}
