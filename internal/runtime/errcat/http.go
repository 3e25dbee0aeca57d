// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"bytes"
	"io"
	"net/http"
	"strconv"
	"time"
)

// WriteProblem answers a request with an error: an application/problem+json document (RFC 9457), and a Retry-After
// where the error has one. The document is that of [Error.Problem], with a timestamp (RFC 3339, UTC), and with the path
// of the request as its instance where the error has none; r may be nil. Nothing must have been written to w before.
//
// Of an error that wraps others, errors.Join included, the first counts that has a code or has a method
// Problem() (status int, body []byte), as the errors of other catalogs do; what that gives is sent as it is. Where there
// is none, and for nil, the client sees the fallback of the catalog. A status outside 400-599 is sent as 500.
func WriteProblem(w http.ResponseWriter, r *http.Request, err error) {
	p := problemOf(err)
	status, body := response(p, r)
	h := w.Header()
	h.Del("Content-Length") // of what would have been sent if all had gone well
	h.Set("Content-Type", "application/problem+json")
	h.Set("X-Content-Type-Options", "nosniff")
	if p, ok := p.(interface{ RetryAfter() time.Duration }); ok && p.RetryAfter() > 0 {
		h.Set("Retry-After", strconv.FormatInt(wholeSeconds(p.RetryAfter()), 10))
	}
	w.WriteHeader(problemStatus(status))
	_, _ = w.Write(body) // the client is gone, and nobody left to tell
}

// problem is an error that says what a client may see of it.
type problem interface {
	error
	Problem() (status int, body []byte)
}

// problemOf gives the first error in a chain that says what a client may see of it; otherwise the fallback. Codes and
// Errors become an Error.
func problemOf(err error) problem {
	for err := range chain(err) {
		switch err := err.(type) {
		case Code:
			return New(err)
		case problem:
			return err
		}
	}
	return New(nil)
}

// response gives what to send for a problem: our own says when and where it happened.
func response(p problem, r *http.Request) (status int, body []byte) {
	e, ok := p.(*Error)
	if !ok {
		return p.Problem()
	}
	d := e.document()
	d.Timestamp = time.Now().UTC().Format(time.RFC3339)
	if d.Instance == "" && r != nil && r.URL != nil {
		d.Instance = r.URL.EscapedPath() // without the query, in which there may be secrets
	}
	return d.problem()
}

// wholeSeconds gives a time in seconds, rounded up: a client that comes back early would be turned away again.
func wholeSeconds(d time.Duration) int64 {
	seconds := int64(d / time.Second)
	if d%time.Second > 0 {
		seconds++
	}
	return seconds
}

// Decode gives the error that a response tells of, from its status, its header and its body; nil when the status is
// below 400. The header may be nil. Any other error it gives is an [*Error], whatever the body is: what cannot be read
// falls back to the status. Only a body of up to 1 MiB is read, and up to 1000 members or elements of an object or list.
//
// It tries, in this order: the members family and code, which WriteProblem writes; the shapes of the catalog's families,
// which must have a code that is known; the messages of families that are known by them; the HTTP status; the fallback of
// the catalog. A code in the body that is not known here stays in the context under "code". Of several errors in one body
// the first that is known counts, and the rest are its Others.
//
// RetryAfter is that of the Retry-After field in either form (RFC 9110, section 10.2.3), where a date counts from the Date
// field. For a 429 without it, it is the rest of the rate limit's window when no requests are left.
func Decode(status int, header http.Header, body []byte) error {
	if status < 400 {
		return nil
	}
	return decodeResponse(status, header.Get, body)
}

// FromResponse gives the error that a response tells of, and nil when its status is below 400, as Decode does. The body
// can be read afterwards as if nobody had read it, and must be closed as always. When reading it fails, the status
// decides, and who reads it afterwards meets the failure.
func FromResponse(resp *http.Response) error {
	if resp.StatusCode < 400 {
		return nil
	}
	return Decode(resp.StatusCode, resp.Header, peek(resp))
}

// peek reads the start of a body, one byte more than is considered, and puts it back. It gives nothing when that fails.
func peek(resp *http.Response) []byte {
	if resp.Body == nil {
		return nil
	}
	start, err := io.ReadAll(io.LimitReader(resp.Body, maxBody+1))
	rest := io.Reader(resp.Body)
	if err != nil {
		rest = failing{err}
	}
	resp.Body = replayed{io.MultiReader(bytes.NewReader(start), rest), resp.Body}
	if err != nil {
		return nil
	}
	return start
}

// replayed is a body that has been read from: its start comes from memory, and Close closes the original.
type replayed struct {
	io.Reader
	io.Closer
}

// failing is the rest of a body that could not be read.
type failing struct{ err error }

// Read gives the failure anew.
func (f failing) Read([]byte) (int, error) { return 0, f.err }
