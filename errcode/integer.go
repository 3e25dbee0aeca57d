package errcode

import "math"

// parseInt reads an integer as it stands on the wire: decimal digits with at most a minus in front, no zeros in front, and
// not beyond 64 bits. Unlike strconv it allocates nothing for what it refuses.
func parseInt(text string) (int64, bool) {
	digits, negative := text, text != "" && text[0] == '-'
	if negative {
		digits = text[1:]
	}
	if digits == "" || digits[0] == '0' && text != "0" {
		return 0, false
	}
	n := uint64(0)
	for i := range len(digits) {
		d := uint64(digits[i]) - '0'
		if d > 9 || n > (math.MaxUint64-d)/10 {
			return 0, false
		}
		n = 10*n + d
	}
	if negative {
		return -int64(n), n <= 1<<63
	}
	return int64(n), n <= math.MaxInt64
}
