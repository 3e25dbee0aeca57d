package gogenerate

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// withWorkspace adds the modules of a workspace that lie below a pattern such as ./... : the go command stops at the
// border of a module.
func (f *finder) withWorkspace(patterns []string) []string {
	var all []string
	for _, pattern := range patterns {
		below := f.modulesBelow(pattern)
		if len(below) == 0 || f.inMain(pattern) {
			all = append(all, pattern)
		}
		all = append(all, below...)
	}
	return all
}

// modulesBelow gives a pattern for each main module below the directory of a pattern.
func (f *finder) modulesBelow(pattern string) (patterns []string) {
	root, ok := wildcardRoot(pattern)
	if !ok || !strings.HasSuffix(filepath.ToSlash(pattern), "/...") {
		return nil
	}
	for _, module := range f.modules {
		relative, err := filepath.Rel(f.absolute(root), module)
		if err == nil && relative != "." && filepath.IsLocal(relative) {
			patterns = append(patterns, "."+string(filepath.Separator)+filepath.Join(root, relative, "..."))
			if filepath.IsAbs(root) {
				patterns[len(patterns)-1] = filepath.Join(module, "...")
			}
		}
	}
	return patterns
}

// inMain reports whether the directory of a pattern lies in a main module.
func (f *finder) inMain(pattern string) bool {
	root, _ := wildcardRoot(pattern)
	return slices.ContainsFunc(f.modules, func(module string) bool {
		relative, err := filepath.Rel(module, f.absolute(root))
		return err == nil && filepath.IsLocal(relative)
	})
}

func (f *finder) absolute(dir string) string {
	if filepath.IsAbs(dir) {
		return filepath.Clean(dir)
	}
	return filepath.Join(f.here, dir)
}

// wildcardRoot gives the directory below which a pattern with ... looks, and false for an import path or a single package.
func wildcardRoot(pattern string) (string, bool) {
	before, _, ok := strings.Cut(filepath.ToSlash(pattern), "...")
	local := before == "." || strings.HasPrefix(before, "./") || strings.HasPrefix(before, "../") || filepath.IsAbs(pattern)
	if !ok || !local {
		return "", false
	}
	return filepath.FromSlash(before[:strings.LastIndexByte(before, '/')+1] + "."), true
}

// roots gives the directories below which patterns look.
func roots(patterns []string) (all []string) {
	for _, pattern := range patterns {
		if root, ok := wildcardRoot(pattern); ok {
			all = append(all, root)
		}
	}
	return all
}

// walk finds the Go files that the go command passes over: packages of other modules, and those of which nothing is built
// here.
func (f *finder) walk(root string) {
	root = f.absolute(root)
	filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && path == root:
			return nil // go list has reported it
		case err != nil:
			return filepath.SkipDir // a folder of somebody else's; go list says so where it has packages
		case entry.IsDir() && path != root && passedOver(entry.Name()):
			return filepath.SkipDir
		case entry.Type().IsRegular() && strings.HasSuffix(entry.Name(), ".go") && entry.Name()[0] != '_' && entry.Name()[0] != '.':
			f.leaveOut(filepath.Dir(path), []string{entry.Name()}, f.reason(filepath.Dir(path), root))
		}
		return nil
	})
}

// passedOver reports whether no pattern matches what is in a directory of this name.
func passedOver(name string) bool {
	return name == "vendor" || name == "testdata" || name == "node_modules" || name[0] == '.' || name[0] == '_'
}

// reason says why go list passes over a directory below root.
func (f *finder) reason(dir, root string) string {
	for ; !slices.Contains(f.modules, dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return elsewhere
		}
		if dir == root || dir == filepath.Dir(dir) {
			break
		}
	}
	return constraints
}

// otherModules names the modules below the directories of patterns, which is where to go when there is none here.
func (f *finder) otherModules(patterns []string) string {
	if len(f.modules) > 0 {
		return ""
	}
	var found []string
	for _, root := range roots(patterns) {
		root = f.absolute(root)
		filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil || entry.IsDir() && path != root && passedOver(entry.Name()):
				return filepath.SkipDir
			case entry.Name() == "go.mod":
				file, _ := f.file(filepath.Dir(path), "go.mod")
				found = append(found, filepath.Dir(file.Path))
			}
			return nil
		})
	}
	if len(found) == 0 {
		return ""
	}
	return "; there are modules in " + strings.Join(found[:min(len(found), 5)], ", ") + ": go there, or make a workspace of them (go work init)"
}
