package errcode

import (
	"math"
	"time"
)

// A Retry is a strategy: how a call that failed is repeated. The zero Retry repeats nothing. Generated packages have one for
// each strategy of the catalog.
type Retry struct {
	ID              string
	MaxRetries      int           // calls after the first one
	Delay           time.Duration // before the second call
	Multiplier      float64       // each delay is the one before, times this; less than 1 counts as 1
	MaxDelay        time.Duration // the longest computed delay; 0: no limit
	Jitter          float64       // the part, 0 to 1, by which a Retrier varies each wait at random
	HonorRetryAfter bool          // what the server asks for replaces the computed delay
	MaxRetryAfter   time.Duration // the longest that a server may ask for; beyond it the call is not repeated; 0: no limit
	IdempotentOnly  bool          // only calls are repeated that may be done twice with the effect of once
}

// Wait says how long to wait before a call is repeated, and false if it must not be (again). Attempt 1 is the first
// repetition. retryAfter is what the server asked for, or 0. There is no jitter in it, and IdempotentOnly is not looked at: a
// [Retrier] does both.
func (r Retry) Wait(attempt int, retryAfter time.Duration) (time.Duration, bool) {
	switch {
	case attempt < 1 || attempt > r.MaxRetries:
		return 0, false
	case r.obeys(retryAfter):
		return retryAfter, r.MaxRetryAfter <= 0 || retryAfter <= r.MaxRetryAfter
	}
	return r.backoff(attempt), true
}

// obeys reports whether what a server asks for replaces the computed delay.
func (r Retry) obeys(retryAfter time.Duration) bool { return r.HonorRetryAfter && retryAfter > 0 }

// backoff returns the computed delay before a repetition.
func (r Retry) backoff(attempt int) time.Duration {
	if r.Delay <= 0 {
		return 0
	}
	return r.limited(float64(r.Delay) * math.Pow(max(r.Multiplier, 1), float64(attempt-1)))
}

// limited returns a number of nanoseconds as a Duration, but no more than MaxDelay.
func (r Retry) limited(delay float64) time.Duration {
	if r.MaxDelay > 0 {
		return min(duration(delay), r.MaxDelay)
	}
	return duration(delay)
}

// duration returns a number of nanoseconds as a Duration: at most the longest, and 0 for what is no number.
func duration(nanoseconds float64) time.Duration {
	switch {
	case nanoseconds >= math.MaxInt64:
		return math.MaxInt64
	case nanoseconds > 0:
		return time.Duration(nanoseconds)
	}
	return 0
}

// spread varies a wait, so that clients that failed together do not all come back together: by a number in [0, 1), upwards
// and downwards by up to Jitter, but never above MaxDelay; what a server asked for only upwards.
func (r Retry) spread(wait, retryAfter time.Duration, random float64) time.Duration {
	if !(random > 0 && random < 1) { // also if it is no number
		random = 0
	}
	jitter := min(max(r.Jitter, 0), 1)
	low, high := (1-jitter)*float64(wait), (1+jitter)*float64(wait)
	if r.obeys(retryAfter) {
		return duration(float64(wait) + random*(high-float64(wait)))
	}
	high = float64(r.limited(high))
	return duration(low + random*(high-low))
}
