package errhttp

import (
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/errgen/errgen/errcode"
)

// retryAfter returns the time after which a server wants the call repeated: Retry-After in either of its forms (RFC 9110, section
// 10.2.3); for a 429 without it, the end of the rate limit's window, unless requests are left, and also for a 403 that says that
// none is. It is 0 if none is named or it is over.
func retryAfter(status int, h http.Header, limit errcode.RateLimit) time.Duration {
	text := field(h, "Retry-After")
	if seconds, ok := parseSeconds(strings.TrimSuffix(text, ".0")); ok { // some servers write 2.0
		return inSeconds(seconds)
	}
	if at, ok := parseDate(text); ok {
		return until(at, h)
	}
	limited := status == http.StatusTooManyRequests && limit.Remaining <= 0 || status == http.StatusForbidden && limit.Remaining == 0
	if limited && !limit.Reset.IsZero() {
		return until(limit.Reset, h)
	}
	return 0
}

// field returns the value of a header field without the space around it.
func field(h http.Header, name string) string { return strings.TrimSpace(h.Get(name)) }

// until returns the time that is left until then: by the server's own clock if it sent a Date, so that clocks need not agree.
// It is 0 for what is over.
func until(then time.Time, h http.Header) time.Duration {
	return max(then.Sub(serverTime(h)), 0)
}

// serverTime returns the time of the response.
func serverTime(h http.Header) time.Time {
	if now, ok := parseDate(field(h, "Date")); ok {
		return now
	}
	return time.Now()
}

// parseDate reads a date in the three forms of RFC 9110, section 5.6.7.
func parseDate(text string) (time.Time, bool) {
	if text == "" {
		return time.Time{}, false // at once, since most responses have none
	}
	at, err := http.ParseTime(text)
	return at, err == nil
}

// parseSeconds reads one or more decimal digits. What does not fit is the greatest int64.
func parseSeconds(text string) (int64, bool) {
	if text == "" || strings.Trim(text, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return math.MaxInt64, true
	}
	return n, true
}

// inSeconds returns seconds as a Duration, at most the longest.
func inSeconds(seconds int64) time.Duration {
	if seconds > math.MaxInt64/int64(time.Second) {
		return math.MaxInt64
	}
	return time.Duration(seconds) * time.Second
}

// rateLimit reads what a response says about its rate limit: RateLimit (draft-ietf-httpapi-ratelimit-headers, of versions 7
// and later), the fields RateLimit-Limit, -Remaining and -Reset of its earlier versions, or X-RateLimit-… before them.
func rateLimit(h http.Header) errcode.RateLimit {
	limit := listedLimit(h)
	for _, prefix := range []string{"RateLimit-", "X-RateLimit-"} {
		set(&limit.Limit, field(h, prefix+"Limit"))
		set(&limit.Remaining, field(h, prefix+"Remaining"))
		if limit.Reset.IsZero() {
			limit.Reset = resetTime(field(h, prefix+"Reset"), h)
		}
	}
	if limit == noLimit {
		return errcode.RateLimit{}
	}
	return limit
}

// noLimit is the rate limit of a response without one.
var noLimit = errcode.RateLimit{Limit: -1, Remaining: -1}

// set sets a number that is not known yet.
func set(n *int, text string) {
	text, _, _ = strings.Cut(text, ",") // earlier drafts had policies behind it
	if read, ok := parseSeconds(strings.TrimSpace(text)); ok && *n < 0 {
		*n = int(min(read, math.MaxInt32))
	}
}

// listedLimit reads the field RateLimit, which may list several limits: of those that are used up the one with the latest end
// counts, otherwise the first.
func listedLimit(h http.Header) errcode.RateLimit {
	counts := noLimit
	for _, text := range h.Values("RateLimit") {
		items, separator := []string{text}, ","
		if strings.Contains(text, ";") {
			items, separator = strings.Split(text, ","), ";"
		}
		for _, item := range items {
			limit := oneLimit(strings.Split(item, separator), h)
			usedUp := limit.Remaining == 0 && (counts.Remaining != 0 || limit.Reset.After(counts.Reset))
			if usedUp || counts == noLimit {
				counts = limit
			}
		}
	}
	return counts
}

// oneLimit reads a limit: "default";r=0;t=30 or limit=10, remaining=0, reset=30.
func oneLimit(parts []string, h http.Header) errcode.RateLimit {
	limit := noLimit
	for _, part := range parts {
		key, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		switch key {
		case "limit", "q":
			set(&limit.Limit, value)
		case "remaining", "r":
			set(&limit.Remaining, value)
		case "reset", "t":
			limit.Reset = resetTime(value, h)
		}
	}
	return limit
}

const (
	firstTime = 1_000_000_000 // what is less is a number of seconds from now (31 years), what is more a Unix time (since 2001)
	lastReset = 253402300799  // the last second of the year 9999; later times cannot be written in JSON
)

// resetTime reads when a window ends: a number of seconds from now, a Unix time in seconds or milliseconds, or a date.
func resetTime(text string, h http.Header) time.Time {
	n, ok := parseSeconds(text)
	switch {
	case !ok:
		at, _ := parseDate(text)
		return at.UTC()
	case n < firstTime:
		return serverTime(h).Add(inSeconds(n)).UTC()
	case n <= lastReset:
		return time.Unix(n, 0).UTC()
	case n/1000 <= lastReset:
		return time.UnixMilli(n).UTC()
	}
	return time.Time{}
}

// wholeSeconds returns a time in seconds, rounded up: a client that comes back early would be turned away again.
func wholeSeconds(d time.Duration) int64 {
	seconds := int64(d / time.Second)
	if d%time.Second > 0 {
		seconds++
	}
	return seconds
}
