package model

import (
	"math"
	"time"
)

// Waits gives the computed waits before the first repetitions, without jitter, and of no more repetitions than most: those that
// Wait of errcode.Retry gives. A nil strategy has none.
func (r *Retry) Waits(most int) []time.Duration {
	if r == nil {
		return nil
	}
	var waits []time.Duration
	for i := range min(most, r.MaxRetries) {
		waits = append(waits, r.limited(float64(r.Delay)*math.Pow(float64(r.Multiplier)/100, float64(i))))
	}
	return waits
}

// limited gives a wait in nanoseconds, or the longest that there may be where that is shorter.
func (r *Retry) limited(wait float64) time.Duration {
	limit := r.MaxDelay
	if limit == 0 {
		limit = math.MaxInt64
	}
	if wait >= float64(limit) {
		return limit
	}
	return time.Duration(wait)
}
