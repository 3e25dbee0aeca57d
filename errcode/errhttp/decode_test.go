package errhttp_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/errcode/internal/billing"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// decode reads a body with both catalogs.
func decode(t *testing.T, status int, body string, catalogs ...*errcode.Catalog) *errcode.Error {
	t.Helper()
	if catalogs == nil {
		catalogs = []*errcode.Catalog{shop.Catalog, billing.Catalog}
	}
	var e *errcode.Error
	if err := errhttp.Decode(status, nil, []byte(body), catalogs...); !errors.As(err, &e) {
		t.Fatalf("%s is %v", body, err)
	}
	return e
}

// facts gives the context of an error as text.
func facts(e *errcode.Error) string {
	var all []string
	for key, value := range e.Context() {
		text, _ := json.Marshal(value)
		all = append(all, key+"="+string(text))
	}
	return strings.Join(all, " ")
}

// TestDecode_context keeps what belongs to no code, and the context that envelopes name.
func TestDecode_context(t *testing.T) {
	for body, want := range map[string]string{
		`{"errors":[{"errorCode":4000,"subject":{"a":[1, null]}}]}`:                                                             `subject={"a":[1,null]}`,
		`{"errors":[{"errorCode":4000,"subject":null}]}`:                                                                        ``,
		`{"title":"STOCK_EMPTY","trace_id":7,"other":1}`:                                                                        `trace_id=7 other=1`,
		`{"errorCode":99,"a":true,"b":"c"}`:                                                                                     `errorCode=99 a=true b="c"`,
		`{"type":"https://x/y","title":"t","status":400,"detail":"d","balance":30}`:                                             `type="https://x/y" title="t" balance=30`,
		`{"type":"about:blank","title":"t","status":400,"catalog":"shop","family":"order","code":4000,"context":{"a":1},"b":2}`: `a=1 b=2`,
		`{"type":"about:blank","title":"t","status":400,"catalog":"books","family":"order","code":4000}`:                        `catalog="books" family="order" code=4000`,
		`{"errorCode":99,"a":1,"a":2}`:                                                                                          `errorCode=99 a=2`,
		`[1,2]`:                                                                                                                 ``,
		`"x"`:                                                                                                                   ``,
	} {
		if got := facts(decode(t, 400, body, shop.Catalog)); got != want {
			t.Errorf("%s: %s, want %s", body, got, want)
		}
	}
}

// TestDecode_details says what the server says.
func TestDecode_details(t *testing.T) {
	for body, want := range map[string]string{
		`{"errors":[{"errorCode":4000,"message":"m"}]}`:                     "m",
		`{"title":"STOCK_EMPTY","detail":"d"}`:                              "d",
		`{"type":"about:blank","title":"Bad Request","status":400}`:         "",
		`{"title":"Out of credit","detail":"30 of 50","instance":"/a"}`:     "30 of 50",
		`{"errorCode":4000,"message":7}`:                                    "",
		`{"errorCode":4000,"message":"` + strings.Repeat("ä", 10000) + `"}`: strings.Repeat("ä", 2048),
		`{"errorCode":4000,"message":"a\ud800\n\u0041"}`:                    "a\ufffd\nA",
	} {
		if got := decode(t, 400, body, shop.Catalog).Detail(); got != want {
			t.Errorf("%.80s: %.80q", body, got)
		}
	}
}

// TestDecode_others gives several errors, each with a code and a status.
func TestDecode_others(t *testing.T) {
	for _, body := range []string{
		`{"errors":[{"errorCode":4999},{"errorCode":4001,"message":"Field a is missing."},{"errorCode":4000}]}`,
		`{"type":"x","title":"t","status":400,"catalog":"shop","family":"order","code":4001,"errors":[
			{"catalog":"shop","family":"order","code":4999},{"catalog":"shop","family":"order","code":4000}]}`,
	} {
		e := decode(t, 400, body, shop.Catalog)
		got := fmt.Sprint(e.Code(), len(e.Others()))
		for _, other := range e.Others() {
			got += fmt.Sprint(" ", other.Status())
		}
		if got != "order 4001: A field is missing 2 400 400" {
			t.Errorf("%s: %s", body, got)
		}
	}
}

