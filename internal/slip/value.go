package slip

import (
	"regexp"
	"slices"
	"strings"
)

// quoteSlips are looked for where a text in quotes may stand.
var quoteSlips = []slip{
	{"curly quote at the end", when(isOpen, pattern(`^["'].*[”’](?:\n|$)`)),
		"this quote is never closed", "write {char} in the place of the curly quote at the end of the text", ""},
	{"quote that is not closed", when(isOpen, pattern(`^["']`)),
		"this quote is never closed", "add {char} at the end of the text", ""},
	{"comma behind quotes", when(isQuoted, after(`^ *(?P<at>,)$`)),
		"the text ended at the quote before this", "delete the comma", ""},
	{"text behind quotes", when(isQuoted, after(behindEnd)),
		"the text ended at the quote before this",
		`put quotes around the whole text; a quote inside it is written \" in double quotes and '' in single ones`, ""},
}

// valueSlips are looked for behind keys and hyphens.
var valueSlips = slices.Concat(quoteSlips, []slip{
	{"text that starts as a block text does", when(isNoBlock, pattern(`^[|>]`)),
		"a text cannot start with {char} here", "put the text in quotes, or start it on the next line, further in than the key", ""},
	{"number of a block text", blockNumber,
		"the text below is not as far in as this number says", "delete {number}", ""},
	{"text that starts with a mark", pattern("^(?:[{}\\],&*!%@`]|\\?(?: |$))"),
		"a text cannot start with {char} here", "write {quoted}", ""},
	{"list on the line of its key", pattern(`^-(?: |$)`),
		"a list cannot start on the line of its key", "start the item on a line of its own, or put the text in quotes", ""},
	{"brace in a list", pattern(`^\[(?:"[^"]*"|[^"{}])*(?P<at>[{}])`),
		"a list in brackets cannot hold braces", "delete it, or put the text in quotes", ""},
	{"asterisk in a list", pattern(`^\[(?:(?:"[^"]*"|[^"])*?[\[,])?? *(?P<at>\*(?:[^\],]*[^\], ])?)`),
		"a text cannot start with * here", `write "{at}"`, ""},
	{"bracket that is not closed", when(isOpen, pattern(`^\[`)),
		"this bracket is never closed", "add ] at the end of the list, or put the text in quotes", ""},
	{"comma behind a list", after(`^ *(?P<at>,)$`),
		"the list ended at the bracket before this", "delete the comma", ""},
	{"text behind a list of several lines", when(isLong, after(behindEnd)),
		"the list ended at the bracket before this", "if this is a text, put the whole of it in quotes", ""},
	{"text behind a list", after(behindEnd),
		"the list ended at the bracket before this", "write {quoted}, if this is a text", ""},
	{"second key on a line", pattern(`^[^"'\[|>](?:[^:]|:\S)*?[,;] *(?P<at>)(?P<key>[a-z_]+):(?:\s|$)`),
		"a second key cannot stand on the line of another", "start {key} on a line of its own", ""},
	{"colon in a text", pattern(`^[^"'\[|>](?:[^:]|:\S)*?(?P<at>:)(?:\s|$)`),
		"a colon inside a text needs quotes around the text", "write {quoted}", ""},
})

// moreSlips are looked for where an unquoted text goes on.
var moreSlips = []slip{
	{"second key on a line of text", pattern(`^(?:[^:]|:\S)*?[,;] *(?P<at>)(?P<key>[a-z_]+):(?:\s|$)`),
		"a second key cannot stand on the line of another", "start {key} on a line of its own", ""},
	{"colon in a line of text", pattern(`^(?:[^:]|:\S)*?(?P<at>:)(?:\s|$)`),
		"a colon inside a text needs quotes around the text", "put the whole text in quotes", ""},
}

// escapeSlips are looked for in texts in double quotes.
var escapeSlips = []slip{
	{"unknown escape", when(isDouble, pattern(`\\(?:[0abtnvfre "'\\N_LP\n]|x[[:xdigit:]]{2}|u(?:[0-9a-cefA-CEF][[:xdigit:]]{3}|[dD][0-7][[:xdigit:]]{2})|`+
		`U00(?:0[[:xdigit:]]|10)[[:xdigit:]]{4})|(?P<at>\\(?:u[[:xdigit:]]{4}|U[[:xdigit:]]{8}|.))`)),
		"{at} means nothing in double quotes", `write \\ for a backslash`, ""},
}

