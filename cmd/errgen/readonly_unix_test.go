//go:build unix

package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCheckReadOnly has check ./... look at a tree that cannot be written to, with a home that cannot either, as a user who
// is not root. It expects no file anywhere to be another one, or newer, than before, although GOFLAGS would let the go command
// fix go.mod.
func TestCheckReadOnly(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	errgen, tree, caches := filepath.Join(dir, "errgen"), filepath.Join(dir, "read only"), filepath.Join(dir, "caches")
	execute(t, exec.Command("go", "build", "-o", errgen, "."))
	for name, content := range map[string]string{
		"go.mod":          "module example.com/app\n",
		"errors.yaml":     "version: 1\ncatalog:\n  id: app\n  title: Application\n",
		"service/gen.go":  "package service\n\n//go:generate go tool errgen generate --spec ../errors.yaml --docs docs --go errcat\n",
		"service/doc.go":  "package service\n",
		"home/.gitignore": "",
	} {
		file := filepath.Join(tree, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	generate := exec.Command(errgen, "generate", "--quiet", "--spec", "errors.yaml", "--docs", "service/docs", "--go", "service/errcat")
	generate.Dir, generate.Env = tree, append(os.Environ(), "XDG_CACHE_HOME="+caches)
	execute(t, generate)
	closeTree(t, tree, caches, dir)
	before := snapshot(t, tree)
	check := func(args ...string) *exec.Cmd {
		home := filepath.Join(tree, "home")
		cmd := exec.Command(errgen, append([]string{"check"}, args...)...)
		cmd.Dir, cmd.Env = tree, append(os.Environ(), "HOME="+home, "XDG_CACHE_HOME=", "XDG_CONFIG_HOME=", "GOCACHE="+filepath.Join(home, "cache"), "GOPATH="+filepath.Join(home, "go"), "GOFLAGS=-mod=mod", "GOPROXY=off")
		asNobody(cmd)
		return cmd
	}
	for _, args := range [][]string{{"./..."}, {"./...", "--format", "sarif"}, {"./service"}} {
		execute(t, check(args...))
	}
	if diff := cmp.Diff(before, snapshot(t, tree)); diff != "" {
		t.Errorf("check has written (-before +after):\n%s", diff)
	}
	os.Chmod(filepath.Join(tree, "service", "doc.go"), 0) // which hides no other file
	os.Remove(filepath.Join(tree, "service", "errcat", "catalog.go"))
	out, err := check("./...").CombinedOutput()
	for _, want := range []string{"doc.go: permission denied", "missing: service/errcat/catalog.go"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%v: there is no %q in\n%s", err, want, out)
		}
	}
}

// asNobody makes a command run as a user without rights, where it would be run as root, who may do everything.
func asNobody(cmd *exec.Cmd) {
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
}

func execute(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", cmd, err, out)
	}
}

// closeTree takes the right to write from a tree, and gives others the right to look; caches anybody may write to.
func closeTree(t *testing.T, tree, caches, dir string) {
	t.Helper()
	if err := os.MkdirAll(caches, 0o777); err != nil {
		t.Fatal(err)
	}
	os.Chmod(filepath.Dir(dir), 0o755)
	os.Chmod(caches, 0o777)
	each(t, tree, func(path string, info fs.FileInfo) { os.Chmod(path, info.Mode().Perm()&^0o222|0o444) })
	t.Cleanup(func() {
		each(t, tree, func(path string, info fs.FileInfo) { os.Chmod(path, info.Mode().Perm()|0o200) })
	})
}

// snapshot describes all files of a tree: content, mode and time.
func snapshot(t *testing.T, tree string) map[string]string {
	t.Helper()
	files := map[string]string{}
	each(t, tree, func(path string, info fs.FileInfo) {
		content, _ := os.ReadFile(path) // of a directory there is none
		files[path] = fmt.Sprint(info.Mode(), info.ModTime(), string(content))
	})
	return files
}

func each(t *testing.T, tree string, do func(path string, info fs.FileInfo)) {
	t.Helper()
	err := filepath.WalkDir(tree, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			do(path, info)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
