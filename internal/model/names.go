package model

import (
	"strings"

	"github.com/errgen/errgen/internal/spec"
)

// usualInitialisms are the words that Go code writes in capitals throughout; the list is that of golint. It is part of
// every constant's name and therefore frozen: a word is added here never, and in a catalog's initialisms when needed.
var usualInitialisms = strings.Fields(`
	ACL API ASCII CPU CSS DNS EOF GUID HTML HTTP HTTPS ID IP JSON LHS QPS RAM RHS RPC SLA SMTP SQL SSH TCP TLS TTL UDP UI
	UID UUID URI URL UTF8 VM XML XMPP XSRF XSS`)

// goWords turns names of the catalog into Go identifiers.
type goWords map[string]bool

func newGoWords(more []spec.Text) goWords {
	words := goWords{}
	for _, w := range usualInitialisms {
		words[w] = true
	}
	for _, w := range more {
		words[w.Value] = true
	}
	return words
}

// join turns ENTITY_NOT_FOUND or rate-limit into EntityNotFound and RateLimit. Initialisms stay in capitals.
func (w goWords) join(name string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(strings.ToUpper(name), isSeparator) {
		if !w[word] {
			word = word[:1] + strings.ToLower(word[1:])
		}
		b.WriteString(word)
	}
	return b.String()
}

// variable turns user_id into userID.
func (w goWords) variable(name string) string {
	first, rest, _ := strings.Cut(name, "_")
	return first + w.join(rest)
}

func isSeparator(r rune) bool { return r == '_' || r == '-' }

// anchorOf is the anchor of an entry on the reference page: legacy-duplicate-uspta-number. It comes from the name, like
// everything else that must not change when a text is reworded.
func anchorOf(family, name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), isSeparator)
	return family + "-" + strings.Join(words, "-")
}

// pluralOf is the English plural of a Go type: LegacyCodes, HTTPStatuses.
func pluralOf(typeName string) string {
	for _, ending := range []string{"s", "x", "ch", "sh"} {
		if strings.HasSuffix(typeName, ending) {
			return typeName + "es"
		}
	}
	return typeName + "s"
}