// shallowSlips are looked for in lines of block text that are not as far in as the first one.
var shallowSlips = []slip{
	{"block text that starts too far in", startsTooFarIn,
		"this text does not start where it goes on", "start it in column {column}", ""},
	{"line of block text too far out", here,
		"this line is indented less than the text above it", "start it in column {column}", ""},
}

var pastQuotesSlips = []slip{
	{"closing quote within a text", here,
		"the text above ended at its closing quote",
		"the closing quote belongs at the end of the text: delete the one above, and add {mark} here", ""},
}

var pastCommentSlips = []slip{
	{"number sign in a sentence", endsSentence,
		"the text ends here, since a number sign after a space starts a comment",
		"put the whole text in quotes, with the line below; or start that line with a number sign, too", ""},
	{"comment that goes on", pattern(`^(?P<line>.+)`),
		"the value above ends at its comment, so this line belongs to nothing",
		"write # {line} if it goes on with the comment; else delete the line", ""},
}

var interruptedSlips = []slip{
	{"comment between the lines of a text", here,
		"the text above ended at the comment", "move the comment, so that it stands above the whole text", ""},
}

const neither = "this line is neither a key with a value nor an item of a list"

// bareSlips are looked for in lines of which nothing else is known.
var bareSlips = slices.Concat(quoteSlips[:2], []slip{
	{"item or more text", when(isInList, when(mayGoOn, here)),
		neither, "start it with a hyphen and a space; or, if it goes on with the text above, start it in column {column}", ""},
	{"item", when(isInList, here),
		neither, "start it with a hyphen and a space", ""},
	{"key or more text", when(mayGoOn, here),
		neither, "start it in column {column} if it goes on with the text above; else write key: value", ""},
	{"key", here,
		neither, "write key: value", ""},
})

// behindEnd is what stands behind quotes or brackets, and is no comment.
const behindEnd = `^ *(?P<at>[^ #]|^#)`

func isOpen(_ *reader, l line) bool    { return !l.closed }
func isLong(_ *reader, l line) bool    { return l.last > l.number }
func isQuoted(_ *reader, l line) bool  { return l.value != "" && l.value[0] != '[' }
func isDouble(_ *reader, l line) bool  { return strings.HasPrefix(l.value, `"`) }
func isInList(r *reader, _ line) bool  { return r.top().list }
func mayGoOn(r *reader, _ line) bool   { return r.above.goesOn() > 0 }
func isNoBlock(_ *reader, l line) bool { return !blockSign.MatchString(l.value) }

var (
	blockSign  = regexp.MustCompile(`^[|>]([+-]?[1-9]?|[1-9][+-])(\s+#.*)?$`)
	blockDigit = regexp.MustCompile(`^[|>][+-]?([1-9])`)
)

// blockNumber finds the number behind the sign of a text that is not as far in as the number says.
func blockNumber(r *reader, l line) []found {
	digit := blockDigit.FindStringSubmatch(l.value)
	next := r.next(l.number)
	if digit == nil || next.col <= l.base || next.col >= max(l.base, 0)+int(digit[1][0]-'0') {
		return nil
	}
	return []found{{number: l.number, col: l.valueCol() + len(digit[0]) - 1, fill: []string{"{number}", digit[1]}}}
}

// startsTooFarIn finds the first line of a block text when a line below is where such a line usually is.
func startsTooFarIn(r *reader, l line) []found {
	if l.indent != l.base+2 {
		return nil
	}
	return []found{{number: r.above.first, col: r.above.text, column: l.indent}}
}

// endsSentence finds the comment above that cuts a sentence in two.
func endsSentence(r *reader, _ line) []found {
	if !strings.Contains(strings.TrimSpace(r.above.value), " ") {
		return nil
	}
	number, col := r.above.pos(len(r.above.value) + 1)
	return []found{{number: number, col: col}}
}
