package lint

import (
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// jargon are words that only developers know, or know in this sense. A star stands for any ending; a plural counts as
// its word. Only words that nobody uses for anything else in a message to people are here: token, server, callback or
// runtime are not.
var jargon = strings.Fields(`
	api backend back-end backtrace boolean cors deserialis* deserializ* dns endpoint enum enumeration exception frontend
	front-end graphql grpc guid handshake http https instantiat* integer json jwt localhost middleware mutex null nullable
	oauth oauth2 parse parsed parser parsing payload pkce regex regexp rpc schema sdk segfault serialis* serializ* sql ssl
	stacktrace stderr stdout subroutine tcp tls traceback undefined unhandled upstream uri uuid webhook xml yaml`)

// jargonPhrases are words that are jargon only together. "Your session timed out" is what people say, and "time
// constraints"; so neither word is here by itself.
var jargonPhrases = []string{
	"bad gateway", "bad request", "check constraint", "connection refused", "connection reset", "connection timed out",
	"connection timeout", "constraint failed", "constraint violated", "constraint violation", "core dump", "duplicate key",
	"end of input", "foreign key", "gateway timed out", "gateway timeout", "gateway time-out",
	"integrity constraint", "internal server error", "key constraint", "null pointer", "primary key", "query parameter",
	"query timed out", "query timeout", "read timed out", "read timeout", "request body", "request timeout",
	"response body", "session id", "socket timeout", "stack trace", "status code", "unexpected end of file",
	"unexpected end of input", "unexpected token", "unique constraint",
}

// plainPhrases are words that are jargon, but not together.
var plainPhrases = []string{"the exception of", "an exception to", "an exception for", "without exception", "null and void"}

var userMessageJargon = &Rule{
	Rule: diag.Rule{
		ID: "user-message-jargon", Severity: diag.Warning,
		Summary: "a user message has a word that only developers know",
		Why: `A user message speaks to somebody who uses the product and did not build it. A word of the trade tells them nothing, and tells those who attack the product what it is built with.

Whole words count, large or small, in the singular or the plural, of this list (a star stands for any ending): ` +
			strings.Join(jargon, ", ") + "; and these, together: " + strings.Join(jargonPhrases, ", ") + `. Sayings such as "with the exception of" do not count, nor do addresses such as https://example.com, nor does a word that the title of the catalog has: who reads the messages of a YAML editor knows what YAML is.`,
		Wrong: `user_message: "The JSON payload could not be deserialised."`,
		Right: `user_message: "Some of the information could not be read. Please check it and try again."`,
	},
	check: func(p *pass) {
		plain := map[string]bool{}
		for _, w := range wordsOf(strings.ToLower(p.catalog.Title)) {
			plain[singular(w.text)] = true
		}
		for _, e := range p.entries {
			p.jargon(e, plain)
		}
	},
}

// jargon reports the jargon of one user message, but for words that are plain in this catalog.
func (p *pass) jargon(e *model.Entry, plain map[string]bool) {
	words := wordsOf(withoutAddresses(prose(e)))
	for i := 0; i < len(words); i++ {
		if n := phraseAt(words[i:], plainTogether); n > 0 {
			i += n - 1
			continue
		}
		n := phraseAt(words[i:], jargonTogether)
		if n == 0 && (!isJargon(words[i].text) || plain[singular(strings.ToLower(words[i].text))]) {
			continue
		}
		last := words[i+max(n, 1)-1]
		found := e.UserText[words[i].start : last.start+len(last.text)]
		p.report(e, p.within(e.Positions.UserMessage, e.UserText, words[i].start), e.UserMessage, "only developers know what %q means", found).
			withHelp("say what it means to the person who reads it, or leave it out")
		i += max(n, 1) - 1
	}
}

// phrases are known by their first words.
type phrases map[string][][]string

func phrasesOf(texts []string) phrases {
	all := phrases{}
	for _, text := range texts {
		parts := strings.Fields(text)
		all[parts[0]] = append(all[parts[0]], parts)
	}
	return all
}

var (
	jargonTogether = phrasesOf(jargonPhrases)
	plainTogether  = phrasesOf(plainPhrases)
)

// phraseAt gives how many words the first of the phrases has that the words start with; 0 for none.
func phraseAt(words []word, all phrases) int {
	for _, parts := range all[strings.ToLower(words[0].text)] {
		if len(parts) <= len(words) && startsWith(words, parts) {
			return len(parts)
		}
	}
	return 0
}

func startsWith(words []word, parts []string) bool {
	for i, part := range parts {
		text := strings.ToLower(words[i].text)
		if text != part && (i < len(parts)-1 || singular(text) != part) {
			return false
		}
	}
	return true
}

var jargonWords, jargonStems = splitJargon()

func splitJargon() (words map[string]bool, stems []string) {
	words = map[string]bool{}
	for _, w := range jargon {
		if stem, ok := strings.CutSuffix(w, "*"); ok {
			stems = append(stems, stem)
		} else {
			words[w] = true
		}
	}
	return words, stems
}

// isJargon reports whether a word is jargon, or a part of it before or after a hyphen.
func isJargon(text string) bool {
	text = strings.ToLower(text)
	if before, after, ok := strings.Cut(text, "-"); ok && !jargonWords[text] {
		return isJargon(before) || isJargon(after)
	}
	for _, stem := range jargonStems {
		if strings.HasPrefix(text, stem) {
			return true
		}
	}
	return jargonWords[text] || jargonWords[singular(text)]
}

// singular takes the ending of an English plural or genitive off a word.
func singular(text string) string {
	for _, ending := range []string{"'s", "’s"} {
		text = strings.TrimSuffix(text, ending)
	}
	return strings.TrimSuffix(text, "s")
}
