package errcode_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// pointer is an error, and a code, whose methods do not work on nil.
type pointer struct{ text string }

func (p *pointer) Error() string             { return p.text }
func (p *pointer) String() string            { return p.text }
func (p *pointer) Entry() *errcode.Entry     { return &errcode.Entry{Wire: p.text} }
func (p *pointer) Family() *errcode.Family   { _ = p.text; return nil }
func (p *pointer) Catalog() *errcode.Catalog { _ = p.text; return nil }

// panics is an error of which everything panics.
type panics struct{}

func (panics) Error() string                { panic("Error") }
func (panics) Unwrap() error                { panic("Unwrap") }
func (panics) As(any) bool                  { panic("As") }
func (panics) Is(error) bool                { panic("Is") }
func (panics) MarshalJSON() ([]byte, error) { panic("MarshalJSON") }
func (panics) LogValue() slog.Value         { panic("LogValue") }

// list is a code that cannot be compared, and that has neither a row nor a family nor a catalog.
type list []string

func (l list) Error() string             { return l.String() }
func (l list) String() string            { return strings.Join(l, ".") }
func (l list) Entry() *errcode.Entry     { return nil }
func (l list) Family() *errcode.Family   { return nil }
func (l list) Catalog() *errcode.Catalog { return nil }

// loop is an error that wraps itself.
type loop struct{ err error }

func (l *loop) Error() string { return "loop" }
func (l *loop) Unwrap() error { return l.err }

// bush is an error that wraps itself several times.
type bush struct{}

func (b *bush) Error() string   { return "bush" }
func (b *bush) Unwrap() []error { return []error{b, b, b} }

// odd are errors that a careless runtime panics on, or never comes back from.
func odd() map[string]error {
	l := &loop{}
	l.err = errcode.New(shop.StockEmpty).WithCause(l)
	alone := &loop{}
	alone.err = alone
	return map[string]error{
		"nil":                         nil,
		"a nil *Error":                (*errcode.Error)(nil),
		"a zero Error":                &errcode.Error{},
		"a nil pointer":               (*pointer)(nil),
		"a wrapped nil pointer":       fmt.Errorf("x: %w", (*pointer)(nil)),
		"a code that is a pointer":    &pointer{"x"},
		"New(nil)":                    errcode.New(nil),
		"New of a nil pointer":        errcode.New((*pointer)(nil)),
		"a code without anything":     list{"a", "b"},
		"an error with such a code":   errcode.New(list{"a", "b"}),
		"everything panics":           panics{},
		"a wrapped one that panics":   errors.Join(panics{}, panics{}),
		"a cause that panics":         errcode.New(shop.StockEmpty).WithCause(panics{}),
		"values that panic":           errcode.New(shop.StockEmpty).With("a", panics{}).WithLog("b", panics{}),
		"values that cannot be JSON":  errcode.New(shop.StockEmpty).With("a", func() {}).With("b", make(chan int)),
		"an error that wraps itself":  l,
		"one without a code":          alone,
		"one that does so many times": &bush{},
		"an unknown code":             shop.StockCode("NEW"),
		"no catalog":                  errcode.NewReceived(list{"a"}, errcode.Received{Status: 503}),
	}
}

// impatient is a Retrier that does not wait.
var impatient = errcode.Retrier{Idempotent: true, Sleep: func(context.Context, time.Duration) error { return nil }}

// TestNothingPanics lets every function that takes an error handle odd ones.
func TestNothingPanics(t *testing.T) {
	log := slog.New(slog.NewJSONHandler(io.Discard, nil))
	for name, err := range odd() {
		t.Run(name, func(t *testing.T) {
			code, _ := errcode.Of(err)
			all := errcode.FindAll(err)
			e, _ := errcode.Find(err)
			log.Error("x", errcode.Attr(err))
			_ = impatient.Do(t.Context(), func(context.Context) error { return err })
			useError(t, e)
			for _, e := range all {
				useError(t, e)
			}
			if e, ok := err.(*errcode.Error); ok {
				useError(t, e)
			}
			if code != nil {
				useError(t, errcode.New(code))
				useError(t, errcode.Errorf(code, "x: %w", err))
				_, _ = errcode.Known(code), errcode.Is(code, err)
				_, _ = errcode.Parent(code)
				_, _ = errcode.Describe(code), errcode.LogValue(code)
			}
		})
	}
	_, _, _ = errcode.Known(nil), errcode.Describe(nil), errcode.LogValue(nil)
	_, _ = errcode.MarshalJSON(nil)
	_, _, _ = (*errcode.Entry)(nil).Known(), (*errcode.Entry)(nil).Sentence(), (*errcode.Entry)(nil).Strategy()
	_, _ = errcode.Parent(nil)
	_ = errcode.Is(shop.StockEmpty, nil)
}

// useError calls every method of an Error.
func useError(t *testing.T, e *errcode.Error) {
	t.Helper()
	e = e.With("k", 1)
	e = e.WithLog("k", 1).WithDetail("d").WithInstance("i").WithRetryAfter(-1).WithCause(nil)
	if _, err := json.Marshal(e); err != nil {
		t.Error(err)
	}
	_, _, _, _, _ = e.Error(), e.Unwrap(), e.Status(), e.UserMessage(), e.Remote()
	_, _, _, _ = e.Retry(), e.Category(), e.Others(), e.LogValue()
	_, _ = e.RateLimit()
	_, _, _ = e.Problem(), e.Is(list{"a", "b"}), e.As(new(errcode.Code))
	for range e.Context() {
		return
	}
}

// TestNil takes a nil *Error for one of HTTPStatus(500).
func TestNil(t *testing.T) {
	var e *errcode.Error
	if e.Code() != errcode.HTTPStatus(500) || e.Status() != 500 || e.Error() != "http 500: Internal Server Error" {
		t.Error(e.Code(), e.Status(), e.Error())
	}
	useError(t, e)
	if errcode.New(nil).Code() != errcode.HTTPStatus(500) || errcode.New((*pointer)(nil)).Code() != errcode.HTTPStatus(500) {
		t.Error("New of nil has another code")
	}
	if errcode.New(shop.StockCode("")).Code() != shop.StockInternalError || errcode.New(shop.OrderCode(0)).Code() != shop.StockInternalError {
		t.Error("a zero code is not the fallback of its catalog")
	}
}

// TestContext_ofOddValues writes the type of what cannot be written, and nothing else of it.
func TestContext_ofOddValues(t *testing.T) {
	text, err := json.Marshal(errcode.New(shop.StockEmpty).With("a", panics{}).With("b", func() {}).With("c", 7))
	if err != nil || !strings.Contains(string(text), `"context":{"a":"errcode_test.panics","b":"func()","c":7}`) {
		t.Errorf("%s, %v", text, err)
	}
}

// TestUncomparable compares codes that == panics on.
func TestUncomparable(t *testing.T) {
	if !errcode.New(list{"a", "b"}).Is(list{"a", "b"}) || errcode.New(list{"a", "b"}).Is(list{"a"}) {
		t.Error("codes that cannot be compared are mistaken for each other")
	}
	if !slices.ContainsFunc(errcode.FindAll(errors.Join(list{"a"}, shop.StockEmpty)), func(e *errcode.Error) bool { return e.Code() == shop.StockEmpty }) {
		t.Error("what stands behind such a code is not found")
	}
}
