package errhttp

import (
	"context"
	"crypto/tls"
	"io"
	"net"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/foreign"
)

// Transient returns a strategy for errors of the network that may pass, for [errcode.Retrier].Classify:
//
//   - no connection was made: any call is repeated, since nothing was sent;
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
	case status >= 400:
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
	_, badCert := foreign.As[*tls.CertificateVerificationError](err)
	return badCert || dns != nil && dns.IsNotFound || badAddress || badNetwork || isAny(err, []error{context.Canceled, os.ErrPermission})
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

// statusOf returns the status of an error, 400 or more, that an error of another client tells; less for others.
func statusOf(err error) (status int) {
	foreign.Find(err, func(err error) bool {
		status = ownStatus(err)
		return status >= 400
	})
	return status
}

// ownStatus returns the status that an error itself tells, and 0 for others.
func ownStatus(err error) (status int) {
	defer func() { _ = recover() }() // of methods of others
	switch of := err.(type) {
	case interface{ StatusCode() int }:
		return of.StatusCode()
	case interface{ HTTPStatusCode() int }:
		return of.HTTPStatusCode()
	}
	return 0
}

// notSent reports whether no connection was made, or the server refused to look at the request.
func notSent(err error) bool {
	stream, _ := foreign.As[streamError](err)
	return inOp(err, "dial", "proxyconnect") || isAny(err, refused) || stream.Code == refusedStream
}

// inOp reports whether an error comes of one of some operations of the network.
func inOp(err error, ops ...string) bool {
	op, ok := foreign.As[*net.OpError](err)
	return ok && op != nil && slices.Contains(ops, op.Op)
}

// lost reports whether a connection was lost on the way, or there was no answer in time.
func lost(err error) bool {
	_, inStream := foreign.As[streamError](err)
	return inOp(err, "read", "write") || inStream || late(err) || isTorn(err) ||
		isAny(err, interrupted) || isAny(err, []error{io.EOF, io.ErrUnexpectedEOF, context.DeadlineExceeded})
}

// late reports whether an error, or one that it wraps, says that it is a timeout. A url.Error looks only one level deep itself.
func late(err error) bool { return foreign.Find(err, ownTimeout) }

// ownTimeout reports whether an error itself says that it is a timeout.
func ownTimeout(err error) (is bool) {
	defer func() { _ = recover() }() // of methods of others
	of, ok := err.(interface{ Timeout() bool })
	return ok && of.Timeout()
}

// streamError has the fields of the HTTP/2 stream errors of net/http and golang.org/x/net/http2, whose As methods fill it.
type streamError struct {
	StreamID uint32
	Code     uint32
	Cause    error
}

// Error makes it a target of As.
func (e streamError) Error() string { return "stream error" }

// refusedStream is the code of a stream that the server did not look at (RFC 9113, section 8.7).
const refusedStream = 7

// torn are the beginnings of errors of net/http that have neither a type nor a value to be known by.
var torn = []string{
	"http2: server sent GOAWAY and closed the connection", "http2: client connection lost", "http: server closed idle connection",
}

// isTorn reports whether net/http says that a connection was lost on the way.
func isTorn(err error) bool {
	return foreign.Find(err, func(err error) bool {
		text := foreign.Text(err)
		return slices.ContainsFunc(torn, func(start string) bool { return strings.HasPrefix(text, start) })
	})
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
