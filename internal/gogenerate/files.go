package gogenerate

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Tree is what patterns of packages stand for.
type Tree struct {
	Files   []File    // where go generate looks, by path
	LeftOut []LeftOut // Go files near them where it does not look
	Unknown []error   // what the go command says of packages that it cannot find files of
	Go      Settings
}

// File is a Go file.
type File struct {
	Path string // relative to the working directory
	Dir  string // in which go generate runs its lines: absolute, as $PWD has it
}

// LeftOut is a Go file in which go generate does not look.
type LeftOut struct {
	File
	Why string
}

// Why files are left out.
const (
	constraints = "build constraints leave it out"
	elsewhere   = "it belongs to another module"
)

// Find asks the go command which files the patterns stand for.
func Find(patterns []string) (Tree, error) {
	here, err := os.Getwd()
	if err != nil {
		return Tree{}, fmt.Errorf("find the working directory: %w", err)
	}
	settings, err := readSettings()
	if err != nil {
		return Tree{}, err
	}
	f := finder{here: here, settings: settings, known: map[string]bool{}, tree: Tree{Go: settings}}
	if f.modules, err = settings.mainModules(); err != nil {
		return Tree{}, err
	}
	err = f.find(patterns)
	return f.tree, err
}

// finder collects a tree.
type finder struct {
	here     string
	settings Settings
	modules  []string // directories of the main modules
	known    map[string]bool
	tree     Tree
}

func (f *finder) find(patterns []string) error {
	packages, err := f.settings.list(f.withWorkspace(patterns))
	if err != nil {
		return fmt.Errorf("%w%s", err, f.otherModules(patterns))
	}
	for _, p := range packages {
		f.take(p)
	}
	if len(f.tree.Files) == 0 && len(f.tree.Unknown) > 0 {
		return fmt.Errorf("%w%s", errors.Join(f.tree.Unknown...), f.otherModules(patterns))
	}
	for _, root := range roots(patterns) {
		f.walk(root)
	}
	slices.SortFunc(f.tree.Files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	slices.SortFunc(f.tree.LeftOut, func(a, b LeftOut) int { return strings.Compare(a.Path, b.Path) })
	return nil
}

// take sorts the files of a package: go generate looks at those that are built here, tests among them, and at nothing of a
// module that the main one only depends on.
func (f *finder) take(p goPackage) {
	if p.Standard {
		return
	}
	built := slices.Concat(p.GoFiles, p.CgoFiles, p.TestGoFiles, p.XTestGoFiles)
	unread := slices.ContainsFunc(p.InvalidGoFiles, func(name string) bool { return !slices.Contains(built, name) })
	if p.Error != nil && (unread || len(built)+len(p.IgnoredGoFiles) == 0) {
		f.tree.Unknown = append(f.tree.Unknown, errors.New(p.Error.Err))
	}
	if p.Module != nil && !p.Module.Main {
		f.leaveOut(p.Dir, slices.Concat(built, p.IgnoredGoFiles), elsewhere)
		return
	}
	for _, name := range built {
		if file, isNew := f.file(p.Dir, name); isNew {
			f.tree.Files = append(f.tree.Files, file)
		}
	}
	f.leaveOut(p.Dir, p.IgnoredGoFiles, constraints)
}

func (f *finder) leaveOut(dir string, names []string, why string) {
	for _, name := range names {
		if file, isNew := f.file(dir, name); isNew {
			f.tree.LeftOut = append(f.tree.LeftOut, LeftOut{file, why})
		}
	}
}

// file gives a file with its path as people here would write it, and whether it comes up for the first time.
func (f *finder) file(dir, name string) (file File, isNew bool) {
	if !filepath.IsAbs(dir) {
		dir = filepath.Join(f.here, dir)
	}
	path := filepath.Join(dir, name)
	isNew = !f.known[path]
	f.known[path] = true
	return File{f.seen(path), dir}, isNew
}

// seen gives a path as it is seen from here. A way up from a working directory that a link leads to goes elsewhere than its
// name says, and so is not written.
func (f *finder) seen(path string) string {
	relative, err := filepath.Rel(f.here, path)
	if err != nil {
		return path
	}
	if real, err := filepath.EvalSymlinks(f.here); !filepath.IsLocal(relative) && (err != nil || real != f.here) {
		return path
	}
	return relative
}
