package lint

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

var userMessageCode = &Rule{
	Rule: diag.Rule{
		ID: "user-message-code", Severity: diag.Error,
		Summary: "a user message has a raw code in it",
		Why: `A code is for programs and for support. In a sentence for people it is noise; it also goes stale, since the sentence may be reworded at any time and the code may not. Pages and programs that want to show the code have it, and put it beside the message.

These count: words with an underscore; codes, names and aliases of this catalog, of any family, that are numbers of four or more digits, or capital letters, four or more unless there are digits among them (short words such as OK do not count); a number right after "error", "code" or "status"; and what only programs write: firstName, NullPointerException, 0x80070005, E-1234. Names of products such as iPhone, macOS or PayPal do not count, nor does what the title or the description of the catalog says.`,
		Wrong: `user_message: "Access denied (AUTH_FORBIDDEN, error 403)."`,
		Right: `user_message: "You do not have permission to do this."`,
	},
	check: func(p *pass) {
		known, plain := knownCodes(p.catalog), ownWords(p.catalog)
		for _, e := range p.entries {
			p.rawCodes(e, func(w string) bool {
				return known[w] || withUnderscore.MatchString(w) || isIdentifier(w) && !plain[w]
			})
		}
	},
}

// knownCodes are the codes, names and aliases of a catalog that nobody would write for another reason.
func knownCodes(c *model.Catalog) map[string]bool {
	known := map[string]bool{}
	for _, e := range c.Entries() {
		texts := []string{e.Code.Text, e.Name}
		for _, a := range e.Aliases {
			texts = append(texts, a.Name)
		}
		for _, text := range texts {
			if looksLikeCode(text) {
				known[text] = true
			}
		}
	}
	return known
}

// looksLikeCode reports whether a text is a long number, or capital letters, a few of them unless there are digits.
func looksLikeCode(text string) bool {
	digits := strings.IndexFunc(text, unicode.IsDigit) >= 0
	letters := strings.IndexFunc(text, unicode.IsLetter) >= 0
	small := strings.IndexFunc(text, unicode.IsLower) >= 0
	return !small && (len(text) >= 4 || digits && letters)
}

var (
	number         = regexp.MustCompile(`^[0-9]+$`)
	beforeNumber   = []string{"error", "code", "status"}
	withUnderscore = regexp.MustCompile(`[\pL\pN]_[\pL\pN]`)
)

// rawCodes reports the codes of one user message. What is a part of an address is none.
func (p *pass) rawCodes(e *model.Entry, isCode func(word string) bool) {
	text := prose(e)
	before := ""
	for _, w := range wordsOf(text) {
		announced := number.MatchString(w.text) && slices.Contains(beforeNumber, strings.ToLower(before))
		before = w.text
		if (announced || isCode(w.text)) && !inAddress(text, w) {
			p.report(e, p.within(e.Positions.UserMessage, e.UserText, w.start), e.UserMessage, "%s is a raw code, which tells people nothing", w.text).
				withHelp("leave it out; programs show the code beside the message")
		}
	}
}

// inAddress reports whether a word is a part of an email address, a page's address or a longer number.
func inAddress(text string, w word) bool {
	start := strings.LastIndexByte(text[:w.start], ' ') + 1
	end := w.start + len(w.text)
	if n := strings.IndexByte(text[end:], ' '); n >= 0 {
		end += n
	} else {
		end = len(text)
	}
	around := text[start:w.start] + " " + strings.TrimRight(text[w.start+len(w.text):end], ".,;:!?)")
	return strings.ContainsAny(around, "@/") || partOfNumber.MatchString(around)
}

var partOfNumber = regexp.MustCompile(`[0-9][.,] $| [.,][0-9]`)
