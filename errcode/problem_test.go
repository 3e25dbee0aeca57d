package errcode_test

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/billing"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// TestProblem_secrets shows clients nothing of what is for this process.
func TestProblem_secrets(t *testing.T) {
	remote := errcode.NewReceived(shop.StockEmpty, errcode.Received{
		Status: 409, Detail: "secret", Instance: "/secret", Context: errcode.Members{{Key: "secret", Value: "secret"}}, Body: "secret",
		Others: []*errcode.Error{errcode.NewReceived(shop.OrderInvalid, errcode.Received{Detail: "secret"})},
	})
	for name, err := range map[string]*errcode.Error{
		"the text of Errorf":  errcode.Errorf(shop.StockEmpty, "secret"),
		"what it wraps":       errcode.Errorf(shop.StockEmpty, "%w", errors.New("secret")),
		"a cause":             errcode.New(shop.StockEmpty).WithCause(errors.New("secret")),
		"a fact for logs":     errcode.New(shop.StockEmpty).WithLog("secret", "secret"),
		"what a server sent":  remote,
		"the same, with more": remote.With("a", 1).WithCause(errors.New("secret")),
	} {
		text, _ := json.Marshal(err)
		if strings.Contains(string(text), "secret") || !strings.Contains(string(text), "STOCK_EMPTY") {
			t.Errorf("%s: %s", name, text)
		}
	}
	if !strings.Contains(remote.Error(), "secret") {
		t.Error("logs do not have what the server sent")
	}
}

// TestProblem tells of status, title and detail.
func TestProblem(t *testing.T) {
	cases := map[string]struct {
		err                *errcode.Error
		status             int
		title, typ, detail string
	}{
		"the user message is the detail":  {errcode.New(shop.OrderInvalid), 400, "Invalid order", "https://errors.example.com/shop/#order-invalid", "Your order is not valid. Please check it."},
		"a detail":                        {errcode.New(shop.OrderInvalid).WithDetail("x"), 400, "Invalid order", "https://errors.example.com/shop/#order-invalid", "x"},
		"a message":                       {shop.NewOrderFieldMissing("a"), 400, "A field is missing", "https://errors.example.com/shop/#order-field-missing", "Field a is missing."},
		"nothing for the placeholder":     {errcode.New(shop.OrderFieldMissing), 400, "A field is missing", "https://errors.example.com/shop/#order-field-missing", "A field is missing"},
		"a value is missing":              {errcode.NewMessage(shop.OrderLimitReached, errcode.Param{Name: "count", Value: "3"}), 429, "Too many orders", "https://errors.example.com/shop/#order-limit-reached", "You have sent 3 orders. Please wait a minute."},
		"about:blank has the phrase":      {errcode.New(billing.CardDeclined), 402, "Payment Required", "about:blank", "Your card was declined."},
		"the code in the title":           {errcode.New(shop.StockEmpty), 409, "STOCK_EMPTY", "https://errors.example.com/shop/#stock-stock-empty", "This product is sold out. Please choose another one."},
		"a status":                        {errcode.New(errcode.HTTPStatus(503)), 503, "Service Unavailable", "about:blank", ""},
		"a status that nobody knows":      {errcode.New(errcode.HTTPStatus(555)), 555, "Error", "about:blank", ""},
		"a status of no error":            {errcode.New(errcode.HTTPStatus(200)), 500, "Internal Server Error", "about:blank", ""},
		"an unknown code of this program": {errcode.New(shop.OrderCode(4999)), 500, "Internal Server Error", "about:blank", ""},
		"an unknown code of a response":   {errcode.NewReceived(shop.OrderCode(4999), errcode.Received{Status: 503}), 503, "Service Unavailable", "about:blank", ""},
		"another status than the code's":  {errcode.NewReceived(shop.OrderInvalid, errcode.Received{Status: 422}), 422, "Invalid order", "https://errors.example.com/shop/#order-invalid", "Your order is not valid. Please check it."},
		"a response without an error":     {errcode.NewReceived(shop.OrderInvalid, errcode.Received{Status: 200}), 400, "Invalid order", "https://errors.example.com/shop/#order-invalid", "Your order is not valid. Please check it."},
	}
	for name, c := range cases {
		p := c.err.Problem()
		if p.Status != c.status || p.Title != c.title || p.Type != c.typ || p.Detail != c.detail {
			t.Errorf("%s: %d %q %q %q", name, p.Status, p.Title, p.Type, p.Detail)
		}
	}
}

