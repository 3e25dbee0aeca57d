package errcode

import (
	"fmt"
	"reflect"
)

// What handles errors must not be what panics. The functions of this file stand between the runtime and the code of others.

// maxDepth bounds every walk from an error to what it wraps, and from a code to what it refines, since either may lead back
// to where it began.
const maxDepth = 100

// isNil reports whether there is nothing: nil, or a nil pointer in an interface.
func isNil(v any) bool {
	if v == nil {
		return true
	}
	switch r := reflect.ValueOf(v); r.Kind() {
	case reflect.Pointer, reflect.Map, reflect.Slice, reflect.Func, reflect.Chan:
		return r.IsNil()
	}
	return false
}

// textOf gives the text of an error; where its Error method panics, its type.
func textOf(err error) (text string) {
	defer func() {
		if recover() != nil {
			text = fmt.Sprintf("%T", err)
		}
	}()
	return err.Error()
}

// as asks an error with an As method of its own for a target.
func as(err interface{ As(any) bool }, target any) (ok bool) {
	defer func() { _ = recover() }()
	return err.As(target)
}

// unwrap gives what an error wraps: nothing, one error, or several.
func unwrap(err error) (several []error, one error) {
	defer func() { _ = recover() }()
	switch err := err.(type) {
	case interface{ Unwrap() error }:
		return nil, err.Unwrap()
	case interface{ Unwrap() []error }:
		return err.Unwrap(), nil
	}
	return nil, nil
}

// entryOf gives the row of a code, also of a code that breaks the promise to have one.
func entryOf(c Code) *Entry {
	if e := c.Entry(); e != nil {
		return e
	}
	return &unknown
}

// familyOf gives the id of a code's family, also of a code that has none.
func familyOf(c Code) string {
	if f := c.Family(); f != nil {
		return f.ID
	}
	return "unknown"
}

// catalogOf gives the id of a code's catalog, also of a code that has none.
func catalogOf(c Code) string {
	if catalog := c.Catalog(); catalog != nil {
		return catalog.ID
	}
	return ""
}
