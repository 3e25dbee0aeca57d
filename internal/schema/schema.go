// Package schema prints the format of catalogs as a JSON Schema (draft-07), for editors that complete and check what a
// writer types.
//
// It takes the format as internal/spec describes it, which is what the reader goes by, and so cannot differ from it. With
// a catalog, the schema knows its strategies, categories, sources and groups, and takes no others; its codes it only
// offers, since a code is often named in the sitting in which it is added. What a schema cannot say, such as that no
// code stands there twice, it leaves to the reader: whatever it refuses, the reader refuses as well. Keywords beyond
// draft-07 (patternErrorMessage, errorMessage, enumDescriptions, defaultSnippets) are those that editors know, and mean
// nothing to a validator. The package reads and writes no files.
package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
	"github.com/errgen/errgen/internal/spec"
)

// orPart lets a file have families alone, as one that a catalog includes, in the place of what a catalog needs.
func (n *node) orPart() {
	n.If, n.Else = &node{Required: []string{"families"}, MaxProperties: ptr(1)}, &node{Required: n.Required}
	n.Required = nil
}

// Generate prints the schema of the format; with a catalog, which may be nil, that of a catalog with its ids.
func Generate(c *model.Catalog) ([]byte, error) {
	p := printer{choices: choicesOf(c), ofCatalog: c != nil}
	root := p.section(spec.Reference())
	root.Schema = "http://json-schema.org/draft-07/schema#"
	root.orPart()
	if c != nil {
		root.Comment = output.Mark(c.Owner())
		root.in("families").Items.AllOf = append(root.in("families").Items.AllOf, perFamily(c)...)
		root.Definitions = definitions(c, p.choices)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(root); err != nil {
		return nil, fmt.Errorf("print the schema: %w", err)
	}
	return spread(b.Bytes()), nil
}

// word is a line that is an item of a list, and not the last one.
var word = regexp.MustCompile(`(?m)^( +)("(?:[^"\\]|\\.)*"),$`)

// spread gives each comma between the ids of a catalog a line of its own. Otherwise the last id, which has none, would change with
// an id that is added behind it, and be in conflict with one that another branch adds before it.
func spread(text []byte) []byte {
	start := bytes.Index(text, []byte("\n  \"definitions\": {"))
	if start < 0 {
		return text
	}
	return append(text[:start:start], word.ReplaceAll(text[start:], []byte("$1$2\n$1,"))...)
}
