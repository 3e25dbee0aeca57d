package gogen

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// codeMark stands where the code belongs. No JSON holds it.
const codeMark = "\x00"

// shape is a body in the shape of an envelope.
type shape struct {
	list    string
	element node
	put     []string   // the pointers that there was room for
	context []jen.Code // what the decoder must give as the context
}

// newShape makes a body with everything that an envelope names, as far as its pointers leave room for each other.
func newShape(e model.Envelope) *shape {
	s := &shape{list: e.List}
	s.add(e.Code, codeMark)
	s.add(e.Message, quoted(sampleDetail))
	for _, pointer := range e.Context {
		if name := lastToken(pointer); s.add(pointer, quoted("some "+name)) {
			s.context = append(s.context, jen.Values(jen.Lit(name), jen.Lit("some "+name)))
		}
	}
	return s
}

// add puts a value where a pointer says, if it says anything.
func (s *shape) add(pointer, value string) bool {
	ok := pointer != "" && s.element.put(pointer, value)
	if ok {
		s.put = append(s.put, pointer)
	}
	return ok
}

// has reports whether something was put where a pointer says.
func (s *shape) has(pointer string) bool { return slices.Contains(s.put, pointer) }

// text is the body.
func (s *shape) text() string {
	if s.list == "" {
		return s.element.String()
	}
	var whole node
	whole.put(s.list, "["+s.element.String()+"]")
	return whole.String()
}

// node is a JSON value: an object, or a text as it is.
type node struct {
	leaf    string
	names   []string
	members []*node
}

// put puts a value where a JSON pointer says, and reports whether there was room.
func (n *node) put(pointer, value string) bool {
	if pointer == "" {
		free := n.leaf == "" && len(n.names) == 0
		if free {
			n.leaf = value
		}
		return free
	}
	if n.leaf != "" {
		return false
	}
	token, rest, more := strings.Cut(pointer[1:], "/")
	if more {
		rest = "/" + rest
	}
	return n.member(unescape(token)).put(rest, value)
}

// member gives a member of an object, made anew if need be.
func (n *node) member(name string) *node {
	if i := slices.Index(n.names, name); i >= 0 {
		return n.members[i]
	}
	n.names, n.members = append(n.names, name), append(n.members, &node{})
	return n.members[len(n.members)-1]
}

// String gives the JSON.
func (n *node) String() string {
	if n.leaf != "" {
		return n.leaf
	}
	var members []string
	for i, name := range n.names {
		members = append(members, quoted(name)+":"+n.members[i].String())
	}
	return "{" + strings.Join(members, ",") + "}"
}

// lastToken is the last token of a JSON pointer.
func lastToken(pointer string) string {
	return unescape(pointer[strings.LastIndexByte(pointer, '/')+1:])
}

// unescape reads a token of a JSON pointer (RFC 6901).
func unescape(token string) string { return strings.NewReplacer("~1", "/", "~0", "~").Replace(token) }

// quoted is a text as a JSON string.
func quoted(text string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(text); err != nil {
		panic("a string is no JSON: " + err.Error())
	}
	return strings.TrimSuffix(b.String(), "\n")
}
