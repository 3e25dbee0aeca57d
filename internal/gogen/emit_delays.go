package gogen

import (
	"math/big"
	"slices"
	"time"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// firstAttempts is how many repetitions of a strategy the emitted tests try one by one; the last one comes on top.
const firstAttempts = 8

// delayTest prints the proof of the schedules of all strategies.
func delayTest(c *catalog) declaration {
	waits := []jen.Code{
		waitLiteral("", 1, 0, nil),
		waitLiteral("", 1, time.Second, nil),
		waitLiteral(noID, 1, time.Second, nil),
	}
	for _, r := range c.Retries {
		waits = append(waits, schedule(r)...)
	}
	return testFunc("TestRetry_delays", "compares the schedule of each strategy.", "T", "t",
		jen.Id("checkWaits").Call(jen.Id("t"), jen.Index().Id("wait").Add(lines(waits...))))
}

// schedule lists what is expected of a strategy: before its first attempt, at some, after its last; and what becomes of
// a Retry-After that is shorter or longer than any delay.
func schedule(r *model.Retry) []jen.Code {
	var waits []jen.Code
	for _, attempt := range attempts(r) {
		waits = append(waits, waitLiteral(r.ID, attempt, 0, expectedDelay(r, attempt, 0)))
	}
	for _, attempt := range ascending(0, 1, r.MaxRetries, r.MaxRetries+1) {
		for _, asked := range []time.Duration{-1, 1, 1000 * time.Hour} {
			waits = append(waits, waitLiteral(r.ID, attempt, asked, expectedDelay(r, attempt, asked)))
		}
	}
	return waits
}

// attempts lists the attempts to try.
func attempts(r *model.Retry) []int {
	list := []int{-1}
	for attempt := range min(r.MaxRetries, firstAttempts) + 1 {
		list = append(list, attempt)
	}
	return ascending(append(list, r.MaxRetries, r.MaxRetries+1)...)
}

// ascending sorts numbers and leaves out repetitions.
func ascending(numbers ...int) []int {
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// expectedDelay is what a strategy answers; nil where the call must not be repeated.
func expectedDelay(r *model.Retry, attempt int, retryAfter time.Duration) *time.Duration {
	if attempt < 1 || attempt > r.MaxRetries {
		return nil
	}
	if r.HonorRetryAfter && retryAfter > 0 {
		return &retryAfter
	}
	delay := computedDelay(r, attempt)
	return &delay
}

// computedDelay works out a delay in another way than the emitted code does: with numbers that cannot overflow.
func computedDelay(r *model.Retry, attempt int) time.Duration {
	limit := big.NewInt(int64(r.MaxDelay))
	if r.MaxDelay == 0 {
		limit.SetInt64(1<<63 - 1)
	}
	delay := big.NewInt(int64(r.Delay))
	for i := 1; i < attempt && delay.Cmp(limit) < 0 && delay.Sign() > 0 && r.Multiplier > 100; i++ {
		delay.Mul(delay, big.NewInt(int64(r.Multiplier)))
		delay.Add(delay, big.NewInt(99)).Div(delay, big.NewInt(100))
	}
	if delay.Cmp(limit) > 0 {
		delay = limit
	}
	return time.Duration(delay.Int64())
}

// waitLiteral prints one expectation. Without a delay the call must not be repeated.
func waitLiteral(retry string, attempt int, retryAfter time.Duration, delay *time.Duration) jen.Code {
	fields := []jen.Code{field("retry", jen.Lit(retry)), field("attempt", jen.Lit(attempt))}
	if retryAfter != 0 {
		fields = append(fields, field("retryAfter", duration(retryAfter)))
	}
	if delay != nil {
		fields = append(fields, field("delay", duration(*delay)), field("again", jen.True()))
	}
	return jen.Values(fields...)
}
