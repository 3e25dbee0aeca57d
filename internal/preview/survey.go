package preview

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// survey is what files look like from outside: a nil for one that is missing.
type survey []fs.FileInfo

// look surveys files, and the files of directories.
func look(paths []string) survey {
	var s survey
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			info = nil
		}
		s = append(s, info)
		if info != nil && info.IsDir() {
			s = append(s, look(filesOf(path))...)
		}
	}
	return s
}

// filesOf lists the files of a directory, but not those of its directories.
func filesOf(dir string) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var files []string
	for _, entry := range entries {
		if !entry.IsDir() {
			files = append(files, filepath.Join(dir, entry.Name()))
		}
	}
	return files
}

// equal reports whether nothing has changed: sizes and times, and which files they are, since one may have taken the
// place of another.
func (s survey) equal(other survey) bool {
	return slices.EqualFunc(s, other, func(a, b fs.FileInfo) bool {
		if a == nil || b == nil {
			return a == b
		}
		return a.Size() == b.Size() && a.ModTime().Equal(b.ModTime()) && a.Name() == b.Name() && os.SameFile(a, b)
	})
}

// lacks reports whether a file is missing.
func (s survey) lacks() bool { return slices.Contains(s, nil) }
