package errcat

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// decoded decodes a body, and expects an Error.
func decoded(t *testing.T, status int, header http.Header, body string) *Error {
	t.Helper()
	e, ok := Decode(status, header, []byte(body)).(*Error)
	if !ok || e == nil {
		t.Fatalf("%d %.100s: not an Error", status, body)
	}
	return e
}

// TestDecode has every shape of a body that the source documents show, and what comes near.
func TestDecode(t *testing.T) {
	for _, test := range []struct {
		name, body string
		status     int
		code       Code
		detail     string
		context    string
	}{
		{"own", `{"family":"legacy","code":200601,"detail":"d","context":{"a":"x"}}`, 500, LegacyDuplicate, "d", "[{a x}]"},
		{"own, as text", `{"family":"legacy","code":"200601"}`, 500, LegacyDuplicate, "", "[]"},
		{"own, number of a text", `{"family":"names","code":404}`, 500, NameNotFound, "", "[]"},
		{"own, unknown", `{"family":"legacy","code":7777}`, 404, LegacyCode(7777), "", "[]"},
		{"own, unknown text", `{"code":"GONE","family":"names"}`, 404, NameCode("GONE"), "", "[]"},
		{"own, not of the family", `{"family":"legacy","code":"GONE"}`, 404, HTTPNotFound, "", "[{code GONE}]"},
		{"own, before a shape", `{"family":"http","code":503,"errorCode":2006}`, 404, HTTPUnavailable, "", "[]"},
		{"another catalog's", `{"family":"billing","code":7,"detail":"d","context":{"a":"x"}}`, 404, HTTPNotFound, "d",
			"[{a x} {code 7}]"},
		{"another catalog's, not in a shape of ours", `{"family":"billing","code":7,"errorCode":2006}`, 404, HTTPNotFound, "",
			"[{code 7}]"},
		{"a problem without a code", `{"type":"about:blank","status":404,"detail":"d","instance":"/i"}`, 404, HTTPNotFound, "d", "[]"},

		{"list", `{"errors":[{"errorCode":2006, "message":"m"}]}`, 404, LegacyEntitySavingError, "m", "[]"},
		{"list with context", `{"errors":[{"errorCode":2006,"message":"m","subject":"firstName","subjectType":"parameter"}]}`,
			404, LegacyEntitySavingError, "m", "[{subject firstName} {subjectType parameter}]"},
		{"list, code as text", `{"errors":[{"errorCode":"2006"}]}`, 404, LegacyEntitySavingError, "", "[]"},
		{"list, empty", `{"errors":[]}`, 404, HTTPNotFound, "", "[]"},
		{"list, no list", `{"errors":{"0":{"errorCode":2006}}}`, 404, HTTPNotFound, "", "[]"},
		{"list, unknown", `{"errors":[{"errorCode":9999,"message":"m"}]}`, 404, HTTPNotFound, "m", "[{code 9999}]"},
		{"flat", `{"errorCode": 2006, "message": "m"}`, 404, LegacyEntitySavingError, "m", "[]"},
		{"flat, twice", `{"errorCode":1, "errorCode": 2006}`, 404, LegacyEntitySavingError, "", "[]"},
		{"flat, no canonical number", `{"errorCode":2006.0}`, 404, HTTPNotFound, "", "[{code 2006.0}]"},
		{"flat, null", `{"errorCode":null,"message":"m"}`, 404, HTTPNotFound, "", "[]"},
		{"flat, an object", `{"errorCode":{"errorCode":2006}}`, 404, HTTPNotFound, "", "[]"},
		{"the list before the flat form", `{"errorCode":200601,"errors":[{"errorCode":2006}]}`, 404, LegacyEntitySavingError, "", "[]"},

		{"problem", `{"title":"TAKEN","status":409,"detail":"d","instance":"/i","timestamp":"t","context":{"a":[1]},"doc_url":"u"}`,
			409, NameTaken, "d", `[{instance /i} {timestamp t} {context {"a":[1]}} {doc_url u}]`},
		{"problem, unknown", `{"title":"Gone","detail":"d"}`, 404, HTTPNotFound, "d", "[{code Gone}]"},

		{"unknown, in two shapes", `{"errorCode":9999,"message":"m","title":"Gone"}`, 404, HTTPNotFound, "m", "[{code 9999}]"},
		{"a code alone", `2006`, 404, HTTPNotFound, "", "[]"},

		{"message, alone", " Anna is taken.\n", 409, NameTaken, "Anna is taken.", "[]"},
		{"message, a string", ` "Anna is taken."`, 409, NameTaken, "Anna is taken.", "[]"},
		{"message, in its shape", `{"detail":"Anna is taken."}`, 409, NameTaken, "Anna is taken.", "[]"},
		{"message, anywhere", `{"a":1,"b":{"c":"no"},"d":"x","e":"Anna is taken.","f":"Ben is taken."}`, 409, NameTaken,
			"Anna is taken.", "[]"},
		{"message, too deep", `{"a":{"b":"Anna is taken."}}`, 404, HTTPNotFound, "", "[]"},
		{"message, in a list", `["Anna is taken."]`, 404, HTTPNotFound, "", "[]"},
		{"message, other status", "Anna is taken.", 404, HTTPNotFound, "", "[]"},
		{"message, whatever the code", `{"errorCode":9999,"message":"Anna is taken."}`, 409, NameTaken, "Anna is taken.", "[]"},

		{"garbage", "\xff\x00<html>", 503, HTTPUnavailable, "", "[]"},
		{"nothing", "", 404, HTTPNotFound, "", "[]"},
		{"null", "null", 404, HTTPNotFound, "", "[]"},
		{"cut", `{"errorCode":2006`, 404, HTTPNotFound, "", "[]"},
		{"two values", `{"errorCode":2006}{}`, 404, HTTPNotFound, "", "[]"},
		{"unknown status", "", 418, HTTPStatus(418), "", "[]"},
		{"odd status", "", 999, HTTPStatus(999), "", "[]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := decoded(t, test.status, nil, test.body)
			equal(t, "code", e.Code(), test.code)
			equal(t, "detail", e.Detail(), test.detail)
			equal(t, "context", fmt.Sprintf("%s", e.context), test.context)
			equal(t, "others", len(e.Others()), 0)
		})
	}
}

