package errcat

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// written gives what WriteProblem answers a request with.
func written(err error) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	WriteProblem(w, httptest.NewRequest("GET", "/a%20b/c?secret=1", nil), err)
	return w
}

// object reads a JSON object.
func object(t *testing.T, text []byte) map[string]any {
	t.Helper()
	var all map[string]any
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return all
}

func TestWriteProblem(t *testing.T) {
	w := written(New(LegacyDuplicate).WithDetail("7 is taken").WithContext("number", 7).WithRetryAfter(time.Millisecond))
	equal(t, "status", w.Code, 400)
	equal(t, "type", w.Header().Get("Content-Type"), "application/problem+json")
	equal(t, "Retry-After", w.Header().Get("Retry-After"), "1")
	got := object(t, w.Body.Bytes())
	at, err := time.Parse(time.RFC3339, fmt.Sprint(got["timestamp"]))
	equal(t, "timestamp", err == nil && time.Since(at) < time.Hour && strings.HasSuffix(got["timestamp"].(string), "Z"), true)
	delete(got, "timestamp")
	want := map[string]any{
		"type": "https://example.com/errors#legacy-200601", "title": "DUPLICATE", "status": 400.0, "detail": "7 is taken",
		"instance": "/a%20b/c", "context": map[string]any{"number": 7.0},
		"doc_url": "https://example.com/errors#legacy-200601", "family": "legacy", "code": 200601.0,
	}
	equal(t, "members", fmt.Sprint(got), fmt.Sprint(want))
}

func TestWriteProblem_sparse(t *testing.T) {
	got := object(t, written(fmt.Errorf("x: %w", NameCode("GONE"))).Body.Bytes())
	delete(got, "timestamp")
	want := map[string]any{
		"type": "about:blank", "title": "GONE", "status": 500.0, "instance": "/a%20b/c", "family": "names", "code": "GONE",
	}
	equal(t, "members", fmt.Sprint(got), fmt.Sprint(want))
}

func TestWriteProblem_status(t *testing.T) {
	for code, want := range map[Code]int{
		HTTPOK: 500, HTTPStatus(0): 500, HTTPStatus(399): 500, HTTPStatus(400): 400, HTTPStatus(599): 599, HTTPStatus(600): 500,
		LegacyCode(7777): 500, NameTaken: 409,
	} {
		equal(t, code.String(), written(code).Code, want)
	}
}

// TestWriteProblem_fallback holds that an error without a code is the fallback, and that nothing of it is told.
func TestWriteProblem_fallback(t *testing.T) {
	for _, err := range []error{nil, io.EOF, errors.New("secret"), (*Error)(nil), &Error{}} {
		w := written(err)
		equal(t, "status", w.Code, fallbackCode().Status())
		equal(t, "title", object(t, w.Body.Bytes())["title"], any(fallbackCode().Name()))
	}
}

func TestWriteProblem_said(t *testing.T) {
	got := object(t, written(Errorf(HTTPNotFound, "secret").WithInstance("urn:x")).Body.Bytes())
	equal(t, "detail", got["detail"], any(HTTPNotFound.UserMessage()))
	equal(t, "instance", got["instance"], any("urn:x"))
}

func TestWriteProblem_secrets(t *testing.T) {
	cause := errors.New("secret")
	for name, err := range wrappings(Errorf(NameTaken, "secret %s: %w", "secret", cause)) {
		equal(t, name, strings.Contains(written(err).Body.String(), "secret"), false)
	}
	for name, err := range wrappings(fmt.Errorf("secret: %w", New(NameTaken).WithCause(cause))) {
		equal(t, name, strings.Contains(written(err).Body.String(), "secret"), false)
	}
	equal(t, "without a code", strings.Contains(written(cause).Body.String(), "secret"), false)
}

func TestWriteProblem_header(t *testing.T) {
	w := httptest.NewRecorder()
	w.Header().Set("Content-Length", "7")
	w.Header().Set("Retry-After", "9")
	WriteProblem(w, nil, New(NameTaken).WithInstance("urn:x"))
	equal(t, "Content-Length", w.Header().Get("Content-Length"), "")
	equal(t, "Retry-After", w.Header().Get("Retry-After"), "9")
	equal(t, "instance", object(t, w.Body.Bytes())["instance"], any("urn:x"))
	for d, want := range map[time.Duration]int64{1: 1, time.Second: 1, time.Second + 1: 2, math.MaxInt64: 9223372037} {
		equal(t, d.String(), wholeSeconds(d), want)
	}
}

// foreign is an error of another catalog.
type foreign struct {
	status int
	after  time.Duration
}

func (f foreign) Error() string             { return "foreign secret" }
func (f foreign) Problem() (int, []byte)    { return f.status, []byte(`{"family":"billing","code":7}`) }
func (f foreign) RetryAfter() time.Duration { return f.after }

