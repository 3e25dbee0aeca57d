package model

import (
	"math"
	"math/big"
	"time"
)

// Waits gives the computed waits before the first repetitions, without jitter, and of no more repetitions than most. A
// nil strategy has none.
func (r *Retry) Waits(most int) []time.Duration {
	if r == nil {
		return nil
	}
	var waits []time.Duration
	wait := r.limited(big.NewInt(int64(r.Delay)))
	for range min(most, r.MaxRetries) {
		waits = append(waits, wait)
		wait = r.limited(grown(wait, r.Multiplier))
	}
	return waits
}

// limited gives a wait, or the longest that there may be where that is shorter.
func (r *Retry) limited(wait *big.Int) time.Duration {
	limit := r.MaxDelay
	if limit == 0 {
		limit = math.MaxInt64
	}
	if wait.Cmp(big.NewInt(int64(limit))) > 0 {
		return limit
	}
	return time.Duration(wait.Int64())
}

// grown gives a percentage of a wait, rounded up as the generated package does.
func grown(wait time.Duration, percent int) *big.Int {
	product := new(big.Int).Mul(big.NewInt(int64(wait)), big.NewInt(int64(percent)))
	return product.Add(product, big.NewInt(99)).Div(product, big.NewInt(100))
}
