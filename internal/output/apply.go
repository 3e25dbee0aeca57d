package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// newFileMode is the mode of files that did not exist; others keep theirs.
const newFileMode fs.FileMode = 0o644

// staged is what stands ready on the disk and has changed nothing yet.
type staged struct {
	dirs  []string // made for this run, parents first
	temps []temp
}

// temp is a temporary with the content and the mode that its target shall have.
type temp struct{ path, target string }

// apply carries out the changes that the survey found.
func (s survey) apply() error {
	if err := removeAll(s.leftovers); err != nil {
		return err
	}
	ready, err := stage(s.changes)
	if err != nil {
		return err
	}
	if err := ready.rename(); err != nil {
		return err
	}
	if err := removeAll(orphans(s.changes)); err != nil {
		return err
	}
	return syncDirs(s.changes, ready.dirs)
}

// stage prepares every new content, or nothing.
func stage(changes []Change) (*staged, error) {
	ready := new(staged)
	for _, c := range changes {
		if c.Kind == Orphaned {
			continue
		}
		if err := ready.add(c); err != nil {
			ready.discard()
			return nil, fmt.Errorf("preparing %s: %w", c.Path, err)
		}
	}
	return ready, nil
}

// add writes the new content of one file beside its target, where a rename cannot cross file systems.
func (r *staged) add(c Change) error {
	if err := r.makeDir(filepath.Dir(c.Path)); err != nil {
		return err
	}
	mode, err := modeFor(c.Path)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(c.Path), tempPattern)
	if err != nil {
		return err
	}
	r.temps = append(r.temps, temp{path: f.Name(), target: c.Path})
	return errors.Join(writeSynced(f, c.New, mode), f.Close())
}

// makeDir makes a directory and its parents, one at a time, to know which of them to take back.
func (r *staged) makeDir(dir string) error {
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if parent := filepath.Dir(dir); parent != dir {
		if err := r.makeDir(parent); err != nil {
			return err
		}
	}
	err := os.Mkdir(dir, 0o777)
	if errors.Is(err, fs.ErrExist) { // a run with another directory under the same parent was faster
		return nil
	}
	if err == nil {
		r.dirs = append(r.dirs, dir)
	}
	return err
}

// modeFor returns the mode that the file has, or a new one gets.
func modeFor(path string) (fs.FileMode, error) {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return newFileMode, nil
	}
	if err != nil {
		return 0, err
	}
	return info.Mode().Perm(), nil
}

// writeSynced puts the content on the disk for good: after the rename that follows, a power cut must not show an empty file.
func writeSynced(f *os.File, content []byte, mode fs.FileMode) error {
	if _, err := f.Write(content); err != nil {
		return err
	}
	if err := f.Chmod(mode); err != nil {
		return err
	}
	return f.Sync()
}

// rename gives the temporaries their names. When one cannot have its own, the rest is discarded.
func (r *staged) rename() error {
	for len(r.temps) > 0 {
		if err := replace(r.temps[0].path, r.temps[0].target); err != nil {
			r.discard()
			return err
		}
		r.temps = r.temps[1:]
	}
	return nil
}

// discard takes back what has been prepared. Its own failures are not reported: the reason for discarding is, and the
// next Write removes what is left. Directories that others have begun to use stay, as they are not empty.
func (r *staged) discard() {
	for _, t := range r.temps {
		os.Remove(t.path)
	}
	for _, dir := range slices.Backward(r.dirs) {
		os.Remove(dir)
	}
}

// orphans returns the paths of the changes that are removals.
func orphans(changes []Change) []string {
	var paths []string
	for _, c := range changes {
		if c.Kind == Orphaned {
			paths = append(paths, c.Path)
		}
	}
	return paths
}

// removeAll removes the files; one that is gone already is as wished.
func removeAll(paths []string) error {
	for _, path := range paths {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// syncDirs makes the new names last: in the directories that changed, and in the parents of those that were made.
func syncDirs(changes []Change, made []string) error {
	var dirs []string
	for _, c := range changes {
		dirs = append(dirs, filepath.Dir(c.Path))
	}
	for _, dir := range made {
		dirs = append(dirs, filepath.Dir(dir))
	}
	slices.Sort(dirs)
	for _, dir := range slices.Compact(dirs) {
		if err := syncDir(dir); err != nil {
			return err
		}
	}
	return nil
}
