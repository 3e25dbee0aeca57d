package errhttp

import (
	"context"
	"errors"
	"net/http"

	"github.com/errgen/errgen/errcode"
)

// Send sends a request, and again as the catalogs say for the errors that it gets, until it succeeds or must not be repeated. It
// returns the response if its status is below 400; the caller closes its body, as always. Otherwise it returns an error, that of
// [FromResponse] or of the client, as [errcode.Retrier.Do] does, and has closed the bodies of all responses.
//
// The context replaces that of the request, and bounds all calls together; the Timeout of the client bounds each of them.
//
// The retrier's Idempotent is set for the methods that are (RFC 9110, section 9.2.2) and for requests with an Idempotency-Key.
// Others, such as POST, are repeated only as far as a strategy is not IdempotentOnly; of an [errcode.HTTPStatus] that is 429. The
// retrier's Classify is [Transient] if it has none. A request with a body is sent again only if it has GetBody, as
// http.NewRequest sets it. A nil client is http.DefaultClient.
func Send(ctx context.Context, client *http.Client, req *http.Request, retrier errcode.Retrier, catalogs ...*errcode.Catalog) (*http.Response, error) {
	if req == nil {
		return nil, errors.New("errhttp: no request")
	}
	if client == nil {
		client = http.DefaultClient
	}
	if req.Body != nil {
		defer req.Body.Close() // as the client does, also if nothing was sent
	}
	s := sending{client: client, req: req, catalogs: catalogs}
	err := s.prepare(retrier).Do(ctx, s.once)
	if err != nil {
		return nil, err
	}
	return s.resp, nil
}

// sending is a request that is being sent.
type sending struct {
	client   *http.Client
	req      *http.Request
	catalogs []*errcode.Catalog
	sent     bool
	resp     *http.Response
}

// prepare returns a retrier that knows the request.
func (s *sending) prepare(r errcode.Retrier) errcode.Retrier {
	r.Idempotent = r.Idempotent || idempotent(s.req)
	if r.Classify == nil {
		r.Classify = Transient
	}
	if s.req.Body != nil && s.req.Body != http.NoBody && s.req.GetBody == nil {
		r.Allow = func(error) bool { return false }
	}
	return r
}

// idempotent reports whether a request may be sent twice with the effect of once.
func idempotent(req *http.Request) bool {
	switch req.Method {
	case "", http.MethodGet, http.MethodHead, http.MethodPut, http.MethodDelete, http.MethodOptions, http.MethodTrace:
		return true
	}
	_, key := req.Header["Idempotency-Key"]
	_, xKey := req.Header["X-Idempotency-Key"]
	return key || xKey
}

// once sends the request once.
func (s *sending) once(ctx context.Context) error {
	req := s.req.Clone(ctx)
	if s.sent && req.GetBody != nil {
		body, err := req.GetBody()
		if err != nil {
			return err
		}
		req.Body = body
	}
	s.sent = true
	resp, err := s.client.Do(req)
	if err != nil {
		return err
	}
	if err := FromResponse(resp, s.catalogs...); err != nil {
		_ = resp.Body.Close()
		return err
	}
	s.resp = resp
	return nil
}
