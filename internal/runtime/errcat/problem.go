// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import "encoding/json"

// document is the body of a problem (RFC 9457), with the members that the eID error format adds to it, and family and
// code, from which a client of this package gets the code back.
type document struct {
	Type      string  `json:"type"`
	Title     string  `json:"title"`
	Status    int     `json:"status"`
	Detail    string  `json:"detail,omitempty"`
	Instance  string  `json:"instance,omitempty"`
	Timestamp string  `json:"timestamp,omitempty"`
	Context   members `json:"context,omitempty"`
	DocURL    string  `json:"doc_url,omitempty"`
	Family    Family  `json:"family,omitempty"`
	Code      Code    `json:"code,omitempty"`
}

// codeless is what a client sees of an error without a code, where the catalog has no fallback. The title is that of the
// status, as RFC 9457 wants it for about:blank.
const (
	codelessStatus = 500
	codelessTitle  = "Internal Server Error"
)

// document gives what a client may see of the error.
func (e *Error) document() document {
	e = e.orEmpty()
	d := document{
		Type: "about:blank", Title: codelessTitle, Status: codelessStatus,
		Detail: e.shown.detail, Instance: e.shown.instance, Context: e.shown.context,
	}
	if code := e.Code(); code != nil {
		d.describe(code)
		d.Detail = firstText(e.shown.detail, e.UserMessage())
	}
	return d
}

// describe fills in what follows from the code.
func (d *document) describe(code Code) {
	d.Title, d.Status = firstText(code.Name(), code.String()), problemStatus(code.Status())
	d.Family, d.Code, d.DocURL = code.Family(), code, code.DocURL()
	if d.DocURL != "" {
		d.Type = d.DocURL
	}
}

// problemStatus gives the status to send with an error: 500 for one that does not tell of an error.
func problemStatus(status int) int {
	if status < 400 || status > 599 {
		return codelessStatus
	}
	return status
}

// Problem gives the status, 400 to 599, and the body of a response that tells a client of the error: a problem document
// in JSON (RFC 9457), as MarshalJSON writes it. It has what clients may see: no text of Errorf, no cause. Any error with
// this method is honoured by WriteProblem, that of another catalog too.
func (e *Error) Problem() (status int, body []byte) { return e.document().problem() }

// problem gives the status and the JSON of the document. Nothing in it can fail to be written.
func (d document) problem() (status int, body []byte) {
	body, _ = json.Marshal(d)
	return d.Status, body
}
