package spec

import (
	"regexp"
	"strings"
)

// The functions below suggest what to write instead of a value that cannot be read. Whoever asks has to look whether the
// suggestion can be read.

var (
	digitLike   = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1")
	otherBase   = regexp.MustCompile(`^0[A-Za-z]`)
	leadingZero = regexp.MustCompile(`^0+([0-9])`)
)

// suggestNumber takes letters for the digits that they look like, and a number for what its first word says: 410 Gone.
func suggestNumber(text string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	if otherBase.MatchString(word) {
		return ""
	}
	return leadingZero.ReplaceAllString(digitLike.Replace(word), "$1")
}

// LikeInteger says how to write a text that is no integer: as the one that it looks like, or as an example.
func LikeInteger(text string) string {
	if near := suggestNumber(text); valid(near, Integer) {
		return near
	}
	return "it like 404: no sign, no zeros in front"
}

func suggestTruth(text string) string {
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

// suggestTimeSpan reads a number and a unit in words: 30 seconds.
func suggestTimeSpan(text string) string {
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

// suggestSpan takes the dashes of a word processor for hyphens, and puts the smaller number first.
func suggestSpan(text string) string {
	near := dashes.Replace(text)
	if _, ok := Interval(near); ok {
		return near
	}
	return backward.ReplaceAllString(near, "$2-$1")
}

// suggestName turns a text into a name: processor-down into PROCESSOR_DOWN.
func suggestName(text string) string { return strings.ToUpper(joined(text, "_")) }

// suggestID turns a text into an id: Rate_Limit into rate-limit.
func suggestID(text string) string { return strings.ToLower(joined(text, "-")) }

// suggestGoName turns a text into a name in Go: order_code into OrderCode.
func suggestGoName(text string) string {
	name := ""
	for word := range strings.FieldsSeq(joined(text, " ")) {
		name += strings.ToUpper(word[:1]) + word[1:]
	}
	return name
}

func suggestAddress(text string) string {
	if strings.Contains(text, "//") {
		return ""
	}
	return "https://" + text
}

// suggestPath turns a path of another system, or of another tool, into one.
func suggestPath(text string) string {
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

func suggestCatalog(text string) string {
	path := strings.ReplaceAll(text, `\`, "/")
	if strings.HasPrefix(path, "mod:") {
		return versioned.ReplaceAllString(path, "")
	}
	return path
}
