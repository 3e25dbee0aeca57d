package spec

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/errgen/errgen/internal/diag"
)

// Folder is where the files are that a catalog may include.
type Folder struct {
	Files fs.FS                    // nil for a catalog that stands in no folder
	Head  string                   // what the catalog itself is called there; empty where it is not there
	Named func(path string) string // what positions call a file of the folder
}

// ErrOutside is what a Folder says of a file that is elsewhere in truth, behind a symbolic link.
var ErrOutside = errors.New("leads out of the folder")

// Whole is a catalog in all its files.
type Whole struct {
	File  *File
	Parts []IncludedFile // in the order of the catalog
	Texts diag.Texts     // of all files, by what positions call them
	Watch []string       // the files of the folder that were asked for, and the folders that were searched
}

// IncludedFile is a file that a catalog includes.
type IncludedFile struct {
	Name string // what positions call it
	Text []byte
}

// ParseAll reads a catalog and the files that it includes, whose families come behind its own. As far as files can be
// read, what is wrong with them is reported to ds, as by Parse; an error is about one that cannot.
func ParseAll(name string, src []byte, in Folder, ds *diag.List) (Whole, error) {
	whole := Whole{File: Parse(name, src, ds), Texts: diag.Texts{name: src}}
	f, err := finder{folder: in, ds: ds, found: map[string]bool{}}, error(nil)
	for i := 0; i < len(whole.File.Include) && err == nil; i++ {
		err = whole.include(&f, whole.File.Include[i])
	}
	slices.Sort(f.watch)
	whole.Watch = slices.Compact(f.watch)
	whole.File.Lacking = whole.File.Lacking || f.lacking
	return whole, err
}

// include reads the files that a pattern stands for.
func (w *Whole) include(f *finder, pattern Text) error {
	paths, err := f.find(pattern)
	for i := 0; i < len(paths) && err == nil; i++ {
		err = w.read(paths[i], f.folder, f.ds)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", pattern.Pos, err)
	}
	return nil
}

// read reads a file of the folder.
func (w *Whole) read(path string, in Folder, ds *diag.List) error {
	name := in.Named(path)
	text, err := fs.ReadFile(in.Files, path)
	if err != nil {
		return fmt.Errorf("read %s, which is included here: %w", name, reason(err))
	}
	w.Parts = append(w.Parts, IncludedFile{name, text})
	w.Texts[name] = text
	of := parse(name, text, asPart, ds).file
	if _, ok := of.Keys["families"]; !ok {
		w.File.Lacking = true
	}
	w.File.Families = append(w.File.Families, of.Families...)
	return nil
}

// reason gives an error without the path, which is told in another form.
func reason(err error) error {
	var of *fs.PathError
	if errors.As(err, &of) {
		return of.Err
	}
	return err
}