func TestWriteProblem_foreign(t *testing.T) {
	for name, err := range wrappings(foreign{status: 402, after: 1500 * time.Millisecond}) {
		w := written(err)
		equal(t, name+" status", w.Code, 402)
		equal(t, name+" body", w.Body.String(), `{"family":"billing","code":7}`)
		equal(t, name+" Retry-After", w.Header().Get("Retry-After"), "2")
		_, ok := CodeOf(err)
		equal(t, name+" has a code of ours", ok, false)
	}
	equal(t, "no error's status", written(foreign{status: 200}).Code, 500)
	equal(t, "ours first", written(errors.Join(io.EOF, New(NameTaken), foreign{status: 402})).Code, 409)
	equal(t, "a foreign one first", written(errors.Join(foreign{status: 402}, NameTaken)).Code, 402)
	equal(t, "ours around", written(Errorf(NameTaken, "%w", foreign{status: 402})).Code, 409)
}

// TestWriteProblem_back holds that a client gets back what a server wrote, for every code and for unknown ones.
func TestWriteProblem_back(t *testing.T) {
	codes := []Code{LegacyCode(7777), NameCode("GONE"), HTTPStatus(418)}
	for c := range All() {
		codes = append(codes, c)
	}
	for _, c := range codes {
		err := FromResponse(written(fmt.Errorf("x: %w", c)).Result())
		got, ok := CodeOf(err)
		equal(t, c.String(), got, c)
		equal(t, c.String()+" found", ok, true)
	}
}

func TestWriteProblem_backWhole(t *testing.T) {
	sent := New(LegacyDuplicate).WithDetail("d").WithContext("a", "x").WithContext("b", []int{1}).WithRetryAfter(3 * time.Second)
	var got *Error
	equal(t, "an Error", errors.As(FromResponse(written(sent).Result()), &got), true)
	equal(t, "detail", got.Detail(), "d")
	equal(t, "instance", got.Instance(), "/a%20b/c")
	equal(t, "retry-after", got.RetryAfter(), 3*time.Second)
	equal(t, "context", fmt.Sprintf("%s", got.context), "[{a x} {b [1]}]")
	equal(t, "others", len(got.Others()), 0)
}

func TestJSON(t *testing.T) {
	for _, e := range []*Error{
		New(LegacyDuplicate), New(NameTaken).WithDetail("<d>").WithInstance("/i").WithContext("k", 1.5), New(LegacyCode(7777)),
		New(NameCode("404")), New(HTTPStatus(418)).WithContext("bad", math.Inf(1)), New(nil),
	} {
		text, err := json.Marshal(e)
		equal(t, "written", err, nil)
		var back Error
		equal(t, "read", json.Unmarshal(text, &back), nil)
		equal(t, "code", back.Code(), e.Code())
		again, _ := json.Marshal(&back)
		equal(t, "again", string(again), string(text))
	}
}

func TestUnmarshalJSON(t *testing.T) {
	for text, want := range map[string]Code{
		`{"family":"legacy","code":9999,"status":400}`:   LegacyCode(9999),
		`{"family":"legacy","code":"9999"}`:              LegacyCode(9999),
		`{"family":"billing","code":"X","status":404}`:   HTTPNotFound,
		` {"status":404} `:                               HTTPNotFound,
		`{"errors":[{"errorCode":2006}],"status":404.5}`: LegacyEntitySavingError,
	} {
		var e Error
		equal(t, text+" is read", json.Unmarshal([]byte(text), &e), nil)
		equal(t, text, e.Code(), want)
	}
	for _, text := range []string{`7`, `"x"`, `[]`, `[{"code":1}]`, `true`} {
		equal(t, text, json.Unmarshal([]byte(text), &Error{}) == nil, false)
	}
	for _, text := range []string{"", "{", "{]", " "} {
		equal(t, text, (&Error{}).UnmarshalJSON([]byte(text)) == nil, false)
	}
	e := *New(NameTaken)
	equal(t, "null", json.Unmarshal([]byte(`null`), &e), nil)
	equal[Code](t, "null", e.Code(), NameTaken)
}

// logged gives a log line.
func logged(attrs ...slog.Attr) string {
	var b bytes.Buffer
	log := slog.New(slog.NewTextHandler(&b, &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if len(groups) == 0 && (a.Key == slog.TimeKey || a.Key == slog.LevelKey || a.Key == slog.MessageKey) {
			return slog.Attr{}
		}
		return a
	}}))
	log.LogAttrs(context.Background(), slog.LevelInfo, "", attrs...)
	return strings.TrimSpace(b.String())
}

