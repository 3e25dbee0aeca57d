package acceptance_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"net/http/httptest"
	"os"
	"testing"

	"github.com/errgen/errgen/generated/errcat"
)

var update = flag.Bool("update", false, "write the golden files again")

// golden compares lines with a file, in which the JSON stands that users have stored and exchange.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what was written:\n%s", path, got)
	}
}

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

// TestCodesInJSON writes each code, codes that nobody knows, and codes within values of users, and reads them back.
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
	golden(t, "testdata/codes.jsonl", append(lines.Bytes(), text...))
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

// TestProblemsInJSON writes the problem of each code.
func TestProblemsInJSON(t *testing.T) {
	var lines bytes.Buffer
	for code := range errcat.All() {
		lines.Write(marshalled(t, errcat.New(code)))
	}
	e := errcat.New(errcat.LegacyEntityNotFound).WithDetail("no <such> order").WithInstance("/orders/7").WithContext("order", 7)
	lines.Write(marshalled(t, e))
	recorder := httptest.NewRecorder()
	errcat.WriteProblem(recorder, httptest.NewRequest("GET", "/orders/7?token=x", nil), e)
	var sent map[string]any
	if err := json.Unmarshal(recorder.Body.Bytes(), &sent); err != nil {
		t.Fatal(err)
	}
	delete(sent, "timestamp")
	golden(t, "testdata/problems.jsonl", append(lines.Bytes(), marshalled(t, sent)...))
}
