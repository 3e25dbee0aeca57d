package spec

import (
	"math"
	"regexp"
	"testing"
	"time"
)

func TestInteger(t *testing.T) {
	for text, want := range map[string]int64{
		"0": 0, "7": 7, "-7": -7, "404": 404,
		"9223372036854775807": math.MaxInt64, "-9223372036854775808": math.MinInt64,
	} {
		if got, ok := Integer(text); !ok || got != want {
			t.Errorf("Integer(%q) = %d, %t, want %d", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "-", "-0", "+5", "007", "4_04", "0x1F", "1e3", "404.0", " 1", "1 ", "٤", "9223372036854775808"} {
		if n, ok := Integer(text); ok {
			t.Errorf("Integer(%q) = %d, which is not canonical", text, n)
		}
	}
}

func TestInterval(t *testing.T) {
	for text, want := range map[string]Range{
		"404": {From: 404, To: 404}, "400-499": {From: 400, To: 499}, "5-5": {From: 5, To: 5},
		"-5": {From: -5, To: -5}, "-5-5": {From: -5, To: 5}, "-9--5": {From: -9, To: -5},
	} {
		if got, ok := Interval(text); !ok || got != want {
			t.Errorf("Interval(%q) = %v, %t, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "-", "1-", "-1-", "499-400", "400--499", "0400-0499", "4xx", "1-2-3", "400 - 499", "1..2"} {
		if r, ok := Interval(text); ok {
			t.Errorf("Interval(%q) = %v, which is not a range", text, r)
		}
	}
}

func TestDuration(t *testing.T) {
	for text, want := range map[string]time.Duration{"0s": 0, "500ms": 500 * time.Millisecond, "1m30s": 90 * time.Second, "1.5h": 90 * time.Minute} {
		if got, ok := parseDuration(text); !ok || got != want {
			t.Errorf("parseDuration(%q) = %v, %t, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "5", "-0s", "-1s", "+1s", "1 s", "soon", "9999999999h"} {
		if d, ok := parseDuration(text); ok {
			t.Errorf("parseDuration(%q) = %v", text, d)
		}
	}
}

func TestPercentAndFactor(t *testing.T) {
	cases := map[string]struct{ percent, factor int64 }{ // -1 where it is none
		"0%": {0, 0}, "20%": {20, 20}, "150%": {150, 150}, "1000000%": {1_000_000, 1_000_000},
		"2": {-1, 200}, "1": {-1, 100}, "10000": {-1, 1_000_000}, "0": {-1, 0},
		"1000001%": {-1, -1}, "10001": {-1, -1}, "9223372036854775807": {-1, -1},
		"": {-1, -1}, "%": {-1, -1}, "-5%": {-1, -1}, "-5": {-1, -1}, "05%": {-1, -1}, "1.5": {-1, -1}, "2 %": {-1, -1},
	}
	for text, want := range cases {
		for name, c := range map[string]struct {
			parse func(string) (int64, bool)
			want  int64
		}{"parsePercent": {parsePercent, want.percent}, "parseFactor": {parseFactor, want.factor}} {
			if got, ok := c.parse(text); ok != (c.want >= 0) || ok && got != c.want {
				t.Errorf("%s(%q) = %d, %t, want %d", name, text, got, ok, c.want)
			}
		}
	}
}

func TestAnchored(t *testing.T) {
	cases := []struct {
		text      string
		takes     []string
		refuses   []string
		isInvalid bool
	}{
		{text: "^A$", takes: []string{"A"}, refuses: []string{"", "AA", "A\n", "XA"}},
		{text: "^A|B$", takes: []string{"A", "B"}, refuses: []string{"AX", "XB", "A|B"}},
		{text: "^(A|B)_[0-9]+$", takes: []string{"A_1"}, refuses: []string{"A_", "C_1"}},
		{text: "^(?i)a$", takes: []string{"A", "a"}, refuses: []string{"b"}},
		{text: "^$", takes: []string{""}, refuses: []string{"x"}},
		{text: "A", isInvalid: true}, {text: "^A", isInvalid: true}, {text: "A$", isInvalid: true}, {text: "", isInvalid: true},
		{text: "^", isInvalid: true}, {text: "$^", isInvalid: true}, {text: `^A\$`, isInvalid: true},
		{text: "^(A$", isInvalid: true}, {text: "^a)|(b$", isInvalid: true}, {text: "^*$", isInvalid: true},
	}
	for _, c := range cases {
		compiled, err := anchored(c.text)
		if (err != nil) != c.isInvalid {
			t.Errorf("anchored(%q): %v", c.text, err)
			continue
		}
		holds(t, compiled, c.takes, true)
		holds(t, compiled, c.refuses, false)
	}
}

func holds(t *testing.T, pattern *regexp.Regexp, codes []string, want bool) {
	t.Helper()
	for _, code := range codes {
		if got := pattern.MatchString(code); got != want {
			t.Errorf("%v takes %q: %t", pattern, code, got)
		}
	}
}
