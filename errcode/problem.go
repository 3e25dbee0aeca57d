package errcode

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// A Problem is what a client may see of an error: problem details as of RFC 9457, with members of our own, from which a client
// with the catalog gets the code back. errhttp sends it; other frameworks may.
type Problem struct {
	Type        string          `json:"type"`   // the address of the code's documentation, or about:blank
	Title       string          `json:"title"`  // of the code; the phrase of the status, if Type is about:blank; see [Error.Problem]
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

// Problem returns what a client may see of the error. It has neither the text and the cause of [Errorf], nor what
// [Error.WithLog] added, nor what another server sent, but for its code and status.
//
// Detail is what a constructor or [Error.WithDetail] set, else the user message. Title is the code itself in families whose
// envelopes read the code from there. An instance that refers to another host is left out.
func (e *Error) Problem() Problem {
	own := *e.orZero()
	own.code = orFallback(e.Code())
	row := entryOf(own.code)
	p := Problem{
		Type: "about:blank", Status: sentStatus(own.Status()), Detail: own.detail, UserMessage: row.sentence(own.params),
		Context: own.context, DocURL: row.DocURL,
	}
	p.Title = phraseOf(p.Status)
	if row.DocURL != "" {
		p.Type, p.Title = row.DocURL, row.Title
	}
	p.identify(own.code)
	if p.Detail == "" {
		p.Detail = p.UserMessage
	}
	if isLocal(own.instance) {
		p.Instance = own.instance
	}
	for _, other := range own.response().Others {
		p.Errors = append(p.Errors, other.Problem())
	}
	return p
}

// isLocal reports whether a URI reference refers to no host: a path, or a name such as urn:uuid:…
func isLocal(uri string) bool {
	if rest, ok := strings.CutPrefix(uri, "/"); ok {
		return !strings.HasPrefix(rest, "/") && !strings.HasPrefix(rest, `\`) // browsers take either for two slashes
	}
	return strings.HasPrefix(uri, "urn:") || strings.HasPrefix(uri, "tag:")
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

// sentStatus returns the status to send with an error: 500 instead of one that does not tell of an error.
func sentStatus(status int) int {
	if status < 400 || status > 599 {
		return 500
	}
	return status
}

// MarshalJSON returns what a client may see of the error: its [Error.Problem].
func (e *Error) MarshalJSON() ([]byte, error) { return json.Marshal(e.Problem()) }

// MarshalJSON returns the members as a JSON object in their order. Of a value that cannot be written it has the type.
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

// UnmarshalJSON reads a JSON object, in its order; numbers as json.Number.
func (ms *Members) UnmarshalJSON(text []byte) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	start, err := d.Token()
	if start == nil || err != nil { // null
		return err
	}
	if start != json.Delim('{') {
		return fmt.Errorf("members are a JSON object, not %v", start)
	}
	var all Members
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		var value any
		if err := d.Decode(&value); err != nil {
			return err
		}
		all = all.with(key.(string), value)
	}
	*ms = all
	return nil
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
	if err != nil || levels(text) > maxLevels {
		return nil
	}
	return text
}

// maxLevels is how many objects and lists a value may have within each other. encoding/json takes no more than 10,000.
const maxLevels = 1000

// levels returns the number of levels in a JSON text.
func levels(text []byte) int {
	deepest, level, quoted := 0, 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
		case quoted && c == '\\':
			i++
		case quoted:
		case c == '[' || c == '{':
			level++
			deepest = max(deepest, level)
		case c == ']' || c == '}':
			level--
		}
	}
	return deepest
}
