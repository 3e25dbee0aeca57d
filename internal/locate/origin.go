package locate

import (
	"errors"
	"os"
	slashpath "path"
	"path/filepath"
	"strings"
)

// origin is where a catalog was read from, and where the paths of its imports begin.
type origin interface {
	// open reads a catalog by a slash path from here.
	open(path string) (Catalog, error)
	// modules is the folder through whose module graph mod: leads.
	modules() string
}

// onDisk is a folder on the disk. The zero onDisk is the working directory.
type onDisk struct {
	dir   string
	root  string  // nothing above it is read; empty for no bound, as in a repository with several modules
	graph *string // the folder of the module graph, where it is not this one: a module that is used has no say in versions
}

// read reads a catalog, which positions call as shown. One that cannot be read has that name, too, so that it can be waited
// for.
func (d onDisk) read(name, shown string) (Catalog, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return Catalog{Shown: shown}, err
	}
	d.dir = filepath.Dir(name)
	return Catalog{Shown: shown, Text: text, folder: folder(d.dir), beside: d}, nil
}

func (d onDisk) open(path string) (Catalog, error) {
	name := filepath.Join(d.dir, filepath.FromSlash(path))
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return Catalog{}, errors.New("it is no file") // some things wait for somebody to write to them
	}
	if d.root != "" {
		if relative, err := filepath.Rel(d.root, name); err != nil || !filepath.IsLocal(relative) {
			return Catalog{}, errors.New("it is beyond the module")
		}
		return d.read(name, shortest(name))
	}
	return d.read(name, name)
}

func (d onDisk) modules() string {
	if d.graph != nil {
		return *d.graph
	}
	return d.dir
}

// atCommit is a folder as it is at a commit.
type atCommit struct {
	repository string // a directory of it
	ref        string
	folder     string // a slash path
	fromHere   bool   // the path begins at the directory; otherwise at the root of the repository
	shown      string // the folder as positions call it
}

// read reads a catalog that stands somewhere from the folder.
func (a atCommit) read(name string) (Catalog, error) {
	object, shown := slashpath.Join(a.folder, name), slashpath.Join(a.shown, name)
	if !a.fromHere && strings.HasPrefix(object, "..") {
		return Catalog{}, errors.New("it is beyond the repository")
	}
	a.folder, a.shown = slashpath.Dir(object), slashpath.Dir(shown)
	if a.fromHere {
		object = "./" + object
	}
	text, err := gitShow(a.repository, a.ref+":"+object)
	front, head := slashpath.Split(object)
	inside := names{head, inCommit(strings.TrimSuffix(a.ref+":"+shown, head))}
	return Catalog{Shown: a.ref + ":" + shown, Text: text, folder: commit{a.repository, a.ref + ":" + front}, inside: inside, beside: a}, err
}

func (a atCommit) open(path string) (Catalog, error) { return a.read(path) }

func (a atCommit) modules() string { return a.repository }

// find finds a catalog that this one imports.
func (c Catalog) find(name string) (Catalog, error) {
	if path, inModule := strings.CutPrefix(name, Module); inModule {
		return fromGraph(c.beside.modules(), path)
	}
	return c.beside.open(name)
}

// OnDisk gives the paths of files in the folder of the catalog, where it is on the disk.
func (c Catalog) OnDisk(names []string) (paths []string) {
	at, ok := c.beside.(onDisk)
	for i := 0; ok && i < len(names); i++ {
		paths = append(paths, filepath.Join(at.dir, filepath.FromSlash(names[i])))
	}
	return paths
}
