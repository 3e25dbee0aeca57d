package gogen

import (
	"testing"
	"time"

	"github.com/errgen/errgen/internal/model"
)

func TestRetryWords(t *testing.T) {
	want := map[string]string{
		"never":   "never repeated automatically",
		"once":    "repeated once, after 1s; only where sending the request twice does no harm",
		"backoff": "repeated up to 5 times, first after 500ms, each wait 2 times the last and at most 3s; each wait varied by up to 20%; a Retry-After takes the place of the wait",
		"patient": "repeated up to 1000000000 times, first after 1m30s, each wait 10000 times the last",
		"steady":  "repeated up to 3 times, every 1ns",
		"slow":    "repeated up to 40 times, first after 3ns, each wait 1.01 times the last",
		"at-once": "repeated up to 2 times at once",
	}
	for _, r := range sampleRetries() {
		if got := retryWords(r); got != want[r.ID] {
			t.Errorf("%s: got %q, want %q", r.ID, got, want[r.ID])
		}
	}
	if got := retryWords(nil); got != want["never"] {
		t.Errorf("none: got %q", got)
	}
}

func TestDurationWords(t *testing.T) {
	for d, want := range map[time.Duration]string{
		time.Millisecond: "1ms", time.Second: "1s", time.Minute: "1m", 90 * time.Second: "1m30s", time.Hour: "1h",
		time.Hour + time.Second: "1h0m1s", time.Hour + time.Minute: "1h1m", 10 * time.Minute: "10m", 20 * time.Hour: "20h",
	} {
		if got := durationWords(d); got != want {
			t.Errorf("%v: got %q, want %q", d, got, want)
		}
	}
}

// TestComputedDelay checks the expectation of the emitted tests itself.
func TestComputedDelay(t *testing.T) {
	r := &model.Retry{Delay: 400 * time.Millisecond, Multiplier: 150, MaxDelay: time.Second}
	for i, want := range []time.Duration{400, 600, 900, 1000, 1000} {
		if got := computedDelay(r, i+1); got != want*time.Millisecond {
			t.Errorf("attempt %d: got %v, want %v", i+1, got, want*time.Millisecond)
		}
	}
}
