package errcode

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/errgen/errgen/errcode/internal/foreign"
	"github.com/errgen/errgen/internal/message"
)

// An Error is a code and the details of one occurrence of it. [New], [Errorf], the constructors of generated
// packages and the decoders of errhttp make it. It does not change: the methods named With… give a changed copy, so that an
// Error may be a sentinel and may be used by several goroutines at once. A nil *Error is like New(nil).
//
// [errors.Is] finds the code in it, what that refines, and the sentinel that it was made from; [errors.As] finds the code;
// [errors.Unwrap] returns the cause. An Error of [Errorf], of a constructor or of a With… method is a sentinel: it matches itself
// and all copies that were made from it, which also match each other.
//
// A nil *Error inside an error counts as no error for [Retrier.Do] and errhttp.Handler, and [Of] and [Find] find no code in it.
type Error struct {
	code       Code
	detail     string // for clients
	params     []Param
	context    Members
	instance   string
	retryAfter time.Duration

	text      string // of Errorf; for this process only, as are the cause and the log
	cause     error
	causeText string // of WithCause
	log       Members

	origin   *Error // the first Error of which this is a copy, except if that was made by New
	received *Received
}

// New returns an error with a code. If the code is the zero value of its type, and nothing that the catalog knows, it is the
// fallback of the catalog. If there is none, and for nil, it is HTTPStatus(500).
//
// As a target of [errors.Is], such an error matches every error with the code: it is no sentinel.
func New(code Code) *Error { return &Error{code: orFallback(code)} }

// orFallback returns the code that is taken for a code.
func orFallback(code Code) Code {
	if foreign.IsNil(code) {
		return HTTPStatus(500)
	}
	if zero(code) {
		if c := code.Catalog(); c != nil && c.Fallback != nil {
			return c.Fallback
		}
		return HTTPStatus(500)
	}
	return code
}

// Errorf returns an error with a code and a text for logs, formatted as by [fmt.Errorf]: what %w is given can be found by
// [errors.Is] and [errors.As]. Clients see neither. The code is that of [New].
func Errorf(code Code, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	e := New(code)
	e.text, e.cause, e.origin = err.Error(), wrapped(err), e
	return e
}

// wrapped returns what an error of fmt.Errorf wraps: nothing, one error, or several, which stay together in it.
func wrapped(err error) error {
	several, one := foreign.Unwrap(err)
	if len(several) > 0 {
		return err
	}
	return one
}

// NewMessage returns an error whose detail is the message of its code with its placeholders filled with values. The values
// also fill the user message. It is what the constructors of generated packages call. If a value is missing the message
// counts as not filled, and nobody sees it.
func NewMessage(code Code, params ...Param) *Error {
	e := New(code)
	e.params = params
	if detail, ok := fillMessage(entryOf(e.code).Message, params); ok {
		e.detail = detail
	}
	e.origin = e
	return e
}

// Code returns the code of the error, which is never nil.
func (e *Error) Code() Code {
	if e == nil || e.code == nil {
		return HTTPStatus(500)
	}
	return e.code
}

// zeroError is what a nil *Error is taken for. Nothing writes to it.
var zeroError Error

// orZero lets methods work on a nil *Error.
func (e *Error) orZero() *Error {
	if e == nil {
		return &zeroError
	}
	return e
}

// response returns what came with an error of another server; of any other, nothing.
func (e *Error) response() *Received {
	if e = e.orZero(); e.received == nil {
		return &noResponse
	}
	return e.received
}

// Status returns the HTTP status of the response that the error came in, if that tells of an error; else the status of the
// code. It is 0 if neither has one.
func (e *Error) Status() int {
	if status := e.response().Status; status >= 400 {
		return status
	}
	return statusOf(e.Code())
}

// statusOf returns the status of a code; if the status itself is the code, also of one that is not known.
func statusOf(code Code) int {
	row := entryOf(code)
	if f := code.Family(); !row.Known() && f != nil && f.KnownBy == ByStatus {
		status, _ := parseInt(code.String())
		return int(status)
	}
	return row.Status
}

// Remote reports whether the error came from another server.
func (e *Error) Remote() bool { return e.orZero().received != nil }