func TestDecode_others(t *testing.T) {
	e := decoded(t, 404, nil, `{"errors":[7,{"errorCode":9999,"message":"a"},{"errorCode":2006,"message":"b"},{},
		{"errorCode":200601,"message":"c"},{"message":"d"}]}`)
	equal[Code](t, "code", e.Code(), LegacyEntitySavingError)
	equal(t, "detail", e.Detail(), "b")
	var got []string
	for _, other := range e.Others() {
		got = append(got, fmt.Sprintf("%s %s %v", other.Code(), other.Detail(), other.context))
	}
	equal(t, "others", strings.Join(got, "; "), "http 404: Not found a [{code 9999}]; "+
		"legacy 200601: Number already in use c []; http 404: Not found d []")
	equal(t, "others take part in Is", errors.Is(e, LegacyDuplicate), false)
	e.Others()[0] = nil
	equal(t, "others changed", e.Others()[0] == nil, false)
}

func TestDecode_params(t *testing.T) {
	e := decoded(t, 409, nil, "Anna is taken.")
	equal(t, "params", fmt.Sprint(e.params), "[{name Anna}]")
	e = decoded(t, 500, nil, `{"family":"names","code":"TAKEN","detail":"Anna is taken."}`)
	equal(t, "params of a problem", fmt.Sprint(e.params), "[{name Anna}]")
	e = decoded(t, 500, nil, `{"family":"names","code":"404","detail":"Anna is taken."}`)
	equal(t, "params of another code", len(e.params), 0)
}

func TestDecode_context(t *testing.T) {
	e := decoded(t, 500, nil, `{"family":"legacy","code":1,"instance":"/i",
		"context":{"s":"x","n":1.50,"t":true,"f":false,"o":{"a":1},"l":[],"z":null}}`)
	equal(t, "instance", e.Instance(), "/i")
	var got []string
	for key, value := range e.Context() {
		got = append(got, fmt.Sprintf("%s %T %s", key, value, jsonOf(value)))
	}
	equal(t, "context", strings.Join(got, "; "), `s string "x"; n json.Number 1.50; t bool true; f bool false; `+
		`o json.RawMessage {"a":1}; l json.RawMessage []`)
}

