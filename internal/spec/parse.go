// Package spec reads the text of a catalog into a syntax tree in which every scalar keeps its position.
//
// It takes bytes, and the folder of the files that they include, and gives a *File, or reports what is wrong as
// diagnostics: characters that have no place in a catalog, YAML beyond the strict subset that catalogs are written in,
// unknown and missing keys, texts that do not look like what their key takes, and files that are not there. It is the only
// package that knows YAML. What values mean to each other is not its business: the model decides that.
package spec

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"gopkg.in/yaml.v3"
)

// Parse reads a catalog. name stands in the positions. The tree is whole only if ds is still empty afterwards; it is
// never nil. Files that the catalog includes are left to ParseAll.
func Parse(name string, src []byte, ds *diag.List) *File {
	return parse(name, src, asHead, ds).file
}

// role is what a file is in a catalog.
type role int

const (
	asHead   role = iota // the file that a catalog begins with
	asPart               // one that it includes
	asEither             // either, as its keys say
)

// reading is a file that was read: the tree, and the text and the nodes that it was made of.
type reading struct {
	file  *File      // of a part, the families alone
	lines []string   // with plain line ends, without a byte order mark
	root  *yaml.Node // nil when there is none
}

func parse(name string, src []byte, as role, ds *diag.List) reading {
	file := new(File)
	source := clean(name, src, ds)
	if !source.ok {
		return reading{file: file}
	}
	root, err := decode([]byte(source.text))
	if errors.Is(err, errEmpty) {
		ds.Add(diag.Pos{File: name, Line: 1, Col: 1}, rules.Empty, "there is nothing in this file").
			WithHelp("%s", as.beginning())
		return reading{file: file}
	}
	lines := strings.Split(source.text, "\n")
	if err != nil {
		reportSyntax(name, lines, err, ds)
		return reading{file: file}
	}
	checkStrict(name, lines, root, ds)
	as.bind(newBinder(name, lines, source.dirty, ds), root, file)
	return reading{file, lines, root}
}

// beginning says what to do about an empty file.
func (as role) beginning() string {
	if as == asPart {
		return "write families: in it, or delete the file"
	}
	return "run errgen init, which writes a small catalog to start from"
}

// bind fills the tree from the nodes.
func (as role) bind(b *binder, root *yaml.Node, file *File) {
	switch {
	case as == asHead && isPart(root) && len(root.Content) == 2:
		b.ds.Add(b.pos(root), rules.Required, "this file has families alone, and is no catalog without version: and catalog:").
			WithHelp("name the file that includes it, or add both if there is none")
		return // what it refers to is elsewhere
	case as == asHead, as == asEither && !isPart(root):
		b.bind(root, file)
		return
	}
	var p Part
	b.bind(root, &p)
	file.Mapping, file.Families = p.Mapping, p.Families
}

// isPart reports whether a file holds families without what every catalog begins with.
func isPart(root *yaml.Node) bool {
	has := map[string]bool{}
	for i := 0; root.Kind == yaml.MappingNode && i < len(root.Content); i += 2 {
		has[root.Content[i].Value] = true
	}
	return has["families"] && !has["version"] && !has["catalog"]
}

var (
	errEmpty  = errors.New("yaml: the file is empty")
	errSecond = errors.New("a second document starts here")
)

// decode gives the root of the only document. The YAML library panics on some malformed inputs; to a caller that is an
// error like any other.
func decode(text []byte) (root *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var document, second yaml.Node
	if err := decoder.Decode(&document); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, errEmpty
		}
		return nil, err
	}
	switch err := decoder.Decode(&second); {
	case err == nil:
		return nil, fmt.Errorf("yaml: line %d: %w", second.Line, errSecond)
	case !errors.Is(err, io.EOF):
		return nil, err
	}
	if root := document.Content[0]; !isNull(root) {
		return root, nil
	}
	return nil, errEmpty
}

// posOf gives the position of a node. One that was left out at the end of the text stands behind the last line
// for the YAML library, and at its end for people.
func posOf(file string, lines []string, n *yaml.Node) diag.Pos {
	if n.Line > len(lines) {
		return diag.Pos{File: file, Line: len(lines), Col: len([]rune(lines[len(lines)-1])) + 1}
	}
	return diag.Pos{File: file, Line: n.Line, Col: n.Column}
}
