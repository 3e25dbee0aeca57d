package gogen

import (
	"go/format"
	"strconv"
	"testing"
)

// TestNumbers_layout expects gofmt to have nothing to change.
func TestNumbers_layout(t *testing.T) {
	for _, n := range []int{0, 1, 15, 16, 17, 40} {
		values := make([]int16, n)
		for i := range values {
			values[i] = int16(i*i*9 - 300)
		}
		source := "package p\n\nvar table = [...]int16" + numbers(values) + "\n"
		formatted, err := format.Source([]byte(source))
		if err != nil || string(formatted) != source {
			t.Errorf("%d numbers: %v\n%s", n, err, source)
		}
	}
	if got, want := numbers([]uint64{0, 1<<64 - 1}), "{\n\t0, 18446744073709551615,\n}"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := numbers([]int64{-1 << 63}), "{\n\t-9223372036854775808,\n}"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestQuote expects what strconv.Quote gives, for texts that try to leave their quotes too.
func TestQuote(t *testing.T) {
	for _, text := range append(hostile, "", "plain", `a "quote"`, `back\slash`, "~ !") {
		if got, want := quote(text), strconv.Quote(text); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
