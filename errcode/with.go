package errcode

import (
	"slices"
	"time"

	"github.com/errgen/errgen/errcode/internal/foreign"
)

// changed returns a copy to be changed, which remembers what it was made from.
func (e *Error) changed() *Error {
	c := *e.orZero()
	c.code = e.Code()
	if c.origin == nil {
		c.origin = &c
	}
	return &c
}

// With returns a copy with a further fact about this occurrence, for clients; the original stays as it is. An existing key keeps
// its position and gets the new value. Clients see the value as encoding/json writes it (an error mostly as {}), and the type of a
// value that it cannot write.
func (e *Error) With(key string, value any) *Error {
	c := e.changed()
	c.context = c.context.with(key, value)
	return c
}

// WithLog returns a copy with a further fact for logs, which no client sees. An existing key keeps its position and gets the new
// value.
func (e *Error) WithLog(key string, value any) *Error {
	c := e.changed()
	c.log = c.log.with(key, value)
	return c
}

// WithDetail returns a copy that says something about this occurrence. Clients see it instead of the user message. An empty
// detail is none: then the detail of a server that sent the error counts again, for this program.
func (e *Error) WithDetail(detail string) *Error {
	c := e.changed()
	c.detail = detail
	return c
}

// WithCause returns a copy with what led to the error, replacing its cause. [errors.Is] and [errors.As] find
// it, logs have its text as it is now, and no client sees it. A nil cause is none.
func (e *Error) WithCause(cause error) *Error {
	c := e.changed()
	c.cause, c.causeText = cause, ""
	if cause != nil {
		c.causeText = foreign.Text(cause)
	}
	return c
}

// WithInstance returns a copy with a URI reference that identifies this occurrence (RFC 9457, section 3.1.5). Without one,
// errhttp names the path of the request.
func (e *Error) WithInstance(uri string) *Error {
	c := e.changed()
	c.instance = uri
	return c
}

// WithRetryAfter returns a copy that says after which time the call may be repeated. Clients see whole seconds, rounded up.
// A negative value counts as 0: no time is named.
func (e *Error) WithRetryAfter(after time.Duration) *Error {
	c := e.changed()
	c.retryAfter = max(after, 0)
	return c
}

// A Member is a named value.
type Member struct {
	Key   string
	Value any
}

// Members are named values in their order. Keys are unique.
type Members []Member

// with returns a copy in which a key has a value.
func (ms Members) with(key string, value any) Members {
	ms = slices.Clone(ms)
	for i := range ms {
		if ms[i].Key == key {
			ms[i].Value = value
			return ms
		}
	}
	return append(ms, Member{key, value})
}
