// Package golang prints a catalog as a Go package: data for package errcode, and methods of one line that call it.
//
// Generate takes a validated catalog and returns files in memory: catalog.go, one for each family, and a test of each. They are printed with
// jennifer, by one function a declaration, listed in order in one slice a file. Each printed file is parsed again, and what it
// declares is compared with what it was to declare. What the package looks like, written by hand, is to be seen in
// errcode/internal/shop.
//
// The package reads no files, writes none, and checks nothing that internal/model has settled.
package golang

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
	Package string // name of the Go package; "" means errcat
	Version string // of errgen, to be named in catalog.go; "" for none
}

// Generate prints a catalog as the files of one Go package. The same catalog gives the same bytes.
func Generate(c *model.Catalog, o Options) ([]output.File, error) {
	pkg, err := o.packageName()
	if err != nil {
		return nil, err
	}
	whole := &catalog{c, NamesOf(c)}
	sources := []func() source{
		func() source {
			return source{name: "catalog.go", version: o.Version, doc: packageComment(c, pkg), declarations: emit(whole, catalogEmitters)}
		},
		func() source { return source{name: "catalog_test.go", declarations: emit(whole, catalogTestEmitters)} },
	}
	for _, f := range c.Families {
		view := newFamily(whole, f)
		sources = append(sources,
			func() source { return source{name: f.ID + ".go", declarations: emit(view, familyEmitters)} },
			func() source { return source{name: f.ID + "_test.go", declarations: emit(view, familyTestEmitters)} })
	}
	return renderAll(sources, pkg, c.Owner())
}

// packageName returns the name to use, or an error if Go would not take it.
func (o Options) packageName() (string, error) {
	switch {
	case o.Package == "":
		return "errcat", nil
	case !token.IsIdentifier(o.Package) || o.Package == "_":
		return "", fmt.Errorf("%q is not a name for a Go package", o.Package)
	}
	return o.Package, nil
}

// renderAll prints files side by side, since those of large families take long.
func renderAll(sources []func() source, pkg, owner string) ([]output.File, error) {
	files, errs := make([]output.File, len(sources)), make([]error, len(sources))
	var all sync.WaitGroup
	for i, source := range sources {
		all.Add(1)
		go func() {
			defer all.Done()
			s := source()
			if files[i], errs[i] = s.render(pkg, owner); errs[i] != nil {
				errs[i] = fmt.Errorf("printing %s: %w", s.name, errs[i])
			}
		}()
	}
	all.Wait()
	return files, errors.Join(errs...)
}

// emit runs emitters in order, and leaves out those that have nothing to print.
func emit[T any](of T, emitters []func(T) declaration) []declaration {
	var all []declaration
	for _, emitter := range emitters {
		if d := emitter(of); d.code != nil {
			all = append(all, d)
		}
	}
	return all
}
