package errcat

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"testing"
	"time"
)

// with changes a strategy for the time of a test.
func with(t *testing.T, r Retry, change func(*strategy)) {
	t.Helper()
	before := strategies
	t.Cleanup(func() { strategies = before })
	for i := range strategies {
		if strategies[i].key == r {
			change(&strategies[i].value)
		}
	}
}

// calls is a call that fails with one error after the other, and then succeeds; and a clock that is never waited for.
type calls struct {
	errs  []error
	slept []time.Duration
	made  int
}

func (c *calls) op(context.Context) error {
	c.made++
	if c.made > len(c.errs) {
		return nil
	}
	return c.errs[c.made-1]
}

func (c *calls) sleep(_ context.Context, d time.Duration) error {
	c.slept = append(c.slept, d)
	return nil
}

// middle is a Rand that leaves delays as they are.
func middle() float64 { return 0.5 }

func TestDo(t *testing.T) {
	with(t, RetryOnce, func(s *strategy) { s.idempotentOnly = true })
	down, late := New(HTTPUnavailable), New(HTTPUnavailable).WithRetryAfter(time.Minute)
	ms := time.Millisecond
	for _, test := range []struct {
		name       string
		idempotent bool
		errs       []error
		want       error
		slept      []time.Duration
	}{
		{"success", false, nil, nil, nil},
		{"success at last", false, []error{down, down}, nil, []time.Duration{500 * ms, 1000 * ms}},
		{"a bare code", false, []error{HTTPUnavailable}, nil, []time.Duration{500 * ms}},
		{"all used up", false, slices.Repeat([]error{down}, 9), down,
			[]time.Duration{500 * ms, 1000 * ms, 2000 * ms, 3000 * ms, 3000 * ms}},
		{"wrapped", false, []error{fmt.Errorf("x: %w", errors.Join(io.EOF, down))}, nil, []time.Duration{500 * ms}},
		{"Retry-After wins", false, []error{late, down, late.WithRetryAfter(1)}, nil,
			[]time.Duration{time.Minute, 1000 * ms, 1}},
		{"no code", false, []error{io.EOF}, io.EOF, nil},
		{"no code later", false, []error{down, io.EOF}, io.EOF, []time.Duration{500 * ms}},
		{"never", true, []error{HTTPNotFound}, HTTPNotFound, nil},
		{"no strategy", true, []error{NameNotFound}, NameNotFound, nil},
		{"unknown code", true, []error{LegacyCode(7777)}, LegacyCode(7777), nil},
		{"needs an idempotent call", false, []error{NameTaken}, NameTaken, nil},
		{"has an idempotent call", true, []error{NameTaken}, nil, []time.Duration{1000 * ms}},
		{"once", true, []error{NameTaken, NameTaken}, NameTaken, []time.Duration{1000 * ms}},
		{"Retry-After not honoured", true, []error{New(NameTaken).WithRetryAfter(1)}, nil, []time.Duration{1000 * ms}},
		{"latest decides, attempts add up", true, []error{down, NameTaken}, NameTaken, []time.Duration{500 * ms}},
		{"latest decides", true, []error{NameTaken, down}, nil, []time.Duration{1000 * ms, 1000 * ms}},
		{"foreign", true, []error{foreign{status: 503}}, foreign{status: 503}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := &calls{errs: test.errs}
			err := Retrier{Idempotent: test.idempotent, Sleep: c.sleep, Rand: middle}.Do(t.Context(), c.op)
			equal(t, "error", err, test.want)
			equal(t, "waits", fmt.Sprint(c.slept), fmt.Sprint(test.slept))
			equal(t, "calls", c.made, len(test.slept)+1)
		})
	}
}

func TestDo_jitter(t *testing.T) {
	with(t, RetryBackoff, func(s *strategy) { s.jitter = 20 })
	for random, want := range map[float64]time.Duration{0: 400, 0.25: 450, 0.5: 500, 0.75: 550, 1: 600} {
		c := &calls{errs: []error{HTTPUnavailable, New(HTTPUnavailable).WithRetryAfter(time.Minute)}}
		r := Retrier{Sleep: c.sleep, Rand: func() float64 { return random }}
		equal(t, "error", r.Do(t.Context(), c.op), nil)
		equal(t, "waits", fmt.Sprint(c.slept), fmt.Sprint([]time.Duration{want * time.Millisecond, time.Minute}))
	}
}

func TestSpread(t *testing.T) {
	equal(t, "none", spread(math.MaxInt64, 0, 0.1), math.MaxInt64)
	equal(t, "the longest", spread(math.MaxInt64, 100, 0.999), math.MaxInt64)
	equal(t, "all of it", spread(time.Hour, 100, 0), 0)
	equal(t, "more than all", spread(time.Hour, 300, 0), 0)
	for _, odd := range []float64{math.NaN(), math.Inf(-1), -5} {
		equal(t, "an odd number", spread(time.Hour, 20, odd), 0)
	}
	equal(t, "infinity", spread(time.Hour, 20, math.Inf(1)), math.MaxInt64)
}

// TestDo_defaults waits for real, for a nanosecond.
func TestDo_defaults(t *testing.T) {
	with(t, RetryBackoff, func(s *strategy) { s.delay, s.jitter = 1, 20 })
	c := &calls{errs: []error{HTTPUnavailable, HTTPUnavailable}}
	equal(t, "error", Do(t.Context(), c.op), nil)
	equal(t, "calls", c.made, 3)
}

func TestDo_contextOver(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(io.EOF)
	c := &calls{}
	err := Do(ctx, c.op)
	equal(t, "calls", c.made, 0)
	equal(t, "the context's error", errors.Is(err, context.Canceled), true)
	equal(t, "its cause", errors.Is(err, io.EOF), true)
}

