package manual

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

// chapters are the headings that rules stand under, by their class. A class without one is its own heading.
var chapters = map[string]string{
	"yaml": "The file", "values": "Single values", "codes": "Codes and names", "policy": "Statuses, categories and repetitions",
	"messages": "Messages and responses", "references": "References", "files": "Catalogs in several files",
}

// Problems prints the page about what can be wrong with a catalog: the rules, class by class, in their order.
func Problems(rules diag.Rules) []byte {
	parts, class, words := []string{text("problems-intro.md")}, "", vocabularyOf(spec.Reference())
	for _, r := range rules {
		if r.Class != class {
			class = r.Class
			parts = append(parts, "## "+chapter(class))
		}
		parts = append(parts, words.rule(r)...)
	}
	return page(parts...)
}

func chapter(class string) string {
	if heading, ok := chapters[class]; ok {
		return heading
	}
	return sentence(class)
}

// rule prints one rule: its summary as a sentence, the reason, and both examples.
func (words vocabulary) rule(r *diag.Rule) []string {
	return []string{
		"### " + r.ID, "**" + words.prose(sentence(r.Summary)) + ".**", words.prose(r.Why),
		"Wrong:", example(r.Wrong), "Right:", example(r.Right),
	}
}

func example(lines string) string { return fmt.Sprintf("```yaml\n%s\n```", lines) }

// sentence begins a text with a capital, unless it begins with a key.
func sentence(text string) string {
	if first, _, _ := strings.Cut(text, " "); strings.HasSuffix(first, ":") {
		return text
	}
	runes := []rune(text)
	runes[0] = unicode.ToUpper(runes[0])
	return string(runes)
}
