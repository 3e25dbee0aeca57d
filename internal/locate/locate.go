// Package locate finds catalogs, and all files that they are made of, wherever they are: on the disk, on standard input, in
// this program, at a commit, in a Go module.
//
// A Finder takes what --spec or a baseline is called and gives a Catalog before it is read; Build reads it, with the files
// that it includes and the catalogs that it imports, each of which stands where the naming one does, or in a module. The
// package asks git and the go command, and writes nothing. What is wrong with a text is reported as diagnostics; an error is
// about something that cannot be read.
package locate

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/gomodule"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	builtin "github.com/errgen/errgen/spec"
)

// What --spec names besides files, and what the names of baselines begin with.
const (
	Stdin   = "-"
	Builtin = "builtin" // the catalog in this program
	Module  = "mod:"    // in front of a path through the module graph
	Git     = "git:"    // in front of a commit
)

// IsFile reports whether a name of a catalog is that of a file.
func IsFile(name string) bool {
	return name != Stdin && name != Builtin && !strings.HasPrefix(name, Module)
}

// IsOlder reports whether a name is of a catalog at a commit or of a published module, which only baselines have.
func IsOlder(name string) bool {
	return strings.HasPrefix(name, Git) || strings.HasPrefix(name, Module) && strings.Contains(name, "@")
}

// Shown is what positions call a catalog of a name.
func Shown(name string) string {
	if name == Stdin {
		return "<stdin>"
	}
	return name
}

// Catalog is a catalog before it is read: its text, and the folder in which it stands.
type Catalog struct {
	Shown string // what positions call it
	Text  []byte

	folder fs.FS  // nil where it stands in none, as builtin does
	inside names  // what files of the folder are called; the zero names are those of a file
	beside origin // where catalogs are that it imports; of standard input, where the command runs
}

// Build reads and checks the catalog. It gives the texts of the files that positions are in, too. An error is about one that cannot
// be read.
func (c Catalog) Build(ds *diag.List) (*model.Catalog, diag.Texts, error) {
	whole, err := c.Whole(ds)
	if err != nil {
		return nil, nil, err
	}
	catalog := model.Build(whole.File, ds)
	golang.CheckNames(catalog, ds)
	return catalog, whole.Texts, nil
}

// Whole reads the catalog in all its files, with the catalogs that it imports.
func (c Catalog) Whole(ds *diag.List) (spec.Whole, error) {
	whole, err := c.Parse(ds)
	if err == nil {
		newImporter(whole.Texts).imports(c, whole.File, ds)
	}
	return whole, err
}

// Finder finds catalogs.
type Finder struct {
	Stdin io.Reader
	Dir   string // the folder through whose module graph mod: leads; empty for the working directory
}

// Catalog finds the catalog that --spec names: a file, -, builtin, or mod: and a path.
func (f Finder) Catalog(name string) (Catalog, error) {
	switch name {
	case Stdin:
		text, err := io.ReadAll(f.Stdin)
		if err != nil {
			return Catalog{}, fmt.Errorf("read the catalog from standard input: %w", err)
		}
		return Catalog{Shown: Shown(name), Text: text, folder: folder("."), beside: onDisk{}}, nil
	case Builtin:
		return Catalog{Shown: name, Text: builtin.Errors, beside: onDisk{}}, nil
	}
	if path, ok := strings.CutPrefix(name, Module); ok {
		found, err := fromGraph(f.Dir, path)
		return found, notRead(name, err)
	}
	found, err := onDisk{}.read(name, name)
	return found, notRead(name, err)
}

// Base finds a baseline: a file; git:REF for what --spec names as it is at a commit, or git:REF:PATH where it was elsewhere;
// mod:PATH@VERSION for a file of a published module.
func (f Finder) Base(name, specName string) (Catalog, error) {
	if where, ok := strings.CutPrefix(name, Git); ok {
		return fromGit(where, specName)
	}
	if where, ok := strings.CutPrefix(name, Module); ok {
		return fromModule(where)
	}
	return f.Catalog(name)
}

// IsMalformed reports whether an error is about a name that no catalog can have.
func IsMalformed(err error) bool {
	var malformed *gomodule.PathError
	return errors.As(err, &malformed)
}

// notRead says which catalog could not be read.
func notRead(name string, err error) error {
	switch {
	case err == nil:
		return nil
	case IsMalformed(err):
		return fmt.Errorf("--spec %s: %w", name, err)
	case strings.HasPrefix(name, Module):
		return fmt.Errorf("find %s: %w", name, err)
	}
	return fmt.Errorf("read the catalog: %w (--spec says where it is, and errgen init begins one)", err)
}

// fromGraph finds a file of a module through the module graph that a folder belongs to. What is read is a file on the disk,
// and is called so, since that is what somebody who fixes it opens.
func fromGraph(folder, path string) (Catalog, error) {
	file, err := gomodule.Find(folder, path)
	if err != nil {
		return Catalog{}, err
	}
	return onDisk{root: file.Root, graph: &folder}.read(file.Path, shortest(file.Path))
}

// shortest gives a path as seen from the working directory, where that is the shorter way to write it.
func shortest(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	if relative, err := filepath.Rel(here, path); err == nil && len(relative) < len(path) {
		return relative
	}
	return path
}
