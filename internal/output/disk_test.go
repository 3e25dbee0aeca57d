package output

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// owner is the owner in all tests that need only one.
const owner = "identity (all families)"

// marked is a generated Go file of an owner.
func marked(owner, body string) string { return "// " + Mark(owner) + "\n\n" + body }

// written is a line that names a version of errgen.
func written(version string) string { return "// " + WrittenBy(version) + "\n" }

// windows gives a text as Git checks it out on Windows.
func windows(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }

// file plans a file of the usual owner.
func file(name, body string) File { return File{Name: name, Content: []byte(marked(owner, body))} }

// dir plans a directory of the usual owner.
func dir(path string, files ...File) Dir { return Dir{Path: path, Owner: owner, Files: files} }

// shared is a directory that holds files of others.
func shared(path string, files ...File) Dir {
	d := dir(path, files...)
	d.Shared = true
	return d
}

// sandbox makes an empty working directory, and sends the cache and the temporary files to a place of their own, so that
// nothing is written outside t.TempDir. Tests name files relative to it.
func sandbox(t *testing.T) (cache string) {
	t.Helper()
	cache = t.TempDir()
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData", "TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, cache)
	}
	t.Chdir(t.TempDir())
	return cache
}

// put writes files, by name, making their directories.
func put(t *testing.T, files map[string]string) {
	t.Helper()
	for name, content := range files {
		must(t, os.MkdirAll(filepath.Dir(name), 0o777))
		must(t, os.WriteFile(name, []byte(content), 0o644))
	}
}

// node is all that a test may want to know of something on the disk.
type node struct {
	Mode    fs.FileMode
	ModTime time.Time
	Content string // of a link, where it leads
}

// snapshot reads a tree whole.
func snapshot(t *testing.T, root string) map[string]node {
	t.Helper()
	nodes := make(map[string]node)
	must(t, filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		nodes[filepath.ToSlash(path)] = node{info.Mode(), info.ModTime(), contentOf(t, path, info.Mode())}
		return nil
	}))
	return nodes
}

// contents reads the regular files of a tree.
func contents(t *testing.T, root string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	for path, n := range snapshot(t, root) {
		if n.Mode.IsRegular() {
			files[path] = n.Content
		}
	}
	return files
}

func contentOf(t *testing.T, path string, mode fs.FileMode) string {
	t.Helper()
	switch {
	case mode.IsRegular():
		content, err := os.ReadFile(path)
		must(t, err)
		return string(content)
	case mode&fs.ModeSymlink != 0:
		to, err := os.Readlink(path)
		must(t, err)
		return to
	}
	return ""
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
