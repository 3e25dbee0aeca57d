package adoption

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/errgen/errgen/internal/testkit"
)

// Write writes a file of the repository.
func (r Repository) Write(t *testing.T, name, text string) {
	t.Helper()
	testkit.Write(t, r.path(name), text)
}

// Read gives the text of a file of the repository.
func (r Repository) Read(t *testing.T, name string) string {
	t.Helper()
	return testkit.Read(t, r.path(name))
}

// Replace replaces the only old text in a file by a new one.
func (r Repository) Replace(t *testing.T, name, old, new string) {
	t.Helper()
	testkit.Replace(t, r.path(name), old, new)
}

// path is where a file of the repository is.
func (r Repository) path(name string) string { return filepath.Join(r.Dir, filepath.FromSlash(name)) }

// Files gives all files of the repository with what they hold.
func (r Repository) Files(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(r.Dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			files[name] = r.Read(t, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
