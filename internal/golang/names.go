package golang

import (
	"cmp"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// usualInitialisms are the words that Go code writes in capitals throughout; the list is that of golint. It is part of every
// constant's name and therefore frozen: no word is ever added here, but in a catalog's initialisms when needed.
var usualInitialisms = strings.Fields(`
	ACL API ASCII CPU CSS DNS EOF GUID HTML HTTP HTTPS ID IP JSON LHS QPS RAM RHS RPC SLA SMTP SQL SSH TCP TLS TTL UDP UI
	UID UUID URI URL UTF8 VM XML XMPP XSRF XSS`)

// Names says what the things of a catalog are called in Go. The names follow from the names and ids of the catalog, from its
// initialisms, and from what its families say under go:.
type Names struct{ initialisms map[string]bool }

// NamesOf returns the names of a catalog.
func NamesOf(c *model.Catalog) Names {
	n := Names{map[string]bool{}}
	for _, word := range append(usualInitialisms, c.Initialisms...) {
		n.initialisms[word] = true
	}
	return n
}

// Entry returns the constant of a code: LegacyDuplicateUSPTANumber.
func (n Names) Entry(e *model.Entry) string { return n.Constant(e.Family, e.Name) }

// Constant returns the constant of any name in a family: of a code, an alias, or a retired code.
func (n Names) Constant(f *model.Family, name string) string { return f.Go.Prefix + n.Join(name) }

// Category returns the constant of a category: CategoryClient.
func (n Names) Category(k *model.Category) string { return "Category" + n.Join(k.ID) }

// Retry returns the variable of a strategy: RetryBackoff.
func (n Names) Retry(r *model.Retry) string { return "Retry" + n.Join(r.ID) }

// Plural returns what the codes of a family are called: LegacyCodes, as in AllLegacyCodes.
func Plural(f *model.Family) string { return cmp.Or(f.Go.Plural, pluralOf(f.Go.Type)) }

// Join turns ENTITY_NOT_FOUND or rate-limit into EntityNotFound and RateLimit. Initialisms stay in capitals.
func (n Names) Join(name string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(strings.ToUpper(name), func(r rune) bool { return r == '_' || r == '-' }) {
		if !n.initialisms[word] {
			word = word[:1] + strings.ToLower(word[1:])
		}
		b.WriteString(word)
	}
	return b.String()
}

// variable turns user_id into userID.
func (n Names) variable(name string) string {
	first, rest, _ := strings.Cut(name, "_")
	return first + n.Join(rest)
}

// familyVar is the name of the variable that holds a family. No other name in small letters ends so.
func familyVar(f *model.Family) string {
	first, rest, _ := strings.Cut(f.ID, "-")
	for _, word := range strings.Split(rest, "-") {
		if word != "" {
			first += strings.ToUpper(word[:1]) + word[1:]
		}
	}
	return first + "Family"
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
