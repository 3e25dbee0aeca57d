package model

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestRetryWaits(t *testing.T) {
	const s = time.Second
	tests := []struct {
		name  string
		retry *Retry
		most  int
		want  []time.Duration
	}{
		{"nil", nil, 5, nil},
		{"never", &Retry{Multiplier: 100}, 5, nil},
		{"doubling, at most", &Retry{MaxRetries: 4, Delay: s, Multiplier: 200, MaxDelay: 5 * s}, 9, []time.Duration{s, 2 * s, 4 * s, 5 * s}},
		{"cut", &Retry{MaxRetries: math.MaxInt32, Delay: s, Multiplier: 100}, 2, []time.Duration{s, s}},
		{"parts of a nanosecond", &Retry{MaxRetries: 3, Delay: 3, Multiplier: 125}, 3, []time.Duration{3, 3, 4}},
		{"at once", &Retry{MaxRetries: 2, Multiplier: 200}, 3, []time.Duration{0, 0}},
		{"beyond all bounds", &Retry{MaxRetries: 2, Delay: 1 << 62, Multiplier: 1_000_000}, 3, []time.Duration{1 << 62, math.MaxInt64}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, test.retry.Waits(test.most)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
