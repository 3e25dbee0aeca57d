// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"math"
	"strconv"
)

// longestInteger is the length of the longest text that parseInteger takes, that of -2147483648.
const longestInteger = 11

// parseInteger reads an integer code as it stands on the wire. Every code has one text only: no leading zero, no sign
// but a minus, nothing around it; and it fits into 32 bits. Unlike strconv it allocates nothing for what it refuses.
func parseInteger(text string) (int, bool) {
	digits, negative := text, false
	if text != "" && text[0] == '-' {
		digits, negative = text[1:], true
	}
	if digits == "" || len(text) > longestInteger || digits[0] == '0' && text != "0" {
		return 0, false
	}
	n, ok := parseDigits(digits)
	if negative {
		n = -n
	}
	return int(n), ok && math.MinInt32 <= n && n <= math.MaxInt32
}

// parseDigits reads at most longestInteger decimal digits, which is too few to overflow.
func parseDigits(digits string) (int64, bool) {
	var n int64
	for i := range len(digits) {
		d := digits[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = 10*n + int64(d)
	}
	return n, true
}

// decimal gives the text of an integer.
func decimal(n int) string { return strconv.Itoa(n) }
