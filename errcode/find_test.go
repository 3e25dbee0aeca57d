package errcode_test

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// hidden has its code behind an As method of its own only.
type hidden struct{ code errcode.Code }

func (h hidden) Error() string { return "hidden" }
func (h hidden) As(target any) bool {
	to, ok := target.(*errcode.Code)
	if ok {
		*to = h.code
	}
	return ok
}

// carrier gives an *Error to whom asks for one.
type carrier struct{ err *errcode.Error }

func (c carrier) Error() string { return "carrier" }
func (c carrier) As(target any) bool {
	to, ok := target.(**errcode.Error)
	if ok {
		*to = c.err
	}
	return ok
}

// chain wraps a list of errors as multierror of HashiCorp does: it unwraps to the rest of the list, and asks the first itself.
type chain []error

func (c chain) Error() string { return c[0].Error() }
func (c chain) Unwrap() error {
	if len(c) == 1 {
		return nil
	}
	return c[1:]
}
func (c chain) As(target any) bool   { return errors.As(c[0], target) }
func (c chain) Is(target error) bool { return errors.Is(c[0], target) }

// multi is the error that holds such a chain.
type multi []error

func (m multi) Error() string { return fmt.Sprint([]error(m)) }
func (m multi) Unwrap() error { return chain(m) }

// plain wraps without saying more.
type plain struct{ error }

func (p plain) Unwrap() error { return p.error }

// found are errors with the code StockEmpty.
var found = map[string]error{
	"a code":                 shop.StockEmpty,
	"an error":               errcode.New(shop.StockEmpty),
	"wrapped":                fmt.Errorf("x: %w", fmt.Errorf("y: %w", shop.StockEmpty)),
	"wrapped by a struct":    plain{plain{shop.StockEmpty}},
	"joined":                 errors.Join(io.EOF, shop.StockEmpty, shop.OrderInvalid),
	"several verbs":          fmt.Errorf("%w, %w", io.EOF, errcode.New(shop.StockEmpty)),
	"behind As":              fmt.Errorf("x: %w", hidden{shop.StockEmpty}),
	"an Error behind As":     carrier{errcode.New(shop.StockEmpty)},
	"in a multierror":        multi{io.EOF, plain{shop.StockEmpty}},
	"behind a nil *Error":    errors.Join((*errcode.Error)(nil), shop.StockEmpty),
	"behind a nil code":      errors.Join((*pointer)(nil), shop.StockEmpty),
	"behind As with nothing": errors.Join(hidden{}, shop.StockEmpty),
}

// TestOf finds what errors.As finds.
func TestOf(t *testing.T) {
	for name, err := range found {
		if code, ok := errcode.Of(err); code != shop.StockEmpty || !ok {
			t.Errorf("%s: %v, %v", name, code, ok)
		}
		if e, ok := errcode.Find(err); !ok || e.Code() != shop.StockEmpty {
			t.Errorf("%s: Find gives %v, %v", name, e, ok)
		}
		if all := errcode.FindAll(err); len(all) == 0 || all[0].Code() != shop.StockEmpty {
			t.Errorf("%s: FindAll gives %v", name, all)
		}
	}
	for _, err := range []error{nil, io.EOF, errors.Join(io.EOF, io.EOF), (*errcode.Error)(nil), (*pointer)(nil), hidden{}} {
		if code, ok := errcode.Of(err); code != nil || ok {
			t.Errorf("%#v has the code %v", err, code)
		}
	}
}

