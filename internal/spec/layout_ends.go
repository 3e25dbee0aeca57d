package spec

import (
	"strings"
	"unicode/utf8"

	"github.com/errgen/errgen/internal/slip"
	"gopkg.in/yaml.v3"
)

// offsetOf gives the number of bytes in front of a column of a line, which counts characters from 1.
func offsetOf(line string, column int) int {
	at := 0
	for range column - 1 {
		_, size := utf8.DecodeRuneInString(line[at:]) // 0 at the end
		at += size
	}
	return at
}

// fromColumn gives the rest of a line.
func fromColumn(line string, column int) string { return line[offsetOf(line, column):] }

// keyEnd gives the length of the key that the source starts with; -1 if it does not.
func keyEnd(source string, key *yaml.Node) int {
	switch {
	case isQuoted(key):
		return quotedEnd(source)
	case strings.HasPrefix(source, key.Value):
		return len(key.Value)
	}
	return -1
}

// valueEnd gives the length of the value that the source starts with, unless it is in block style; -1 if it does not end.
func valueEnd(source string, n *yaml.Node) int {
	switch {
	case n.Kind == yaml.SequenceNode:
		return listEnd(source)
	case isQuoted(n):
		return quotedEnd(source)
	default:
		return plainEnd(source, n.Value)
	}
}

// quotedEnd gives the length of the text in quotes that the source starts with; -1 if it does not end.
func quotedEnd(source string) int {
	if source == "" {
		return -1
	}
	if end := slip.Closing(source[1:], source[0]); end >= 0 {
		return end + 1
	}
	return -1
}

// plainEnd gives the length of the text without quotes that the source starts with, and that is read as value: the words
// of the lines, with the breaks between them folded. It is -1 if the source does not start with them.
func plainEnd(source, value string) int {
	at := 0
	for line := range strings.SplitSeq(source, "\n") {
		part, _, _ := strings.Cut(line, " #")
		words := strings.Trim(part, " ")
		rest, found := strings.CutPrefix(value, words)
		if !found {
			return -1
		}
		value = strings.TrimLeft(rest, " \n")
		if value == "" {
			return at + len(strings.TrimRight(part, " "))
		}
		at += len(line) + 1
	}
	return -1
}

// listEnd gives the length of the list in brackets that the source starts with; -1 if it does not end. Its items are
// plain words or texts in quotes, and comments may stand between them.
func listEnd(source string) int {
	itemStarts := false
	for i := 0; i < len(source); i++ {
		switch c := source[i]; {
		case c == ' ' || c == '\n':
			continue
		case c == ']':
			return i + 1
		case c == '#' && strings.ContainsAny(source[i-1:i], " \n"):
			length := strings.IndexByte(source[i:], '\n')
			if length < 0 {
				return -1
			}
			i += length
			continue
		case itemStarts && (c == '"' || c == '\''):
			length := quotedEnd(source[i:])
			if length < 0 {
				return -1
			}
			i += length - 1
		}
		itemStarts = source[i] == '[' || source[i] == ','
	}
	return -1
}
