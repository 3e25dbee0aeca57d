package errcode

import (
	"encoding/json"
	"fmt"
	"slices"
)

// A Problem is what a client may see of an error: problem details as of RFC 9457, with members of our own, from which a client
// with the catalog gets the code back. errhttp sends it; other frameworks may.
type Problem struct {
	Type        string          `json:"type"`   // the address of the code's documentation, or about:blank
	Title       string          `json:"title"`  // of the code; of about:blank, the phrase of the status
	Status      int             `json:"status"` // 400 to 599
	Detail      string          `json:"detail,omitempty"`
	UserMessage string          `json:"user_message,omitempty"`
	Instance    string          `json:"instance,omitempty"`
	Timestamp   string          `json:"timestamp,omitempty"` // RFC 3339
	Context     Members         `json:"context,omitempty"`
	DocURL      string          `json:"doc_url,omitempty"`
	Catalog     string          `json:"catalog,omitempty"` // these three say which code it is
	Family      string          `json:"family,omitempty"`
	Code        json.RawMessage `json:"code,omitempty"` // an integer or a text
	Errors      []Problem       `json:"errors,omitempty"`
}

// Problem gives what a client may see of the error. It has neither the text and the cause of [Errorf], nor what
// [Error.WithLog] added, nor what another server said, but for its code and status.
//
// Detail is what a constructor or [Error.WithDetail] set, else the user message.
func (e *Error) Problem() Problem {
	code := e.Code()
	row := entryOf(code)
	p := Problem{Type: "about:blank", Status: sentStatus(e.Status()), UserMessage: e.UserMessage(), DocURL: row.DocURL}
	p.Title = phraseOf(p.Status)
	if row.DocURL != "" {
		p.Type, p.Title = row.DocURL, row.Title
	}
	p.identify(code)
	e = e.orNone()
	p.Instance, p.Context = e.instance, e.context
	if p.Detail = e.detail; p.Detail == "" {
		p.Detail = p.UserMessage
	}
	for _, other := range e.response().Others {
		p.Errors = append(p.Errors, other.Problem())
	}
	return p
}

// identify says which code it is. An HTTP status says so itself. A family whose envelope has the code in the title gets it
// there, too.
func (p *Problem) identify(code Code) {
	if _, ok := code.(HTTPStatus); ok {
		return
	}
	p.Catalog, p.Family = catalogOf(code), familyOf(code)
	f := code.Family()
	if _, ok := parseInt(code.String()); ok && f != nil && f.Int != nil {
		p.Code = json.RawMessage(code.String())
	} else {
		p.Code = marshal(code.String())
	}
	if f != nil && slices.ContainsFunc(f.Envelopes, func(e Envelope) bool { return e.Code == "/title" }) {
		p.Title = code.String()
	}
}

// sentStatus gives the status to send with an error: 500 in the place of one that does not tell of an error.
func sentStatus(status int) int {
	if status < 400 || status > 599 {
		return 500
	}
	return status
}

// MarshalJSON gives what a client may see of the error: its [Error.Problem].
func (e *Error) MarshalJSON() ([]byte, error) { return json.Marshal(e.Problem()) }

// MarshalJSON gives the members as a JSON object in their order. Of a value that cannot be written it has the type.
func (ms Members) MarshalJSON() ([]byte, error) {
	text := []byte{'{'}
	for i, m := range ms {
		if i > 0 {
			text = append(text, ',')
		}
		text = append(append(append(text, marshal(m.Key)...), ':'), marshal(m.Value)...)
	}
	return append(text, '}'), nil
}

// marshal writes a value as JSON, and of what cannot be written the type: one odd value must not cost a client the whole
// document, and printing it could show what JSON would leave out, or never end.
func marshal(value any) (text []byte) {
	defer func() {
		if recover() != nil || text == nil {
			text, _ = json.Marshal(fmt.Sprintf("%T", value)) // a string can always be written
		}
	}()
	text, err := json.Marshal(value)
	if err != nil {
		return nil
	}
	return text
}
