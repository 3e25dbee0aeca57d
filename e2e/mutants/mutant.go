package mutants

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// mutant is one change of one file.
type mutant struct {
	path     string // of the file
	kind     string
	name     string // order.go:120 Status: 429 -> 430
	from, to int    // of the file, as bytes
	text     string // what stands there instead
}

// change is what the mutant changes, without the line: order.go Status: 429 -> 430.
func (m mutant) change() string {
	file, rest, _ := strings.Cut(m.name, ":")
	_, what, _ := strings.Cut(rest, " ")
	return file + " " + what
}

// source returns the changed file.
func (m mutant) source() ([]byte, error) {
	text, err := os.ReadFile(m.path)
	if err != nil {
		return nil, err
	}
	return bytes.Join([][]byte{text[:m.from], text[m.to:]}, []byte(m.text)), nil
}

// mutantsOf returns the mutants of the package in a folder.
func mutantsOf(dir string) ([]mutant, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	p := &pkg{FileSet: token.NewFileSet(), names: map[string][]string{}, typeOf: map[string]string{}}
	var files []*file
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := p.parse(path)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	var all []mutant
	for _, f := range files {
		f.declarations()
		all = append(all, f.mutants...)
	}
	return all, nil
}

// pkg is a package to change: its constants and variables in order, by their types.
type pkg struct {
	*token.FileSet
	names  map[string][]string
	typeOf map[string]string // of a constant or a variable
}

// file is a file of the package.
type file struct {
	*pkg
	path    string
	text    []byte
	syntax  *ast.File
	mutants []mutant
}

// parse reads a file, and notes what it declares.
func (p *pkg) parse(path string) (*file, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	syntax, err := parser.ParseFile(p.FileSet, path, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	f := &file{pkg: p, path: path, text: text, syntax: syntax}
	for _, d := range syntax.Decls {
		if d, ok := d.(*ast.GenDecl); ok {
			f.note(d)
		}
	}
	return f, nil
}

// note takes down the constants and variables of a declaration, under their types.
func (f *file) note(d *ast.GenDecl) {
	for _, s := range d.Specs {
		v, ok := s.(*ast.ValueSpec)
		if !ok || len(v.Values) != 1 {
			continue
		}
		typ := v.Type
		if literal, ok := v.Values[0].(*ast.CompositeLit); ok {
			typ = literal.Type
		}
		if typ == nil {
			continue
		}
		name, of := v.Names[0].Name, f.source(typ)
		f.names[of], f.typeOf[name] = append(f.names[of], name), of
	}
}

// next returns a constant or a variable of the same type, the next one in order; none where there is no other.
func (p *pkg) next(name string) (string, bool) {
	all := p.names[p.typeOf[name]]
	for i := range all {
		if all[i] == name {
			return all[(i+1)%len(all)], len(all) > 1
		}
	}
	return "", false
}

// offset is where a position is in the file.
func (f *file) offset(p token.Pos) int { return f.Position(p).Offset }

// source is the text of a node.
func (f *file) source(n ast.Node) string { return string(f.text[f.offset(n.Pos()):f.offset(n.End())]) }

// replace adds a mutant: another text from one position to another. The change is described by a format with arguments.
func (f *file) replace(kind string, from, to token.Pos, text, what string, args ...any) {
	if text == string(f.text[f.offset(from):f.offset(to)]) {
		return
	}
	name := fmt.Sprintf("%s:%d %s", filepath.Base(f.path), f.Position(from).Line, fmt.Sprintf(what, args...))
	f.mutants = append(f.mutants, mutant{path: f.path, kind: kind, name: name, from: f.offset(from), to: f.offset(to), text: text})
}

// instead adds a mutant that has another text in the place of a node.
func (f *file) instead(kind, label string, n ast.Node, text string) {
	f.replace(kind, n.Pos(), n.End(), text, "%s: %s -> %s", label, brief(f.source(n)), brief(text))
}

// brief is a text in one line that is not too long: its start and its end.
func brief(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > 60 {
		return string(runes[:40]) + "…" + string(runes[len(runes)-18:])
	}
	return text
}
