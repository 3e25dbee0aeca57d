package errcat

import (
	"math"
	"net/http"
	"testing"
	"time"
)

const today = "Sun, 06 Nov 1994 08:49:37 GMT"

func TestRetryAfter(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"":                                       0,
		"0":                                      0,
		"7":                                      7 * time.Second,
		" 7 ":                                    7 * time.Second,
		"007":                                    7 * time.Second,
		"-7":                                     0,
		"+7":                                     0,
		"7.5":                                    0,
		"7s":                                     0,
		"soon":                                   0,
		"9223372036":                             9223372036 * time.Second,
		"9223372037":                             math.MaxInt64,
		"9223372036854775807":                    math.MaxInt64,
		"9223372036854775808":                    math.MaxInt64,
		"99999999999999999999999999999999999999": math.MaxInt64,
		"Sun, 06 Nov 1994 08:50:37 GMT":          time.Minute,
		"Sunday, 06-Nov-94 08:50:37 GMT":         time.Minute,
		"Sun Nov  6 08:50:37 1994":               time.Minute,
		"Sun, 06 Nov 1994 08:48:37 GMT":          0,
		"Fri, 31 Dec 9999 23:59:59 GMT":          math.MaxInt64,
		"Sun, 06 Nov 1994 08:50:37 CET":          0,
	} {
		e := decoded(t, 503, http.Header{"Retry-After": {text}, "Date": {today}}, "")
		equal(t, text, e.RetryAfter(), want)
	}
}

// TestRetryAfter_noDate holds that our own clock counts where the server sends no date.
func TestRetryAfter_noDate(t *testing.T) {
	in := time.Now().Add(time.Hour).UTC().Format(http.TimeFormat)
	for _, date := range []string{"", "yesterday"} {
		got := decoded(t, 503, http.Header{"Retry-After": {in}, "Date": {date}}, "").RetryAfter()
		if got > time.Hour || got < time.Hour-time.Minute {
			t.Errorf("%q: %v", date, got)
		}
	}
}

func TestRateLimit(t *testing.T) {
	reset := time.Date(1994, 11, 6, 8, 49, 39, 0, time.UTC)
	for _, test := range []struct {
		limit, remaining, reset string
		want                    RateLimit
		ok                      bool
	}{
		{"25", "3", "784111779", RateLimit{25, 3, reset}, true},
		{" 25 ", "0", "", RateLimit{25, 0, time.Time{}}, true},
		{"", "", "784111779", RateLimit{-1, -1, reset}, true},
		{"x", "-3", "0", RateLimit{-1, -1, time.Unix(0, 0).UTC()}, true},
		{"99999999999", "1.5", "99999999999999999999", RateLimit{}, false},
		{"", "", "253402300799", RateLimit{-1, -1, time.Unix(253402300799, 0).UTC()}, true},
		{"", "", "253402300800", RateLimit{}, false},
		{"", "", "", RateLimit{}, false},
	} {
		e := decoded(t, 404, http.Header{"X-Ratelimit-Limit": {test.limit}, "X-Ratelimit-Remaining": {test.remaining},
			"X-Ratelimit-Reset": {test.reset}}, "")
		got, ok := e.RateLimit()
		equal(t, "rate limit", got, test.want)
		equal(t, "found", ok, test.ok)
	}
}

func TestRateLimit_retryAfter(t *testing.T) {
	for _, test := range []struct {
		status                  int
		after, remaining, reset string
		want                    time.Duration
	}{
		{429, "", "0", "784111779", 2 * time.Second},
		{429, "7", "0", "784111779", 7 * time.Second},
		{429, "", "1", "784111779", 0},
		{429, "", "", "784111779", 0},
		{429, "", "0", "", 0},
		{429, "", "0", "784111776", 0},
		{429, "", "0", "253402300799", math.MaxInt64},
		{503, "", "0", "784111779", 0},
	} {
		e := decoded(t, test.status, http.Header{"Retry-After": {test.after}, "Date": {today},
			"X-Ratelimit-Remaining": {test.remaining}, "X-Ratelimit-Reset": {test.reset}}, "")
		equal(t, test.after+" "+test.remaining+" "+test.reset, e.RetryAfter(), test.want)
	}
}
