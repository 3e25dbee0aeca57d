package docs

import (
	"math"
	"testing"
	"time"

	"github.com/errgen/errgen/internal/model"
)

func TestSchedule(t *testing.T) {
	tests := []struct {
		retry *model.Retry
		want  string
	}{
		{nil, ""},
		{&model.Retry{Multiplier: 100}, ""},
		{&model.Retry{MaxRetries: 3, Delay: 500 * time.Millisecond, Multiplier: 200}, "500ms, 1s, 2s"},
		{&model.Retry{MaxRetries: 2, Multiplier: 200}, "at once, at once"},
		{&model.Retry{MaxRetries: math.MaxInt32, Delay: time.Minute, Multiplier: 100}, "1m, 1m, 1m, 1m, 1m, 1m, and so on"},
	}
	for _, test := range tests {
		if got := new(page).Schedule(test.retry); got != test.want {
			t.Errorf("%+v: got %q, want %q", test.retry, got, test.want)
		}
	}
}

// TestTimeline expects attempts in order, gaps that grow with the waits, and jitter around its attempt.
func TestTimeline(t *testing.T) {
	line := new(page).Timeline(&model.Retry{MaxRetries: 9, Delay: time.Second, Multiplier: 300, Jitter: 50})
	last, gap := margin, 0
	for i, s := range line.Steps {
		if s.From != last || s.To-s.From < max(shortest, gap) || s.To-s.From > longest || s.Early >= s.To || s.Late <= s.To {
			t.Errorf("step %d: %+v", i, s)
		}
		last, gap = s.To, s.To-s.From
	}
	if len(line.Steps) != mostWaits || !line.More || line.End <= last || line.Width <= line.End {
		t.Errorf("got %+v", line)
	}
}
