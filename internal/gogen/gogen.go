// Package gogen prints a catalog as a Go package: constants, tables, lookups, and the tests that prove them.
//
// Generate takes a validated catalog and gives files in memory. The package that they make up needs the standard library
// only, compiles with Go 1.24, and does nothing when a program starts. What does not depend on the catalog is copied
// from internal/runtime; the rest is printed with jennifer, by one emitter function a declaration, listed in order in one
// slice a file. Each printed file is parsed again, and what it declares compared with what its emitters meant to declare.
//
// The package reads no files, writes none, and checks nothing that internal/model has settled.
package gogen

import (
	"errors"
	"fmt"
	"go/token"
	"sync"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
)

// Options says how to print a catalog.
type Options struct {
	Package     string // name of the Go package; "" means errcat
	WithoutHTTP bool   // leave out what imports net/http, so that a small program need not link it
}

// Generate prints a catalog as the files of one Go package. The same catalog gives the same bytes.
func Generate(c *model.Catalog, o Options) ([]output.File, error) {
	pkg, err := o.packageName()
	if err != nil {
		return nil, err
	}
	files, err := runtimeFiles(pkg, c.Owner(), o.WithoutHTTP)
	if err != nil {
		return nil, err
	}
	names, err := runtimeNames()
	if err != nil {
		return nil, err
	}
	view, err := newCatalog(c, o, names)
	if err != nil {
		return nil, err
	}
	printed, err := printAll(sources(view, pkg), pkg, c.Owner())
	return append(files, printed...), err
}

// printAll prints files side by side, since the tables of each family may be long.
func printAll(sources []func() source, pkg, owner string) ([]output.File, error) {
	files, errs := make([]output.File, len(sources)), make([]error, len(sources))
	var all sync.WaitGroup
	for i, newSource := range sources {
		all.Add(1)
		go func() {
			defer all.Done()
			s := newSource()
			if files[i], errs[i] = s.render(pkg, owner); errs[i] != nil {
				errs[i] = fmt.Errorf("printing %s: %w", s.name, errs[i])
			}
		}()
	}
	all.Wait()
	return files, errors.Join(errs...)
}

// packageName gives the name to use, or an error when Go would not take it.
func (o Options) packageName() (string, error) {
	switch {
	case o.Package == "":
		return "errcat", nil
	case !token.IsIdentifier(o.Package) || o.Package == "_":
		return "", fmt.Errorf("%q is not a name for a Go package", o.Package)
	}
	return o.Package, nil
}

// sources lists the files that depend on the catalog.
func sources(c *catalog, pkg string) []func() source {
	files := []func() source{
		func() source {
			return source{name: "catalog.go", doc: packageComment(c, pkg), declarations: emit(c, catalogEmitters)}
		},
		func() source { return source{name: "catalog_test.go", declarations: emit(c, catalogTestEmitters)} },
	}
	for _, f := range c.families {
		files = append(files,
			func() source { return source{name: f.fileName() + ".go", declarations: emit(f, familyEmitters)} },
			func() source {
				return source{name: f.fileName() + "_test.go", declarations: emit(f, familyTestEmitters)}
			})
	}
	return files
}

// emit runs emitters in order and leaves out what they have nothing to print for.
func emit[T any](of T, emitters []func(T) declaration) []declaration {
	var all []declaration
	for _, emitter := range emitters {
		if d := emitter(of); d.code != nil || d.raw != "" {
			all = append(all, d)
		}
	}
	return all
}
