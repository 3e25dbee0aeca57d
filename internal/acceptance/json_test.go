package acceptance_test

import (
	"bytes"
	"encoding/json"
	"net/http/httptest"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/generated/errcat"
)

// order is what a user may store: codes as values, in lists, as keys, behind pointers, and left out.
type order struct {
	Prove    errcat.ProveCode             `json:"prove"`
	EID      errcat.EIDCode               `json:"eid"`
	Legacy   []errcat.LegacyCode          `json:"legacy"`
	VIP      *errcat.VIPCode              `json:"vip"`
	Statuses map[errcat.HTTPStatus]string `json:"statuses"`
	Texts    map[errcat.EIDCode]int       `json:"texts"`
	None     errcat.LegacyCode            `json:"none,omitempty"`
	NoText   errcat.EIDCode               `json:"no_text,omitempty"`
}

// TestCodesInJSON writes each code, codes that nobody knows, and codes within values of users, and reads them back. What
// they become is in testdata/codes.jsonl, which the package of before wrote, when codes had no marshallers.
func TestCodesInJSON(t *testing.T) {
	var lines bytes.Buffer
	for code := range errcat.All() {
		lines.Write(marshalled(t, code))
	}
	vip := errcat.VIPFieldMandatory
	want := order{
		Prove: errcat.ProveStepOutOfOrder, EID: errcat.AuthForbidden, Legacy: []errcat.LegacyCode{errcat.LegacyEntityNotFound, 7777, -1, 0}, VIP: &vip,
		Statuses: map[errcat.HTTPStatus]string{errcat.HTTPNotFound: "gone", 799: "odd"},
		Texts:    map[errcat.EIDCode]int{errcat.AuthForbidden: 1, "NO <SUCH> \"CODE\"": 2},
	}
	text := marshalled(t, want)
	stored, err := os.ReadFile("testdata/codes.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(stored), lines.String()+string(text)); diff != "" {
		t.Errorf("codes as JSON (-before +now):\n%s", diff)
	}
	var got order
	if err := json.Unmarshal(text, &got); err != nil || !bytes.Equal(marshalled(t, got), text) || *got.VIP != vip || got.Legacy[1] != 7777 {
		t.Errorf("read %+v, %v", got, err)
	}
	if err := json.Unmarshal([]byte(`{"prove": null, "eid": null, "legacy": null}`), &got); err != nil || got.Prove != want.Prove || got.EID != want.EID {
		t.Errorf("null changed a code: %+v, %v", got, err)
	}
}

// marshalled is a value as JSON, in a line.
func marshalled(t *testing.T, value any) []byte {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return append(text, '\n')
}

// TestProblemsInJSON writes the problem of each code. Since testdata/problems.jsonl was written, problems got the members catalog
// and user_message, and a title for people instead of the name of the code; everything else is as it was.
func TestProblemsInJSON(t *testing.T) {
	want := problems(t)
	expectRead(t, want)
	var got []map[string]any
	for code := range errcat.All() {
		got = append(got, parsed(t, marshalled(t, errcode.New(code))))
	}
	e := errcode.New(errcat.LegacyEntityNotFound).WithDetail("no <such> order").WithInstance("/orders/7").With("order", 7)
	recorder := httptest.NewRecorder()
	errhttp.WriteProblem(recorder, httptest.NewRequest("GET", "/orders/7?token=x", nil), e)
	got = append(got, parsed(t, marshalled(t, e)), parsed(t, recorder.Body.Bytes()))
	for i, p := range got {
		if p["catalog"] != "identity" || p["title"] == nil || want[i]["detail"] == nil && p["user_message"] != nil {
			t.Errorf("got %v", p)
		}
		for _, member := range []string{"catalog", "user_message", "title", "timestamp"} {
			delete(p, member)
			delete(want[i], member)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-before +now):\n%s", diff)
	}
}

// expectRead decodes what was written before, and expects the code that it was written for.
func expectRead(t *testing.T, before []map[string]any) {
	t.Helper()
	i := 0
	for code := range errcat.All() {
		text, want := marshalled(t, before[i]), code
		if got, _ := errcode.Of(errhttp.Decode(max(400, code.Entry().Status), nil, text, errcat.Catalog)); got != want {
			t.Errorf("%s is read as %v, not %v", text, got, want)
		}
		i++
	}
}

// problems reads the problems that were written before, one a line.
func problems(t *testing.T) []map[string]any {
	t.Helper()
	text, err := os.ReadFile("testdata/problems.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]any
	for line := range bytes.Lines(text) {
		all = append(all, parsed(t, line))
	}
	return all
}

// parsed reads a JSON object.
func parsed(t *testing.T, text []byte) map[string]any {
	t.Helper()
	var object map[string]any
	if err := json.Unmarshal(text, &object); err != nil {
		t.Fatal(err)
	}
	return object
}
