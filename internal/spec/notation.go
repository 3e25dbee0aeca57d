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

var rangePattern = regexp.MustCompile(`^(-?[0-9]+)(?:-(-?[0-9]+))?$`)

// Interval reads a range of canonical decimals, 400-499, or a single one. The position is left empty.
func Interval(text string) (Range, bool) {
	parts := rangePattern.FindStringSubmatch(text)
	if parts == nil {
		return Range{}, false
	}
	from, ok := Integer(parts[1])
	if parts[2] == "" {
		return Range{From: from, To: from}, ok
	}
	to, ok2 := Integer(parts[2])
	return Range{From: from, To: to}, ok && ok2 && from <= to
}

func parseBool(text string) (value, ok bool) {
	return text == "true", text == "true" || text == "false"
}

// parseDuration reads a Go duration without a sign.
func parseDuration(text string) (time.Duration, bool) {
	d, err := time.ParseDuration(text)
	return d, err == nil && !strings.HasPrefix(text, "+") && !strings.HasPrefix(text, "-")
}

// maxPercent bounds percentages and factors: more is a slip, and computing with it would overflow.
const maxPercent = 1_000_000

func parsePercent(text string) (int64, bool) {
	digits, ok := strings.CutSuffix(text, "%")
	n, isNumber := Integer(digits)
	return n, ok && isNumber && 0 <= n && n <= maxPercent
}

// parseFactor reads a percentage, or a whole number that is given in percent.
func parseFactor(text string) (int64, bool) {
	if percent, ok := parsePercent(text); ok {
		return percent, true
	}
	n, ok := Integer(text)
	return n * 100, ok && 0 <= n && n <= maxPercent/100
}
