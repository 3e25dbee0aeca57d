package errcode_test

import (
	"context"
	"errors"
	"io"
	"testing"
	"time"

	"github.com/errgen/errgen/errcode"
	"github.com/errgen/errgen/errcode/internal/billing"
	"github.com/errgen/errgen/errcode/internal/shop"
)

// failing gives an operation that fails with each error in turn, the last one again and again, and counts its calls.
func failing(calls *int, errs ...error) func(context.Context) error {
	return func(context.Context) error {
		*calls++
		return errs[min(*calls, len(errs))-1]
	}
}

// TestDo counts calls and tells what they end with.
func TestDo(t *testing.T) {
	busy := errcode.New(billing.Busy)
	cases := map[string]struct {
		errs  []error
		calls int
		want  error // what the result is; nil for success
	}{
		"success":                       {[]error{nil}, 1, nil},
		"a nil *Error is success":       {[]error{(*errcode.Error)(nil)}, 1, nil},
		"success in the end":            {[]error{busy, busy, nil}, 3, nil},
		"retries are used up":           {[]error{busy}, 4, busy},
		"the latest strategy counts":    {[]error{busy, shop.StockEmpty}, 2, shop.StockEmpty},
		"no code":                       {[]error{io.EOF}, 1, io.EOF},
		"a code of a nil strategy":      {[]error{billing.CardDeclined}, 1, billing.CardDeclined},
		"a strategy that does not wait": {[]error{busy, io.EOF}, 2, io.EOF},
	}
	for name, c := range cases {
		calls := 0
		if err := impatient.Do(t.Context(), failing(&calls, c.errs...)); calls != c.calls || c.want != nil && err != c.want || c.want == nil && err != nil {
			t.Errorf("%s: %d calls, %v", name, calls, err)
		}
	}
}

// TestDo_context ends with the context, and says so.
func TestDo_context(t *testing.T) {
	cause := errors.New("shutting down")
	ctx, cancel := context.WithCancelCause(t.Context())
	err := errcode.Do(ctx, func(context.Context) error {
		cancel(cause)
		return billing.Busy
	})
	for _, want := range []error{context.Canceled, cause, billing.Busy} {
		if !errors.Is(err, want) {
			t.Errorf("%v is not %v", err, want)
		}
	}
	calls := 0
	if err := errcode.Do(ctx, failing(&calls, nil)); calls != 0 || !errors.Is(err, context.Canceled) {
		t.Errorf("%d calls, %v", calls, err)
	}
}

// TestDo_sleeping ends while it waits.
func TestDo_sleeping(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r := errcode.Retrier{OnRetry: func(errcode.Attempt) { cancel() }}
	err := r.Do(ctx, func(context.Context) error { return errcode.New(billing.Busy).WithRetryAfter(time.Hour) })
	if !errors.Is(err, context.Canceled) || !errors.Is(err, billing.Busy) {
		t.Error(err)
	}
}

