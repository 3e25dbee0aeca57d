package adoption

import (
	"bytes"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Repository is an empty module of somebody else's, in a directory whose name holds a space.
type Repository struct {
	Dir string
	env []string
}

// New publishes the module whose files are in root and gives a repository that may take it on. goLine is what its go.mod
// says.
func New(t *testing.T, root, goLine string) Repository {
	t.Helper()
	base := t.TempDir()
	proxy := filepath.Join(base, "module proxy")
	if err := publish(root, proxy); err != nil {
		t.Fatal(err)
	}
	r := Repository{proxy, offline(base, proxy, cache(t, root))}.With("GOCACHE=" + buildCache(t, root))
	return r.Beside(t, "my app", goLine)
}

// Beside gives another empty module, in a directory next to the repository. Both have the same proxy, and the same downloaded
// modules.
func (r Repository) Beside(t *testing.T, name, goLine string) Repository {
	t.Helper()
	other := Repository{Dir: filepath.Join(filepath.Dir(r.Dir), name), env: r.env}
	other.Write(t, "go.mod", "module example.com/app\n\ngo "+goLine+"\n")
	return other
}

// offline gives the surroundings of a go command that has no source but the directories named last. Nothing comes from the
// machine but its build cache, which cannot be wrong: what is in it is found by what it was made of. -trimpath would find more
// of ours there, and have the standard library compiled once more.
func offline(base string, sources ...string) []string {
	for i, dir := range sources {
		sources[i] = fileURL(dir)
	}
	return append(os.Environ(),
		"GOPROXY="+strings.Join(sources, ","),
		"GOMODCACHE="+filepath.Join(base, "module cache"),
		"HOME="+filepath.Join(base, "home"),
		"XDG_CACHE_HOME="+filepath.Join(base, "home", "cache"),
		"GOENV=off", "GOFLAGS=-modcacherw", "GOTOOLCHAIN=local", "GOWORK=off", "GO111MODULE=on",
		"GOSUMDB=off", "GOVCS=*:off", "GOPRIVATE=", "GONOPROXY=", "GONOSUMDB=", "GOINSECURE=",
	)
}

// fileURL writes a directory as a module proxy. In a list of them, a comma would end it.
func fileURL(dir string) string {
	path := filepath.ToSlash(dir)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/
	}
	return strings.ReplaceAll((&url.URL{Scheme: "file", Path: path}).String(), ",", "%2C")
}

// With gives the same repository with further settings of the go command, NAME=value.
func (r Repository) With(settings ...string) Repository {
	return Repository{Dir: r.Dir, env: append(slices.Clone(r.env), settings...)}
}

// Go runs a go command that has to succeed, and gives what it prints to standard output.
func (r Repository) Go(t *testing.T, args ...string) string {
	t.Helper()
	return r.Run(t, "go", args...)
}

// Run is Go for any other command.
func (r Repository) Run(t *testing.T, name string, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd := r.command(name, args)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s %s: %v\n%s%s", name, strings.Join(args, " "), err, &stdout, &stderr)
	}
	return stdout.String()
}

// Try runs a command that may fail. It gives all that it prints, and its error.
func (r Repository) Try(name string, args ...string) (output string, err error) {
	text, err := r.command(name, args).CombinedOutput()
	return string(text), err
}

// command is a command in the repository.
func (r Repository) command(name string, args []string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = r.Dir, r.env
	return cmd
}