// TestIs goes by codes, what they refine and sentinels.
func TestIs(t *testing.T) {
	missing := shop.NewOrderFieldMissing("name")
	sentinel := errcode.Errorf(shop.StockEmpty, "the last piece")
	detailed := errcode.New(shop.StockEmpty).WithDetail("no red one")
	cases := map[string]struct {
		err, target error
		want        bool
	}{
		"its code":                        {missing, shop.OrderFieldMissing, true},
		"what it refines":                 {missing, shop.OrderInvalid, true},
		"wrapped":                         {fmt.Errorf("x: %w", missing), shop.OrderInvalid, true},
		"a code itself":                   {shop.OrderFieldMissing, shop.OrderInvalid, true},
		"not the other way":               {shop.OrderInvalid, shop.OrderFieldMissing, false},
		"another code":                    {missing, shop.StockEmpty, false},
		"the same value of another type":  {errcode.New(shop.OrderCode(404)), shop.WebNotFound, false},
		"an error as a target":            {missing, errcode.New(shop.OrderFieldMissing), true},
		"a code and an error as a target": {shop.OrderFieldMissing, errcode.New(shop.OrderInvalid), true},
		"a sentinel":                      {sentinel, sentinel, true},
		"a sentinel with more":            {sentinel.With("a", 1).WithLog("b", 2).WithCause(io.EOF), sentinel, true},
		"a sentinel of With":              {detailed.With("a", 1), detailed, true},
		"not what shares the code":        {errcode.New(shop.StockEmpty), sentinel, false},
		"not what shares it with a fact":  {errcode.New(shop.StockEmpty).With("a", 1), detailed, false},
		"not another sentinel":            {errcode.Errorf(shop.StockEmpty, "the last piece"), sentinel, false},
		"a code is no sentinel":           {shop.StockEmpty, sentinel, false},
		"a sentinel is its code":          {sentinel.With("a", 1), shop.StockEmpty, true},
		"its cause":                       {errcode.Errorf(shop.StockEmpty, "%w", io.EOF), io.EOF, true},
		"each of several causes":          {errcode.Errorf(shop.StockEmpty, "%w %w", io.ErrNoProgress, io.EOF), io.EOF, true},
		"a nil *Error as a target":        {missing, (*errcode.Error)(nil), false},
		"a code without a type as target": {missing, io.EOF, false},
	}
	for name, c := range cases {
		if got := errors.Is(c.err, c.target); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestAs gives the code under its own type, and what the error wraps.
func TestAs(t *testing.T) {
	err := fmt.Errorf("x: %w", errcode.Errorf(shop.OrderFieldMissing, "y: %w", multi{io.EOF}))
	var code shop.OrderCode
	var any errcode.Code
	var m multi
	if !errors.As(err, &code) || code != shop.OrderFieldMissing || !errors.As(err, &any) || any != code || !errors.As(err, &m) {
		t.Error(code, any, m)
	}
	var other shop.StockCode
	if errors.As(err, &other) {
		t.Error("it is also a", other)
	}
}

// asJoin is a join with an As method.
type asJoin []error

func (a asJoin) Error() string   { return "asJoin" }
func (a asJoin) Unwrap() []error { return a }
func (a asJoin) As(target any) bool {
	for _, err := range a {
		if errors.As(err, target) {
			return true
		}
	}
	return false
}

// TestOf_many agrees with errors.As on deep and wide errors, and on joins with As methods.
func TestOf_many(t *testing.T) {
	var deep error = shop.OrderInvalid
	for range 5000 {
		deep = fmt.Errorf("x: %w", deep)
	}
	var rows []error
	for i := range 1500 {
		rows = append(rows, fmt.Errorf("row %d", i))
	}
	for _, err := range []error{
		deep, errors.Join(append(rows, shop.OrderInvalid)...), asJoin{shop.OrderInvalid, errcode.New(shop.StockEmpty)},
	} {
		var want errcode.Code
		errors.As(err, &want)
		if got, _ := errcode.Of(err); got != want {
			t.Errorf("Of gives %v, errors.As %v", got, want)
		}
	}
}

// TestFindAll finds each error once, also in joins with As methods.
func TestFindAll(t *testing.T) {
	for name, err := range map[string]error{
		"a multierror":        multi{errors.New("a"), fmt.Errorf("x: %w", shop.OrderInvalid), errcode.New(shop.StockEmpty)},
		"a join with As":      asJoin{shop.OrderInvalid, shop.StockEmpty},
		"joins in each other": errors.Join(errors.Join(io.EOF, shop.OrderInvalid), plain{shop.StockEmpty}),
		"not what is behind":  errors.Join(errcode.Errorf(shop.OrderInvalid, "%w", shop.OrderStoreDown), shop.StockEmpty),
	} {
		all := errcode.FindAll(err)
		if len(all) != 2 || all[0].Code() != shop.OrderInvalid || all[1].Code() != shop.StockEmpty {
			t.Errorf("%s: %v", name, all)
		}
	}
}
