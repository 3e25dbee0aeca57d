package adoption

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Write writes a file of the repository.
func (r Repository) Write(t *testing.T, name, text string) {
	t.Helper()
	name = filepath.Join(r.Dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// Read gives the text of a file of the repository.
func (r Repository) Read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(r.Dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Replace replaces the only old text in a file by a new one.
func (r Repository) Replace(t *testing.T, name, old, new string) {
	t.Helper()
	text := r.Read(t, name)
	if n := strings.Count(text, old); n != 1 {
		t.Fatalf("%s holds %q %d times, not once", name, old, n)
	}
	r.Write(t, name, strings.Replace(text, old, new, 1))
}

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
