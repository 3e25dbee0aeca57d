// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"
)

// Error is a code and what is to be said about one occurrence of it. New, Errorf, the constructors of messages, Decode
// and FromResponse make it. It does not change: the methods named With… return a changed copy, so that an Error may be
// shared and used from several goroutines at once.
//
// The zero Error, and a nil *Error, are like New(nil).
//
// errors.Is and errors.As find the code in it, and what the code refines; Unwrap gives the cause.
type Error struct {
	code       Code
	text       string // of Errorf
	tellsCause bool   // text has what the cause says
	cause      error
	detail     string
	params     []Param
	instance   string
	retryAfter time.Duration
	context    members
	shown      shown
	limit      RateLimit
	limited    bool // limit was read
	others     []*Error
}

// shown is what clients see of an occurrence: what this program has said of it itself. What another server said is for
// this program; whether its own clients may see it, only a With… method can tell.
type shown struct {
	detail, instance string
	context          members
}

// empty is what a nil *Error is taken for. Nothing writes to it.
var empty Error

// orEmpty lets methods work on a nil *Error, which a caller may have put into an error by mistake: whatever handles
// errors must not be what panics.
func (e *Error) orEmpty() *Error {
	if e == nil {
		return &empty
	}
	return e
}

// New gives an error with a code. A nil code stands for the fallback of the catalog.
func New(code Code) *Error { return &Error{code: code} }

// Errorf gives an error with a code and a text, which is formatted as by fmt.Errorf: what %w is given becomes the
// cause. The text is for Error and for logs only: a client never sees it. A nil code stands for the fallback of the
// catalog.
func Errorf(code Code, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	return &Error{code: code, text: err.Error(), cause: wrapped(err), tellsCause: true}
}

// wrapped gives what an error of fmt.Errorf wraps: nothing, one error, or several, which stay together in it.
func wrapped(err error) error {
	switch one := err.(type) {
	case interface{ Unwrap() error }:
		return one.Unwrap()
	case interface{ Unwrap() []error }:
		return err
	}
	return nil
}

// Code gives the code of the error. It is the fallback of the catalog when the error was made without one, and nil when
// the catalog has no fallback either.
func (e *Error) Code() Code {
	if code := e.orEmpty().code; code != nil {
		return code
	}
	return fallbackCode()
}

// Detail gives what was said about this occurrence, by WithDetail, by the constructor of a message or by the server
// that sent the error; otherwise nothing. Clients see it, but for what a server sent.
func (e *Error) Detail() string { return e.orEmpty().detail }

// Instance gives the URI reference that identifies this occurrence (RFC 9457, section 3.1.5), or nothing.
func (e *Error) Instance() string { return e.orEmpty().instance }

// RetryAfter gives the time after which the call may be repeated, or 0 when none was named. It is never negative.
func (e *Error) RetryAfter() time.Duration { return e.orEmpty().retryAfter }

// RateLimit gives what the response said about the rate limit, and false when it said nothing.
func (e *Error) RateLimit() (RateLimit, bool) { return e.orEmpty().limit, e.orEmpty().limited }

// Context ranges over the further facts about this occurrence, in the order in which they were added. Of what was
// decoded, a JSON string is a string, a number a json.Number, true and false are a bool, and an object or a list is a
// json.RawMessage, which must not be changed.
func (e *Error) Context() iter.Seq2[string, any] {
	return func(yield func(string, any) bool) {
		for _, m := range e.orEmpty().context {
			if !yield(m.name, m.value) {
				return
			}
		}
	}
}

// Others gives the further errors that came in the same response body, in its order. They take no part in errors.Is and
// errors.As.
func (e *Error) Others() []*Error { return slices.Clone(e.orEmpty().others) }

// UserMessage gives the sentence to show to an end user, its placeholders filled in as far as their values are known.
func (e *Error) UserMessage() string {
	code := e.Code()
	if code == nil {
		return ""
	}
	return fill(code.UserMessage(), e.orEmpty().params)
}

// fill puts values in the place of placeholders, once: what looks like a placeholder in a value stays.
func fill(text string, params []Param) string {
	var pairs []string
	for _, p := range params {
		pairs = append(pairs, "{"+p.Name+"}", p.Value)
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// Error gives what is known, for developers and logs: family, code and title; then the text of Errorf, otherwise the
// detail; then the cause.
func (e *Error) Error() string {
	e = e.orEmpty()
	parts := []string{"error without a code"}
	if code := e.Code(); code != nil {
		parts[0] = code.Error()
	}
	if said := firstText(e.text, e.detail); said != "" {
		parts = append(parts, said)
	}
	if e.cause != nil && !e.tellsCause {
		parts = append(parts, e.cause.Error())
	}
	return strings.Join(parts, ": ")
}

// firstText gives the first of some texts that is not empty.
func firstText(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}