func TestDo_contextEnds(t *testing.T) {
	for name, sleep := range map[string]func(context.Context, time.Duration) error{
		"the timer":             nil,
		"a sleep that tells":    func(ctx context.Context, _ time.Duration) error { return ctx.Err() },
		"a sleep that does not": func(context.Context, time.Duration) error { return nil },
		"an odd sleep":          func(context.Context, time.Duration) error { return io.ErrClosedPipe },
	} {
		ctx, cancel := context.WithCancelCause(t.Context())
		made := 0
		last := New(HTTPUnavailable).WithRetryAfter(time.Hour)
		err := Retrier{Sleep: sleep}.Do(ctx, func(context.Context) error { made++; cancel(io.EOF); return last })
		equal(t, name+": calls", made, 1)
		for _, want := range []error{context.Canceled, io.EOF, HTTPUnavailable, last} {
			equal(t, name+": "+want.Error(), errors.Is(err, want), true)
		}
		code, _ := CodeOf(err)
		equal[Code](t, name+": code", code, HTTPUnavailable)
	}
}

func TestDo_deadline(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	err := Do(ctx, func(context.Context) error { return New(HTTPUnavailable).WithRetryAfter(math.MaxInt64) })
	equal(t, "the context's error", errors.Is(err, context.DeadlineExceeded), true)
	equal(t, "the last error", errors.Is(err, HTTPUnavailable), true)
	equal(t, "each once", err.Error(), HTTPUnavailable.Error()+"\n"+context.DeadlineExceeded.Error())
}

func TestDo_manyAttempts(t *testing.T) {
	with(t, RetryBackoff, func(s *strategy) { s.maxRetries, s.maxDelay, s.jitter = 2_000_000, 0, 20 })
	for _, attempt := range []int{64, 1_000_000, 2_000_000} {
		for _, random := range []float64{0, 0.5, math.Nextafter(1, 0)} {
			delay, again := Retrier{Rand: func() float64 { return random }}.delay(HTTPUnavailable, attempt)
			if !again || delay < math.MaxInt64/10*8 {
				t.Errorf("attempt %d: %v, %v", attempt, delay, again)
			}
		}
	}
}

// FuzzDelay holds that no strategy and no attempt lead to an overflow, and that jitter stays within its bounds.
func FuzzDelay(f *testing.F) {
	f.Add(int64(time.Second), 200, int64(0), 20, 1_000_000, 0.999)
	f.Add(int64(1), 101, int64(math.MaxInt64), 100, math.MaxInt, 0.0)
	f.Add(int64(math.MaxInt64), math.MaxInt, int64(time.Hour), 1, 1, 0.5)
	f.Fuzz(func(t *testing.T, delay int64, multiplier int, maxDelay int64, jitter, attempt int, random float64) {
		if delay < 0 || multiplier < 100 || maxDelay < 0 || jitter < 0 || jitter > 100 || !(random >= 0 && random < 1) {
			t.Skip("no catalog says so")
		}
		s := strategy{maxRetries: math.MaxInt, delay: time.Duration(delay), multiplier: multiplier,
			maxDelay: time.Duration(maxDelay), jitter: jitter}
		got, again := s.wait(attempt, 0)
		if again != (attempt >= 1) || got < 0 || got > s.limit() || again && got < min(s.delay, s.limit()) {
			t.Fatalf("%+v: attempt %d: %v, %v", s, attempt, got, again)
		}
		moved := spread(got, jitter, random)
		share := float64(got) * float64(jitter) / 100
		if low, high := float64(got)-share, float64(got)+share; float64(moved) < low*0.999999-1 || float64(moved) > high*1.000001+1 {
			t.Errorf("%v spread by %d%% with %v is %v", got, jitter, random, moved)
		}
	})
}

// TestDelay_jitterLimit holds that jitter makes no wait longer than the strategy's longest.
func TestDelay_jitterLimit(t *testing.T) {
	most := Retrier{Rand: func() float64 { return 0.999 }}
	for attempt := 1; attempt <= 5; attempt++ {
		if delay, ok := most.delay(New(HTTPUnavailable), attempt); !ok || delay > 3*time.Second {
			t.Errorf("attempt %d: %v, %t", attempt, delay, ok)
		}
	}
}

// TestDo_nothing holds that a nil *Error in an error is no failure, and that the fallback repeats nothing.
func TestDo_nothing(t *testing.T) {
	for name, failure := range map[string]error{"a nil *Error": (*Error)(nil), "no code": Errorf(nil, "x"), "the zero Error": &Error{}} {
		n := 0
		err := Retrier{Idempotent: true, Sleep: (&calls{}).sleep}.Do(t.Context(), func(context.Context) error { n++; return failure })
		equal(t, name+" is called", n, 1)
		equal(t, name+" is no failure", err == nil, name == "a nil *Error")
	}
}

// TestDo_contextInside holds that a context that ends while op runs leaves what op failed with before.
func TestDo_contextInside(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	err := Retrier{Sleep: (&calls{}).sleep}.Do(ctx, func(ctx context.Context) error {
		if n++; n == 1 {
			return New(HTTPUnavailable)
		}
		cancel()
		return ctx.Err()
	})
	code, _ := CodeOf(err)
	equal[Code](t, "code", code, HTTPUnavailable)
	equal(t, "is the end of the context", errors.Is(err, context.Canceled), true)
}

func TestRetry_IdempotentOnly(t *testing.T) {
	for retry, want := range map[Retry]bool{RetryOnce: true, RetryBackoff: false, RetryNever: false, "other": false} {
		equal(t, string(retry), retry.IdempotentOnly(), want)
	}
}