// Detail returns the detail of this occurrence, as given by a constructor, by [Error.WithDetail] or by the server that the error
// came from; otherwise nothing.
func (e *Error) Detail() string {
	if e = e.orZero(); e.detail != "" {
		return e.detail
	}
	return e.response().Detail
}

// UserMessage returns the sentence to show to the person who uses the product. If it has placeholders whose values are not
// known, it is the title.
func (e *Error) UserMessage() string { return entryOf(e.Code()).sentence(e.values()) }

// values returns what fills placeholders: what the constructor was given, or what can be read off the detail.
func (e *Error) values() []Param {
	if e = e.orZero(); e.params != nil || e.received == nil {
		return e.params
	}
	m, err := message.Parse(entryOf(e.Code()).Message)
	if err != nil {
		return nil
	}
	values, _ := m.Match(e.received.Detail)
	return paramsOf(m, values)
}

// Instance returns the URI reference that identifies this occurrence (RFC 9457, section 3.1.5), or nothing.
func (e *Error) Instance() string {
	if e = e.orZero(); e.instance != "" {
		return e.instance
	}
	return e.response().Instance
}

// RetryAfter returns the time after which the call may be repeated, and 0 if none was named. It is never negative.
func (e *Error) RetryAfter() time.Duration {
	if e = e.orZero(); e.retryAfter != 0 {
		return e.retryAfter
	}
	return max(e.response().RetryAfter, 0)
}

// RateLimit returns the rate limit of the response, and false if it has none.
func (e *Error) RateLimit() (RateLimit, bool) {
	limit := e.response().RateLimit
	return limit, limit != RateLimit{}
}

// Retry returns how the call is repeated: as the code says, if the catalog knows it; else as the catalog says for the status
// of the response.
func (e *Error) Retry() Retry {
	code := e.Code()
	if row := entryOf(code); row.Known() {
		return row.Strategy()
	}
	return code.Catalog().strategyOf(e.Status())
}

// Category returns what kind of error it is: as the code says, if the catalog knows it; else by the status of the response.
func (e *Error) Category() Category {
	code := e.Code()
	if row := entryOf(code); row.Known() {
		return row.Category
	}
	info, _ := code.Catalog().categoryOf(e.Status())
	return info.ID
}

// Context ranges over the further facts about this occurrence: those of [Error.With], then those of the response that it
// came in. Of the latter, a JSON string is a string, a number a json.Number, true and false a bool, and an object or a list
// a json.RawMessage.
func (e *Error) Context() iter.Seq2[string, any] {
	return func(yield func(string, any) bool) {
		own := e.orZero().context
		all := slices.Clone(own)
		for _, m := range e.response().Context {
			if !slices.ContainsFunc(own, func(mine Member) bool { return mine.Key == m.Key }) {
				all = append(all, m)
			}
		}
		for _, m := range all {
			if !yield(m.Key, m.Value) {
				return
			}
		}
	}
}

// Others returns the further errors that came in the same response, in its order. They take no part in errors.Is.
func (e *Error) Others() []*Error { return slices.Clone(e.response().Others) }

// Error returns what is known, for developers and logs: family, code and title; the status of the response, if the code has
// another one; the text of Errorf, otherwise the detail; then the cause.
func (e *Error) Error() string {
	code := e.Code()
	first := describe(code, entryOf(code).Title)
	if status := e.response().Status; status >= 400 && status != statusOf(code) {
		first += " (status " + strconv.Itoa(status) + ")"
	}
	e = e.orZero()
	second := e.text
	if second == "" {
		second = e.Detail()
	}
	parts := slices.DeleteFunc([]string{first, second, e.causeText}, func(part string) bool { return part == "" })
	return strings.Join(parts, ": ")
}

// Unwrap returns the cause of the error, or nil. Several causes of one Errorf stay together in it.
func (e *Error) Unwrap() error { return e.orZero().cause }

// Is reports whether the error's code is the target or refines it, or whether the error was made from the target. It makes
// [errors.Is] work.
func (e *Error) Is(target error) bool {
	if t, ok := target.(*Error); ok && t != nil && t.origin != nil {
		return e != nil && e.origin == t.origin
	}
	return Is(e.Code(), target)
}

// As sets the target to the error's code if it points to the code's type, to [Code] or to another interface that the code
// has. It makes [errors.As] work.
func (e *Error) As(target any) bool { return errors.As(e.Code(), target) }
