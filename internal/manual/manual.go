// Package manual prints the reference pages of errgen as Markdown: the format of catalogs, what can be wrong with
// one, and the commands.
//
// It takes the format as internal/spec describes it, which is what the reader and the schema go by, and the commands as
// cobra holds them, which is what runs: tables of keys and flags come from there, and a key, a section, a command or a
// flag that is new is on the page without further ado. What cannot be derived, such as rules between keys, is written by
// hand under text/: a file for each section of the format that needs one, the chapters around them, and one catalog that
// the examples are cut out of. The package reads and writes no files, and does not know what a catalog means.
package manual

import (
	"embed"
	"errors"
	"io/fs"
	"strings"
)

//go:embed text
var texts embed.FS

// text gives a part of a page that is written by hand, or nothing where there is none.
func text(name string) string {
	content, err := texts.ReadFile("text/" + name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		panic("an embedded text cannot be read: " + err.Error())
	}
	return strings.TrimSpace(string(content))
}

// generated stands at the top of each page, for those who are about to edit it.
const generated = "<!-- Made by go test ./internal/manual -update, from the texts in internal/manual/text. Do not edit. -->\n\n"

// page replaces its mark by a list of contents, behind the introduction.
func page(parts ...string) []byte {
	whole := strings.Join(parts, "\n\n") + "\n"
	return []byte(generated + strings.Replace(whole, "<!-- contents -->", contents(whole), 1))
}