// TestDo_gaveUp matches ErrGaveUp and the last error, without waiting.
func TestDo_gaveUp(t *testing.T) {
	late := errcode.New(billing.Busy).WithRetryAfter(time.Minute)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for name, r := range map[string]errcode.Retrier{
		"deadline": {}, "elapsed": {MaxElapsed: 50 * time.Second}, "wait": {MaxWait: time.Second},
	} {
		in := ctx
		if name != "deadline" {
			in = t.Context()
		}
		r.Sleep = func(context.Context, time.Duration) error { t.Error("it waits"); return nil }
		if err := r.Do(in, func(context.Context) error { return late }); !errors.Is(err, errcode.ErrGaveUp) || !errors.Is(err, billing.Busy) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestDo_allow asks before each repetition, and of none that would not be done.
func TestDo_allow(t *testing.T) {
	asked, calls := 0, 0
	r := impatient
	r.Allow = func(err error) bool { asked++; return asked < 3 }
	if err := r.Do(t.Context(), failing(&calls, billing.Busy)); err != billing.Busy || calls != 3 || asked != 3 {
		t.Errorf("%d calls, asked %d times, %v", calls, asked, err)
	}
	asked, calls = 0, 0
	_ = r.Do(t.Context(), failing(&calls, shop.StockEmpty))
	if asked != 0 {
		t.Error("it is asked about what is never repeated")
	}
}

// TestDo_classify gives errors without a code a strategy, and no others.
func TestDo_classify(t *testing.T) {
	r, calls := impatient, 0
	r.Classify = func(err error) (errcode.Retry, bool) { return errcode.Retry{MaxRetries: 1}, err == io.EOF }
	_ = r.Do(t.Context(), failing(&calls, io.EOF))
	if calls != 2 {
		t.Errorf("%d calls", calls)
	}
	calls = 0
	r.Classify = func(error) (errcode.Retry, bool) { t.Error("it is asked about a code"); return errcode.Retry{}, false }
	_ = r.Do(t.Context(), failing(&calls, shop.StockEmpty))
}

// TestWait holds the computed delays against the formula, in integers.
func TestWait(t *testing.T) {
	r := errcode.Retry{MaxRetries: 200, Delay: 100 * time.Millisecond, Multiplier: 2, MaxDelay: time.Minute}
	want := r.Delay
	for attempt := 1; attempt <= 200; attempt++ {
		if got, ok := r.Wait(attempt, 0); got != want || !ok {
			t.Fatalf("attempt %d waits %v, want %v", attempt, got, want)
		}
		want = min(2*want, r.MaxDelay)
	}
	for name, c := range map[string]struct {
		retry   errcode.Retry
		attempt int
		want    time.Duration
		ok      bool
	}{
		"the zero strategy":         {errcode.Retry{}, 1, 0, false},
		"attempt 0":                 {r, 0, 0, false},
		"too many":                  {r, 201, 0, false},
		"no delay":                  {errcode.Retry{MaxRetries: 3, Multiplier: 2}, 3, 0, true},
		"a multiplier below 1":      {errcode.Retry{MaxRetries: 3, Delay: time.Second, Multiplier: 0.5}, 3, time.Second, true},
		"one and a half":            {errcode.Retry{MaxRetries: 3, Delay: time.Second, Multiplier: 1.5}, 3, 2250 * time.Millisecond, true},
		"without a limit, for ever": {errcode.Retry{MaxRetries: 9999, Delay: time.Second, Multiplier: 10}, 9999, 1<<63 - 1, true},
	} {
		if got, ok := c.retry.Wait(c.attempt, 0); got != c.want || ok != c.ok {
			t.Errorf("%s: %v, %v", name, got, ok)
		}
	}
}

// TestJitter stays within its bounds, whatever Rand gives.
func TestJitter(t *testing.T) {
	for _, random := range []float64{0, 0.25, 0.5, 0.999999, 1, 2, -1, nan()} {
		var waits []time.Duration
		r := errcode.Retrier{
			Idempotent: true, MaxWait: -1, Rand: func() float64 { return random },
			Sleep: func(_ context.Context, d time.Duration) error { waits = append(waits, d); return nil },
		}
		calls := 0
		_ = r.Do(t.Context(), failing(&calls, shop.OrderLimitReached)) // 500ms, 1s, 2s, 2s at most, 20%
		for i, nominal := range []time.Duration{500 * time.Millisecond, time.Second, 2 * time.Second, 2 * time.Second} {
			if low, high := nominal*8/10, min(nominal*12/10, 2*time.Second); waits[i] < low || waits[i] > high {
				t.Errorf("random %v: wait %d is %v, not %v to %v", random, i, waits[i], low, high)
			}
		}
	}
}

// nan gives no number.
func nan() float64 {
	zero := 0.0
	return zero / zero
}

// TestWait_overflow never waits less than nothing.
func TestWait_overflow(t *testing.T) {
	for _, retry := range []errcode.Retry{
		{MaxRetries: 9, Delay: 1<<63 - 1}, {MaxRetries: 60, Delay: time.Hour, Multiplier: 10, Jitter: 1},
		{MaxRetries: 1, Delay: time.Second, Jitter: nan()}, {MaxRetries: 3, Delay: time.Second, Multiplier: nan()},
	} {
		r := errcode.Retrier{
			MaxWait: -1, Rand: func() float64 { return 0.999999999 }, Classify: func(error) (errcode.Retry, bool) { return retry, true },
			Sleep: func(_ context.Context, d time.Duration) error {
				if d < 0 {
					t.Errorf("%+v waits %v", retry, d)
				}
				return nil
			},
		}
		_ = r.Do(t.Context(), func(context.Context) error { return io.EOF })
	}
}
