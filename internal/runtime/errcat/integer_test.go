package errcat

import (
	"strconv"
	"testing"
)

func TestParseInteger(t *testing.T) {
	for text, want := range map[string]int{
		"0": 0, "7": 7, "10": 10, "-1": -1, "8001": 8001, "2147483647": 2147483647, "-2147483648": -2147483648,
	} {
		got, ok := parseInteger(text)
		equal(t, text, got, want)
		equal(t, text+" is read", ok, true)
	}
}

func TestParseInteger_refuses(t *testing.T) {
	for _, text := range []string{
		"", "-", "--1", "+1", "00", "01", "-0", "-01", " 1", "1 ", "1.0", "1e3", "0x1", "1_000", "a", "1a", "/", ":", "१",
		"2147483648", "-2147483649", "9999999999", "99999999999", "-9999999999", "18446744073709551616", "4294967297",
	} {
		if n, ok := parseInteger(text); ok {
			t.Errorf("%q is read as %d", text, n)
		}
	}
}

func TestParseInteger_allocations(t *testing.T) {
	for _, text := range []string{"8001", "-2147483648", "x", "99999999999999999999", ""} {
		none(t, text, func() { _, _ = parseInteger(text) })
	}
}

// FuzzParseInteger compares with the standard library: a text is read when it is how its number is printed.
func FuzzParseInteger(f *testing.F) {
	for _, seed := range []string{"0", "-0", "2147483647", "-2147483648", "2147483648", "01", "+1", "x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := strconv.ParseInt(text, 10, 32)
		want := err == nil && strconv.FormatInt(n, 10) == text
		if got, ok := parseInteger(text); ok != want || ok && int64(got) != n {
			t.Errorf("%q is read as %d, %v, want %d, %v", text, got, ok, n, want)
		}
	})
}
