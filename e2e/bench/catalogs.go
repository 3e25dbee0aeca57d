package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit/synthetic"
)

// subject is a catalog to measure.
type subject struct {
	name   string // of its module, too
	size   string // for the table
	source []byte // YAML
	family string // the id of the family that lookups are measured in
	codes  int    // in this family
}

// thisCatalog is that of the repository, with one of its families.
func (l *lab) thisCatalog(family string) (subject, error) {
	source, err := os.ReadFile(filepath.Join(l.root, "spec", "errors.yaml"))
	if err != nil {
		return subject{}, err
	}
	c, err := build(source)
	if err != nil {
		return subject{}, err
	}
	for _, f := range c.Families {
		if f.ID == family {
			n := len(f.Entries)
			return subject{"this-" + family, "this catalog: " + strconv.Itoa(n), source, family, n}, nil
		}
	}
	return subject{}, fmt.Errorf("this catalog has no family %s", family)
}

// subjects gives this catalog and synthetic ones of the sizes that are wanted, each with a family of one kind.
func (l *lab) subjects(family string, synthesize func(n int) (synthetic.Size, string)) ([]subject, error) {
	this, err := l.thisCatalog(family)
	if err != nil {
		return nil, err
	}
	all := []subject{this}
	for _, n := range l.sizes() {
		size, id := synthesize(n)
		all = append(all, subject{fmt.Sprintf("%s-%d", id, n), thousands(n), synthetic.Catalog(size), id, n})
	}
	return all, nil
}

// sizes are those of the synthetic catalogs in which lookups are measured.
func (l *lab) sizes() []int {
	if l.short {
		return []int{1000}
	}
	return []int{1000, 10000}
}

// mixed is a synthetic catalog with families of each kind.
func mixed(n int) subject {
	size := synthetic.Mixed(n)
	return subject{fmt.Sprintf("mixed-%d", n), thousands(n), synthetic.Catalog(size), "app", size.Strings}
}

// thousands prints a number with commas.
func thousands(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}

// build gives the catalog that YAML describes.
func build(source []byte) (*model.Catalog, error) {
	var ds diag.List
	c := model.Build(spec.Parse("errors.yaml", source, &ds), &ds)
	if ds.Empty() {
		return c, nil
	}
	var text bytes.Buffer
	if err := ds.Print(&text, diag.Texts{"errors.yaml": source}); err != nil {
		return nil, err
	}
	return nil, errors.New(text.String())
}

// model gives the family that lookups are measured in.
func (s subject) model() (*model.Family, error) {
	c, err := build(s.source)
	if err != nil {
		return nil, err
	}
	for _, f := range c.Families {
		if f.ID == s.family {
			return f, nil
		}
	}
	return nil, fmt.Errorf("the catalog %s has no family %s", s.name, s.family)
}

// generated makes a module with the generated package in its directory errcat, unless it is there, and gives its path.
func (l *lab) generated(ctx context.Context, s subject) (string, error) {
	dir := filepath.Join(l.dir, s.name)
	if _, err := os.Stat(filepath.Join(dir, "errcat")); err == nil {
		return dir, nil
	}
	if _, err := l.module(s.name); err != nil {
		return "", err
	}
	_, err := l.generate(ctx, s, filepath.Join(dir, "errcat"))
	return dir, err
}

// generate runs errgen generate into a directory.
func (l *lab) generate(ctx context.Context, s subject, dir string) (result, error) {
	catalog, err := l.write(s.name+".yaml", s.source)
	if err != nil {
		return result{}, err
	}
	return l.run(ctx, l.dir, l.errgen, "generate", "--spec", catalog, "--go", dir, "--package", "errcat", "--quiet")
}
