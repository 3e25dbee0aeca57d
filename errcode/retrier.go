package errcode

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/errgen/errgen/errcode/internal/foreign"
)

// A Retrier repeats calls that fail, as the catalog says for the code of the error. The zero Retrier works. It is not changed
// by its use, and may be used by several goroutines at once if its functions may.
type Retrier struct {
	// Idempotent says that doing the call twice has the effect of doing it once. Without it, what is repeated only for
	// idempotent calls is not repeated.
	Idempotent bool

	// Classify returns a strategy for an error without a code, such as one of the network, and false for one that is not to be
	// repeated. errhttp.Transient is such a function. Nil repeats no error without a code.
	Classify func(error) (Retry, bool)

	// Allow is asked last before each repetition, for a budget, or for a circuit breaker. Nil allows all.
	Allow func(error) bool

	// OnRetry is called with each call that failed, before the wait for the next one, and also if there is none.
	OnRetry func(Attempt)

	// MaxElapsed is the longest time from the first call to the beginning of the last one; 0 is no limit.
	MaxElapsed time.Duration

	// MaxWait is the longest single wait. A call that would have to wait longer is given up at once. 0 is one hour, and what is
	// negative no limit.
	MaxWait time.Duration

	// Sleep waits, and returns an error if the context ends before. Nil waits on a timer.
	Sleep func(ctx context.Context, d time.Duration) error

	// Rand returns a number in [0, 1) for jitter. Nil takes that of math/rand/v2.
	Rand func() float64
}

// An Attempt is a call that failed.
type Attempt struct {
	Number int           // 1 for the first call
	Err    error         // what the call gave
	Wait   time.Duration // before the next call; if there is none, what it would have been
	Reason Reason        // why there is no next call; empty if there is one
}

// A Reason says why a call is not repeated.
type Reason string

// The reasons. With those that are called GaveUp… the error of [Retrier.Do] matches [ErrGaveUp].
const (
	NotRetryable     Reason = "not retryable"          // the strategy of the code repeats nothing
	NoStrategy       Reason = "no strategy"            // the error has no code, and Classify knows none
	NotIdempotent    Reason = "not idempotent"         // the strategy repeats only idempotent calls
	RetriesUsedUp    Reason = "retries used up"        // MaxRetries of the strategy
	NotAllowed       Reason = "not allowed"            // Allow refused, or the body of a request cannot be sent again
	Canceled         Reason = "canceled"               // the context has ended
	GaveUpOnWait     Reason = "wait too long"          // longer than MaxRetryAfter of the strategy or MaxWait of the Retrier
	GaveUpOnDeadline Reason = "beyond the deadline"    // the wait would not end before the deadline of the context
	GaveUpOnElapsed  Reason = "beyond the time to try" // the wait would not end before MaxElapsed
)

// ErrGaveUp is matched by errors of calls that could have been repeated, but not within the time allowed. It is not matched if the
// retries are used up: then the error is that of the last call, unchanged.
var ErrGaveUp = errors.New("gave up")

// Do is [Retrier.Do] of the zero Retrier.
func Do(ctx context.Context, op func(context.Context) error) error { return Retrier{}.Do(ctx, op) }

// Do calls op until it succeeds or must not be repeated, and returns nil or its last error. Each time the strategy of the latest
// error decides ([Error.Retry], and Classify for errors without a code), with all repetitions so far counted.
//
// An error that matches [ErrGaveUp], and the last error of op, says that the next wait would be longer than there is time; it
// comes at once. If the context ends, the error matches the context's error, its cause and the last error of op. Any other
// error is that of op, unchanged.
func (r Retrier) Do(ctx context.Context, op func(context.Context) error) error {
	start := time.Now()
	var last error
	for number := 1; ; number++ {
		if ctx.Err() != nil {
			return joinErrors(last, ctx.Err(), context.Cause(ctx))
		}
		err := op(ctx)
		if isNothing(err) {
			return nil
		}
		attempt := r.judge(ctx, start, number, err)
		if r.OnRetry != nil {
			r.OnRetry(attempt)
		}
		if attempt.Reason != "" {
			return attempt.result(ctx, last)
		}
		last = err
		if err := r.sleep(ctx, attempt.Wait); err != nil {
			return joinErrors(last, err, ctx.Err(), context.Cause(ctx))
		}
	}
}

