// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"math"
	"strings"
	"time"
)

// tooManyRequests is the status of a rate limit (RFC 6585, section 4).
const tooManyRequests = 429

// lastReset is the last second of the year 9999, in Unix epoch seconds. Later times cannot be written in JSON.
const lastReset = 253402300799

// header gives the value of a header field, or nothing.
type header func(name string) string

// decodeResponse gives the error that a response tells of, from status, header fields and body.
func decodeResponse(status int, h header, body []byte) *Error {
	e := decodeBody(status, body)
	e.limit, e.limited = h.rateLimit()
	e.retryAfter = h.retryAfter(status, e.limit, e.limited)
	return e
}

// number gives the value of a field that is made of decimal digits alone, which is at most the greatest int32; -1 when
// it is missing or something else.
func (h header) number(name string) int {
	if n, ok := parseInteger(strings.TrimSpace(h(name))); ok && n >= 0 {
		return n
	}
	return -1
}

// rateLimit reads the X-RateLimit fields, and reports whether any could be read.
func (h header) rateLimit() (RateLimit, bool) {
	limit := RateLimit{Limit: h.number("X-RateLimit-Limit"), Remaining: h.number("X-RateLimit-Remaining")}
	if seconds, ok := parseSeconds(strings.TrimSpace(h("X-RateLimit-Reset"))); ok && seconds <= lastReset {
		limit.Reset = time.Unix(seconds, 0).UTC()
	}
	if limit.Limit < 0 && limit.Remaining < 0 && limit.Reset.IsZero() {
		return RateLimit{}, false
	}
	return limit, true
}

// retryAfter gives the time after which a server wants the call repeated: Retry-After in either of its forms (RFC 9110,
// section 10.2.3), otherwise the end of a rate limit that is used up. It is 0 when none is named or it is over.
func (h header) retryAfter(status int, limit RateLimit, limited bool) time.Duration {
	text := strings.TrimSpace(h("Retry-After"))
	if seconds, ok := parseSeconds(text); ok {
		return duration(seconds)
	}
	if at, ok := parseDate(text); ok {
		return h.until(at)
	}
	if status == tooManyRequests && limited && limit.Remaining == 0 {
		return h.until(limit.Reset) // a missing one is long over
	}
	return 0
}

// until gives the time that is left until then: by the server's own clock where it sent a Date, so that clocks need not
// agree. It is 0 for what is over.
func (h header) until(then time.Time) time.Duration {
	now, ok := parseDate(strings.TrimSpace(h("Date")))
	if !ok {
		now = time.Now()
	}
	return max(then.Sub(now), 0)
}

// parseDate reads a date in the three forms that RFC 9110, section 5.6.7, wants understood.
func parseDate(text string) (time.Time, bool) {
	for _, layout := range [...]string{"Mon, 02 Jan 2006 15:04:05 GMT", time.RFC850, time.ANSIC} {
		if at, err := time.Parse(layout, text); err == nil {
			return at, true
		}
	}
	return time.Time{}, false
}

// parseSeconds reads one or more decimal digits. What does not fit is the greatest int64.
func parseSeconds(text string) (int64, bool) {
	var n int64
	for i := range len(text) {
		d := int64(text[i]) - '0'
		if d < 0 || d > 9 {
			return 0, false
		}
		if n > (math.MaxInt64-d)/10 {
			n = math.MaxInt64
			continue
		}
		n = 10*n + d
	}
	return n, text != ""
}

// duration gives seconds as a Duration, at most the longest.
func duration(seconds int64) time.Duration {
	if seconds > math.MaxInt64/int64(time.Second) {
		return math.MaxInt64
	}
	return time.Duration(seconds) * time.Second
}
