package model

import (
	"maps"
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// retry reads a strategy; from is the import that it comes by, nil for one that is written here.
func (b *builder) retry(r *spec.Retry, from *spec.Import) {
	retry := &Retry{
		ID:              r.ID.Value,
		Description:     r.Description.Value,
		MaxRetries:      int(r.MaxRetries.Value),
		Delay:           r.Delay.Value,
		Multiplier:      100,
		MaxDelay:        r.MaxDelay.Value,
		Jitter:          int(r.Jitter.Value),
		HonorRetryAfter: r.HonorRetryAfter.Value,
		IdempotentOnly:  r.IdempotentOnly.Value,
		Inferred:        b.inferred(r.Inferred, r.Keys),
		Imported:        from != nil,
		Pos:             r.ID.Pos,
	}
	if r.Multiplier.IsSet() {
		retry.Multiplier = int(r.Multiplier.Value)
	}
	b.retryBounds(r)
	b.catalog.Retries = append(b.catalog.Retries, retry)
	b.shares.retries = append(b.shares.retries, r)
	b.retries.add(r.ID, retry, from)
}

func (b *builder) retryBounds(r *spec.Retry) {
	report := func(broken bool, pos diag.Pos, message, help string) {
		if broken && pos.IsValid() {
			b.ds.Add(pos, rules.RetryBounds, "%s", message).WithHelp("%s", help)
		}
	}
	retries, delay := r.MaxRetries.Value, r.Delay.Value
	_, hasDelay := r.Keys["delay"]
	report(!spec.Repetitions.Contains(retries), r.MaxRetries.Pos, "max_retries is out of bounds", "write a number from 0 to 2147483647")
	report(r.Multiplier.Value < 100*spec.Growth.From, r.Multiplier.Pos, "delays must not shrink", "write a multiplier of 1 (100%) or more")
	report(r.Jitter.Value > 100, r.Jitter.Pos, "delays cannot vary by more than themselves", "write a jitter of at most 100%")
	report(retries > 0 && !hasDelay, r.MaxRetries.Pos, "a strategy that repeats needs a delay", "add delay:, like 500ms")
	report(r.MaxDelay.Value < delay, r.MaxDelay.Pos, "max_delay is shorter than delay", "make it longer, or delete the line for no limit")
}

// inferred checks that every field listed as a judgement is one that was written here.
func (b *builder) inferred(names []spec.Text, written map[string]diag.Pos) []string {
	var fields []string
	for _, name := range names {
		if _, ok := written[name.Value]; !ok && name.IsSet() {
			d := b.ds.Add(name.Pos, rules.Inferred, "inferred names %q, which is not written here", name.Value)
			b.hints.add(d, name.Value, slices.Sorted(maps.Keys(written)), "delete it")
		}
		fields = append(fields, name.Value)
	}
	return fields
}
