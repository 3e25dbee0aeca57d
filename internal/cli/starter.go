package cli

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
)

// starterText is the catalog that errgen init begins with: a small one, with a comment on everything that it shows.
//
//go:embed starter.yaml
var starterText string

// starter gives that catalog with an id, a title and the name of its schema. Whether the id is one is for the model to say.
func starter(id, title, schema string) []byte {
	r := strings.NewReplacer("catalog:\n  id: app\n  title: Error codes\n", "catalog:\n  id: "+yamlString(id)+"\n  title: "+yamlString(title)+"\n",
		"errors.schema.json", schema)
	return []byte(r.Replace(starterText))
}

// plainString are texts that need no quotes: letters, and between them digits, spaces and hyphens.
var plainString = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9 -]*[A-Za-z0-9]$`)

// yamlWords are plain texts that YAML takes for something else.
var yamlWords = []string{"true", "false", "yes", "no", "on", "off", "null"}

// yamlString writes a text so that YAML reads nothing else in it.
func yamlString(text string) string {
	if plainString.MatchString(text) && !slices.Contains(yamlWords, strings.ToLower(text)) {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}
