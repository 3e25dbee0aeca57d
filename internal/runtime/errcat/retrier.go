// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"time"
)

// Retrier repeats calls that fail, as the catalog says for the code of the error. The zero Retrier works. It is not
// changed by its use, and may be used from several goroutines at once if Sleep and Rand may.
type Retrier struct {
	// Idempotent says that doing the call twice has the same effect as doing it once. Without it, what the catalog
	// repeats only for idempotent requests is not repeated.
	Idempotent bool

	// Sleep waits for a time, and gives an error when the context ends before. Nil waits on a timer.
	Sleep func(ctx context.Context, d time.Duration) error

	// Rand gives a number in [0, 1), which spreads delays, so that clients that failed together do not all come back
	// together. Nil takes that of math/rand/v2.
	Rand func() float64
}

// Do is [Retrier.Do] of the zero Retrier.
func Do(ctx context.Context, op func(context.Context) error) error { return Retrier{}.Do(ctx, op) }

// Do calls op until it succeeds or must not be repeated, and gives nil or its last error, unchanged. Each time the
// strategy of the latest error's code decides, with all repetitions so far counted; a RetryAfter of the error wins over
// the computed delay where the strategy honours it, and only the computed delay has jitter. An error without a code,
// and one whose code this catalog does not know, is not repeated.
//
// When the context ends, the error matches, by errors.Is, both the context's error (and its cause) and the last error of
// op, if there was one, also when op itself has failed for it; CodeOf gives the code of the latter.
func (r Retrier) Do(ctx context.Context, op func(context.Context) error) error {
	var last error
	for attempt := 1; ; attempt++ {
		if ctx.Err() != nil {
			return joined(last, ctx.Err(), context.Cause(ctx))
		}
		err := op(ctx)
		if isNothing(err) {
			return nil
		}
		if ctx.Err() != nil {
			return joined(err, last, ctx.Err(), context.Cause(ctx))
		}
		last = err
		delay, again := r.delay(last, attempt)
		if !again {
			return last
		}
		if err := r.sleep(ctx, delay); err != nil {
			return joined(last, err, ctx.Err(), context.Cause(ctx))
		}
	}
}

// isNothing reports whether there is no error, be it that a nil *Error was put into one by mistake: what has succeeded
// must not be done again for that.
func isNothing(err error) bool {
	e, ok := err.(*Error)
	return err == nil || ok && e == nil
}

// joined joins errors, leaving out nil and what those before already match.
func joined(errs ...error) error {
	var all []error
	for _, err := range errs {
		if err != nil && !errors.Is(errors.Join(all...), err) {
			all = append(all, err)
		}
	}
	return errors.Join(all...)
}

// delay says how long to wait before repeating what failed, and whether to do so at all. Attempt 1 is the first
// repetition.
func (r Retrier) delay(failure error, attempt int) (time.Duration, bool) {
	e, ok := errorOf(failure)
	if !ok || e.orEmpty().code == nil { // the fallback is what clients see of it, and no reason to repeat anything
		return 0, false
	}
	s := strategyOf(e.Code().Retry())
	if s.idempotentOnly && !r.Idempotent {
		return 0, false
	}
	delay, again := s.wait(attempt, e.RetryAfter())
	if again && !s.obeys(e.RetryAfter()) {
		delay = min(spread(delay, s.jitter, r.random()), s.limit())
	}
	return delay, again
}

// random gives a number in [0, 1).
func (r Retrier) random() float64 {
	if r.Rand == nil {
		return rand.Float64()
	}
	return r.Rand()
}

// sleep waits, or gives an error when the context ends.
func (r Retrier) sleep(ctx context.Context, d time.Duration) error {
	if r.Sleep != nil {
		return r.Sleep(ctx, d)
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// spread moves a delay by up to a percentage: down for a random number below one half, and up above.
func spread(delay time.Duration, percent int, random float64) time.Duration {
	if percent == 0 {
		return delay
	}
	moved := float64(delay) * (1 + float64(percent)/100*(2*random-1))
	switch {
	case moved >= math.MaxInt64:
		return math.MaxInt64
	case moved > 0:
		return time.Duration(moved)
	}
	return 0 // less than nothing; or no number at all, which a Rand of the caller's may lead to
}
