package diag

import "strings"

// Texts are the contents of files, by what positions call the files.
type Texts map[string][]byte

// Lines are the lines of files, without their ends, by what positions call the files.
type Lines map[string][]string

// Lines parts the texts. A byte order mark in front of a text takes no column.
func (t Texts) Lines() Lines {
	lines := make(Lines, len(t))
	for file, text := range t {
		lines[file] = strings.Split(strings.TrimPrefix(string(text), "\uFEFF"), "\n")
	}
	return lines
}

// At gives the line that a position is in, and reports whether there is one.
func (l Lines) At(pos Pos) (string, bool) {
	lines := l[pos.File]
	if !pos.IsValid() || pos.Line > len(lines) {
		return "", false
	}
	return strings.TrimSuffix(lines[pos.Line-1], "\r"), true
}