// isNothing reports whether there is no error, be it that a nil *Error was put into one by mistake: what has succeeded must not
// be done again for that.
func isNothing(err error) bool {
	e, ok := err.(*Error)
	return err == nil || ok && e == nil
}

// judge says whether a call that failed is repeated, and when.
func (r Retrier) judge(ctx context.Context, start time.Time, number int, err error) Attempt {
	a := Attempt{Number: number, Err: err}
	retry, retryAfter, ok := r.strategy(err)
	wait, again := retry.Wait(number, retryAfter)
	switch {
	case ctx.Err() != nil:
		a.Reason = Canceled
	case !ok:
		a.Reason = NoStrategy
	case retry.MaxRetries <= 0:
		a.Reason = NotRetryable
	case retry.IdempotentOnly && !r.Idempotent:
		a.Reason = NotIdempotent
	case number > retry.MaxRetries:
		a.Reason = RetriesUsedUp
	case !again || r.tooLong(wait):
		a.Wait, a.Reason = wait, GaveUpOnWait
	default:
		a.Wait = r.withinMaxWait(withinDeadline(ctx, wait, retry.spread(wait, retryAfter, r.random())))
		a.Reason = r.lacksTime(ctx, start, a.Wait)
	}
	if a.Reason == "" && r.Allow != nil && !r.Allow(err) {
		a.Reason = NotAllowed
	}
	return a
}

// strategy returns the strategy for an error, and what the server asked for.
func (r Retrier) strategy(err error) (retry Retry, retryAfter time.Duration, ok bool) {
	if e, ok := Find(err); ok {
		return e.Retry(), e.RetryAfter(), true
	}
	if r.Classify != nil {
		retry, ok = r.Classify(err)
	}
	return retry, 0, ok
}

// tooLong reports whether a wait is longer than a single wait may be.
func (r Retrier) tooLong(wait time.Duration) bool { return wait > r.withinMaxWait(wait) }

// withinMaxWait returns a wait, but no more than a single wait may be.
func (r Retrier) withinMaxWait(wait time.Duration) time.Duration {
	switch {
	case r.MaxWait > 0:
		return min(wait, r.MaxWait)
	case r.MaxWait == 0:
		return min(wait, time.Hour)
	}
	return wait
}

// withinDeadline returns a wait with jitter, or without, if only that ends before the deadline.
func withinDeadline(ctx context.Context, wait, spread time.Duration) time.Duration {
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) <= spread {
		return min(wait, spread)
	}
	return spread
}

// lacksTime says whether a wait would end too late.
func (r Retrier) lacksTime(ctx context.Context, start time.Time, wait time.Duration) Reason {
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) <= wait {
		return GaveUpOnDeadline
	}
	if r.MaxElapsed > 0 && wait > r.MaxElapsed-time.Since(start) {
		return GaveUpOnElapsed
	}
	return ""
}

// random returns a number in [0, 1).
func (r Retrier) random() float64 {
	if r.Rand == nil {
		return rand.Float64()
	}
	return r.Rand()
}

// sleep waits, or returns an error if the context ends.
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

// result returns what Do returns after the last attempt; before is the error of the attempt before.
func (a Attempt) result(ctx context.Context, before error) error {
	switch a.Reason {
	case GaveUpOnWait, GaveUpOnDeadline, GaveUpOnElapsed:
		return fmt.Errorf("%w after %d calls, since the next one would wait %v (%s): %w", ErrGaveUp, a.Number, a.Wait, a.Reason, a.Err)
	case Canceled:
		return joinErrors(a.Err, before, ctx.Err(), context.Cause(ctx))
	}
	return a.Err
}

// joinErrors joins errors, leaving out nil and what those before already match.
func joinErrors(errs ...error) error {
	var all []error
	for _, err := range errs {
		if err != nil && !foreign.Is(errors.Join(all...), err) {
			all = append(all, err)
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	return errors.Join(all...)
}
