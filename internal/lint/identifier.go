package lint

import (
	"regexp"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// identifiers are words that only programs write. Names of products begin with one small letter (iPhone) or end in
// capitals (macOS), and those with two capitals (PayPal) are too many to know.
var identifiers = regexp.MustCompile(`^(?:` +
	`\p{Ll}[\p{Ll}\p{N}]+(?:\p{Lu}[\p{Ll}\p{N}]+)+(?:ID|URL|URI)?s?` + // firstName, userId
	`|\p{Ll}[\p{Ll}\p{N}]+(?:ID|URL|URI)s?` + // clientID
	`|[\p{L}\p{N}]+(?:Exception|Error)s?` + // NullPointerException
	`|0[xX][0-9a-fA-F]{2,}` +
	`|E-[0-9]{3,}|E[0-9]{4,}|(?:API|DB|ERR|ERROR|EXC|HTTP|ORA|SQL|SYS)-?[0-9]{3,}` +
	`)$`)

// isIdentifier reports whether a word is one that only programs write. "myGov" and the like are names of services.
func isIdentifier(text string) bool {
	return identifiers.MatchString(text) && !strings.HasPrefix(text, "my")
}

// ownWords are those of a catalog's title and description, which readers of its messages know.
func ownWords(c *model.Catalog) map[string]bool {
	own := map[string]bool{}
	for _, w := range wordsOf(c.Title + "\n" + c.Description) {
		own[w.text] = true
	}
	return own
}
