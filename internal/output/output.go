// Package output makes directories hold what a run of errgen says they should: it takes a plan of files in memory, and
// either writes it or tells how the disk differs from it.
//
// Each directory of a plan has one owner, or is shared with others and only some of its files are the plan's; each
// generated file says in its first lines whose it is (see Mark). Compare
// and Write judge the whole plan by those marks before anything else. A file that is not the owner's is never overwritten
// or removed, and stops the run as a *ForeignError; files without a mark that the plan does not name are left alone; files
// of the owner that the plan no longer has are orphans. A file that differs in its line ends alone, as Git on Windows checks it out, is
// as it should be; so is one that another version of errgen wrote with the same content, unless other files of its directory
// have to be written. Only the direct children of a directory are looked at, and
// symbolic links among them are not followed.
//
// The package knows nothing of catalogs, decides no names and renders nothing. It prints nothing either.
package output

import "fmt"

// File is one generated file.
type File struct {
	Name    string // base name inside its directory
	Content []byte // with the mark of the directory's owner before anything but comments
}

// Dir is a directory that belongs to one owner. Files in it with that owner's mark that are not among Files are orphans.
type Dir struct {
	Path   string // as the user gave it; need not exist yet
	Owner  string // as given to Mark
	Files  []File
	Shared bool // only Files are the owner's here; what else lies in the directory is never looked at
}

// Resolve gives the absolute path of a directory, without links: one directory has one, however it is named.
func (d Dir) Resolve() (string, error) { return resolve(d.Path) }

// Plan is everything that one run wants on the disk. No two of its directories may be the same.
type Plan []Dir

// Compare returns what Write would change, sorted by path. It writes nothing anywhere, takes no lock, and therefore may
// see a concurrent Write half done.
func (p Plan) Compare() ([]Change, error) {
	if _, err := p.check(); err != nil {
		return nil, err
	}
	s, err := p.survey()
	return s.changes, err
}

// Write makes the disk equal the plan, but for line ends, and returns what it changed, sorted by path. It waits for other runs
// that write to the same directories, and does not touch files that are already right.
//
// Until every new content is safely on the disk under a temporary name nothing changes, and a failure takes all of it
// back. A failure after that, while files are renamed, leaves some files new and some old, each of them whole; the next
// Write does the rest.
func (p Plan) Write() ([]Change, error) {
	dirs, err := p.check()
	if err != nil {
		return nil, err
	}
	unlock, err := lock(dirs)
	if err != nil {
		return nil, err
	}
	defer unlock()
	s, err := p.survey()
	if err != nil {
		return nil, err
	}
	if err := s.apply(); err != nil {
		return nil, fmt.Errorf("writing output: %w", err)
	}
	return s.changes, nil
}
