// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"fmt"
	"iter"
	"net/http/httptest"
	"slices"
	"testing"
)

// checkResponses sends an error of each code to a client, which has to see the same code.
func checkResponses[T anyCode](t *testing.T, known iter.Seq[T], unknown ...T) {
	t.Helper()
	for _, c := range slices.AppendSeq(unknown, known) {
		for _, err := range []error{c, New(c), fmt.Errorf("outside: %w", New(c).WithDetail("what happened"))} {
			w := httptest.NewRecorder()
			WriteProblem(w, httptest.NewRequest("GET", "/things/7", nil), err)
			received := FromResponse(w.Result())
			got, ok := CodeOf(received)
			equal[Code](t, "the code received", got, c)
			equal(t, "a code is received", ok, true)
		}
	}
}

// checkDecode expects a status alone to be enough, and a nil error below 400.
func checkDecode(t *testing.T, codes map[int]Code) {
	t.Helper()
	for status, want := range codes {
		err := Decode(status, nil, []byte("<html>"))
		got, _ := CodeOf(err)
		equal(t, fmt.Sprint("the code of status ", status), got, want)
	}
	equal(t, "the error of status 399", Decode(399, nil, nil), nil)
}
