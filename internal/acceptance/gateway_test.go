package acceptance_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/errhttp"
	"github.com/errgen/errgen/generated/errcat"
)

// written gives what a client sees of an error.
func written(err error) string {
	recorder := httptest.NewRecorder()
	errhttp.WriteProblem(recorder, httptest.NewRequest(http.MethodGet, "/", nil), err)
	return recorder.Body.String()
}

// TestGateway hands on the error of a server behind it: the code, and nothing else that the server has sent.
func TestGateway(t *testing.T) {
	behind := errhttp.Decode(400, nil, []byte(`{"errors":[{"errorCode":5000,"message":"upstream text","subject":"upstreamField"}]}`), errcat.Catalog)
	seen := written(fmt.Errorf("calling the server behind: %w", behind))
	if strings.Contains(seen, "upstream") || !strings.Contains(seen, `"code":5000`) {
		t.Errorf("the client sees %s", seen)
	}
	var e *errcode.Error
	if !errors.As(behind, &e) || e.Detail() != "upstream text" {
		t.Errorf("this program does not see the detail: %v", behind)
	}
	if seen := written(e.WithDetail("written for clients")); !strings.Contains(seen, "written for clients") || strings.Contains(seen, "upstream") {
		t.Errorf("the client sees %s", seen)
	}
}

// TestOddContext expects values that JSON cannot write to cost the client no more than themselves, and to show nothing.
func TestOddContext(t *testing.T) {
	circle := map[string]any{}
	circle["self"] = circle
	secret := struct {
		Password string `json:"-"`
		Done     chan int
	}{"hunter2", nil}
	seen := written(errcode.New(errcat.AuthForbidden).With("circle", circle).With("secret", secret).With("user", 7))
	var problem struct{ Context map[string]any }
	if err := json.Unmarshal([]byte(seen), &problem); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(seen, "hunter2") || problem.Context["user"] != 7.0 || problem.Context["circle"] != "map[string]interface {}" {
		t.Errorf("the client sees %s", seen)
	}
}
