package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestRewrite goes through a symbolic link to a file with a mode of its own, and leaves nothing else behind.
func TestRewrite(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
	if err := os.WriteFile(file, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("file", link); err != nil {
		t.Skip(err)
	}
	if err := Rewrite(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	expectFile(t, file, "new", 0o640)
	if info, err := os.Lstat(link); err != nil || info.Mode().Type() != fs.ModeSymlink {
		t.Errorf("the link is none any more: %v %v", info.Mode(), err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("files are left behind: %v %v", entries, err)
	}
}

// TestRewriteRefuses leaves a read-only file alone, and makes none that is not there.
func TestRewriteRefuses(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := Rewrite(file, nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	if err := os.WriteFile(file, []byte("old"), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := Rewrite(file, []byte("new")); !errors.Is(err, errReadOnly) {
		t.Errorf("a read-only file: %v", err)
	}
	expectFile(t, file, "old", 0o444)
}

func expectFile(t *testing.T, file, content string, mode fs.FileMode) {
	t.Helper()
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != content || info.Mode() != mode {
		t.Errorf("%q with the mode %v, want %q with %v", got, info.Mode(), content, mode)
	}
}