// TestProblem_code has integers as numbers, and no code where the status says all.
func TestProblem_code(t *testing.T) {
	for code, want := range map[errcode.Code]string{
		shop.OrderInvalid:        `"catalog":"shop","family":"order","code":4000}`,
		shop.StockEmpty:          `"catalog":"shop","family":"stock","code":"STOCK_EMPTY"}`,
		shop.StockCode("a\"b"):   `"catalog":"shop","family":"stock","code":"a\"b"}`,
		errcode.HTTPStatus(404):  `"status":404}`,
		shop.OrderCode(99999999): `"catalog":"shop","family":"order","code":99999999}`,
	} {
		text, err := json.Marshal(errcode.New(code))
		if err != nil || !strings.HasSuffix(string(text), want) {
			t.Errorf("%v: %s, %v", code, text, err)
		}
	}
}

// TestPlaceholders never shows one that is not filled.
func TestPlaceholders(t *testing.T) {
	for name, c := range map[string]struct {
		err  *errcode.Error
		want string
	}{
		"filled":             {shop.NewOrderFieldMissing("{name}"), "Please fill in {name}."},
		"a value of another": {errcode.NewMessage(shop.OrderLimitReached, errcode.Param{Name: "limit", Value: "3"}), "Too many orders"},
		"read off a detail":  {errcode.NewReceived(shop.OrderFieldMissing, errcode.Received{Detail: "Field a is missing."}), "Please fill in a."},
		"no values":          {errcode.New(shop.OrderFieldMissing), "A field is missing"},
		"a detail of others": {errcode.NewReceived(shop.OrderFieldMissing, errcode.Received{Detail: "no"}), "A field is missing"},
		"no placeholders":    {errcode.New(shop.StockEmpty), "This product is sold out. Please choose another one."},
	} {
		if got := c.err.UserMessage(); got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
	if got := shop.OrderFieldMissing.UserMessage(); got != "A field is missing" {
		t.Errorf("the code says %q", got)
	}
	doubled := errcode.Entry{Title: "t", UserMessage: "{{a}} is no placeholder"}
	if got := doubled.Sentence(); got != "{a} is no placeholder" {
		t.Errorf("doubled braces are %q", got)
	}
}

// TestError tells logs what is known.
func TestError(t *testing.T) {
	for want, err := range map[string]error{
		"order 4000: Invalid order":                           errcode.New(shop.OrderInvalid),
		"order 4000: Invalid order: x":                        errcode.New(shop.OrderInvalid).WithDetail("x"),
		"order 4000: Invalid order: y: EOF":                   errcode.Errorf(shop.OrderInvalid, "y: %w", io.EOF).WithDetail("x"),
		"order 4000: Invalid order: y: EOF: short write":      errcode.Errorf(shop.OrderInvalid, "y: %w", io.EOF).WithCause(io.ErrShortWrite),
		"order 4000: Invalid order: x: EOF":                   errcode.New(shop.OrderInvalid).WithDetail("x").WithCause(io.EOF),
		"order 4999: unknown":                                 shop.OrderCode(4999),
		"order 4999: unknown (status 503): x":                 errcode.NewReceived(shop.OrderCode(4999), errcode.Received{Status: 503, Detail: "x"}),
		"order 4000: Invalid order (status 422)":              errcode.NewReceived(shop.OrderInvalid, errcode.Received{Status: 422}),
		"http 404: Not Found":                                 errcode.NewReceived(errcode.HTTPStatus(404), errcode.Received{Status: 404}),
		"order 4001: A field is missing: Field a is missing.": shop.NewOrderFieldMissing("a"),
	} {
		if err.Error() != want {
			t.Errorf("%q, want %q", err, want)
		}
	}
}

// TestWith leaves the original as it is.
func TestWith(t *testing.T) {
	one := errcode.New(shop.StockEmpty).With("a", 1).With("b", 2)
	two, three := one.With("a", 3), one.With("c", 4)
	for want, e := range map[string]*errcode.Error{"a1b2": one, "a3b2": two, "a1b2c4": three} {
		got := ""
		for key, value := range e.Context() {
			text, _ := json.Marshal(value)
			got += key + string(text)
		}
		if got != want {
			t.Errorf("context %q, want %q", got, want)
		}
	}
}

// TestReceived_copies cannot be made to hold itself.
func TestReceived_copies(t *testing.T) {
	others := []*errcode.Error{nil, errcode.New(shop.OrderInvalid)}
	e := errcode.NewReceived(shop.StockEmpty, errcode.Received{Others: others})
	others[1] = e
	if all := e.Others(); len(all) != 1 || all[0].Code() != shop.OrderInvalid {
		t.Errorf("the others are %v", all)
	}
	_ = e.Problem()
}
