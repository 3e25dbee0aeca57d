package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/errgen/errgen/e2e/internal/process"
	"github.com/errgen/errgen/internal/model"
)

// peer is another generator, with what it reads and how it is called.
type peer struct {
	name   string // of its program
	title  string
	dir    string // of its package, which has the same name
	source func(pkg string, names []string) string
	args   []string
}

// The peers read constants or a comment with the same names.
var (
	stringer = peer{"stringer", "stringer", "stringer", constants, []string{"-type=Code"}}
	enumer   = peer{"enumer", "enumer", "enumer", constants, []string{"-type=Code"}}
	goEnum   = peer{"go-enum", "go-enum", "goenum", enumeration, []string{"-f", "code.go"}}
)

// constants declares the names as bare constants.
func constants(pkg string, names []string) string {
	return fmt.Sprintf("package %s\n\n// Code is a code.\ntype Code int\n\n// The codes.\nconst (\n\t%s Code = iota\n\t%s\n)\n",
		pkg, names[0], strings.Join(names[1:], "\n\t"))
}

// enumeration declares the names in a comment, as go-enum reads them.
func enumeration(pkg string, names []string) string {
	return fmt.Sprintf("package %s\n\n// ENUM(\n//\t%s\n// )\ntype Code int\n", pkg, strings.Join(names, ",\n//\t"))
}

// generate writes the peer's input into a module and runs it.
func (p peer) generate(ctx context.Context, l *lab, module string, names []string) (process.Usage, error) {
	if err := p.input(l, module, names); err != nil {
		return process.Usage{}, err
	}
	return p.run(ctx, l, module)
}

// input writes what the peer reads.
func (p peer) input(l *lab, module string, names []string) error {
	name, err := filepath.Rel(l.dir, filepath.Join(module, p.dir, "code.go"))
	if err != nil {
		return err
	}
	_, err = l.write(name, []byte(p.source(p.dir, names)))
	return err
}

// run runs the peer on its input.
func (p peer) run(ctx context.Context, l *lab, module string) (process.Usage, error) {
	r, err := l.run(ctx, filepath.Join(module, p.dir), append([]string{l.tool(p.name)}, p.args...)...)
	return r.Usage, err
}

// entryNames are the names of a family's entries.
func entryNames(f *model.Family) []string {
	var names []string
	for _, e := range f.Entries {
		names = append(names, e.Name)
	}
	return names
}
