package manual

import (
	"fmt"
	"strings"
	"unicode"
)

// contents lists the headings of a page below its title, each with a link.
func contents(page string) string {
	var b strings.Builder
	for _, line := range outsideFences(page) {
		marks, title, ok := strings.Cut(line, " ")
		if ok && (marks == "##" || marks == "###") && title != "Contents" {
			fmt.Fprintf(&b, "%s- [%s](#%s)\n", strings.Repeat("  ", len(marks)-2), title, Anchor(title))
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// outsideFences gives the lines of a page that are not in blocks of code.
func outsideFences(page string) (lines []string) {
	fenced := false
	for line := range strings.Lines(page) {
		if strings.HasPrefix(strings.TrimLeft(line, " "), "```") {
			fenced = !fenced
		} else if !fenced {
			lines = append(lines, strings.TrimRight(line, "\n"))
		}
	}
	return lines
}

// Anchor gives the anchor that a heading has on code hosts: small letters, hyphens for spaces, and nothing for marks.
func Anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '-':
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
}
