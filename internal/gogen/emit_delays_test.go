package gogen

import (
	"testing"
	"time"

	"github.com/errgen/errgen/internal/model"
)

// TestComputedDelay checks the expectation of the emitted tests itself.
func TestComputedDelay(t *testing.T) {
	r := &model.Retry{Delay: 400 * time.Millisecond, Multiplier: 150, MaxDelay: time.Second}
	for i, want := range []time.Duration{400, 600, 900, 1000, 1000} {
		if got := computedDelay(r, i+1); got != want*time.Millisecond {
			t.Errorf("attempt %d: got %v, want %v", i+1, got, want*time.Millisecond)
		}
	}
}
