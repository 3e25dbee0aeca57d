package spec

import (
	"regexp"
	"strings"
)

// The functions below guess what a writer meant by a value that cannot be read. Whoever asks has to look whether the
// guess can be.

var (
	digitLike   = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1")
	otherBase   = regexp.MustCompile(`^0[A-Za-z]`)
	leadingZero = regexp.MustCompile(`^0+([0-9])`)
)

// meantNumber takes letters for the digits that they look like, and a number for what its first word says: 410 Gone.
func meantNumber(text string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	if otherBase.MatchString(word) {
		return ""
	}
	return leadingZero.ReplaceAllString(digitLike.Replace(word), "$1")
}

// LikeInteger says how to write a text that is no integer: as the one that was probably meant, or as an example.
func LikeInteger(text string) string {
	if meant := meantNumber(text); valid(meant, Integer) {
		return meant
	}
	return "it like 404: no sign, no zeros in front"
}

func meantTruth(text string) string {
	switch strings.ToLower(text) {
	case "y", "yes", "on", "true", "1":
		return "true"
	case "n", "no", "off", "false", "0":
		return "false"
	}
	return ""
}

var unitWords = []struct {
	words *regexp.Regexp
	unit  string
}{
	{regexp.MustCompile(`^(milliseconds?|msecs?|ms)$`), "ms"},
	{regexp.MustCompile(`^(seconds?|secs?|s)$`), "s"},
	{regexp.MustCompile(`^(minutes?|mins?|m)$`), "m"},
	{regexp.MustCompile(`^(hours?|h)$`), "h"},
}

// meantTimeSpan reads a number and a unit in words: 30 seconds.
func meantTimeSpan(text string) string {
	number := strings.TrimRight(text, "abcdefghijklmnopqrstuvwxyz ")
	for _, u := range unitWords {
		if u.words.MatchString(strings.TrimSpace(text[len(number):])) {
			return number + u.unit
		}
	}
	return ""
}

var (
	dashes   = strings.NewReplacer("\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-", " ", "")
	backward = regexp.MustCompile(`^([0-9]+)-([0-9]+)$`)
)

// meantSpan takes the dashes of a word processor for hyphens, and puts the smaller number first.
func meantSpan(text string) string {
	meant := dashes.Replace(text)
	if _, ok := Interval(meant); ok {
		return meant
	}
	return backward.ReplaceAllString(meant, "$2-$1")
}

// meantName turns a text into a name: processor-down into PROCESSOR_DOWN.
func meantName(text string) string { return strings.ToUpper(joined(text, "_")) }

// meantID turns a text into an id: Rate_Limit into rate-limit.
func meantID(text string) string { return strings.ToLower(joined(text, "-")) }

// meantGoName turns a text into a name in Go: order_code into OrderCode.
func meantGoName(text string) string {
	name := ""
	for word := range strings.FieldsSeq(joined(text, " ")) {
		name += strings.ToUpper(word[:1]) + word[1:]
	}
	return name
}

func meantAddress(text string) string {
	if strings.Contains(text, "//") {
		return ""
	}
	return "https://" + text
}

// meantPath turns a path of another system, or of another tool, into one.
func meantPath(text string) string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, `\`, "/"), "**", "*")
	if strings.HasSuffix(text, "/") {
		text += "*.yaml"
	}
	return strings.TrimPrefix(text, "./")
}

var wordBreaks = regexp.MustCompile(`[ _-]+`)

func joined(text, by string) string {
	return wordBreaks.ReplaceAllString(strings.TrimSpace(text), by)
}

// versioned is the version in the path of a module, which go.mod says.
var versioned = regexp.MustCompile(`@[^/]*`)

func meantCatalog(text string) string {
	path := strings.ReplaceAll(text, `\`, "/")
	if strings.HasPrefix(path, "mod:") {
		return versioned.ReplaceAllString(path, "")
	}
	return path
}
