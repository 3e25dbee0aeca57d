// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"slices"
	"time"
)

// WithDetail gives a copy that says something about this occurrence. Clients see it in place of the user message.
func (e *Error) WithDetail(detail string) *Error {
	changed := *e.orEmpty()
	changed.detail, changed.shown.detail = detail, detail
	return &changed
}

// WithInstance gives a copy with a URI reference that identifies this occurrence (RFC 9457, section 3.1.5). Without one,
// WriteProblem names the path of the request.
func (e *Error) WithInstance(uri string) *Error {
	changed := *e.orEmpty()
	changed.instance, changed.shown.instance = uri, uri
	return &changed
}

// WithRetryAfter gives a copy that says after which time the call may be repeated. WriteProblem sends it in whole
// seconds, rounded up. What is negative counts as 0, which says nothing.
func (e *Error) WithRetryAfter(after time.Duration) *Error {
	changed := *e.orEmpty()
	changed.retryAfter = max(after, 0)
	return &changed
}

// WithContext gives a copy with a further fact about this occurrence. A key that is already there keeps its place and
// gets the new value. Clients see the fact as encoding/json writes the value; of a value that it cannot write they see
// the type only.
func (e *Error) WithContext(key string, value any) *Error {
	changed := *e.orEmpty()
	changed.context = changed.context.with(key, value)
	changed.shown.context = changed.shown.context.with(key, value)
	return &changed
}

// WithCause gives a copy with what led to the error, in place of the cause that it has. Unwrap gives it, Error and logs
// print it, and a client never sees it. A nil cause is none.
func (e *Error) WithCause(cause error) *Error {
	changed := *e.orEmpty()
	changed.cause, changed.tellsCause = cause, false
	return &changed
}

// members are the named values of a JSON object, in its order.
type members []member

// member is one named value of a JSON object.
type member struct {
	name  string
	value any
}

// with gives a copy in which a name has a value.
func (ms members) with(name string, value any) members {
	changed := slices.Clone(ms)
	for i := range changed {
		if changed[i].name == name {
			changed[i].value = value
			return changed
		}
	}
	return append(changed, member{name, value})
}
