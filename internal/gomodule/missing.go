package gomodule

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
)

// missingError says that a module lacks a file.
type missingError struct {
	file     string
	catalogs []string // what there is instead
}

func (e *missingError) Error() string { return "there is no " + e.file + available(e.catalogs) }

func orRoot(file string) string {
	if file == "" {
		return "this"
	}
	return file
}

// How many files of a module are looked at, and how many catalogs are named, where the right one is not there.
const (
	mostVisited = 10_000
	mostListed  = 5
)

// catalogsIn lists YAML files below a directory, in the order of their paths.
func catalogsIn(root string) []string {
	var found []string
	visited := 0
	filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch visited++; {
		case err != nil || visited > mostVisited || len(found) == mostListed:
			return fs.SkipAll
		case d.IsDir() && name != root && !isOurs(name):
			return fs.SkipDir
		case !d.IsDir() && isCatalog(name):
			if relative, err := filepath.Rel(root, name); err == nil {
				found = append(found, filepath.ToSlash(relative))
			}
		}
		return nil
	})
	return found
}

func isCatalog(name string) bool {
	return (strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml")) && !strings.HasPrefix(filepath.Base(name), ".")
}

// isOurs reports whether a directory may hold catalogs of the module.
func isOurs(dir string) bool {
	base := filepath.Base(dir)
	return !strings.HasPrefix(base, ".") && base != "vendor" && base != "node_modules" && base != "testdata"
}

func available(catalogs []string) string {
	if len(catalogs) == 0 {
		return ""
	}
	return "; what is there: " + strings.Join(catalogs, ", ")
}

// notInGraph says how to bring a module into the graph.
func notInGraph(file string) error {
	get := "go get with the path of its module"
	if parts := strings.SplitN(file, "/", 4); len(parts) == 4 && isForge(parts[0]) {
		get = "go get " + strings.Join(parts[:3], "/")
	}
	return fmt.Errorf("no module that go.mod requires has %s; run %s", file, get)
}

// isForge reports whether modules of a host are called by the host, an owner and a name, as most are.
func isForge(host string) bool {
	return host == "github.com" || host == "gitlab.com" || host == "bitbucket.org" || host == "codeberg.org"
}

// notVendored says how to get a file into the vendor directory.
func notVendored(m *module, file string) error {
	return fmt.Errorf("the vendor directory has no %s: go mod vendor copies the folders of packages that are imported, so write "+
		"import _ %q into a Go file, behind //go:build tools if nothing else needs it, and run go mod vendor; "+
		"the folder must hold a Go package of %s, or else name a copy of the file", file, path.Dir(file), m.named())
}
