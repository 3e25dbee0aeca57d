package errtest

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/internal/message"
)

// message fills the message of a code, finds a code by the text, and compares what fills the message of that with the text.
func (p *proof[C, P, K]) message(i int) {
	p.Helper()
	e := p.entry(i)
	if e.Message == "" {
		return
	}
	text, ok := p.filled(e)
	if !ok {
		return
	}
	same(p.T, "the detail of the message", e.Wire, errcode.NewMessage(p.code(i), params(e)...).Detail(), text)
	code, found, ok := p.typ.Match(e.Status, text)
	if !ok || code.Entry().Status != e.Status {
		p.Errorf("%q, the message of %s, is that of %v, %v", text, e.Wire, code, ok)
		return
	}
	same(p.T, "the message read back", e.Wire, errcode.NewMessage(code, found...).Detail(), text)
	if _, _, ok := p.typ.Match(e.Status+1000, text); ok {
		p.Errorf("%q is a message with a status that it does not come with", text)
	}
}

// constructor proves what the constructor of a code gave: an error with the code, with its message as the detail, and with its user
// message.
func (p *proof[C, P, K]) constructor(i int) {
	p.Helper()
	e, want := p.entry(i), p.rows[i]
	switch {
	case want.New != nil:
		same(p.T, "the code of the constructor", e.Wire, want.New.Code(), errcode.Code(p.code(i)))
		same(p.T, "the detail of the constructor", e.Wire, want.New.Detail(), want.Detail)
		same(p.T, "the user message of the constructor", e.Wire, want.New.UserMessage(), cmp.Or(want.Sentence, e.UserMessage))
	case len(params(e)) > 0:
		p.Errorf("the message of %s has placeholders, and no constructor fills them", e.Wire)
	}
}

// filled returns the message of a row with plain values.
func (p *proof[C, P, K]) filled(e *errcode.Entry) (string, bool) {
	p.Helper()
	m, err := message.Parse(e.Message)
	if err != nil {
		p.Errorf("the message of %s: %v", e.Wire, err)
		return "", false
	}
	return m.Fill(plainValue), true
}

// params returns plain values for the placeholders of a row's message.
func params(e *errcode.Entry) []errcode.Param {
	m, err := message.Parse(e.Message)
	if err != nil {
		return nil
	}
	var all []errcode.Param
	for _, p := range m.Placeholders {
		all = append(all, errcode.Param{Name: p.Name, Value: plainValue(p)})
	}
	return all
}

// plainValue returns what a placeholder may stand for.
func plainValue(p message.Placeholder) string {
	if p.Int {
		return "38"
	}
	return "value-of-" + p.Name
}

// envelopes writes a code into each envelope of its family and into problem details, and reads it back.
func (p *proof[C, P, K]) envelopes(i int) {
	p.Helper()
	e, c := p.entry(i), p.code(i)
	if e.Status < 400 {
		return // no response with this status tells of an error
	}
	text, _ := p.filled(e)
	for _, envelope := range p.typ.Family.Envelopes {
		body := p.body(envelope, e.Wire, text)
		if body == nil {
			continue
		}
		got, _ := errcode.Find(errhttp.Decode(e.Status, nil, body, c.Catalog()))
		if !errcode.Known(got.Code()) || envelope.Code != "" && got.Code().String() != e.Wire {
			p.Errorf("%s is read from %s as %v", e.Wire, body, got.Code())
		}
	}
	problem, _ := json.Marshal(errcode.New(c).Problem())
	got, _ := errcode.Find(errhttp.Decode(e.Status, nil, problem, c.Catalog()))
	same(p.T, "the code of the problem", e.Wire, got.Code(), errcode.Code(c))
}

// body returns a body with a code, or else a message, where an envelope reads it; nil if the envelope reads neither.
func (p *proof[C, P, K]) body(envelope errcode.Envelope, wire, text string) []byte {
	var item any
	switch {
	case envelope.Code != "" && p.typ.Family.KnownBy != errcode.ByMessage:
		item = within(envelope.Code, wire)
	case envelope.Message != "" && text != "" && p.typ.Family.KnownBy == errcode.ByMessage:
		item = within(envelope.Message, text)
	default:
		return nil
	}
	if envelope.List != "" {
		item = within(envelope.List, []any{item})
	}
	body, _ := json.Marshal(item)
	return body
}

// within puts a value where a JSON pointer points to.
func within(pointer string, value any) any {
	tokens := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for i := len(tokens) - 1; i >= 0; i-- {
		token := strings.NewReplacer("~1", "/", "~0", "~").Replace(tokens[i])
		value = map[string]any{token: value}
	}
	return value
}
