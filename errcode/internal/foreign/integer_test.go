package foreign

import (
	"math/big"
	"strings"
	"testing"
)

// FuzzInteger holds Integer against exact arithmetic.
func FuzzInteger(f *testing.F) {
	for text := range map[string]bool{
		"3001.0": true, "3.001e3": true, "30010e-1": true, "3001.5": true, "-0.0": true, "0.1e1": true, "1e40": true, "1e-40": true,
		"4001.00000000000000001": true, "e": true, ".": true, ".e1": true, "--1.0": true, "1.0x": true, "7": true, "1e999999999": true, "+1.0": true, "": true,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Integer(text)
		if got == text {
			return
		}
		was, ok := new(big.Rat).SetString(text)
		now, isInt := new(big.Int).SetString(got, 10)
		if !ok || !isInt || !was.IsInt() || was.Num().Cmp(now) != 0 || got != now.String() || strings.HasPrefix(got, "+") {
			t.Errorf("%q is %q", text, got)
		}
	})
}

// TestInteger reads what other languages write.
func TestInteger(t *testing.T) {
	for text, want := range map[string]string{
		"3001.0": "3001", "3.001e3": "3001", "3.001E+3": "3001", "30010e-1": "3001", "-7.00": "-7", "0.0": "0", "-0.0": "0", "0.5e1": "5",
		"3001": "3001", "3001.5": "3001.5", "4001.00000000000000001": "4001.00000000000000001", "1e999999999": "1e999999999", "A.e": "A.e",
	} {
		if got := Integer(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