// TestDecode_log keeps the beginning of what cannot be read, and passes it to nobody.
func TestDecode_log(t *testing.T) {
	for body, want := range map[string]string{
		"<html>oops":                           "<html>oops",
		strings.Repeat("x", 2000):              strings.Repeat("x", 500),
		strings.Repeat("ä", 2000):              strings.Repeat("ä", 250),
		`{"errorCode":4000`:                    `{"errorCode":4000`,
		"\xff\xfe":                             "\uFFFD",
		`"text"`:                               `"text"`,
		`{"a":1}`:                              `{"a":1}`,
		"[" + strings.Repeat(" ", 1<<20) + "]": "[",
	} {
		e := decode(t, 500, body)
		log := e.LogValue().String()
		if want != "" && !strings.Contains(log, "body="+want) || want == "" && strings.Contains(log, "body=") {
			t.Errorf("%.40q: %.100s", body, log)
		}
		if text, _ := json.Marshal(e); want != "" && strings.Contains(string(text), "body") {
			t.Errorf("clients see %s", text)
		}
	}
}

// TestDecode_bounds leaves aside what is too much.
func TestDecode_bounds(t *testing.T) {
	deep := strings.Repeat(`{"a":`, 9000) + `1` + strings.Repeat(`}`, 9000)
	many := `{"errors":[` + strings.Repeat(`{"errorCode":4000},`, 5000) + `{"errorCode":4001}]}`
	if e := decode(t, 400, many, shop.Catalog); e.Code() != shop.OrderInvalid || len(e.Others()) > 100 {
		t.Error(e.Code(), len(e.Others()))
	}
	if e := decode(t, 400, `{"errorCode":4000,"x":"`+strings.Repeat("x", 1<<20)+`"}`, shop.Catalog); e.Code() != errcode.HTTPStatus(400) {
		t.Errorf("a body of more than a megabyte is read: %v", e.Code())
	}
	if e := decode(t, 400, `{"x":[`+strings.Repeat("0,", 5000)+`0],"errorCode":4000}`, shop.Catalog); e.Code() != errcode.HTTPStatus(400) {
		t.Errorf("more values are read than count: %v", e.Code())
	}
	if e := decode(t, 400, `{"x":`+deep+`,"errorCode":4000}`, shop.Catalog); e.Code() != shop.OrderInvalid {
		t.Error(e.Code())
	}
	long := `{"errorCode":99,"text":"` + strings.Repeat("x", 9000) + `","list":[` + strings.Repeat("1,", 5000) + `1]}`
	if got, want := facts(decode(t, 400, long, shop.Catalog)), `errorCode=99 text="`+strings.Repeat("x", 4096)+`"`; got != want {
		t.Errorf("%.200s", got)
	}
}

// TestDecode_status is nil below 400, and takes the status from a body that came without a response.
func TestDecode_status(t *testing.T) {
	for _, status := range []int{100, 200, 304, 399} {
		if err := errhttp.Decode(status, nil, []byte(`{"errorCode":4000}`), shop.Catalog); err != nil {
			t.Errorf("%d: %v", status, err)
		}
	}
	for body, want := range map[string]int{
		`{"status":422,"errorCode":4000}`:   422,
		`{"status":"422","errorCode":4000}`: 422,
		`{"errorCode":4000}`:                400,
		`{"status":200,"errorCode":4000}`:   400,
		`{}`:                                500,
		``:                                  500,
	} {
		if e := decode(t, 0, body, shop.Catalog); e.Status() != want {
			t.Errorf("%s: %d", body, e.Status())
		}
	}
}

// TestDecode_catalogs may be none, or nil.
func TestDecode_catalogs(t *testing.T) {
	for _, catalogs := range [][]*errcode.Catalog{nil, {nil}, {nil, shop.Catalog}} {
		err := errhttp.Decode(404, nil, []byte(`{}`), catalogs...)
		if e, ok := errcode.Find(err); !ok || e.Status() != 404 {
			t.Error(err)
		}
	}
}

// body counts how often it is closed.
type body struct {
	io.Reader
	closed int
}

func (b *body) Close() error { b.closed++; return nil }

