package spec

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// fold writes a text as a folded block, its mark first. It gives nil for one that does not survive it: with spaces at the
// ends of its lines, with escaped line breaks, or with a line that would look like a key.
func fold(n *yaml.Node, width int) []string {
	lines := []string{">-"}
	for i, paragraph := range strings.Split(n.Value, "\n") {
		if strings.Trim(paragraph, " ") != paragraph || isFormatKey(paragraph) || i > 0 && isQuoted(n) {
			return nil
		}
		if i > 0 {
			lines = append(lines, "")
		}
		if paragraph != "" {
			lines = append(lines, fill(paragraph, width)...)
		}
	}
	return lines
}

// refold fills the paragraphs of a folded text again that have a line wider than width. Lines that start with a space, and
// the breaks around them, are not folded by YAML, and stay.
func refold(lines []string, width int) []string {
	var out []string
	for len(lines) > 0 {
		length, wide := paragraph(lines, width)
		switch {
		case length == 0:
			length = 1
			fallthrough
		case !wide:
			out = append(out, lines[:length]...)
		default:
			out = append(out, fill(strings.Join(lines[:length], " "), width)...)
		}
		lines = lines[length:]
	}
	return out
}

// paragraph counts the lines up to the first that is empty or starts with a space, and says whether one is too wide.
func paragraph(lines []string, width int) (length int, wide bool) {
	for _, line := range lines {
		if line == "" || line[0] == ' ' {
			break
		}
		length++
		wide = wide || isWider(line, width)
	}
	return length, wide
}

// fill breaks a text into lines of at most width characters, where its words allow that.
func fill(text string, width int) []string {
	var lines []string
	for isWider(text, width) {
		at := breakIn(text, width)
		if at < 0 {
			break
		}
		lines = append(lines, text[:at])
		text = text[at+1:]
	}
	return append(lines, text)
}

// isWider reports whether a text has more than width characters, without counting those of a long one.
func isWider(text string, width int) bool {
	for range text {
		width--
		if width < 0 {
			return true
		}
	}
	return false
}

// breakIn gives the last index within width where a text can be broken, or else the first one; -1 if there is none. That
// is at a single space with no key behind it: the break is folded back into one space, and a key would be taken for one
// that is indented too far.
func breakIn(text string, width int) int {
	found, characters := -1, 0
	for at, r := range text {
		if found >= 0 && characters > width {
			break
		}
		if r == ' ' && at > 0 && isSingle(text, at) && !isFormatKey(text[at+1:]) {
			found = at
		}
		characters++
	}
	return found
}

// isSingle reports whether the space at an index stands between two other characters.
func isSingle(text string, at int) bool {
	return text[at-1] != ' ' && at+1 < len(text) && text[at+1] != ' '
}
