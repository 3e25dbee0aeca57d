// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"errors"
	"iter"
)

// Unwrap gives the cause of the error, or nil. Several causes of one Errorf stay together in it.
func (e *Error) Unwrap() error { return e.orEmpty().cause }

// Is reports whether the error's code is the target, or refines it. It makes errors.Is work.
func (e *Error) Is(target error) bool { return isCode(e.Code(), target) }

// As sets the target to the error's code when it points to the type of the code's family, to Code or to another
// interface that the code has. It makes errors.As work.
func (e *Error) As(target any) bool {
	code := e.Code()
	return code != nil && errors.As(code, target)
}

// isCode reports whether a code, which may be nil, is the target or refines it.
func isCode(code Code, target error) bool {
	want, ok := target.(Code)
	for ok && code != nil {
		if code == want {
			return true
		}
		code, _ = code.Parent()
	}
	return false
}

// CodeOf gives the code of an error, through any wrapping, errors.Join included. Where several errors in a chain have
// codes, the first in the order of errors.Is wins. It gives nil and false when there is none.
func CodeOf(err error) (Code, bool) {
	e, ok := errorOf(err)
	if !ok {
		return nil, false
	}
	return e.Code(), true
}

// errorOf gives the first error in a chain that has a code; a constant becomes an Error.
func errorOf(err error) (*Error, bool) {
	for err := range chain(err) {
		if e, ok := err.(*Error); ok && e.Code() != nil {
			return e, true
		}
		if code, ok := err.(Code); ok {
			return New(code), true
		}
	}
	return nil, false
}

// chain ranges over an error and all that it wraps, in the order of errors.Is.
func chain(err error) iter.Seq[error] {
	return func(yield func(error) bool) { walk(err, yield) }
}

// walk visits an error and all that it wraps until told to stop, which it then reports as false.
func walk(err error, visit func(error) bool) bool {
	if err == nil {
		return true
	}
	if !visit(err) {
		return false
	}
	switch err := err.(type) {
	case interface{ Unwrap() error }:
		return walk(err.Unwrap(), visit)
	case interface{ Unwrap() []error }:
		for _, wrapped := range err.Unwrap() {
			if !walk(wrapped, visit) {
				return false
			}
		}
	}
	return true
}
