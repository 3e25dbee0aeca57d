package explain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// holds reports whether the word stands in the line by itself: not as a part of a longer word, and a number not as a
// part of a date, a time, an address or a version.
func holds(line, word string) bool {
	if word == "" {
		return false
	}
	for from := 0; ; {
		at := strings.Index(line[from:], word)
		if at < 0 {
			return false
		}
		before, after := line[:from+at], line[from+at+len(word):]
		if ends(before, word) && starts(after, word) {
			return true
		}
		from += at + 1
	}
}

// ends reports whether a word may begin after the text.
func ends(before, word string) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	previous, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
	return separates(last, previous, word)
}

// starts reports whether a word may be over before the text.
func starts(after, word string) bool {
	first, size := utf8.DecodeRuneInString(after)
	next, _ := utf8.DecodeRuneInString(after[size:])
	return separates(first, next, word)
}

// separates reports whether a character keeps a word apart from what lies beyond it.
func separates(r, beyond rune, word string) bool {
	if isNumber(word) && strings.ContainsRune(".:/-", r) {
		return !unicode.IsDigit(beyond)
	}
	return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

func isNumber(word string) bool { return strings.Trim(word, "0123456789") == "" }