// TestFromResponse leaves the body to be read from the start, whatever it is.
func TestFromResponse(t *testing.T) {
	broken := errors.New("broken")
	for name, c := range map[string]struct {
		status int
		reader io.Reader
		want   string
		err    error
	}{
		"success":       {200, strings.NewReader("all is well"), "all is well", nil},
		"an error":      {400, strings.NewReader(`{"errorCode":4000}`), `{"errorCode":4000}`, nil},
		"a long one":    {400, strings.NewReader(strings.Repeat("x", 3<<20)), strings.Repeat("x", 3<<20), nil},
		"byte by byte":  {400, iotest.OneByteReader(strings.NewReader("abc")), "abc", nil},
		"one that ends": {400, io.MultiReader(strings.NewReader("abc"), iotest.ErrReader(broken)), "abc", broken},
	} {
		b := &body{Reader: c.reader}
		resp := &http.Response{StatusCode: c.status, Body: b}
		err := errhttp.FromResponse(resp, shop.Catalog)
		if (err == nil) != (c.status < 400) {
			t.Errorf("%s: %v", name, err)
		}
		text, readErr := io.ReadAll(resp.Body)
		if string(text) != c.want || readErr != c.err || b.closed != 0 {
			t.Errorf("%s: %d bytes, %v, closed %d times", name, len(text), readErr, b.closed)
		}
		if _ = resp.Body.Close(); b.closed != 1 {
			t.Errorf("%s: the body cannot be closed", name)
		}
	}
	if errhttp.FromResponse(nil) == nil || errhttp.FromResponse(&http.Response{StatusCode: 500}) == nil {
		t.Error("no response, or one without a body, is no error")
	}
}

// plainCode reads the codes of three envelopes with maps alone: an obviously right reader of what Decode has to find.
func plainCode(text []byte) (order, stock, card string) {
	var root any
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if !json.Valid(text) || d.Decode(&root) != nil {
		return "", "", ""
	}
	o, _ := root.(map[string]any)
	list, _ := o["errors"].([]any)
	for _, item := range append(list, root) {
		one, _ := item.(map[string]any)
		if code := fmt.Sprint(one["errorCode"]); code == "4000" || code == "4001" {
			order = code
			break
		}
	}
	stock, _ = o["title"].(string)
	inner, _ := o["error"].(map[string]any)
	card, _ = inner["code"].(string)
	return order, stock, card
}

// FuzzDecode holds Decode against it, and expects an answer to everything.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		`{"errors":[{"errorCode":4000},{"errorCode":"4001"}]}`, `{"errorCode":4001}`, `{"title":"STOCK_EMPTY"}`,
		`{"error":{"code":"card_declined"}}`, `{"title":"STOCK_EMPTY","title":"x"}`, `{"a":[{"b":{}}],"errorCode":4000}`,
		`[]`, `"x"`, ``, `{"errors":{"0":1}}`, "\ufeff{}", `{"\u0065rrorCode":4000}`, `{"errorCode":4e3}`,
	} {
		f.Add(400, []byte(seed))
	}
	f.Fuzz(func(t *testing.T, status int, text []byte) {
		err := errhttp.Decode(status, nil, text, shop.Catalog, billing.Catalog)
		if err == nil {
			if status == 0 || status >= 400 {
				t.Fatal("there is no error")
			}
			return
		}
		e, ok := errcode.Find(err)
		if !ok || len(e.Error()) > 20000 {
			t.Fatalf("%v", err)
		}
		_, _ = json.Marshal(e)
		if len(text) > 1000 || bytes.ContainsAny(text, ".eE+") || bytes.Contains(text, []byte("catalog")) {
			return // numbers of another form, and problem details of ours
		}
		order, stock, card := plainCode(text)
		switch want := e.Code(); {
		case order != "":
			if want.String() != order || want.Family().ID != "order" {
				t.Errorf("%s is %v, want order %s", text, want, order)
			}
		case stock == "STOCK_EMPTY":
			if want != shop.StockEmpty {
				t.Errorf("%s is %v", text, want)
			}
		case card == "card_declined":
			if want != billing.CardDeclined {
				t.Errorf("%s is %v", text, want)
			}
		}
	})
}
