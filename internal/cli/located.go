package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/gomodule"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	builtin "github.com/errgen/errgen/spec"
)

// located is a catalog before it is read: its text, and the folder in which it stands.
type located struct {
	shown  string // what positions call it
	text   []byte
	folder fs.FS // nil where it stands in none, as builtin does
	inside names // what files of the folder are called; the zero names are those of a file
	beside place // where catalogs are that it imports; of standard input, where the command runs
}

// build reads the catalog. It gives the texts of the files that positions are in, too. An error is about one that cannot
// be read.
func (l located) build(ds *diag.List) (*model.Catalog, diag.Texts, error) {
	whole, err := l.whole(ds)
	if err != nil {
		return nil, nil, err
	}
	return model.Build(whole.File, ds), whole.Texts, nil
}

// whole reads the catalog in all its files, with the catalogs that it imports.
func (l located) whole(ds *diag.List) (spec.Whole, error) {
	whole, err := l.parse(ds)
	if err == nil {
		newImporter(whole.Texts).imports(l, whole.File, ds)
	}
	return whole, err
}

// locate finds the catalog that --spec names.
func (c Command) locate(name string) (located, error) {
	switch name {
	case "-":
		text, err := io.ReadAll(c.Stdin)
		if err != nil {
			return located{}, fmt.Errorf("read the catalog from standard input: %w", err)
		}
		return located{shown: displayName(name), text: text, folder: folder("."), beside: onDisk{}}, nil
	case "builtin":
		return located{shown: name, text: builtin.Errors, beside: onDisk{}}, nil
	}
	if path, ok := strings.CutPrefix(name, modulePrefix); ok {
		found, err := fromGraph(c.dir, path)
		return found, notRead(name, err)
	}
	found, err := onDisk{}.read(name, name)
	return found, notRead(name, err)
}

// notRead says which catalog could not be read. A path that no module can have is wrong usage.
func notRead(name string, err error) error {
	var malformed *gomodule.PathError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &malformed):
		return badInput(fmt.Errorf("--spec %s: %w", name, err))
	case strings.HasPrefix(name, modulePrefix):
		return fmt.Errorf("find %s: %w", name, err)
	}
	return fmt.Errorf("read the catalog: %w (--spec says where it is)", err)
}

// modulePrefix begins the name of a catalog that is found through the module graph.
const modulePrefix = "mod:"

// fromGraph finds a file of a module through the module graph that a folder belongs to. What is read is a file on the disk,
// and is called so, since that is what somebody who mends it opens.
func fromGraph(folder, path string) (located, error) {
	file, err := gomodule.Find(folder, path)
	if err != nil {
		return located{}, err
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

// displayName is what a catalog is called in positions.
func displayName(name string) string {
	if name == "-" {
		return "<stdin>"
	}
	return name
}