// TestDecode_bounded holds that large and deep bodies are read up to a bound, or not at all; without one, some would not
// be done before the tests run out of time.
func TestDecode_bounded(t *testing.T) {
	for name, body := range map[string]string{
		"10 MiB":                strings.Repeat(" ", 10<<20) + `{"errorCode":2006}`,
		"10 MiB of JSON":        `{"errorCode":2006,"x":"` + strings.Repeat("x", 10<<20) + `"}`,
		"deep":                  strings.Repeat(`[`, maxBody/2) + strings.Repeat(`]`, maxBody/2),
		"deep objects":          strings.Repeat(`{"errors":`, 100_000) + "1" + strings.Repeat(`}`, 2),
		"late":                  `{` + strings.Repeat(`"a":1,`, maxParts) + `"errorCode":2006}`,
		"a million elements":    `[` + strings.Repeat(`1,`, maxBody/2-2) + `1]`,
		"a million of the list": `{"errors":[` + strings.Repeat(`1,`, maxBody/2-20) + `1]}`,
		"a long message":        `"` + strings.Repeat("x", maxBody-2) + `"`,
		"many members":          `{"errors":{` + strings.Repeat(`"":1,`, 200_000) + `"a":1}}`,
	} {
		e := decoded(t, 404, nil, body)
		equal[Code](t, name, e.Code(), HTTPNotFound)
	}
	many := decoded(t, 404, nil, `{"errors":[`+strings.Repeat(`{"errorCode":2006},`, 50_000)+`{}]}`)
	equal(t, "others", len(many.Others()), maxParts-1)
	deep := decoded(t, 404, nil, `{"errorCode":2006,"x":`+strings.Repeat(`[`, 9000)+strings.Repeat(`]`, 9000)+`}`)
	equal[Code](t, "beside something deep", deep.Code(), LegacyEntitySavingError)
}

func TestValueAt(t *testing.T) {
	const text = `{"a":{"b":[10,{"c":"x"}],"":1,"~1":2,"/":3},"n":null,"01":4}`
	for pointer, want := range map[string]string{
		"": text, "/a/b/0": "10", "/a/b/1/c": `"x"`, "/a/": "1", "/a/~01": "2", "/a/~1": "3", "/n": "null", "/01": "4",
		"/a/b/2": "", "/a/b/-": "", "/a/b/00": "", "/a/b/": "", "/b": "", "/n/x": "", "/a/b/0/0": "", "/a/b/1/c/0": "",
	} {
		got, ok := valueAt([]byte(text), pointer)
		equal(t, pointer, string(got), want)
		equal(t, pointer+" is there", ok, want != "")
	}
	for pointer, want := range map[string]string{"/a": "a", "/a/b": "b", "/a/~1": "/", "/": ""} {
		equal(t, pointer, lastToken(pointer), want)
	}
}

// FuzzDecode holds that no body makes the decoder fail, and that what it gives has a code and is bounded.
func FuzzDecode(f *testing.F) {
	for _, body := range []string{
		`{"family":"legacy","code":7777,"context":{"a":null}}`, `{"errors":[{"errorCode":2006,"subject":{}},{"errorCode":"x"}]}`,
		`{"title":"TAKEN","detail":7}`, `"Anna is taken."`, "Anna is taken.", "{", "\xff", "[[[[", `{"":{"":""}}`, ` {"code":-1}`,
	} {
		f.Add(404, []byte(body), "3", "0")
		f.Add(409, []byte(body), "Sun, 06 Nov 1994 08:49:37 GMT", "x")
	}
	f.Fuzz(func(t *testing.T, status int, body []byte, after, remaining string) {
		header := http.Header{"Retry-After": {after}, "X-Ratelimit-Remaining": {remaining}}
		err := Decode(status, header, body)
		if status < 400 {
			equal(t, "below 400", err, nil)
			return
		}
		e, ok := err.(*Error)
		if !ok || e == nil || e.Code() == nil {
			t.Fatalf("%#v", err)
		}
		checkBounded(t, e, len(body))
		text, err := json.Marshal(e)
		var back Error
		if err != nil || json.Unmarshal(text, &back) != nil || back.Code() == nil {
			t.Errorf("%s: %v", text, err)
		}
		if _, known := LookupIn(e.Code().Family(), e.Code().String()); known {
			equal(t, "the code, once more", back.Code(), e.Code())
		}
	})
}

// checkBounded expects an error to have no more in it than a body had.
func checkBounded(t *testing.T, e *Error, size int) {
	t.Helper()
	if len(e.others) > maxParts || e.retryAfter < 0 || len(e.detail) > 3*size {
		t.Errorf("%d others, %v, %d bytes of detail from %d", len(e.others), e.retryAfter, len(e.detail), size)
	}
	for _, other := range e.others {
		if other == nil || other.Code() == nil || other.others != nil {
			t.Errorf("%#v", other)
		}
	}
}
