package errcode_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"syscall"
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/errcode/internal/billing"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// step is a call that fails, and what a client makes of it: a line of testdata/conformance.json, whose README says more.
type step struct {
	Name       string
	Catalogs   *[]string // ids; left out: shop and billing
	Response   *response
	Error      string   // of the network, by a name
	Attempt    int      // how often the call has failed so; left out: 1
	Idempotent *bool    // left out: true
	Random     *float64 // for jitter; left out: 0.5
	Deadline   string
	MaxWait    string `json:"max_wait"`
	MaxElapsed string `json:"max_elapsed"`
	Want       outcome
}

// response is what a server sends.
type response struct {
	Status  int
	Headers map[string]string
	Body    string
}

// outcome is what a client makes of it.
type outcome struct {
	Code    string // catalog/family/code
	Status  int
	Outcome string // retry, stop, give up
	Wait    string
	Reason  string
}

// TestConformance goes through the table.
func TestConformance(t *testing.T) {
	text, err := os.ReadFile("testdata/conformance.json")
	if err != nil {
		t.Fatal(err)
	}
	var steps []step
	if err := json.Unmarshal(text, &steps); err != nil {
		t.Fatal(err)
	}
	if len(steps) < 60 {
		t.Fatalf("there are %d steps", len(steps))
	}
	for _, s := range steps {
		t.Run(s.Name, func(t *testing.T) {
			if got := s.run(t); got != s.Want {
				t.Errorf("got  %+v\nwant %+v", got, s.Want)
			}
		})
	}
}

// run makes the call fail as often as the step says, and tells what came of the last time.
func (s step) run(t *testing.T) outcome {
	var last errcode.Attempt
	r := errcode.Retrier{
		Idempotent: s.Idempotent == nil || *s.Idempotent,
		Classify:   errhttp.Transient,
		OnRetry:    func(a errcode.Attempt) { last = a },
		MaxWait:    duration(t, s.MaxWait),
		MaxElapsed: duration(t, s.MaxElapsed),
		Rand:       func() float64 { return 0.5 },
	}
	if s.Random != nil {
		r.Rand = func() float64 { return *s.Random }
	}
	r.Sleep = func(context.Context, time.Duration) error {
		if last.Number == max(s.Attempt, 1) {
			return errStop
		}
		return nil
	}
	ctx := context.Background()
	if s.Deadline != "" {
		var cancel func()
		ctx, cancel = context.WithTimeout(ctx, duration(t, s.Deadline))
		defer cancel()
	}
	err := r.Do(ctx, func(context.Context) error { return s.fail(t) })
	return told(last, err)
}

// errStop ends a call after the attempt that counts.
var errStop = errors.New("enough")

// told puts what came of an attempt into words.
func told(a errcode.Attempt, err error) outcome {
	got := outcome{Outcome: "stop", Reason: string(a.Reason)}
	if e, ok := errcode.Find(a.Err); ok {
		c := e.Code()
		got.Code, got.Status = c.Catalog().ID+"/"+c.Family().ID+"/"+c.String(), e.Status()
	}
	switch {
	case errors.Is(err, errStop):
		got.Outcome = "retry"
	case errors.Is(err, errcode.ErrGaveUp):
		got.Outcome = "give up"
	}
	if a.Wait != 0 {
		got.Wait = a.Wait.String()
	}
	return got
}

// fail gives the error of the step.
func (s step) fail(t *testing.T) error {
	if s.Response == nil {
		return networkError(t, s.Error)
	}
	h := http.Header{}
	for name, value := range s.Response.Headers {
		h.Set(name, value)
	}
	return errhttp.Decode(s.Response.Status, h, []byte(s.Response.Body), s.catalogs()...)
}

// catalogs gives the catalogs that the client has.
func (s step) catalogs() []*errcode.Catalog {
	if s.Catalogs == nil {
		return []*errcode.Catalog{shop.Catalog, billing.Catalog}
	}
	var all []*errcode.Catalog
	for _, id := range *s.Catalogs {
		all = append(all, map[string]*errcode.Catalog{"shop": shop.Catalog, "billing": billing.Catalog}[id])
	}
	return all
}

// networkError gives an error of the network by its name.
func networkError(t *testing.T, name string) error {
	err, ok := map[string]error{
		"connection refused": &net.OpError{Op: "dial", Err: os.NewSyscallError("connect", syscall.ECONNREFUSED)},
		"connection reset":   &net.OpError{Op: "read", Err: os.NewSyscallError("read", syscall.ECONNRESET)},
		"unexpected end":     io.ErrUnexpectedEOF,
		"timeout":            os.ErrDeadlineExceeded,
		"no such host":       &net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", IsNotFound: true}},
		"other":              errors.New("something else"),
	}[name]
	if !ok {
		t.Fatalf("the network knows no %q", name)
	}
	return err
}

// duration reads a time, 0 where there is none.
func duration(t *testing.T, text string) time.Duration {
	if text == "" {
		return 0
	}
	d, err := time.ParseDuration(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
