package errhttp

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// The bounds of what is read of a body. What is beyond them is left aside.
const (
	maxBody   = 1 << 20 // bytes of a body; of a longer one only the status counts
	maxNodes  = 4096    // values of a body
	maxLevels = 1000    // objects and lists within each other
	maxText   = 4096    // bytes of a detail, and of a member of the context
	maxErrors = 100     // errors of one body
	maxKept   = 500     // bytes that are kept of a body that cannot be read
)

// document is a JSON text, read once into a list of its values. Each names its first child and its next sibling, so that
// nothing is copied or looked at twice.
type document struct {
	nodes []node // the root is the first one
}

// node is a JSON value.
type node struct {
	name        string // of a member
	text        string // the whole value, as it is written
	first, next int    // the indexes of the first child and of the next sibling; 0 for none
}

// parse reads a JSON text. It is false for what is none.
func parse(body []byte) (*document, bool) {
	if !json.Valid(body) {
		return nil, false
	}
	r := reader{text: string(body), nodes: make([]node, 0, 16)}
	r.value("", 0)
	return &document{r.nodes}, true
}

// reader reads valid JSON from left to right, so that it has to look for nothing but where values end.
type reader struct {
	text  string
	pos   int
	nodes []node
}

// value reads a value, and returns its index among the nodes; 0 for the root, and for what is beyond the bounds.
func (r *reader) value(name string, level int) int {
	r.skipSpace()
	start, index := r.pos, len(r.nodes)
	if level > maxLevels || index >= maxNodes {
		r.skip(level)
		return 0
	}
	r.nodes = append(r.nodes, node{name: name})
	first := r.skip(level)
	r.nodes[index].text, r.nodes[index].first = r.text[start:r.pos], first
	return index
}

// skip reads up to the end of a value, and returns the index of its first child.
func (r *reader) skip(level int) (first int) {
	switch r.text[r.pos] {
	case '{', '[':
		return r.children(level + 1)
	case '"':
		r.readString()
	default:
		for r.pos < len(r.text) && strings.IndexByte(",]} \t\r\n", r.text[r.pos]) < 0 {
			r.pos++
		}
	}
	return 0
}

// children reads the members of an object or the elements of a list, and returns the index of the first.
func (r *reader) children(level int) (first int) {
	last, isObject := 0, r.text[r.pos] == '{'
	for r.pos++; r.more(); {
		name := ""
		if isObject {
			name = unquote(r.readString())
			r.skipSpace()
			r.pos++ // the colon
		}
		index := r.value(name, level)
		if first == 0 {
			first = index
		} else if index != 0 {
			r.nodes[last].next = index
		}
		last = max(last, index)
	}
	return first
}

// more reports whether there is another member or element, and goes there; otherwise it goes behind the bracket.
func (r *reader) more() bool {
	r.skipSpace()
	if r.text[r.pos] == ',' {
		r.pos++
		r.skipSpace()
	}
	if c := r.text[r.pos]; c != '}' && c != ']' {
		return true
	}
	r.pos++
	return false
}

// skipSpace skips white space.
func (r *reader) skipSpace() {
	for r.pos < len(r.text) && strings.IndexByte(" \t\r\n", r.text[r.pos]) >= 0 {
		r.pos++
	}
}

// readString reads a string, and returns it as it is written between its quotes.
func (r *reader) readString() string {
	start := r.pos + 1
	for r.pos++; r.text[r.pos] != '"'; r.pos++ {
		if r.text[r.pos] == '\\' {
			r.pos++
		}
	}
	r.pos++
	return r.text[start : r.pos-1]
}

// value is a value in a document; the zero value stands for one that is not there.
type value struct {
	in    *document
	index int
}

// root returns the whole document.
func (d *document) root() value { return value{d, 0} }

// node returns the value's node.
func (v value) node() *node { return &v.in.nodes[v.index] }

// exists reports whether the value is there.
func (v value) exists() bool { return v.in != nil }

// kind returns the first byte of the value as it is written, which tells what it is; 0 if it is not there.
func (v value) kind() byte {
	if !v.exists() {
		return 0
	}
	return v.node().text[0]
}

// first returns the first member or element.
func (v value) first() value {
	if !v.exists() {
		return value{}
	}
	return v.sibling(v.node().first)
}

// next returns the member or element that follows.
func (v value) next() value { return v.sibling(v.node().next) }

// sibling returns the value at an index other than that of the root.
func (v value) sibling(index int) value {
	if index == 0 {
		return value{}
	}
	return value{v.in, index}
}

// name returns the name of a member.
func (v value) name() string { return v.node().name }

// pointed returns the value that a JSON pointer (RFC 6901) points to. Of members with the same name the last counts.
func (v value) pointed(pointer string) value {
	if pointer == "" {
		return v
	}
	for token := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		v = v.child(unescape(token)) // of what is not there, nothing
	}
	return v
}

// child returns a member by its name, or an element by its index.
func (v value) child(token string) value {
	isList, found, i := v.kind() == '[', value{}, 0
	for c := v.first(); c.exists(); c = c.next() {
		if isList && isIndex(token, i) || !isList && c.name() == token {
			found = c
		}
		i++
	}
	return found
}

// isIndex reports whether a token is the index i.
func isIndex(token string, i int) bool {
	n := 0
	for _, digit := range []byte(token) {
		if digit < '0' || digit > '9' || n > maxNodes {
			return false
		}
		n = 10*n + int(digit-'0')
	}
	return token != "" && n == i
}

// unescape returns a token of a JSON pointer without its escapes.
func unescape(token string) string {
	if !strings.Contains(token, "~") {
		return token
	}
	return strings.NewReplacer("~1", "/", "~0", "~").Replace(token)
}

// lastToken returns the last token of a JSON pointer.
func lastToken(pointer string) string {
	return unescape(pointer[strings.LastIndexByte(pointer, '/')+1:])
}

// unquote returns a JSON string that was written between quotes.
func unquote(text string) string {
	if !strings.Contains(text, `\`) && utf8.ValidString(text) {
		return text
	}
	var s string
	_ = json.Unmarshal([]byte(`"`+text+`"`), &s) // valid JSON is a string
	return s
}

// string returns a JSON string, and nothing for any other value.
func (v value) string() string {
	if v.kind() != '"' {
		return ""
	}
	text := v.node().text
	return unquote(text[1 : len(text)-1])
}

// isNumber reports whether the value is a number.
func (v value) isNumber() bool {
	k := v.kind()
	return k == '-' || '0' <= k && k <= '9'
}

// plain returns the value as Context promises it, and nil for null and for what is too long to be kept.
func (v value) plain() any {
	switch v.kind() {
	case '"':
		return bounded(v.string())
	case 't', 'f':
		return v.kind() == 't'
	case 'n', 0:
		return nil
	}
	text := v.node().text
	switch {
	case len(text) > maxText:
		return nil
	case v.isNumber():
		return json.Number(text)
	}
	return json.RawMessage(strings.ToValidUTF8(text, "\uFFFD"))
}

// bounded returns the beginning of a text that is too long.
func bounded(text string) string { return beginning(text, maxText) }

// beginning returns at most n bytes of a text, and no part of a character.
func beginning(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return strings.Clone(text[:n])
}
