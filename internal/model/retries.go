package model

import (
	"maps"
	"math"
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

func (b *builder) retry(r *spec.Retry) {
	retry := &Retry{
		ID:              r.ID.Value,
		Const:           b.derived("Retry", r.ID, "the strategy "+r.ID.Value),
		Description:     r.Description.Value,
		MaxRetries:      int(r.MaxRetries.Value),
		Delay:           r.Delay.Value,
		Multiplier:      100,
		MaxDelay:        r.MaxDelay.Value,
		Jitter:          int(r.Jitter.Value),
		HonorRetryAfter: r.HonorRetryAfter.Value,
		IdempotentOnly:  r.IdempotentOnly.Value,
		Inferred:        b.inferred(r.Inferred, r.Keys),
	}
	if r.Multiplier.IsSet() {
		retry.Multiplier = int(r.Multiplier.Value)
	}
	b.retryBounds(r)
	b.catalog.Retries = append(b.catalog.Retries, retry)
	b.retries.add(r.ID, retry)
}

func (b *builder) retryBounds(r *spec.Retry) {
	report := func(broken bool, pos diag.Pos, format string, args ...any) {
		if broken && pos.IsValid() {
			b.ds.Add(pos, "retry-bounds", format, args...)
		}
	}
	report(r.MaxRetries.Value < 0 || r.MaxRetries.Value > math.MaxInt32, r.MaxRetries.Pos, "max_retries must be 0 or more, and at most %d", math.MaxInt32)
	report(r.Multiplier.Value < 100 && r.Multiplier.Value > 0, r.Multiplier.Pos, "delays must not shrink: the multiplier must be 1 (100%%) or more")
	report(r.Jitter.Value > 100, r.Jitter.Pos, "jitter must be at most 100%%")
	report(r.MaxRetries.Value > 0 && !r.Delay.Pos.IsValid(), r.MaxRetries.Pos, "a strategy that repeats needs a delay")
	report(r.MaxDelay.Pos.IsValid() && r.MaxDelay.Value < r.Delay.Value, r.MaxDelay.Pos, "max_delay is shorter than delay")
}

// inferred checks that every field listed as a judgement is one that was written here.
func (b *builder) inferred(names []spec.Text, written map[string]diag.Pos) []string {
	var fields []string
	for _, name := range names {
		if _, ok := written[name.Value]; !ok && name.IsSet() {
			d := b.ds.Add(name.Pos, "inferred", "inferred names %q, which is not written here", name.Value)
			suggest(d, name.Value, slices.Sorted(maps.Keys(written)), "this entry")
		}
		fields = append(fields, name.Value)
	}
	return fields
}
