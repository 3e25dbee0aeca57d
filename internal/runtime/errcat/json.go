// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// MarshalJSON gives the error as a problem document (RFC 9457) that clients may see: no text of Errorf, no cause. The
// document has the members type, title, status, detail, instance, context, doc_url, family and code, as far as there is
// something in them.
func (e *Error) MarshalJSON() ([]byte, error) { return json.Marshal(e.document()) }

// UnmarshalJSON reads what MarshalJSON writes, and every other body that Decode reads, with the status out of the
// document. A code that this catalog does not know keeps its value. JSON null changes nothing; what is no JSON object
// is an error.
func (e *Error) UnmarshalJSON(text []byte) error {
	text = bytes.TrimSpace(text)
	if string(text) == "null" {
		return nil
	}
	if len(text) == 0 || text[0] != '{' || !json.Valid(text) {
		return errors.New("errcat: an error is a JSON object")
	}
	status, _ := valueAt(text, "/status")
	*e = *decodeBody(statusIn(status), text)
	e.shown = shown{e.detail, e.instance, e.context} // this program, or another part of it, has written it down
	return nil
}

// statusIn reads the status of a document, 0 where it is none.
func statusIn(value json.RawMessage) int {
	status, _ := parseInteger(string(value))
	return status
}

// MarshalJSON gives the members as a JSON object in their order.
func (ms members) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range ms {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(jsonOf(m.name))
		b.WriteByte(':')
		b.Write(jsonOf(m.value))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// jsonOf writes a value as JSON, and of what cannot be written the type: one odd value must not cost the client the
// whole document, and printing it could show what JSON would leave out, or never end.
func jsonOf(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		text, _ = json.Marshal(fmt.Sprintf("%T", value)) // a string can always be written
	}
	return text
}
