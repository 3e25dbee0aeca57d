// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import "encoding/json"

// finding is what one error in a body says of itself.
type finding struct {
	code     Code   // nil when none is known
	text     string // the code as it stands in the body
	detail   string
	params   []Param // what filled the placeholders of detail
	instance string
	context  members
}

// known reports whether the finding has a code.
func (f finding) known() bool { return f.code != nil }

// coded reports whether there is a code in the body, known or not.
func (f finding) coded() bool { return f.text != "" }

// empty reports whether the body has nothing there.
func (f finding) empty() bool { return f.text == "" && f.detail == "" }

// match finds the code by the message.
func (f *finding) match(family Family, status int) {
	if f.code == nil && f.detail != "" {
		f.code, f.params, _ = matchIn(family, status, f.detail)
	}
}

// add adds a JSON value to the context, unless it is missing or null.
func (f *finding) add(name string, text json.RawMessage) {
	if len(text) == 0 {
		return
	}
	if value := plainValue(text); value != nil {
		f.context = f.context.with(name, value)
	}
}

// asError gives a finding as an error. Where its code is not known here the HTTP status takes its place, and what stood
// in the body is kept in the context.
func (f finding) asError(status int) *Error {
	code := f.code
	if code == nil {
		code, _ = statusCode(status)
	}
	if f.code == nil && f.text != "" {
		f.context = f.context.with("code", f.text)
	}
	return &Error{code: code, detail: f.detail, params: f.values(), instance: f.instance, context: f.context}
}

// values gives what fills the placeholders of the user message. A code that did not come from its message may still have
// come with it.
func (f finding) values() []Param {
	if f.code == nil || f.params != nil {
		return f.params
	}
	code, params, _ := matchIn(f.code.Family(), f.code.Status(), f.detail)
	if code != f.code {
		return nil
	}
	return params
}
