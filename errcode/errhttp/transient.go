package errhttp

import (
	"context"
	"io"
	"net"
	"os"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/foreign"
)

// Transient returns a strategy for errors of the network that may pass, for [errcode.Retrier].Classify:
//
//   - no connection came about: any call is repeated, since nothing was sent;
//   - a connection was lost, reset or ended early (io.EOF, too, so read bodies elsewhere), or one attempt timed out: a call is
//     repeated if that does no harm;
//   - errors of other clients that tell a status, by a method StatusCode or HTTPStatusCode: as that [errcode.HTTPStatus].
//
// It is false for all else, such as a name or an address that does not exist, a certificate that is not valid, or a call that was
// canceled.
func Transient(err error) (errcode.Retry, bool) {
	status := statusOf(err)
	switch {
	case lasting(err):
		return errcode.Retry{}, false
	case status != 0:
		retry := errcode.HTTPStatus(status).Entry().Strategy()
		return retry, retry.MaxRetries > 0
	case notSent(err):
		return retryNotSent, true
	case lost(err):
		return retryLost, true
	}
	return errcode.Retry{}, false
}

// lasting reports whether an error of the network will be there again.
func lasting(err error) bool {
	dns, _ := foreign.As[*net.DNSError](err)
	_, badAddress := foreign.As[*net.AddrError](err)
	_, badNetwork := foreign.As[net.UnknownNetworkError](err)
	return dns != nil && dns.IsNotFound || badAddress || badNetwork || isAny(err, []error{context.Canceled, os.ErrPermission})
}

var (
	// retryNotSent is for calls that never reached a server.
	retryNotSent = errcode.Retry{ID: "not-sent", MaxRetries: 4, Delay: 200 * time.Millisecond, MaxDelay: 10 * time.Second, Multiplier: 2, Jitter: 0.2}

	// retryLost is for calls that a server may have acted on.
	retryLost = errcode.Retry{
		ID: "lost", MaxRetries: 4, Delay: 200 * time.Millisecond, MaxDelay: 10 * time.Second, Multiplier: 2, Jitter: 0.2,
		IdempotentOnly: true,
	}
)

// statusOf returns the status that an error of another client tells, and 0 for others.
func statusOf(err error) (status int) {
	defer func() { _ = recover() }() // of methods of others
	if of, ok := foreign.As[interface{ StatusCode() int }](err); ok {
		return of.StatusCode()
	}
	if of, ok := foreign.As[interface{ HTTPStatusCode() int }](err); ok {
		return of.HTTPStatusCode()
	}
	return 0
}

// notSent reports whether no connection came about.
func notSent(err error) bool {
	op, ok := foreign.As[*net.OpError](err)
	return ok && op != nil && (op.Op == "dial" || op.Op == "proxyconnect") || isAny(err, refused)
}

// lost reports whether a connection was lost on the way, or there was no answer in time.
func lost(err error) bool {
	op, ok := foreign.As[*net.OpError](err)
	return ok && op != nil && (op.Op == "read" || op.Op == "write") || late(err) ||
		isAny(err, interrupted) || isAny(err, []error{io.EOF, io.ErrUnexpectedEOF, context.DeadlineExceeded})
}

// late reports whether an error says that it is a timeout.
func late(err error) (is bool) {
	defer func() { _ = recover() }() // of methods of others
	of, ok := foreign.As[interface{ Timeout() bool }](err)
	return ok && of.Timeout()
}

// isAny reports whether an error is one of several.
func isAny(err error, several []error) bool {
	for _, one := range several {
		if foreign.Is(err, one) {
			return true
		}
	}
	return false
}
