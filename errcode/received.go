package errcode

import (
	"slices"
	"time"

	"github.com/errgen/errgen/errcode/internal/foreign"
)

// Received is what came with an error from another server, over whatever protocol. Nothing of it is passed on to clients of
// this program, but for the code, the status and RetryAfter: whether they may see the rest, only a With… method can tell.
type Received struct {
	Status     int           // of the response
	Detail     string        // what the server sent about this occurrence
	Instance   string        // its URI reference for this occurrence
	Context    Members       // further facts
	RetryAfter time.Duration // the time that it asks to wait, 0 for none
	RateLimit  RateLimit
	Body       string   // the beginning of a body that could not be read, for logs
	Others     []*Error // further errors of the same response
}

// RateLimit is what a response says about the rate limit that a request counted towards. The zero RateLimit says nothing.
type RateLimit struct {
	Limit     int       // requests allowed in a window; -1 when not given
	Remaining int       // requests left in the current window; -1 when not given
	Reset     time.Time // when the window ends, in UTC; zero when not given
}

// noResponse is what errors of this program came in. Nothing writes to it.
var noResponse Received

// NewReceived returns an error that another server sent. It is what decoders call, such as that of errhttp. Unlike [New] it
// takes every code as it is, but for nil.
func NewReceived(code Code, r Received) *Error {
	if foreign.IsNil(code) {
		code = HTTPStatus(500)
	}
	r.Context = slices.Clone(r.Context)
	r.Others = slices.DeleteFunc(slices.Clone(r.Others), func(e *Error) bool { return e == nil })
	return &Error{code: code, received: &r}
}
