package output

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// tempPattern names temporaries, for os.CreateTemp and for finding those that a crash left behind.
const tempPattern = ".errgen-*.tmp"

// isTemp reports whether a file of this name is a temporary of ours.
func isTemp(name string) bool {
	ok, _ := filepath.Match(tempPattern, name) // the pattern is well-formed
	return ok
}

// check refuses plans that could not be carried out, or whose result the next run would not recognise as its own. It
// returns where the directories really are, sorted.
func (p Plan) check() ([]string, error) {
	given := make(map[string]string) // resolved to path
	var resolved []string
	for _, d := range p {
		if err := d.check(); err != nil {
			return nil, fmt.Errorf("output plan: %w", err)
		}
		dir, err := resolve(d.Path)
		if err != nil {
			return nil, fmt.Errorf("resolving output directory %s: %w", d.Path, err)
		}
		if other, ok := given[dir]; ok {
			return nil, fmt.Errorf("output plan: %s and %s are the same directory", other, d.Path)
		}
		given[dir] = d.Path
		resolved = append(resolved, dir)
	}
	slices.Sort(resolved)
	return resolved, nil
}

// check refuses what cannot be a directory of the owner's files.
func (d Dir) check() error {
	if d.Path == "" {
		return errors.New("a directory without a path")
	}
	for _, f := range d.Files {
		if !isBaseName(f.Name) || isTemp(f.Name) {
			return fmt.Errorf("%q in %s is not a name for a file", f.Name, d.Path)
		}
		if ownerOf(f.Content) != d.Owner {
			return fmt.Errorf("%s does not begin with the mark of %q", filepath.Join(d.Path, f.Name), d.Owner)
		}
	}
	return d.checkUnique()
}

// checkUnique refuses names that only some file systems can tell apart.
func (d Dir) checkUnique() error {
	seen := make(map[string]string)
	for _, f := range d.Files {
		if other, ok := seen[foldName(f.Name)]; ok {
			return fmt.Errorf("%s and %s in %s may be the same file", other, f.Name, d.Path)
		}
		seen[foldName(f.Name)] = f.Name
	}
	return nil
}

// isBaseName reports whether the name stays inside its directory, whatever the system's separators are.
func isBaseName(name string) bool {
	return filepath.IsLocal(name) && name != "." && !strings.ContainsAny(name, `/\`)
}

// foldName gives one spelling to all names that a file system may take for the same.
func foldName(name string) string { return strings.ToLower(name) }

// resolve returns the absolute path without symbolic links, as far as the path exists, so that all spellings of a
// directory meet in one.
func resolve(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(abs)
	parent := filepath.Dir(abs)
	if !errors.Is(err, fs.ErrNotExist) || parent == abs {
		return real, err
	}
	if parent, err = resolve(parent); err != nil {
		return "", err
	}
	return filepath.Join(parent, filepath.Base(abs)), nil
}
