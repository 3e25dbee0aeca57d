// Package foreign handles what comes from others: errors of other packages, whose methods may panic and which may wrap
// themselves, and integers as other languages write them.
package foreign

import (
	"fmt"
	"reflect"
)

// maxErrors is how many errors are looked at in one. An error may wrap itself.
const maxErrors = 100_000

// Find visits an error and what it wraps, in the order of errors.As, until visit finds what it looks for. It reports whether
// it did.
func Find(err error, visit func(error) bool) bool {
	left := maxErrors
	return find(err, visit, &left)
}

// find is Find with as many errors as are left.
func find(err error, visit func(error) bool, left *int) bool {
	for err != nil && *left > 0 {
		*left--
		if visit(err) {
			return true
		}
		several, one := Unwrap(err)
		for _, err := range several {
			if find(err, visit, left) {
				return true
			}
		}
		err = one
	}
	return false
}

// Unwrap returns what an error wraps: nothing, one error, or several.
func Unwrap(err error) (several []error, one error) {
	defer func() { _ = recover() }()
	switch err := err.(type) {
	case interface{ Unwrap() error }:
		return nil, err.Unwrap()
	case interface{ Unwrap() []error }:
		return err.Unwrap(), nil
	}
	return nil, nil
}

// Text returns the text of an error; if its Error method panics, its type.
func Text(err error) (text string) {
	defer func() {
		if recover() != nil {
			text = fmt.Sprintf("%T", err)
		}
	}()
	return err.Error()
}

// Is is errors.Is.
func Is(err, target error) bool {
	return Find(err, func(err error) bool { return is(err, target) })
}

// is reports whether an error itself is the target.
func is(err, target error) (ok bool) {
	defer func() { _ = recover() }() // also of == for what cannot be compared
	if of, can := err.(interface{ Is(error) bool }); can && of.Is(target) {
		return true
	}
	return err == target
}

// As returns the first error of a type, as errors.As does.
func As[T any](err error) (found T, ok bool) {
	ok = Find(err, func(err error) bool {
		var is bool
		found, is = as[T](err)
		return is
	})
	return found, ok
}

// as returns an error itself as a type.
func as[T any](err error) (T, bool) {
	if found, ok := err.(T); ok {
		return found, true
	}
	var found T
	if of, can := err.(interface{ As(any) bool }); can {
		return found, AsMethod(of, &found)
	}
	return found, false
}

// AsMethod asks an error with an As method of its own for a target.
func AsMethod(err interface{ As(any) bool }, target any) (ok bool) {
	defer func() { _ = recover() }()
	return err.As(target)
}

// IsNil reports whether there is nothing to call methods on: nil, a nil pointer in an interface, or a struct that embeds a nil
// interface.
func IsNil(v any) bool {
	if v == nil {
		return true
	}
	switch r := reflect.ValueOf(v); r.Kind() {
	case reflect.Map, reflect.Slice, reflect.Func, reflect.Chan:
		return r.IsNil()
	case reflect.Pointer:
		return r.IsNil() || embedsNil(r.Elem())
	default:
		return embedsNil(r)
	}
}

// embedsNil reports whether a value is a struct that embeds a nil interface.
func embedsNil(r reflect.Value) bool {
	if r.Kind() != reflect.Struct {
		return false
	}
	for i := range r.NumField() {
		if r.Type().Field(i).Anonymous && r.Field(i).Kind() == reflect.Interface && r.Field(i).IsNil() {
			return true
		}
	}
	return false
}
