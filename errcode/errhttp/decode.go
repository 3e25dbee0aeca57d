package errhttp

import (
	"bytes"
	"cmp"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/errgen/errgen/errcode"
)

// Decode returns the error that a response tells of, from its status, header and body. It is nil if the status is below 400,
// and otherwise an [*errcode.Error], whatever the body is. The header may be nil. A status of 0 is for a body that came without
// a response, such as one from a queue: its member status counts.
//
// The first of these that finds something decides:
//
//   - the members catalog, family and code, as in the problem details that [WriteProblem] writes;
//   - codes that are known, where the envelopes of families say that they stand; then messages of families that are known by
//     them, where envelopes say so, then anywhere; catalogs in the order of the arguments, families in catalog order;
//   - a code that is not known, if exactly one family may have it;
//   - the status: in a family known by status, else [errcode.HTTPStatus].
//
// So the status of the response is kept in each case, and what belongs to no code is in the Context of the error. Of several
// errors in one body the first one that is known counts, and the rest are its Others.
//
// A body is read up to 1 MiB, 4096 values and 32 levels, and details up to 4096 bytes. RetryAfter is that of Retry-After, or for
// a 429 without it the end of the rate limit's window.
func Decode(status int, header http.Header, body []byte, catalogs ...*errcode.Catalog) error {
	if status != 0 && status < 400 {
		return nil
	}
	d := decoder{status: status, header: header, catalogs: catalogs}
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf")) // a byte order mark
	if len(body) <= maxBody {
		d.document, _ = parse(body)
	}
	if d.document == nil {
		return d.unreadable(body)
	}
	return d.read()
}

// FromResponse returns the error that a response tells of, as [Decode] does, or nil if its status is below 400. It never closes
// the body, which can be read afterwards as if nobody had read it, whatever FromResponse returned.
func FromResponse(resp *http.Response, catalogs ...*errcode.Catalog) error {
	switch {
	case resp == nil:
		return errcode.Errorf(nil, "errhttp: no response")
	case resp.StatusCode < 400:
		return nil
	}
	return Decode(resp.StatusCode, resp.Header, peek(resp), catalogs...)
}

// peek reads the start of a body, one byte more than counts, and puts it back.
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
	return start
}

// replayed is a body that has been read from: its start comes from memory, and Close closes the original.
type replayed struct {
	io.Reader
	io.Closer
}

// failing is the rest of a body that could not be read.
type failing struct{ err error }

// Read returns the failure again.
func (f failing) Read([]byte) (int, error) { return 0, f.err }

// decoder reads the error of a response.
type decoder struct {
	status   int
	header   http.Header
	catalogs []*errcode.Catalog
	document *document
}

// wireError is one error as it stands in a body.
type wireError struct {
	code     errcode.Code // nil if none is known
	text     string       // the code as it stands in the body
	status   int          // of its own; 0: that of the response
	detail   string
	instance string
	context  errcode.Members
	others   []wireError
}

// read returns the error of a body in JSON.
func (d *decoder) read() error {
	root := d.document.root()
	if d.status == 0 {
		d.status = statusIn(root)
	}
	if d.ownProblem(root) {
		return d.result(d.ownFinding(root), root)
	}
	for _, find := range []func(value) (wireError, bool){d.knownCode, d.knownMessage, d.looseMessage, d.unknownCode} {
		if f, ok := find(root); ok {
			return d.result(f, root)
		}
	}
	return d.result(d.foreignBody(root), root)
}

// unreadable returns the error of a body that is no JSON: its text may still be a message.
func (d *decoder) unreadable(body []byte) error {
	text := strings.TrimSpace(string(body[:min(len(body), maxText)]))
	f, _ := d.messageIn([]string{text})
	e := d.received(f)
	if f.code == nil {
		e.Body = beginning(strings.ToValidUTF8(text, "\uFFFD"), maxKept)
	}
	return errcode.NewReceived(d.codeOr(f.code, d.status), e)
}

// result returns an error of a body as one of the runtime.
func (d *decoder) result(f wireError, root value) error {
	received := d.received(f)
	for _, other := range f.others {
		e := d.received(other)
		e.Status = cmp.Or(other.status, d.status)
		e.RetryAfter, e.RateLimit = 0, errcode.RateLimit{}
		received.Others = append(received.Others, errcode.NewReceived(d.codeOr(other.code, e.Status), e))
	}
	if f.code == nil {
		received.Body = beginning(strings.ToValidUTF8(root.node().text, "\uFFFD"), maxKept)
	}
	return errcode.NewReceived(d.codeOr(f.code, d.status), received)
}

// received returns what came with an error.
func (d *decoder) received(f wireError) errcode.Received {
	limit := rateLimit(d.header)
	return errcode.Received{
		Status: d.status, Detail: bounded(f.detail), Instance: bounded(f.instance), Context: f.context,
		RetryAfter: retryAfter(d.status, d.header, limit), RateLimit: limit,
	}
}

// codeOr returns a code, or without one that of a status.
func (d *decoder) codeOr(code errcode.Code, status int) errcode.Code {
	if code != nil {
		return code
	}
	text := strconv.Itoa(status)
	for _, f := range d.families(errcode.ByStatus) {
		if code, ok := f.Lookup(text); ok {
			return code
		}
	}
	if status == 0 {
		return errcode.HTTPStatus(http.StatusInternalServerError)
	}
	return errcode.HTTPStatus(status)
}

// families returns the families that are known by something, in the order in which they count.
func (d *decoder) families(by ...errcode.KnownBy) []*errcode.Family {
	var all []*errcode.Family
	for _, c := range d.catalogs {
		if c == nil {
			continue
		}
		for _, f := range c.Families {
			if f != nil && slices.Contains(by, f.KnownBy) {
				all = append(all, f)
			}
		}
	}
	return all
}
