// Package acceptance_test uses the generated package of this repository as a service and its clients would: a real
// server that fails in the format of each family, and a real client that finds the code in what it gets.
package acceptance_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/generated/errcat"
)

// answer is what a server says when something has failed.
type answer struct {
	status int
	header map[string]string
	body   string
}

func (a answer) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	for key, value := range a.header {
		w.Header().Set(key, value)
	}
	w.WriteHeader(a.status)
	io.WriteString(w, a.body)
}

// ask sends a request to a server of its own that gives the answer, and decodes what comes back.
func ask(t *testing.T, handler http.Handler) error {
	t.Helper()
	server := httptest.NewServer(handler)
	defer server.Close()
	resp, err := server.Client().Get(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	return errhttp.FromResponse(resp, errcat.Catalog)
}

// TestDocumentedBodies decodes the bodies that the documents show.
func TestDocumentedBodies(t *testing.T) {
	tests := []struct {
		name   string
		answer answer
		want   errcode.Code
	}{
		{"prove", answer{400, nil, `{"code": 8001, "message": "the field \"dob\" is not a date"}`}, errcat.ProveMalformedRequest},
		{"prove by its message", answer{403, nil, `{"code": 8003, "message": "step called out of order"}`}, errcat.ProveStepOutOfOrder},
		{
			"eid",
			answer{403, map[string]string{"Content-Type": "application/problem+json"}, `{"title": "AUTH_FORBIDDEN", "status": 403, "detail": "not yours", "instance": "/v1/sessions"}`},
			errcat.AuthForbidden,
		},
		{"legacy list", answer{404, nil, `{"errors":[{"errorCode":3001, "message":"entity not found"}]}`}, errcat.LegacyEntityNotFound},
		{
			"legacy list with a subject",
			answer{400, nil, `{"errors":[{"errorCode":5000, "message":"validation error", "subject":"firstName", "subjectType":"parameter"}]}`},
			errcat.LegacyValidationError,
		},
		{"legacy flat", answer{404, nil, `{"errorCode": 3001, "message": "entity not found"}`}, errcat.LegacyEntityNotFound},
		{"vip", answer{400, nil, "firstName is mandatory."}, errcat.VIPFieldMandatory},
		{"vip, the better fit", answer{400, nil, "Missing enabled value in PIN policy"}, errcat.VIPPolicyEnabledMissing},
		{"a code that nobody knows", answer{400, nil, `{"errorCode": 7777}`}, errcat.LegacyCode(7777)},
		{"no body", answer{503, nil, ""}, errcat.HTTPServiceUnavailable},
		{"garbage", answer{502, nil, "<html>\xff{{{"}, errcat.HTTPBadGateway},
		{"a status that nobody knows", answer{418, nil, ""}, errcode.HTTPStatus(418)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if code, ok := errcode.Of(ask(t, test.answer)); !ok || code != test.want {
				t.Errorf("got %v, want %v", code, test.want)
			}
		})
	}
}

// TestEveryCodeInItsDialect sends each code in the format of its family and expects it back.
func TestEveryCodeInItsDialect(t *testing.T) {
	sent := 0
	for code := range errcat.All() {
		want := code
		if code.Entry().Status < 400 {
			want = nil
		} else if code == errcode.Code(errcat.VIPAccountOrUserNotFound) {
			want = errcat.HTTPNotFound // the document gives it no message to know it by
		}
		got, _ := errcode.Of(ask(t, answer{code.Entry().Status, nil, dialect(code)}))
		if got != want {
			t.Errorf("%v came back as %v", code, got)
		}
		sent++
	}
	if sent != 99 {
		t.Errorf("%d codes were sent, not 99", sent)
	}
}

var placeholder = regexp.MustCompile(`\{[a-z_]+\}`)

// dialect gives a body as the service of the code's family would send it.
func dialect(code errcode.Code) string {
	entry := code.Entry()
	message := placeholder.ReplaceAllString(entry.Message, "something")
	switch code.Family().ID {
	case "prove":
		return fmt.Sprintf(`{"code": %s, "message": %q}`, code.String(), message)
	case "eid":
		return fmt.Sprintf(`{"title": %q, "status": %d, "detail": %q}`, code.String(), entry.Status, entry.Title)
	case "legacy":
		return fmt.Sprintf(`{"errors": [{"errorCode": %s, "message": %q}]}`, code.String(), message)
	}
	return message
}

// TestEveryCodeAsProblem sends each code as problem details and expects it back, whatever its family.
func TestEveryCodeAsProblem(t *testing.T) {
	for code := range errcat.All() {
		err := ask(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			errhttp.WriteProblem(w, r, fmt.Errorf("while serving: %w", code))
		}))
		if got, ok := errcode.Of(err); !ok || got != code {
			t.Errorf("%v came back as %v", code, got)
		}
	}
}

// TestNothingLeaks expects no text of an error or a cause in what a client gets.
func TestNothingLeaks(t *testing.T) {
	recorder := httptest.NewRecorder()
	request := httptest.NewRequest(http.MethodGet, "/v1/users/7", nil)
	cause := errcode.Errorf(errcat.LegacyEntitySavingError, "insert: password=%s: %w", "hunter2", io.ErrUnexpectedEOF)
	errhttp.WriteProblem(recorder, request, fmt.Errorf("secret wrapper: %w", cause))
	body := recorder.Body.String()
	for _, secret := range []string{"hunter2", "insert", "unexpected EOF", "secret"} {
		if strings.Contains(body, secret) {
			t.Errorf("the client sees %q:\n%s", secret, body)
		}
	}
	var problem map[string]any
	if err := json.Unmarshal(recorder.Body.Bytes(), &problem); err != nil {
		t.Fatal(err)
	}
	if problem["instance"] != "/v1/users/7" || problem["code"] != 2006.0 || problem["family"] != "legacy" {
		t.Errorf("got %v", problem)
	}
	if got := recorder.Header().Get("Content-Type"); got != "application/problem+json" {
		t.Errorf("content type %q", got)
	}
}
