// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import "encoding/json"

// envelope is one shape in which a family's errors stand in a response body. Its members are JSON pointers (RFC 6901),
// empty where the shape has no such thing. Where there is a list, the other pointers start at each of its elements.
type envelope struct {
	family              Family
	list, code, message string
	context             []string
}

// read gives what a body holds in this shape, one finding an error.
func (e envelope) read(body json.RawMessage) []finding {
	if e.list == "" {
		return []finding{e.readOne(body)}
	}
	list, _ := valueAt(body, e.list)
	if !isList(list) {
		return nil
	}
	var all []finding
	for _, element := range partsOf(list) {
		all = append(all, e.readOne(element.value))
	}
	return all
}

// readOne reads one error.
func (e envelope) readOne(text json.RawMessage) finding {
	f := finding{text: codeText(e.value(text, e.code)), detail: stringOf(e.value(text, e.message))}
	f.code, _ = codeIn(e.family, f.text)
	for _, pointer := range e.context {
		f.add(lastToken(pointer), e.value(text, pointer))
	}
	return f
}

// value gives what a pointer of the shape points to, and nothing where the shape has no such pointer.
func (e envelope) value(text json.RawMessage, pointer string) json.RawMessage {
	if pointer == "" {
		return nil
	}
	value, _ := valueAt(text, pointer)
	return value
}
