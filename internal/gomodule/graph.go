package gomodule

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// graph is what a directory has to do with modules.
type graph struct {
	dir     string // empty for the working directory
	GOMOD   string // the go.mod that the directory belongs to
	GOWORK  string // the go.work, if there is one
	GOFLAGS string
}

// module is one of the graph, as the go command describes it.
type module struct {
	Path    string
	Version string
	Dir     string // empty when it is not on this machine, and when it is vendored
	Main    bool   // of this go.mod, or of a module of the workspace
	Sum     string // that go.sum has for it
	Replace *module
	Error   *struct{ Err string }
}

// Find gives a file of a module of the graph that a directory belongs to, the working directory when it is empty. Of the
// modules whose path the given one begins with, it is the one with the longest.
func Find(dir, file string) (File, error) {
	if err := checked(file); err != nil {
		return File{}, err
	}
	g, err := graphOf(dir)
	if err != nil {
		return File{}, err
	}
	m, err := g.moduleOf(file)
	if err != nil {
		return File{}, err
	}
	return g.fileOf(m, file)
}

// fileOf gives a file of a module of the graph.
func (g *graph) fileOf(m *module, file string) (File, error) {
	root, err := g.rootOf(m)
	if err != nil {
		return File{}, err
	}
	found, err := fileInside(root, strings.TrimPrefix(strings.TrimPrefix(file, m.Path), "/"))
	var missing *missingError
	switch {
	case err == nil:
		return found, nil
	case errors.As(err, &missing) && m.Dir == "" && g.vendored():
		return File{}, notVendored(m, file)
	}
	return File{}, fmt.Errorf("the module %s: %w", m.named(), err)
}

func graphOf(dir string) (*graph, error) {
	out, err := goCommand(dir, "env", "-json", "GOMOD", "GOWORK", "GOFLAGS")
	if err != nil {
		return nil, err
	}
	all, err := objects[graph](out)
	if err != nil || len(all) != 1 {
		return nil, fmt.Errorf("go env says nothing: %w", err)
	}
	g := &all[0]
	g.dir = dir
	if (g.GOMOD == "" || g.GOMOD == os.DevNull) && !g.inWorkspace() {
		return nil, errors.New("there is no go.mod here that could pin the version; run go mod init, or name a file")
	}
	return g, nil
}

func (g *graph) inWorkspace() bool { return g.GOWORK != "" && g.GOWORK != "off" }

// moduleOf gives the module that a file is of. It is asked for by all its possible paths at once, since the go command
// reads the whole graph only for a path that go.mod does not list; -e lets those pass.
func (g *graph) moduleOf(file string) (*module, error) {
	args := []string{"list", "-e", "-m", "-json"}
	if !g.vendored() {
		args = append(args, "-mod=readonly") // whatever GOFLAGS says: go.mod and go.sum stay as they are
	}
	out, err := goCommand(g.dir, append(args, prefixes(file)...)...)
	if err != nil {
		return nil, err
	}
	modules, err := objects[module](out)
	if err != nil {
		return nil, err
	}
	for _, prefix := range prefixes(file) {
		for _, m := range modules {
			if m.Path == prefix && (m.Main || m.Version != "" || m.Replace != nil) {
				return &m, nil
			}
		}
	}
	return nil, notInGraph(file)
}

// rootOf gives the directory of a module, for which it has to be fetched perhaps.
func (g *graph) rootOf(m *module) (string, error) {
	switch {
	case m.Dir != "":
		return m.Dir, nil
	case g.vendored():
		return filepath.Join(g.base(), "vendor", filepath.FromSlash(m.Path)), nil
	case m.sum() == "" && !m.isFolder():
		return "", fmt.Errorf("go.sum has no checksum of %s; run go mod download %s", m.named(), m.Path)
	}
	return download(g.dir, m.Path)
}

// vendored reports whether packages come from the vendor directory: by the flag where there is one, else when there is such
// a directory.
func (g *graph) vendored() bool {
	for flag := range strings.FieldsSeq(g.GOFLAGS) {
		if mode, ok := strings.CutPrefix(strings.TrimLeft(flag, "-"), "mod="); ok {
			return mode == "vendor"
		}
	}
	_, err := os.Stat(filepath.Join(g.base(), "vendor", "modules.txt"))
	return err == nil
}

// base is the directory of the go.mod, or of the go.work, which goes before it.
func (g *graph) base() string {
	if g.inWorkspace() {
		return filepath.Dir(g.GOWORK)
	}
	return filepath.Dir(g.GOMOD)
}

func (m *module) sum() string {
	if m.Replace != nil {
		return m.Replace.Sum
	}
	return m.Sum
}

// isFolder reports whether the module is replaced by a directory.
func (m *module) isFolder() bool { return m.Replace != nil && m.Replace.Version == "" }

// named names the module with its version, where it has one.
func (m *module) named() string {
	if m.Main || m.isFolder() || m.Version == "" {
		return m.Path
	}
	return m.Path + "@" + m.Version
}
