package errcode

import (
	"slices"

	"github.com/errgen/errgen/errcode/internal/foreign"
)

// Of returns the code of an error, through any wrapping: it finds what [errors.As] finds, also through errors.Join and errors
// with As methods of their own. If several errors have codes, the first one counts. It is false if none has one.
func Of(err error) (Code, bool) {
	var code Code
	ok := foreign.Find(err, func(err error) bool {
		_, code = ownCode(err)
		return code != nil
	})
	return code, ok
}

// Find returns the first [Error] in an error, found as [Of] finds codes; a code that stands alone becomes one. It is false if
// there is no code.
func Find(err error) (*Error, bool) {
	var e *Error
	ok := foreign.Find(err, func(err error) bool {
		var code Code
		if e, code = ownCode(err); e == nil && code != nil {
			e = &Error{code: code}
		}
		return e != nil
	})
	return e, ok
}

// FindAll returns all errors with codes in an error, such as those of one errors.Join, in their order. It does not look behind
// them, at causes.
func FindAll(err error) []*Error {
	left := maxErrors
	return appendCoded(nil, err, &left)
}

// maxErrors is how many errors FindAll looks at. An error may wrap itself.
const maxErrors = 10_000

// appendCoded appends all errors with codes in an error.
func appendCoded(all []*Error, err error, left *int) []*Error {
	if *left--; err == nil || *left < 0 {
		return all
	}
	e, code := ownCode(err)
	if e == nil && code != nil {
		e = &Error{code: code}
	}
	if hasCode(err) {
		return append(all, e)
	}
	several, one := foreign.Unwrap(err)
	within := appendCoded(nil, one, left)
	for _, err := range several {
		within = appendCoded(within, err, left)
	}
	if e != nil && !slices.ContainsFunc(within, func(other *Error) bool { return same(other.Code(), e.Code()) }) {
		all = append(all, e) // what only an As method gave
	}
	return append(all, within...)
}

// hasCode reports whether an error is one with a code itself, other than by an As method.
func hasCode(err error) bool {
	switch err := err.(type) {
	case *Error:
		return err != nil
	case Code:
		return !foreign.IsNil(err)
	}
	return false
}

// ownCode returns the code that an error has itself or by its As method, and its Error, if it has one.
func ownCode(err error) (*Error, Code) {
	switch err := err.(type) {
	case *Error:
		if err != nil {
			return err, err.Code()
		}
	case Code:
		if !foreign.IsNil(err) {
			return nil, err
		}
	case interface{ As(any) bool }:
		return codeByAs(err)
	}
	return nil, nil
}

// codeByAs asks an error with an As method of its own.
func codeByAs(err interface{ As(any) bool }) (*Error, Code) {
	var code Code
	found := foreign.AsMethod(err, &code) && !foreign.IsNil(code)
	var e *Error
	if foreign.AsMethod(err, &e) && e != nil && (!found || same(e.Code(), code)) {
		return e, e.Code()
	}
	if !found {
		return nil, nil
	}
	return nil, code
}
