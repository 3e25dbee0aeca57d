package spec

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Integer reads a canonical decimal: no sign before a positive number, no zeros in front, nothing but digits.
func Integer(text string) (int64, bool) {
	n, err := strconv.ParseInt(text, 10, 64)
	return n, err == nil && strconv.FormatInt(n, 10) == text
}

// What values look like that are neither plain texts nor plain numbers. Their size is another matter.
var (
	rangePattern    = regexp.MustCompile(`^(0|-?[1-9][0-9]*)-(0|-?[1-9][0-9]*)$`)
	durationPattern = regexp.MustCompile(`^(0|(([0-9]+(\.[0-9]*)?|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)$`)
	percentPattern  = regexp.MustCompile(`^(0|[1-9][0-9]*)%$`)
)

// Interval reads a range of canonical decimals, 400-499, or a single one. The position is left empty.
func Interval(text string) (Range, bool) {
	if n, ok := Integer(text); ok {
		return Range{From: n, To: n}, true
	}
	ends := rangePattern.FindStringSubmatch(text)
	if ends == nil {
		return Range{}, false
	}
	from, ok := Integer(ends[1])
	to, ok2 := Integer(ends[2])
	return Range{From: from, To: to}, ok && ok2 && from <= to
}

// RangePattern is what a range with two ends looks like, as an expression.
func RangePattern() string { return rangePattern.String() }

func parseBool(text string) (value, ok bool) {
	return text == "true", text == "true" || text == "false"
}

// parseDuration reads a Go duration without a sign.
func parseDuration(text string) (time.Duration, bool) {
	d, err := time.ParseDuration(text)
	return d, err == nil && durationPattern.MatchString(text)
}

// maxPercent bounds percentages and factors: more is a slip, and computing with it would overflow.
const maxPercent = 1_000_000

func parsePercent(text string) (int64, bool) {
	n, ok := Integer(strings.TrimSuffix(text, "%"))
	return n, ok && n <= maxPercent && percentPattern.MatchString(text)
}

// parseFactor reads a percentage, or a whole number that is given in percent.
func parseFactor(text string) (int64, bool) {
	if percent, ok := parsePercent(text); ok {
		return percent, true
	}
	n, ok := Integer(text)
	return n * 100, ok && 0 <= n && n <= maxPercent/100
}
