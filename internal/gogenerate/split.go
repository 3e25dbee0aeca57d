package gogenerate

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// syntaxError is what is wrong with a line, and where.
type syntaxError struct {
	col     int
	message string
}

// split gives the words of a line: between spaces and tabs, or in double quotes as Go writes them. Quotes count only where a
// word begins.
func split(line string) ([]Word, *syntaxError) {
	line = strings.TrimSuffix(line, "\r")
	var words []Word
	for from := skip(line, min(len("//go:generate "), len(line))); from < len(line); from = skip(line, from) {
		col := utf8.RuneCountInString(line[:from]) + 1
		text, size, message := word(line[from:])
		if message != "" {
			return nil, &syntaxError{col, message}
		}
		words = append(words, Word{text, col})
		from += size
	}
	return words, nil
}

// skip gives the next byte that is no space.
func skip(line string, from int) int {
	return len(line) - len(strings.TrimLeft(line[from:], " \t"))
}

// word reads the word that a text begins with, and says how long it is there.
func word(text string) (value string, size int, message string) {
	if text[0] != '"' {
		size = len(text)
		if i := strings.IndexAny(text, " \t"); i >= 0 {
			size = i
		}
		return text[:size], size, ""
	}
	size = stringEnd(text)
	if size == 0 {
		return "", 0, "a double quote begins here and does not end"
	}
	value, err := strconv.Unquote(text[:size])
	switch {
	case err != nil:
		return "", 0, "this is no string in double quotes as Go writes them"
	case size < len(text) && text[size] != ' ' && text[size] != '\t':
		return "", 0, "behind the closing quote there must be a space"
	}
	return value, size, ""
}

// stringEnd gives the length of the string in double quotes that a text begins with, and 0 when it does not end.
func stringEnd(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++ // what follows is no closing quote
		case '"':
			return i + 1
		}
	}
	return 0
}
