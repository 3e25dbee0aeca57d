package output

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// survey is what reading the disk tells about a plan.
type survey struct {
	changes   []Change
	foreign   []*ForeignError
	leftovers []string // temporaries of a run that crashed
	versions  []Change // files of a directory that another version of errgen wrote, and that are the same in all else
}

// survey judges the whole plan. It reads only. Paths that are not the plan's make an error that names them all.
func (p Plan) survey() (survey, error) {
	var s survey
	for _, d := range p {
		if err := s.addDir(d); err != nil {
			return survey{}, fmt.Errorf("reading output directory %s: %w", d.Path, err)
		}
	}
	if err := s.foreignError(); err != nil {
		return survey{}, err
	}
	slices.SortFunc(s.changes, func(a, b Change) int { return cmp.Compare(a.Path, b.Path) })
	return s, nil
}

// foreignError joins what is not the plan's, sorted, to nil when there is nothing.
func (s *survey) foreignError() error {
	slices.SortFunc(s.foreign, func(a, b *ForeignError) int { return cmp.Compare(a.Path, b.Path) })
	errs := make([]error, len(s.foreign))
	for i, e := range s.foreign {
		errs[i] = e
	}
	return errors.Join(errs...)
}

func (s *survey) addDir(d Dir) error {
	before := len(s.changes)
	for _, f := range d.Files {
		if err := s.addTarget(d, f); err != nil {
			return err
		}
	}
	if err := s.addOthers(d); err != nil {
		return err
	}
	if len(s.changes) > before {
		s.changes = append(s.changes, s.versions...)
	}
	s.versions = nil
	return nil
}

// addTarget judges the path of one planned file. It asks for the name itself rather than listing the directory, since a
// file system that ignores case would overwrite a README.md for a planned readme.md.
func (s *survey) addTarget(d Dir, f File) error {
	path := filepath.Join(d.Path, f.Name)
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		s.changes = append(s.changes, Change{Kind: Missing, Path: path, New: f.Content})
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		s.foreign = append(s.foreign, &ForeignError{Path: path})
	default:
		return s.addExisting(d.Owner, path, f.Content)
	}
	return nil
}

// addExisting judges a planned file that is on the disk by its mark and its content. The difference between line ends is none, and
// is not shown beside others.
func (s *survey) addExisting(owner, path string, content []byte) error {
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	other := ownerOf(old)
	old = plain(old)
	change := Change{Kind: Changed, Path: path, Old: old, New: content}
	switch now := plain(content); {
	case other != owner:
		s.foreign = append(s.foreign, &ForeignError{Path: path, Owner: other})
	case bytes.Equal(old, now):
	case withoutVersion(old) == withoutVersion(now):
		s.versions = append(s.versions, change)
	default:
		s.changes = append(s.changes, change)
	}
	return nil
}

// addOthers judges the files that the plan does not name.
func (s *survey) addOthers(d Dir) error {
	entries, err := os.ReadDir(d.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	planned := d.foldedNames()
	for _, entry := range entries {
		path := filepath.Join(d.Path, entry.Name())
		switch {
		case !entry.Type().IsRegular() || d.isPlanned(entry.Name(), planned):
			continue
		case isTemp(entry.Name()):
			s.leftovers = append(s.leftovers, path)
			continue
		case d.Shared:
			continue
		}
		if err := s.addOther(d, path); err != nil && !errors.Is(err, fs.ErrNotExist) { // gone: a concurrent Write
			return err
		}
	}
	return nil
}

// addOther judges one such file by its mark.
func (s *survey) addOther(d Dir, path string) error {
	owner, err := readOwner(path)
	if err != nil || owner == "" {
		return err
	}
	if owner != d.Owner {
		s.foreign = append(s.foreign, &ForeignError{Path: path, Owner: owner})
		return nil
	}
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	s.changes = append(s.changes, Change{Kind: Orphaned, Path: path, Old: plain(old)})
	return nil
}

// readOwner reads no more of a file than what may hold a mark.
func readOwner(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, 2*headSize)) // a line end may take two bytes
	return ownerOf(head), err
}

// foldedNames maps the planned names, folded, to their spelling.
func (d Dir) foldedNames() map[string]string {
	names := make(map[string]string, len(d.Files))
	for _, f := range d.Files {
		names[foldName(f.Name)] = f.Name
	}
	return names
}

// isPlanned reports whether the file is one of the plan's, be it under another spelling that leads to the same file.
func (d Dir) isPlanned(name string, planned map[string]string) bool {
	spelling, ok := planned[foldName(name)]
	if !ok || spelling == name {
		return ok
	}
	a, errA := os.Lstat(filepath.Join(d.Path, name))
	b, errB := os.Lstat(filepath.Join(d.Path, spelling))
	return errA == nil && errB == nil && os.SameFile(a, b)
}