func TestAttr(t *testing.T) {
	e := Errorf(NameTaken, "x: %w", io.EOF).WithDetail("d").WithInstance("/i").WithRetryAfter(time.Second).WithContext("k", 1)
	const said = ` error.family=names error.code=TAKEN error.status=409 error.category=unknown error.retry=once` +
		` error.detail=d error.instance=/i error.retry_after=1s error.context.k=1`
	equal(t, "an Error", logged(Attr(e)), `error.message="names TAKEN: Taken: x: EOF"`+said)
	equal(t, "a wrapped one", logged(Attr(fmt.Errorf("y: %w", e))), `error.message="y: names TAKEN: Taken: x: EOF"`+said)
	equal(t, "LogValue", logged(slog.Any("error", e)), logged(Attr(e)))
	equal(t, "a code", logged(slog.Attr{Key: "error", Value: codeValue(NameTaken)}), logged(Attr(NameTaken)))
	equal(t, "nothing said", logged(Attr(NameTaken)), `error.message="names TAKEN: Taken" error.family=names `+
		`error.code=TAKEN error.status=409 error.category=unknown error.retry=once`)
	equal(t, "no code", logged(Attr(io.EOF)), `error.message=EOF`)
	equal(t, "nil", logged(Attr(nil)), ``)
	equal(t, "a nil Error", logged(slog.Any("error", (*Error)(nil))), logged(Attr(New(nil))))
}

// other is an error of another catalog, as far as this one can tell.
type other struct{ value slog.Value }

func (other) Error() string                      { return "other" }
func (other) Problem() (status int, body []byte) { return 409, nil }
func (o other) LogValue() slog.Value             { return o.value }

func TestAttr_otherCatalog(t *testing.T) {
	sold := other{slog.GroupValue(slog.String("message", "other"), slog.String("code", "SOLD"))}
	equal(t, "wrapped", logged(Attr(fmt.Errorf("y: %w", sold))), `error.message="y: other" error.code=SOLD`)
	equal(t, "the first counts", logged(Attr(New(NameTaken).WithCause(sold))), strings.Replace(logged(Attr(NameTaken)), "Taken\"", "Taken: other\"", 1))
	equal(t, "no code there", logged(Attr(errors.Join(other{slog.GroupValue(slog.String("message", "other"))}, sold))), `error.message="other\nother" error.code=SOLD`)
	equal(t, "no group", logged(Attr(other{slog.StringValue("other")})), `error.message=other`)
}

func TestFromResponse_success(t *testing.T) {
	for _, status := range []int{100, 200, 204, 302, 399} {
		err := FromResponse(&http.Response{StatusCode: status, Body: io.NopCloser(strings.NewReader(`{"errorCode":2006}`))})
		equal(t, "error", err, nil)
		equal(t, "decoded", Decode(status, nil, []byte(`{"errorCode":2006}`)), nil)
	}
}

// closing counts how often it was closed.
type closing struct {
	io.Reader
	closed int
}

func (c *closing) Close() error { c.closed++; return nil }

func TestFromResponse_body(t *testing.T) {
	const small = `{"errorCode":2006}`
	for text, want := range map[string]Code{
		small: LegacyEntitySavingError,
		"":    HTTPNotFound,
		small + strings.Repeat(" ", maxBody-len(small)):   LegacyEntitySavingError,
		small + strings.Repeat(" ", maxBody-len(small)+1): HTTPNotFound,
		small + strings.Repeat(" ", 10<<20):               HTTPNotFound,
	} {
		body := &closing{Reader: strings.NewReader(text)}
		resp := &http.Response{StatusCode: 404, Body: body}
		code, _ := CodeOf(FromResponse(resp))
		equal(t, "code", code, want)
		again, err := io.ReadAll(resp.Body)
		equal(t, "the body can be read", string(again) == text && err == nil, true)
		equal(t, "closed", body.closed, 0)
		_ = resp.Body.Close()
		equal(t, "closed", body.closed, 1)
	}
}

// failingOnce is a body that fails and then looks as if it had ended.
type failingOnce struct{ err error }

func (f *failingOnce) Read([]byte) (int, error) {
	err := f.err
	f.err = io.EOF
	return 0, err
}

func TestFromResponse_unreadable(t *testing.T) {
	broken := errors.New("connection lost")
	resp := &http.Response{StatusCode: 404, Body: io.NopCloser(io.MultiReader(
		strings.NewReader(`{"errorCode":2006}`), &failingOnce{broken}))}
	code, _ := CodeOf(FromResponse(resp))
	equal[Code](t, "code", code, HTTPNotFound)
	again, err := io.ReadAll(resp.Body)
	equal(t, "what was read", string(again), `{"errorCode":2006}`)
	equal(t, "the failure", err, broken)
	code, _ = CodeOf(FromResponse(&http.Response{StatusCode: 404}))
	equal[Code](t, "no body", code, HTTPNotFound)
}

// endless is a body that never ends.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) { e.read += len(p); return len(p), nil }

func TestFromResponse_bounded(t *testing.T) {
	body := &endless{}
	_ = FromResponse(&http.Response{StatusCode: 500, Body: io.NopCloser(body)})
	equal(t, "read no more than needed", body.read, maxBody+1)
}
