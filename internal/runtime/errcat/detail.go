// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"iter"
	"slices"
	"strings"
)

// newMessage gives an error whose detail is the message of its code, with values in the place of its placeholders, in
// alphabetical order of their names. The values also fill the placeholders of the user message. It is not made a part of
// the constructors, which there may be thousands of.
//
//go:noinline
func newMessage(code Code, values ...string) *Error {
	message := code.record().text(atMessage)
	params := paramsOf(message, values)
	var text strings.Builder
	for piece, isName := range pieces(message) {
		if isName {
			piece = params[slices.IndexFunc(params, func(p Param) bool { return p.Name == piece })].Value
		}
		text.WriteString(piece)
	}
	return &Error{code: code, detail: text.String(), params: params, shown: shown{detail: text.String()}}
}

// paramsOf gives the placeholders of a message, in alphabetical order, with their values.
func paramsOf(message string, values []string) []Param {
	params := make([]Param, 0, len(values))
	for piece, isName := range pieces(message) {
		if isName {
			params = append(params, Param{Name: piece})
		}
	}
	slices.SortFunc(params, func(a, b Param) int { return strings.Compare(a.Name, b.Name) })
	for i, value := range values {
		params[i].Value = value
	}
	return params
}

// pieces ranges over what a message is made of: texts, and names of placeholders.
func pieces(message string) iter.Seq2[string, bool] {
	return func(yield func(piece string, isName bool) bool) {
		for rest := message; rest != ""; {
			var piece string
			var isName bool
			if piece, isName, rest = cutPiece(rest); !yield(piece, isName) {
				return
			}
		}
	}
}

// cutPiece cuts the first piece off a message. A placeholder is {name} or {name:int}; braces of the text are doubled.
func cutPiece(message string) (piece string, isName bool, rest string) {
	brace := strings.IndexAny(message, "{}")
	switch {
	case brace < 0:
		return message, false, ""
	case brace > 0:
		return message[:brace], false, message[brace:]
	case strings.HasPrefix(message, "{{") || strings.HasPrefix(message, "}}"):
		return message[:1], false, message[2:]
	}
	piece, rest, _ = strings.Cut(message[1:], "}")
	piece, _, _ = strings.Cut(piece, ":")
	return piece, true, rest
}
