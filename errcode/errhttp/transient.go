package errhttp

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/errgen/errgen/errcode"
)

// Transient gives a strategy for errors of the network that may pass, for [errcode.Retrier].Classify:
//
//   - no connection came about: any call is repeated, since nothing was sent;
//   - a connection was lost, reset or ended early, or one attempt timed out: a call is repeated where that does no harm;
//   - errors of other clients that tell a status, by a method StatusCode or HTTPStatusCode: as that [errcode.HTTPStatus].
//
// It is false for all else, such as a name that does not exist, a certificate that is not valid or a call that was canceled.
func Transient(err error) (retry errcode.Retry, ok bool) {
	defer func() { _ = recover() }() // of methods of others
	var dns *net.DNSError
	status := statusOf(err)
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.As(err, &dns) && dns.IsNotFound:
		return errcode.Retry{}, false
	case status != 0:
		retry = errcode.HTTPStatus(status).Entry().Strategy()
		return retry, retry.MaxRetries > 0
	case notSent(err):
		return retryNotSent, true
	case lost(err):
		return retryLost, true
	}
	return errcode.Retry{}, false
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

// statusOf gives the status that an error of another client tells, and 0 for others.
func statusOf(err error) int {
	var of interface{ StatusCode() int }
	if errors.As(err, &of) {
		return of.StatusCode()
	}
	var from interface{ HTTPStatusCode() int }
	if errors.As(err, &from) {
		return from.HTTPStatusCode()
	}
	return 0
}

// notSent reports whether no connection came about.
func notSent(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) && (op.Op == "dial" || op.Op == "proxyconnect") || isAny(err, refused)
}

// lost reports whether a connection was lost on the way, or there was no answer in time.
func lost(err error) bool {
	var op *net.OpError
	var late interface{ Timeout() bool }
	return errors.As(err, &op) && (op.Op == "read" || op.Op == "write") || errors.As(err, &late) && late.Timeout() ||
		isAny(err, interrupted) || isAny(err, []error{io.EOF, io.ErrUnexpectedEOF, http.ErrServerClosed, context.DeadlineExceeded})
}

// isAny reports whether an error is one of several.
func isAny(err error, several []error) bool {
	for _, one := range several {
		if errors.Is(err, one) {
			return true
		}
	}
	return false
}
