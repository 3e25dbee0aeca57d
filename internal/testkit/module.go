package testkit

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Module is the folder of a scratch module, example.com/scratch, that uses errgen as it stands on the disk.
type Module string

// NewModule makes a scratch module. Errgen's own module is in the folder root.
func NewModule(t testing.TB, root string) Module {
	t.Helper()
	root, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	m := Module(t.TempDir())
	m.Write(t, "go.mod", "module example.com/scratch\n\ngo 1.24\n\n"+
		"require github.com/errgen/errgen v0.0.0\n\nreplace github.com/errgen/errgen => "+root+"\n")
	return m
}

// Write writes a file of the module.
func (m Module) Write(t testing.TB, name, text string) {
	t.Helper()
	Write(t, filepath.Join(string(m), filepath.FromSlash(name)), text)
}

// Go runs a go command in the module. It may complete go.mod.
func (m Module) Go(t testing.TB, args ...string) {
	t.Helper()
	run(t, string(m), []string{"GOWORK=off", "GOFLAGS=-mod=mod"}, args)
}

// Go runs a go command in a folder.
func Go(t testing.TB, dir string, args ...string) {
	t.Helper()
	run(t, dir, nil, args)
}

// run runs a go command with further settings.
func run(t testing.TB, dir string, settings, args []string) {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), settings...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// GoEnv gives a setting of the go command.
func GoEnv(t testing.TB, name string) string {
	t.Helper()
	value, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(value))
}
