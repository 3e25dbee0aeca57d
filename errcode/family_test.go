package errcode_test

import (
	"encoding/json"
	"math"
	"strconv"
	"sync"
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/billing"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// TestLookup finds each code by its text, and nothing that is written in another way.
func TestLookup(t *testing.T) {
	for _, c := range []*errcode.Catalog{shop.Catalog, billing.Catalog, errcode.HTTP} {
		for _, f := range c.Families {
			for i := range f.Entries {
				e := &f.Entries[i]
				if code, ok := f.Lookup(e.Wire); code != e.Code || !ok || code.Entry() != e || !errcode.Known(code) || code.String() != e.Wire {
					t.Errorf("%s/%s is %v, %v", f.ID, e.Wire, code, ok)
				}
				for _, other := range []string{e.Wire + "0", "0" + e.Wire, "+" + e.Wire, " " + e.Wire, e.Wire + " ", e.Wire + ".0", ""} {
					if code, ok := f.Lookup(other); ok {
						t.Errorf("%s/%q is %v", f.ID, other, code)
					}
				}
			}
		}
	}
}

// TestMake takes what the type of the codes has room for.
func TestMake(t *testing.T) {
	order, stock := shop.Catalog.Family("order"), shop.Catalog.Family("stock")
	for _, text := range []string{"4000", "7", "0", "-7", "2147483647"} {
		if code, ok := order.Make(text); !ok || code.String() != text {
			t.Errorf("%q is %v, %v", text, code, ok)
		}
	}
	for _, text := range []string{"", "-", "x", "007", "-0", "+7", "7.0", "9223372036854775808", "-9223372036854775809", "99999999999999999999999"} {
		if code, ok := order.Make(text); ok {
			t.Errorf("%q is %v", text, code)
		}
	}
	if code, ok := stock.Make("anything"); !ok || code != shop.StockCode("anything") {
		t.Error(code, ok)
	}
	wide := strconv.FormatInt(math.MaxInt64, 10)
	if _, ok := order.Make(wide); ok != (strconv.IntSize == 64) {
		t.Error("a number wider than the type is taken as another one")
	}
}

// TestEntry_unknown has code and text, and nothing else.
func TestEntry_unknown(t *testing.T) {
	for _, code := range []errcode.Code{shop.OrderCode(-7), shop.StockCode("NEW"), errcode.HTTPStatus(999)} {
		e := code.Entry()
		if e.Code != code || e.Wire != code.String() || e.Known() || e.Title != "" || e.Status != 0 || e.Strategy() != (errcode.Retry{}) {
			t.Errorf("%v: %+v", code, e)
		}
	}
}

// TestHandWritten never fails: of rows with one code the first counts, and a row without an integer is not found.
func TestHandWritten(t *testing.T) {
	f := errcode.Family{ID: "odd", Int: func(n int64) errcode.Code { return shop.OrderCode(n) }, Entries: []errcode.Entry{
		{Code: shop.OrderCode(0), Wire: "x", Title: "no integer"},
		{Code: shop.OrderCode(1), Wire: "1", Title: "first", Message: "{"},
		{Code: shop.OrderCode(1), Wire: "1", Title: "second"},
		{Code: shop.OrderCode(2), Wire: "2", Title: "another"},
	}}
	if f.ByInt(1).Title != "first" || f.ByInt(2).Title != "another" || f.ByInt(0).Known() {
		t.Error(f.ByInt(1), f.ByInt(2), f.ByInt(0))
	}
	if _, ok := f.Lookup("x"); ok {
		t.Error("x is found")
	}
	lowest := errcode.Family{Int: func(n int64) errcode.Code { return wide(n) }, Entries: []errcode.Entry{
		{Code: wide(math.MinInt64), Wire: "-9223372036854775808", Title: "lowest"},
	}}
	if _, ok := lowest.Lookup("9223372036854775808"); ok || lowest.ByInt(math.MinInt64).Title != "lowest" {
		t.Error("a number beyond 64 bits is taken for another one")
	}
	empty := errcode.Family{Text: func(text string) errcode.Code { return shop.StockCode(text) }}
	if _, ok := empty.Lookup("x"); ok || empty.TextEntry("x").Known() {
		t.Error("something is found in no rows")
	}
}

// wide is a code of 64 bits on every machine.
type wide int64

func (w wide) Error() string             { return "wide" }
func (w wide) String() string            { return strconv.FormatInt(int64(w), 10) }
func (w wide) Entry() *errcode.Entry     { return &errcode.Entry{} }
func (w wide) Family() *errcode.Family   { return nil }
func (w wide) Catalog() *errcode.Catalog { return nil }

// TestNilFamily has no codes.
func TestNilFamily(t *testing.T) {
	var f *errcode.Family
	var c *errcode.Catalog
	_, found := f.Lookup("x")
	_, made := f.Make("x")
	_, _, matched := f.Match(400, "x")
	_, looked := c.Lookup("x")
	_, lookedIn := c.LookupIn("order", "4000")
	if found || made || matched || looked || lookedIn || c.Family("x") != nil {
		t.Error("nil has codes")
	}
	for code := range c.All() {
		t.Error(code)
	}
}

// TestFirstUse builds the index once, however many ask.
func TestFirstUse(t *testing.T) {
	f := errcode.Family{Text: func(text string) errcode.Code { return shop.StockCode(text) }, Entries: []errcode.Entry{
		{Code: shop.StockEmpty, Wire: "STOCK_EMPTY", Title: "a", Status: 409, Message: "{n} left"},
	}}
	var all sync.WaitGroup
	for range 8 {
		all.Add(1)
		go func() {
			defer all.Done()
			if _, _, ok := f.Match(409, "none left"); !ok || f.ByText("STOCK_EMPTY").Title != "a" {
				t.Error("it is not found")
			}
		}()
	}
	all.Wait()
}

// TestMatch gives values in the order of their names, and first codes of the catalog where messages are equal.
func TestMatch(t *testing.T) {
	f := errcode.Family{Text: func(text string) errcode.Code { return shop.StockCode(text) }, Entries: []errcode.Entry{
		{Code: shop.StockCode("A"), Wire: "A", Status: 400, Message: "{b} of {a}"},
		{Code: shop.StockCode("B"), Wire: "B", Status: 400, Message: "fixed"},
		{Code: shop.StockCode("C"), Wire: "C", Status: 400, Message: "fixed"},
		{Code: shop.StockCode("D"), Wire: "D", Status: 404, Message: "fixed"},
	}}
	code, params, ok := f.Match(400, "x of y")
	if !ok || code != f.Entries[0].Code || len(params) != 2 || params[0] != (errcode.Param{Name: "a", Value: "y"}) {
		t.Error(code, params, ok)
	}
	for status, want := range map[int]errcode.Code{400: shop.StockCode("B"), 404: shop.StockCode("D")} {
		if code, _, _ := f.Match(status, "fixed"); code != want {
			t.Errorf("%d: %v", status, code)
		}
	}
}

// TestMarshalling reads what it writes; text is checked, JSON and databases keep what is not known.
func TestMarshalling(t *testing.T) {
	type both struct {
		Order shop.OrderCode
		Stock shop.StockCode
	}
	text, err := json.Marshal(both{4000, "STOCK_EMPTY"})
	if err != nil || string(text) != `{"Order":4000,"Stock":"STOCK_EMPTY"}` {
		t.Errorf("%s, %v", text, err)
	}
	for text, want := range map[string]both{
		`{"Order":4000,"Stock":"STOCK_EMPTY"}`: {4000, "STOCK_EMPTY"},
		`{"Order":"4000","Stock":"NEW"}`:       {4000, "NEW"},
		`{"Order":-7,"Stock":""}`:              {-7, ""},
		`{"Order":null,"Stock":null}`:          {},
		`{"Order":0}`:                          {},
	} {
		var got both
		if err := json.Unmarshal([]byte(text), &got); err != nil || got != want {
			t.Errorf("%s is %+v, %v", text, got, err)
		}
	}
	for _, text := range []string{`{"Order":"x"}`, `{"Order":1.5}`, `{"Order":true}`, `{"Order":{}}`, `{"Order":""}`, `{"Stock":7}`, `{"Stock":[]}`, `{"Order":99999999999999999999}`} {
		if err := json.Unmarshal([]byte(text), &both{}); err == nil {
			t.Errorf("%s is read", text)
		}
	}
	keys, err := json.Marshal(map[shop.OrderCode]int{4000: 1})
	if err != nil || string(keys) != `{"4000":1}` {
		t.Errorf("%s, %v", keys, err)
	}
	var order shop.OrderCode
	if order.UnmarshalText([]byte("4999")) == nil || order.UnmarshalText([]byte("4000")) != nil || order != 4000 {
		t.Error("text is not checked")
	}
	for _, value := range []any{int64(7), "7", []byte("7")} {
		if err := order.Scan(value); err != nil || order != 7 {
			t.Errorf("%T: %v, %v", value, order, err)
		}
	}
	for _, value := range []any{nil, 1.5, true, "x", ""} {
		if order.Scan(value) == nil {
			t.Errorf("%v is scanned", value)
		}
	}
	if value, err := order.Value(); value != int64(7) || err != nil {
		t.Error(value, err)
	}
	var stock shop.StockCode
	if stock.Scan("NEW") != nil || stock != "NEW" || stock.Scan([]byte("")) != nil || stock != "" || stock.Scan(nil) == nil {
		t.Error("a text is not scanned")
	}
}
