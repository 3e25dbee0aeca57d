package manual

import (
	"fmt"
	"strings"

	"github.com/errgen/errgen/internal/spec"
)

// kindNames are what the kinds of texts are called on the page. One that is not here is described by what it looks like.
var kindNames = map[string]string{
	"id":         "an id",
	"name":       "a name",
	"initialism": "an initialism",
	"go-name":    "a Go name",
	"word":       "a word",
	"ref":        "a family and a code",
	"pointer":    "a JSON pointer",
	"url":        "an address",
	"page":       "the address of a page",
	"date":       "a day",
	"code":       "a code",
	"key":        "a key that is written here",
	"line":       "a line of text",
	"message":    "a message",
	"prose":      "a text",
	"path":       "a path",
	"catalog":    "the place of a catalog",
}

func kindName(k spec.Kind) string {
	if name, ok := kindNames[k.Name]; ok {
		return name
	}
	return k.Want
}

// kinds explains what the tables call the values, as far as the values do not explain themselves.
func kinds(root *spec.Section) string {
	var b strings.Builder
	b.WriteString(text("format-values.md") + "\n\n| a value that is called | looks like |\n|---|---|\n")
	seen := map[string]bool{}
	eachSection(root, nil, func(n nested) {
		for _, k := range n.section.Keys {
			b.WriteString(kindRow(k.Value, seen))
		}
	})
	return strings.TrimSuffix(b.String(), "\n")
}

// kindRow explains the kind of a value that was not explained yet.
func kindRow(v spec.Value, seen map[string]bool) string {
	if v.Form == spec.OfList {
		v = *v.Item
	}
	name := kindName(v.Kind)
	if v.Form == spec.OfKeys || v.Form == spec.OfBoolean || v.Form == spec.OfAllow || len(v.Kind.Words) > 0 || seen[name] {
		return ""
	}
	seen[name] = true
	looks := special[v.Kind.Name]
	if looks == "" {
		looks = howTo(v.Kind)
	}
	return fmt.Sprintf("| %s | %s |\n", name, cell(looks))
}

// special are the kinds of which neither pattern nor words say what a writer has to know.
var special = map[string]string{
	"code":    "a number in a family of integers, a text in one of texts; in quotes where YAML would misread it: see [codes](#codes)",
	"key":     "the name of a key of the same error or strategy",
	"message": "a text on one line that may hold `{placeholders}`: see [placeholders](#placeholders)",
	"prose":   "sentences; they may run over several lines",
	"line":    "words or a sentence, all on one line",
}

// howTo says what a kind looks like and how it is written.
func howTo(k spec.Kind) string {
	words := k.Want
	if words == kindName(k) {
		words = ""
	}
	like, isLike := strings.CutPrefix(k.Help, "write it like ")
	switch {
	case isLike && !strings.Contains(like, " "):
		return strings.TrimPrefix(words+", such as `"+like+"`", ", ")
	case words == "":
		return k.Help
	}
	return words + "; " + k.Help
}
