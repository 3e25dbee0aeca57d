// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"math"
	"math/bits"
	"time"
)

// strategy says how a failed call is repeated.
type strategy struct {
	maxRetries      int           // repetitions after the first attempt
	delay           time.Duration // before the first repetition
	multiplier      int           // percent by which each delay follows from the last, at least 100
	maxDelay        time.Duration // the longest computed delay; 0 means no limit
	jitter          int           // percent by which a Retrier varies a computed delay, up or down
	honorRetryAfter bool          // what the server asks for takes the place of the computed delay
	idempotentOnly  bool          // a Retrier repeats only what does no harm when done twice
}

// Delay says how long to wait before a repetition of a failed call; attempt 1 is the first. retryAfter is what the
// server asked for in a Retry-After header, or 0. Where the strategy honours it, it takes the place of the computed
// delay, longer or shorter. The answer is false when the call must not be repeated (again), as under an unknown
// strategy. There is no jitter in it.
func (r Retry) Delay(attempt int, retryAfter time.Duration) (time.Duration, bool) {
	return strategyOf(r).wait(attempt, retryAfter)
}

// strategyOf gives the strategy of an id. That of an unknown id repeats nothing.
func strategyOf(r Retry) strategy {
	s, _ := find(strategies[:], r)
	return s
}

// wait is Delay for a strategy.
func (s strategy) wait(attempt int, retryAfter time.Duration) (time.Duration, bool) {
	if attempt < 1 || attempt > s.maxRetries {
		return 0, false
	}
	if s.obeys(retryAfter) {
		return retryAfter, true
	}
	return s.backoff(attempt), true
}

// obeys reports whether what the server asks for takes the place of the computed delay.
func (s strategy) obeys(retryAfter time.Duration) bool { return s.honorRetryAfter && retryAfter > 0 }

// IdempotentOnly reports whether the strategy repeats only what may be done twice with the effect of once. Delay does not
// ask; a [Retrier] does.
func (r Retry) IdempotentOnly() bool { return strategyOf(r).idempotentOnly }

// backoff gives the computed delay before a repetition. It stops as soon as delays stop growing, at the limit or
// because they are constant, so that it is quick for any attempt.
func (s strategy) backoff(attempt int) time.Duration {
	delay := min(s.delay, s.limit())
	for range attempt - 1 {
		next := min(grow(delay, s.multiplier), s.limit())
		if next == delay {
			break
		}
		delay = next
	}
	return delay
}

// limit is what no computed delay exceeds.
func (s strategy) limit() time.Duration {
	if s.maxDelay > 0 {
		return s.maxDelay
	}
	return math.MaxInt64
}

// grow gives a percentage of a delay, or the longest Duration where that is longer still. It rounds up: a delay that
// grows at all then grows by a nanosecond at least, which bounds the loop of backoff.
func grow(delay time.Duration, percent int) time.Duration {
	high, low := bits.Mul64(uint64(delay), uint64(percent))
	low, carry := bits.Add64(low, 99, 0)
	high += carry
	if high >= 100 {
		return math.MaxInt64
	}
	grown, _ := bits.Div64(high, low, 100)
	return time.Duration(min(grown, math.MaxInt64))
}
