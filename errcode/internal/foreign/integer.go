package foreign

import (
	"strconv"
	"strings"
)

// Integer returns the canonical text of an integer that is written in another way, as some languages do: 3001 for 3001.0, 3.001e3
// and 30010e-1. Any other text it returns as it is.
func Integer(text string) string {
	if len(text) > 40 || !strings.ContainsAny(text, ".eE") || strings.Trim(text, "+-.0123456789eE") != "" {
		return text
	}
	mantissa, exponent, scientific := strings.Cut(strings.ToLower(text), "e")
	whole, fraction, _ := strings.Cut(mantissa, ".")
	point, err := strconv.Atoi(exponent)
	if scientific && (err != nil || point < -40 || point > 40) {
		return text
	}
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	digits := whole + fraction
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return text
	}
	return shifted(sign, digits, len(whole)+point, text)
}

// shifted returns digits up to the point, if those behind it are zeros; otherwise the text.
func shifted(sign, digits string, point int, text string) string {
	switch {
	case point <= 0:
		digits, point = strings.Repeat("0", 1-point)+digits, 1
	case point > len(digits):
		digits += strings.Repeat("0", point-len(digits))
	}
	if strings.Trim(digits[point:], "0") != "" {
		return text
	}
	whole := strings.TrimLeft(digits[:point], "0")
	if whole == "" {
		return "0"
	}
	return sign + whole
}
