// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"encoding/json"
	"iter"
	"slices"
	"testing"
)

// body is what an emitted test knows about the body of a response.
type body struct {
	status  int
	text    string
	code    Code
	detail  string
	context []Param // the texts among the context
	others  []Code
}

// checkBodies decodes bodies.
func checkBodies(t *testing.T, bodies []body) {
	t.Helper()
	for _, want := range bodies {
		e := decodeBody(want.status, []byte(want.text))
		equal(t, "the code in "+want.text, e.Code(), want.code)
		equal(t, "the detail in "+want.text, e.Detail(), want.detail)
		equalSeq(t, "the context in "+want.text, slices.Values(textsOf(e)), want.context)
		var others []Code
		for _, other := range e.Others() {
			others = append(others, other.Code())
		}
		equalSeq(t, "the other codes in "+want.text, slices.Values(others), want.others)
	}
}

// textsOf lists the texts in the context of an error.
func textsOf(e *Error) []Param {
	var all []Param
	for name, value := range e.Context() {
		if text, ok := value.(string); ok {
			all = append(all, Param{name, text})
		}
	}
	return all
}

// checkEnvelope puts each code between two parts of a body, as it is written in JSON and as a string, and decodes that.
func checkEnvelope[T anyCode](t *testing.T, before, after string, want body, codes iter.Seq[T]) {
	t.Helper()
	for c := range codes {
		want.code = c
		for _, value := range []any{c, c.String()} {
			text, err := json.Marshal(value)
			if err != nil {
				t.Fatal(err)
			}
			want.text = before + string(text) + after
			checkBodies(t, []body{want})
		}
	}
}
