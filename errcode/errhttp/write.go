package errhttp

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/foreign"
)

// An Option says how errors are answered.
type Option func(*options)

// options say how errors are answered.
type options struct {
	fallback errcode.Code
	maps     []func(error) (errcode.Code, bool)
	onError  []func(*http.Request, error)
}

// Fallback names the code of errors that have none, such as a catalog's Fallback. Without it they are HTTPStatus(500).
func Fallback(code errcode.Code) Option { return func(o *options) { o.fallback = code } }

// Map gives codes to errors that have none, such as sql.ErrNoRows. If there are several, the first that knows an error counts.
func Map(code func(error) (errcode.Code, bool)) Option {
	return func(o *options) {
		if code != nil {
			o.maps = append(o.maps, code)
		}
	}
}

// OnError calls f with each error before it is answered, to log and count it, with all that clients do not see. For an
// error without a code, f gets one with the code that is sent, of which the original is the cause. If there are several, all are
// called, in their order.
func OnError(f func(r *http.Request, err error)) Option {
	return func(o *options) {
		if f != nil {
			o.onError = append(o.onError, f)
		}
	}
}

// WriteProblem answers a request with an error: an application/problem+json document (RFC 9457), and a Retry-After if the
// error has one. It is not to be stored by caches. r may be nil. Nothing must have been written to w before.
//
// The document is [errcode.Error.Problem], with the time, and with the path of the request as its instance if the error has
// none. Of several errors, as of errors.Join, the first one that has a code leads, and the others stand in errors. A code without a
// status, or that its catalog does not know, is sent with 500, unless it came in a response. An error without a code gets one from
// [Map]; context.DeadlineExceeded is 504, context.Canceled 499, and *http.MaxBytesError 413; all
// else, and nil, is the [Fallback].
func WriteProblem(w http.ResponseWriter, r *http.Request, err error, o ...Option) {
	opts := optionsOf(o)
	all := errcode.FindAll(err)
	if len(all) == 0 {
		coded := errcode.New(opts.codeOf(err)).WithCause(err)
		all, err = []*errcode.Error{coded}, coded
	}
	opts.tell(r, err)
	p := all[0].Problem()
	for _, other := range all[1:] {
		p.Errors = append(p.Errors, other.Problem())
	}
	p.Timestamp = time.Now().UTC().Format(time.RFC3339)
	p.Instance = instanceOf(all[0], p.Instance, r)
	write(w, p, all[0].RetryAfter())
}

// tell calls the functions of OnError.
func (o *options) tell(r *http.Request, err error) {
	for _, f := range o.onError {
		f(r, err)
	}
}

// optionsOf puts options together.
func optionsOf(all []Option) options {
	o := options{fallback: errcode.HTTPStatus(http.StatusInternalServerError)}
	for _, option := range all {
		if option != nil {
			option(&o)
		}
	}
	return o
}

// codeOf returns a code for an error that has none.
func (o *options) codeOf(err error) errcode.Code {
	for _, code := range o.maps {
		if code, ok := code(err); ok {
			return code
		}
	}
	if status := wellKnown(err); status != 0 {
		return errcode.HTTPStatus(status)
	}
	return o.fallback
}

// wellKnown returns the status of errors of the standard library, and 0 for others.
func wellKnown(err error) int {
	if foreign.Is(err, context.DeadlineExceeded) {
		return http.StatusGatewayTimeout
	}
	if foreign.Is(err, context.Canceled) {
		return statusClientClosedRequest
	}
	if _, ok := foreign.As[*http.MaxBytesError](err); ok {
		return http.StatusRequestEntityTooLarge
	}
	return 0
}

// statusClientClosedRequest is what servers log if a client went away.
const statusClientClosedRequest = 499

// instanceOf returns the instance of an error: what its problem has, or its own if that is at this host, else the path of the
// request, without the query, in which there may be secrets.
func instanceOf(e *errcode.Error, local string, r *http.Request) string {
	if local != "" {
		return local
	}
	if u, err := url.Parse(e.Instance()); err == nil && !e.Remote() && r != nil && u.Host != "" && u.Host == r.Host {
		return e.Instance()
	}
	if r == nil || r.URL == nil || r.URL.Path == "" {
		return ""
	}
	path := r.URL.EscapedPath()
	if whole, _, _ := strings.Cut(r.RequestURI, "?"); strings.HasPrefix(whole, "/") && strings.HasSuffix(whole, path) {
		path = whole
	}
	return "/" + strings.TrimLeft(path, "/") // two slashes would begin the name of a host
}

// write sends problem details.
func write(w http.ResponseWriter, p errcode.Problem, retryAfter time.Duration) {
	body, err := json.Marshal(p)
	if err != nil { // what may be wrong is in these two
		p.Context, p.Errors = nil, nil
		body, _ = json.Marshal(p)
	}
	h := w.Header()
	for _, name := range []string{"Content-Length", "Content-Range", "Content-Language", "Content-Location", "Content-Disposition", "Etag", "Last-Modified", "Expires"} {
		h.Del(name) // of what would have been sent if all had gone well
	}
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Type", "application/problem+json")
	h.Set("X-Content-Type-Options", "nosniff")
	if retryAfter > 0 {
		h.Set("Retry-After", strconv.FormatInt(wholeSeconds(retryAfter), 10))
	}
	if p.Status == http.StatusRequestEntityTooLarge {
		h.Set("Connection", "close")
	}
	w.WriteHeader(p.Status)
	_, _ = w.Write(body) // the client is gone, and nobody left to tell
}
