package model

import (
	"testing"
	"time"
)

func TestRetryWords(t *testing.T) {
	tests := []struct {
		retry *Retry
		want  string
	}{
		{nil, "never repeated automatically"},
		{&Retry{Multiplier: 100}, "never repeated automatically"},
		{&Retry{MaxRetries: 1, Delay: time.Second, Multiplier: 100, IdempotentOnly: true}, "repeated once, after 1s; only where sending the request twice does no harm"},
		{
			&Retry{MaxRetries: 5, Delay: 500 * time.Millisecond, Multiplier: 200, MaxDelay: 3 * time.Second, Jitter: 20, HonorRetryAfter: true},
			"repeated up to 5 times, first after 500ms, each wait 2 times the last and at most 3s; each wait varied by up to 20%; a Retry-After takes the place of the wait",
		},
		{&Retry{MaxRetries: 9, Delay: 90 * time.Second, Multiplier: 150}, "repeated up to 9 times, first after 1m30s, each wait 1.5 times the last"},
		{&Retry{MaxRetries: 3, Delay: 1, Multiplier: 100}, "repeated up to 3 times, every 1ns"},
		{&Retry{MaxRetries: 2, Multiplier: 100}, "repeated up to 2 times at once"},
	}
	for _, test := range tests {
		if got := test.retry.Words(); got != test.want {
			t.Errorf("%+v: got %q, want %q", test.retry, got, test.want)
		}
	}
}

func TestDurationWords(t *testing.T) {
	for d, want := range map[time.Duration]string{
		time.Millisecond: "1ms", time.Second: "1s", time.Minute: "1m", 90 * time.Second: "1m30s", time.Hour: "1h",
		time.Hour + time.Second: "1h0m1s", time.Hour + time.Minute: "1h1m", 10 * time.Minute: "10m", 20 * time.Hour: "20h",
	} {
		if got := DurationWords(d); got != want {
			t.Errorf("%v: got %q, want %q", d, got, want)
		}
	}
}
