package manual

import (
	"regexp"
	"strings"

	"github.com/errgen/errgen/internal/spec"
)

// What writers read in an editor goes without marks, since editors show it as it is. On a page, keys and placeholders are code.
var (
	keyInProse         = regexp.MustCompile(`(the )?\b[a-z_]+:`) // "the group:" is no key, but the end of a clause
	placeholderInProse = regexp.MustCompile(`\{[a-z_:]+\}`)
	commandInProse     = regexp.MustCompile(`\berrgen (breaking|check|explain|fmt|generate|lint|next|serve)( --[a-z]+)?\b`)
)

// vocabulary is what the keys of the format are called.
type vocabulary map[string]bool

func vocabularyOf(root *spec.Section) vocabulary {
	words := vocabulary{}
	eachSection(root, nil, func(n nested) {
		for _, k := range n.section.Keys {
			words[k.Name+":"] = true
		}
	})
	return words
}

// prose sets the keys, placeholders and commands of a text as code, and keeps its other marks from being those of Markdown.
func (words vocabulary) prose(text string) string {
	text = strings.NewReplacer("<", "&lt;", "*", `\*`).Replace(text)
	text = placeholderInProse.ReplaceAllString(text, "`$0`")
	text = commandInProse.ReplaceAllString(text, "`$0`")
	return keyInProse.ReplaceAllStringFunc(text, func(word string) string {
		if words[word] {
			return "`" + word + "`"
		}
		return word
	})
}
