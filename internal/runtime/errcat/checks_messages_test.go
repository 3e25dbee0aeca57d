// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"slices"
	"testing"
)

// message is what an emitted test knows about a text that may be a message of a status.
type message struct {
	status int
	text   string
	code   Code // nil when it is none
	params []Param
}

// checkMessages looks up the codes of messages in each of the ways there are.
func checkMessages[T anyCode](t *testing.T, match func(int, string) (T, []Param, bool), f Family, messages []message) {
	t.Helper()
	for _, want := range messages {
		wantCode, _ := want.code.(T)
		code, params, ok := match(want.status, want.text)
		equal(t, "the code of "+want.text, code, wantCode)
		equal(t, want.text+" is matched", ok, want.code != nil)
		equalSeq(t, "the parameters of "+want.text, slices.Values(params), want.params)
		found, params, ok := matchIn(f, want.status, want.text)
		equal(t, "the code in the family of "+want.text, found, want.code)
		equal(t, want.text+" is matched in the family", ok, want.code != nil)
		equalSeq(t, "the parameters in the family of "+want.text, slices.Values(params), want.params)
	}
}

// checkNoMessage expects texts to be no messages of a status, and looking for them to allocate nothing.
func checkNoMessage[T anyCode](t *testing.T, match func(int, string) (T, []Param, bool), status int, texts []string) {
	t.Helper()
	for _, text := range texts {
		if code, _, ok := match(status, text); ok {
			t.Errorf("%q is taken for the message of %v", text, code)
		}
		none(t, "not matching "+text, func() { _, _, _ = match(status, text) })
	}
}

// made is what an emitted test knows about what a constructor makes.
type made struct {
	err         *Error
	code        Code
	detail      string
	userMessage string
}

// checkMade compares what constructors make with what is expected.
func checkMade(t *testing.T, all []made) {
	t.Helper()
	for _, want := range all {
		equal(t, "Code()", want.err.Code(), want.code)
		equal(t, "Detail()", want.err.Detail(), want.detail)
		equal(t, "UserMessage()", want.err.UserMessage(), want.userMessage)
	}
}
