package compat

import (
	"fmt"
	"strings"
	"time"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// difference is how a strategy differs from another one, in words.
type difference struct{ looser, tighter []string }

// compared is how many waits of two strategies are compared one by one. By then waits no longer grow, or are beyond what
// anybody waits for.
const compared = 1000

// differenceOf compares what two strategies do; nil repeats nothing. Of a strategy that repeats nothing, nothing else counts.
func differenceOf(old, new *model.Retry) difference {
	var d difference
	was, is := repetitions(old), repetitions(new)
	switch {
	case is > was:
		d.looser = append(d.looser, fmt.Sprintf("are repeated up to %s instead of %s", times(is), times(was)))
	case is < was:
		d.tighter = append(d.tighter, fewer(is, was))
	}
	if was == 0 || is == 0 {
		return d
	}
	d.waits(old, new)
	d.flag(old.HonorRetryAfter, new.HonorRetryAfter, "are repeated whatever Retry-After says", "wait as long as Retry-After says")
	d.flag(old.IdempotentOnly, new.IdempotentOnly, "are repeated even if they are not idempotent", "are repeated only if they are idempotent")
	return d
}

func fewer(is, was int) string {
	if is == 0 {
		return "are no longer repeated, which was done up to " + times(was)
	}
	return fmt.Sprintf("are repeated up to %s instead of %s", times(is), times(was))
}

func repetitions(r *model.Retry) int {
	if r == nil {
		return 0
	}
	return r.MaxRetries
}

func times(n int) string {
	switch n {
	case 0:
		return "never"
	case 1:
		return "1 time"
	}
	return fmt.Sprintf("%d times", n)
}

// waits compares the waits before the repetitions that both strategies have. One of each kind is enough to report.
func (d *difference) waits(old, new *model.Retry) {
	was, is := old.Waits(compared), new.Waits(compared)
	shorter, longer := false, false
	for i := range min(len(was), len(is)) {
		switch {
		case is[i] < was[i] && !shorter:
			d.looser, shorter = append(d.looser, waitText(i, is[i], was[i])), true
		case is[i] > was[i] && !longer:
			d.tighter, longer = append(d.tighter, waitText(i, is[i], was[i])), true
		}
	}
}

func waitText(i int, is, was time.Duration) string {
	return fmt.Sprintf("wait %s instead of %s before repetition %d", is, was, i+1)
}

// flag compares a promise to take care.
func (d *difference) flag(was, is bool, looser, tighter string) {
	switch {
	case was && !is:
		d.looser = append(d.looser, looser)
	case is && !was:
		d.tighter = append(d.tighter, tighter)
	}
}

// judge reports a difference of strategies, if there is one. was is the strategy to go back to, if it is another.
func (c *comparison) judge(d difference, subject string, pos diag.Pos, calls, was string) {
	help := "leave the strategy as it is, and add another one for new errors"
	if was != "" {
		help = "write retry: " + was
	}
	switch {
	case len(d.looser) > 0:
		c.add(retryLoosened, subject, pos, "%s %s", calls, strings.Join(d.looser, " and ")).withHelp("%s", help)
	case len(d.tighter) > 0:
		c.add(retryTightened, subject, pos, "%s %s", calls, strings.Join(d.tighter, " and ")).withHelp("look at what depends on the repetition")
	}
}
