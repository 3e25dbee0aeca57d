package spec

import (
	"regexp"
	"strings"
)

// misreadings are the plain texts that a YAML reader takes for something other than text. Versions 1.1 and 1.2 of YAML
// disagree about some; what either misreads has to be quoted.
var misreadings = []struct {
	as      string
	pattern *regexp.Regexp
}{
	{"nothing", regexp.MustCompile(`^(~|null|Null|NULL)$`)},
	{"true or false", regexp.MustCompile(`^(?i:y|n|yes|no|on|off|true|false)$`)},
	{"a number", regexp.MustCompile(`^[-+]?(0[bB][-+]?[01]+|0[oO]?[-+]?[0-7]+|0[xX][-+]?[0-9a-fA-F]+|[0-9]+(:[0-5]?[0-9])*(\.[0-9]*)?)$`)},
	{"a number", regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)},
	{"a number", regexp.MustCompile(`^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$`)},
	{"a date", regexp.MustCompile(`^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?$`)},
	{"a merge", regexp.MustCompile(`^(<<|=)$`)},
}

// longestWord is the length of the longest of the words that are misread: false.
const longestWord = 5

// Misread says what YAML takes the plain text for; empty when it is read as text.
func Misread(text string) string {
	if len(text) > longestWord && isLetter(text[0]) {
		return "" // as nearly all texts are: only words are misread that begin with a letter
	}
	if text != "" && strings.Contains("+-.0123456789", text[:1]) {
		text = strings.ReplaceAll(text, "_", "") // numbers may have them anywhere
	}
	for _, m := range misreadings {
		if m.pattern.MatchString(text) {
			return m.as
		}
	}
	return ""
}

// isLetter reports whether a byte is an ASCII letter.
func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
