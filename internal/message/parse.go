package message

import (
	"fmt"
	"slices"
	"strings"
)

// Error says why a text is no message.
type Error struct {
	Offset  int    // the byte of the text at which the problem is
	Problem string // what is wrong, in a few words
	Help    string // what to write instead; empty where Inner has what was written
	Inner   string // what stands between braces and is no placeholder
}

// Error gives the problem.
func (e *Error) Error() string { return e.Problem }

// Usage tells how placeholders and braces are written.
const Usage = "write {field_name} or {count:int} for a part that varies, {{ and }} for plain braces"

// Parse splits a text at its placeholders. The error is an *Error.
func Parse(text string) (*Message, error) {
	m := &Message{Text: text}
	var literal strings.Builder
	for rest := text; rest != ""; {
		piece, p, after, err := next(rest)
		if err == nil && p.Name != "" {
			err = m.add(literal.String(), p)
			literal.Reset()
		}
		if err != nil {
			err.Offset = len(text) - len(rest)
			return nil, err
		}
		literal.WriteString(piece)
		rest = after
	}
	m.Literals = append(m.Literals, literal.String())
	return m, nil
}

// next takes a piece of literal text off the front of a text, or a placeholder.
func next(text string) (piece string, p Placeholder, rest string, err *Error) {
	switch at := strings.IndexAny(text, "{}"); {
	case at < 0:
		return text, p, "", nil
	case at > 0:
		return text[:at], p, text[at:], nil
	case strings.HasPrefix(text, "{{"), strings.HasPrefix(text, "}}"):
		return text[:1], p, text[2:], nil
	}
	p, rest, err = cutPlaceholder(text)
	return "", p, rest, err
}

// cutPlaceholder takes the placeholder off the front of a text that starts with a single brace.
func cutPlaceholder(text string) (Placeholder, string, *Error) {
	if text[0] == '}' {
		return Placeholder{}, "", &Error{Problem: "a closing brace has no opening one",
			Help: "write { in front of the placeholder, or }} for a plain brace"}
	}
	inner, rest, closed := strings.Cut(text[1:], "}")
	name, isInt := strings.CutSuffix(inner, ":int")
	switch {
	case !closed:
		return Placeholder{}, "", &Error{Problem: "an opening brace is never closed",
			Help: "write } behind the placeholder, or {{ for a plain brace"}
	case inner == "":
		return Placeholder{}, "", &Error{Problem: "a placeholder is empty", Help: Usage}
	case !IsName(name):
		return Placeholder{}, "", &Error{Inner: inner,
			Problem: fmt.Sprintf("{%s} is not a placeholder: its name has small letters, digits and underscores", inner)}
	}
	return Placeholder{Name: name, Int: isInt}, rest, nil
}

// IsName reports whether a text can be the name of a placeholder: words of small letters and digits, with an underscore
// between them, the first of which starts with a letter.
func IsName(text string) bool {
	last := byte('_')
	for i := range len(text) {
		c := text[i]
		letter, digit := 'a' <= c && c <= 'z', '0' <= c && c <= '9'
		if !letter && (i == 0 || !digit) && (c != '_' || last == '_') {
			return false
		}
		last = c
	}
	return last != '_'
}

// add adds a placeholder and the literal in front of it.
func (m *Message) add(literal string, p Placeholder) *Error {
	if literal == "" && len(m.Placeholders) > 0 {
		return &Error{Problem: fmt.Sprintf("{%s} follows another placeholder, and nothing tells where one ends", p.Name),
			Help: "write something between them"}
	}
	if slices.ContainsFunc(m.Placeholders, func(other Placeholder) bool { return other.Name == p.Name }) {
		return &Error{Problem: fmt.Sprintf("{%s} stands here twice", p.Name), Help: "give one of them another name"}
	}
	m.Literals = append(m.Literals, literal)
	m.Placeholders = append(m.Placeholders, p)
	return nil
}

// HasPlaceholder reports whether a text has a placeholder, without parsing it: a brace that is not doubled.
func HasPlaceholder(text string) bool {
	for {
		at := strings.IndexByte(text, '{')
		if at < 0 {
			return false
		}
		if text = text[at+1:]; !strings.HasPrefix(text, "{") {
			return true
		}
		text = text[1:]
	}
}
