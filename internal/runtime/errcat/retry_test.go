package errcat

import (
	"math"
	"testing"
	"time"
)

func TestDelay(t *testing.T) {
	checkWaits(t, []wait{
		{retry: RetryBackoff, attempt: 1, delay: 500 * time.Millisecond, again: true},
		{retry: RetryBackoff, attempt: 2, delay: time.Second, again: true},
		{retry: RetryBackoff, attempt: 3, delay: 2 * time.Second, again: true},
		{retry: RetryBackoff, attempt: 4, delay: 3 * time.Second, again: true},
		{retry: RetryBackoff, attempt: 5, delay: 3 * time.Second, again: true},
		{retry: RetryOnce, attempt: 1, delay: time.Second, again: true},
	})
}

func TestDelay_givesUp(t *testing.T) {
	checkWaits(t, []wait{
		{retry: RetryBackoff, attempt: 6},
		{retry: RetryBackoff, attempt: 0},
		{retry: RetryBackoff, attempt: math.MinInt},
		{retry: RetryBackoff, attempt: math.MaxInt},
		{retry: RetryNever, attempt: 1},
		{retry: RetryOnce, attempt: 2},
		{retry: "", attempt: 1},
		{retry: "no-such", attempt: 1},
	})
}

// TestDelay_retryAfter holds that what the server asks for wins where it is honoured, and never brings a call back that
// must not be repeated.
func TestDelay_retryAfter(t *testing.T) {
	checkWaits(t, []wait{
		{retry: RetryBackoff, attempt: 1, retryAfter: time.Hour, delay: time.Hour, again: true},
		{retry: RetryBackoff, attempt: 4, retryAfter: 1, delay: 1, again: true},
		{retry: RetryBackoff, attempt: 1, retryAfter: -1, delay: 500 * time.Millisecond, again: true},
		{retry: RetryBackoff, attempt: 6, retryAfter: time.Hour},
		{retry: RetryOnce, attempt: 1, retryAfter: time.Hour, delay: time.Second, again: true},
		{retry: RetryNever, attempt: 1, retryAfter: time.Hour},
		{retry: "", attempt: 1, retryAfter: time.Hour},
	})
}

// TestBackoff_anyAttempt holds that the longest schedules end at once, at their limit and without an overflow.
func TestBackoff_anyAttempt(t *testing.T) {
	for name, test := range map[string]struct {
		strategy strategy
		want     time.Duration
	}{
		"constant":           {strategy{delay: time.Second, multiplier: 100}, time.Second},
		"zero":               {strategy{multiplier: 200}, 0},
		"no multiplier":      {strategy{}, 0},
		"limited":            {strategy{delay: 1, multiplier: 101, maxDelay: time.Hour}, time.Hour},
		"saturated":          {strategy{delay: 1, multiplier: 101}, math.MaxInt64},
		"saturated at once":  {strategy{delay: math.MaxInt64, multiplier: math.MaxInt}, math.MaxInt64},
		"limit before start": {strategy{delay: time.Hour, multiplier: 200, maxDelay: time.Minute}, time.Minute},
	} {
		equal(t, name, test.strategy.backoff(math.MaxInt), test.want)
	}
}

func TestBackoff_roundsUp(t *testing.T) {
	s := strategy{delay: 1, multiplier: 150}
	for i, want := range []time.Duration{1, 2, 3, 5, 8, 12} {
		equal(t, "delay", s.backoff(i+1), want)
	}
}

func TestBackoff_limitBeforeStart(t *testing.T) {
	s := strategy{delay: time.Hour, multiplier: 200, maxDelay: time.Minute}
	equal(t, "first delay", s.backoff(1), time.Minute)
}

func TestGrow(t *testing.T) {
	for _, test := range []struct {
		delay   time.Duration
		percent int
		want    time.Duration
	}{
		{100, 100, 100},
		{100, 150, 150},
		{1, 101, 2},
		{math.MaxInt64, 100, math.MaxInt64},
		{math.MaxInt64, 101, math.MaxInt64},
		{math.MaxInt64, 201, math.MaxInt64}, // 100 * 2^64 and some: where the division would overflow
		{math.MaxInt64 / 2, 200, math.MaxInt64 - 1},
		{math.MaxInt64/2 + 1, 200, math.MaxInt64},
		{math.MaxInt64, math.MaxInt, math.MaxInt64},
	} {
		equal(t, "grown", grow(test.delay, test.percent), test.want)
	}
}
