package model

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Words says what a strategy does, as the end of a sentence: "repeated once, after 1s". A nil strategy repeats nothing.
func (r *Retry) Words() string {
	if r == nil || r.MaxRetries == 0 {
		return "never repeated automatically"
	}
	parts := []string{"repeated " + r.countWords() + r.waitWords()}
	if r.Jitter > 0 {
		parts = append(parts, fmt.Sprintf("each wait varied by up to %d%%", r.Jitter))
	}
	if r.HonorRetryAfter {
		parts = append(parts, "a Retry-After takes the place of the wait")
	}
	if r.IdempotentOnly {
		parts = append(parts, "only where sending the request twice does no harm")
	}
	return strings.Join(parts, "; ")
}

// countWords says how often a call is repeated.
func (r *Retry) countWords() string {
	if r.MaxRetries == 1 {
		return "once"
	}
	return fmt.Sprintf("up to %d times", r.MaxRetries)
}

// waitWords says how long to wait before each repetition.
func (r *Retry) waitWords() string {
	switch {
	case r.Delay == 0:
		return " at once"
	case r.MaxRetries == 1:
		return ", after " + DurationWords(r.Delay)
	case r.Multiplier == 100:
		return ", every " + DurationWords(r.Delay)
	}
	text := fmt.Sprintf(", first after %s, each wait %s times the last", DurationWords(r.Delay), timesWords(r.Multiplier))
	if r.MaxDelay > 0 {
		text += " and at most " + DurationWords(r.MaxDelay)
	}
	return text
}

// timesWords turns a percentage into a factor: 150 into 1.5.
func timesWords(percent int) string { return strconv.FormatFloat(float64(percent)/100, 'f', -1, 64) }

// DurationWords prints a duration without the zeros of its String method: 1m, not 1m0s.
func DurationWords(d time.Duration) string {
	text := d.String()
	if strings.HasSuffix(text, "m0s") {
		text = strings.TrimSuffix(text, "0s")
	}
	if strings.HasSuffix(text, "h0m") {
		text = strings.TrimSuffix(text, "0m")
	}
	return text
}
