package locate

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

// names are what the files in the folder of a catalog are called.
type names struct {
	head  string                   // the catalog itself, in its folder
	shown func(path string) string // any other, in positions; nil for the path from where the command runs
}

// Parse reads the catalog in all its files. What standard input includes is looked for where the command runs.
func (c Catalog) Parse(ds *diag.List) (spec.Whole, error) {
	in := spec.Folder{Files: c.folder, Head: c.inside.head, Named: c.inside.shown}
	if in.Named == nil {
		in.Head = filepath.Base(c.Shown)
		in.Named = func(path string) string { return filepath.Join(filepath.Dir(c.Shown), filepath.FromSlash(path)) }
	}
	return spec.ParseAll(c.Shown, c.Text, in, ds)
}

// folder is a folder of the disk, with the files that are in it in truth: symbolic links lead to no others.
type folder string

// Open opens a file or a folder.
func (f folder) Open(name string) (fs.File, error) {
	file, err := os.OpenInRoot(string(f), filepath.FromSlash(name))
	if err != nil {
		return nil, f.outside(name, err)
	}
	return file, nil
}

// Stat tells what a symbolic link leads to, without opening it: some things wait for somebody to write to them.
func (f folder) Stat(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	info, err := root.Stat(filepath.FromSlash(name))
	if err != nil {
		return nil, f.outside(name, err)
	}
	return info, nil
}

// outside says of what is there, and cannot be opened from within the folder, that it is elsewhere.
func (f folder) outside(name string, err error) error {
	_, elsewhere := os.Stat(filepath.Join(string(f), filepath.FromSlash(name)))
	if elsewhere != nil || errors.Is(err, fs.ErrPermission) || errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return &fs.PathError{Op: "open", Path: name, Err: spec.ErrOutside}
}
