// Package starter is the catalog that errgen init begins with: a small one, with a comment on everything that it shows.
//
// It takes an id, a title and the name of a schema, and gives the text of a catalog. Whether the id is one, and how the text is laid out, is
// for others to say; nothing is written.
package starter

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
)

//go:embed errors.yaml
var text string

// Catalog gives the text of a catalog with an id and a title. Editors find the schema beside it.
func Catalog(id, title, schema string) []byte {
	r := strings.NewReplacer("ERRGEN-ID", yamlQuoted(id), "ERRGEN-TITLE", yamlQuoted(title), "errors.schema.json", schema)
	return []byte(r.Replace(text))
}

// plain are texts that need no quotes: letters, and between them digits, spaces and hyphens.
var plain = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9 -]*[A-Za-z0-9]$`)

// words are plain texts that YAML takes for something else.
var words = []string{"true", "false", "yes", "no", "on", "off", "null"}

// yamlQuoted writes a text so that YAML reads nothing else in it.
func yamlQuoted(text string) string {
	if plain.MatchString(text) && !slices.Contains(words, strings.ToLower(text)) {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}
