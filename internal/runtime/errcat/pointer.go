// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
)

// maxParts bounds what is read of one JSON object or list, so that a body of a megabyte does not become a structure of
// many. What comes after is left aside.
const maxParts = 1000

// valueAt gives the value that a JSON pointer (RFC 6901) points to, and false when there is none. Values are looked up
// in the text, which must be valid JSON, and not turned into a tree: that would be many times larger.
func valueAt(text json.RawMessage, pointer string) (json.RawMessage, bool) {
	ok := true
	for pointer != "" && ok {
		var token string
		token, pointer = cutPointer(pointer)
		text, ok = valueIn(text, token)
	}
	return text, ok
}

// cutPointer takes the first token off a JSON pointer.
func cutPointer(pointer string) (token, rest string) {
	token = strings.TrimPrefix(pointer, "/")
	if end := strings.IndexByte(token, '/'); end >= 0 {
		token, rest = token[:end], token[end:]
	}
	return strings.NewReplacer("~1", "/", "~0", "~").Replace(token), rest
}

// lastToken gives the last token of a JSON pointer.
func lastToken(pointer string) string {
	token, _ := cutPointer(pointer[strings.LastIndexByte(pointer, '/')+1:])
	return token
}

// valueIn gives the value of a member, or of an element by its index. Of members with the same name the last counts, as
// for encoding/json.
func valueIn(text json.RawMessage, token string) (json.RawMessage, bool) {
	var found json.RawMessage
	for i, p := range partsOf(text) {
		if isList(text) {
			p.name = strconv.Itoa(i)
		}
		if p.name == token {
			found = p.value
		}
	}
	return found, found != nil
}

// part is a member of a JSON object, or an element of a list, which has no name.
type part struct {
	name  string
	value json.RawMessage
}

// partsOf gives the members of a JSON object or the elements of a list: the first maxParts. It gives none of anything
// else.
func partsOf(text json.RawMessage) []part {
	if !isList(text) && !isObject(text) {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(text))
	_, _ = d.Token() // the bracket
	var all []part
	for d.More() && len(all) < maxParts {
		p, err := readPart(d, isObject(text))
		if err != nil {
			break
		}
		all = append(all, p)
	}
	return all
}

// readPart reads a member of an object or an element of a list.
func readPart(d *json.Decoder, named bool) (part, error) {
	var p part
	if named {
		name, err := d.Token()
		if err != nil {
			return p, err
		}
		p.name, _ = name.(string)
	}
	err := d.Decode(&p.value)
	return p, err
}

// isObject reports whether a JSON text is an object.
func isObject(text json.RawMessage) bool { return startsWith(text, '{') }

// isList reports whether a JSON text is a list.
func isList(text json.RawMessage) bool { return startsWith(text, '[') }

// startsWith reports whether a JSON text starts with a byte, after white space.
func startsWith(text json.RawMessage, first byte) bool {
	text = bytes.TrimLeft(text, " \t\r\n")
	return len(text) > 0 && text[0] == first
}

// stringOf reads a JSON string, and gives nothing for anything else.
func stringOf(text json.RawMessage) string {
	if !startsWith(text, '"') {
		return ""
	}
	var s string
	_ = json.Unmarshal(text, &s) // valid JSON that starts so is a string
	return s
}

// codeText reads a code: a JSON string, or a number as it is written. It gives nothing for anything else.
func codeText(text json.RawMessage) string {
	if number := json.Number(text); len(text) > 0 && (text[0] == '-' || '0' <= text[0] && text[0] <= '9') {
		return number.String()
	}
	return stringOf(text)
}

// plainValue gives a JSON value as Context promises it, and nil for null.
func plainValue(text json.RawMessage) any {
	switch text[0] {
	case '"':
		return stringOf(text)
	case '{', '[':
		return text
	case 'n':
		return nil
	case 't', 'f':
		return text[0] == 't'
	}
	return json.Number(text)
}
