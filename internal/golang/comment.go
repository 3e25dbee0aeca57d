package golang

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// commentWidth is where the lines of a comment are broken, as far as they can be.
const commentWidth = 97

// block is a part of a doc comment, in lines without comment markers: a paragraph, a list or an example.
type block []string

// comment makes a doc comment of blocks. Catalog text reaches comments through here and the blocks below only. It cannot
// leave the comment, since every line has its marker and no text holds a line break; and it cannot be taken for anything
// but text, since no line of it begins with what gofmt, go doc or a tool reads as a heading, a list, code, a link
// target, a directive or a marker. gofmt has nothing to change about the result.
func comment(blocks ...block) string {
	var lines []string
	for _, b := range blocks {
		if len(b) > 0 && len(lines) > 0 {
			lines = append(lines, "//")
		}
		for _, line := range b {
			lines = append(lines, commentLine(line))
		}
	}
	return strings.Join(lines, "\n")
}

// commentLine puts the marker before a line. Code has a tab where text has a space.
func commentLine(line string) string {
	if strings.HasPrefix(line, "\t") {
		return "//" + line
	}
	return "// " + line
}

// paragraphBlock makes one paragraph of a text. Empty text makes none.
func paragraphBlock(text string) block { return wrap(splitWords(text), "", "") }

// unwrapped makes a paragraph that stays in one line, so that another word in it changes no other line.
func unwrapped(text string) block {
	if all := splitWords(text); len(all) > 0 {
		return block{strings.Join(all, " ")}
	}
	return nil
}

// paragraphBlocks makes a paragraph of every line of a text, after a few words of ours.
func paragraphBlocks(leadIn, text string) []block {
	var all []block
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		all = append(all, paragraphBlock(leadIn+strings.TrimSuffix(line, "\n")))
		leadIn = ""
	}
	return all
}

// listBlock makes a list under a line of ours.
func listBlock(leadIn string, items []string) block {
	if len(items) == 0 {
		return nil
	}
	b := block{leadIn}
	for _, item := range items {
		b = append(b, wrap(splitWords(item), "  - ", "    ")...)
	}
	return b
}

// example makes a code block of lines of ours.
func example(lines ...string) block {
	var b block
	for _, line := range lines {
		b = append(b, "\t"+line)
	}
	return b
}

// deprecation makes the paragraph that tools recognise a deprecated constant by. Nothing else can begin like it.
func deprecation(text string) block {
	return wrap(append([]string{"Deprecated:"}, splitWords(text)...), "", "")
}

// splitWords splits a text at its spaces, once it is fit for a comment. A text that begins with anything but a plain word is
// put in quotes, and one that ends in a word gets a full stop: go doc takes a short line without one for a heading.
func splitWords(text string) []string {
	all := strings.Fields(escapedInvisible(strings.ReplaceAll(text, "\n", " ")))
	if len(all) == 0 {
		return nil
	}
	last := len(all) - 1
	if !isPlainWord(all[0]) {
		all[0] = `"` + all[0]
		all[last] += `"`
	} else if end, _ := utf8.DecodeLastRuneInString(all[last]); unicode.IsLetter(end) || unicode.IsDigit(end) {
		all[last] += "."
	}
	return all
}

// wrap breaks words into lines, and only before a plain word.
func wrap(words []string, first, indent string) block {
	if len(words) == 0 {
		return nil
	}
	var lines block
	lead, from, width := first, 0, utf8.RuneCountInString(first+words[0])
	for i, word := range words[1:] {
		wide := 1 + utf8.RuneCountInString(word)
		if width+wide > commentWidth && isPlainWord(word) {
			lines = append(lines, lead+strings.Join(words[from:i+1], " "))
			lead, from, width = indent, i+1, len(indent)-1
		}
		width += wide
	}
	return append(lines, lead+strings.Join(words[from:], " "))
}

// isPlainWord reports whether a word may begin a line. Headings, lists and link targets begin with something other than a
// letter; directives and markers have a colon or a parenthesis (go:build, Deprecated:, BUG(who)), but for three.
func isPlainWord(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	switch word {
	case "line", "export", "extern":
		return false
	}
	return unicode.IsLetter(first) && !strings.ContainsAny(word, ":(")
}

// quotePairs are what gofmt turns into quotation marks in a comment.
var quotePairs = strings.NewReplacer("``", "“", "''", "”")

// escapedInvisible writes out every character that a reader would not see, or that would end a line.
func escapedInvisible(text string) string {
	if isASCII(text) && !strings.Contains(text, "``") && !strings.Contains(text, "''") {
		return text
	}
	var b strings.Builder
	for _, r := range quotePairs.Replace(text) {
		switch {
		case !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
			b.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// isASCII reports whether a text is of printable ASCII characters only, as most are.
func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}
