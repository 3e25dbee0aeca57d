package manual

import (
	"regexp"
	"strings"

	"github.com/spf13/cobra"
)

// helpWords finds what stands in a help text and is code on a page: flags, commands, and what is typed with capitals for what
// varies.
type helpWords struct{ code *regexp.Regexp }

func helpWordsOf(root *cobra.Command) helpWords {
	var names []string
	for _, cmd := range onPage(root) {
		names = append(names, cmd.Name())
	}
	typed := []string{
		`--[a-z][a-z-]*`, `go tool errgen`, `errgen (?:` + strings.Join(names, "|") + `)`,
		`[a-z_]+:[A-Z@:]+`, `[a-z]+/ID`, `//go:[a-z]+`, `\./\.\.\.`, `\$[A-Z_]+`,
	}
	return helpWords{regexp.MustCompile(`(^|[\s(])(` + strings.Join(typed, "|") + `)([\s.,;:)]|$)`)}
}

var exitStatus = regexp.MustCompile(`(?m)^Exit status:`)

// paragraphs makes Markdown of a help text: what is indented there is shown as it is.
func (words helpWords) paragraphs(help string) string {
	var parts []string
	for _, paragraph := range strings.Split(help, "\n\n") {
		if strings.HasPrefix(paragraph, "  ") {
			parts = append(parts, "```text\n"+dedented(paragraph)+"\n```")
			continue
		}
		paragraph = strings.NewReplacer("<", "&lt;", "*", `\*`).Replace(paragraph)
		paragraph = words.code.ReplaceAllString(paragraph, "$1`$2`$3")
		parts = append(parts, exitStatus.ReplaceAllString(paragraph, "**Exit status:**"))
	}
	return strings.Join(parts, "\n\n")
}

// dedented takes the two spaces off that help texts indent lines by.
func dedented(lines string) string {
	return strings.ReplaceAll(strings.TrimPrefix(lines, "  "), "\n  ", "\n")
}
