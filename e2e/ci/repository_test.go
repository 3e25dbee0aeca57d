package ci

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/errgen/errgen/internal/testkit"
	"gopkg.in/yaml.v3"
)

// repository is a repository of somebody who uses errgen: a module with a catalog and a service, in a path with a space.
type repository struct {
	dir string
	bin string // where errgen is, and a go command that has our version for any
	env []string
}

const catalog = `version: 1
catalog:
  id: shop
  title: Errors of the shop
families:
  - id: shop
    title: Errors of the shop
    code_type: string
    go:
      type: ShopCode
    errors:
      - code: OUT_OF_STOCK
        title: Out of stock
        status: 409
        user_message: "This product is sold out. Please choose another one."
        description: The last piece of the product was sold.
        resolution: Choose another product.
        causes:
          - Somebody was faster.
`

// newRepository makes one in which all is well, committed, with an origin. The go.mod of a service has errgen as a tool, or not.
func newRepository(t *testing.T, withTool bool) *repository {
	t.Helper()
	top := t.TempDir()
	r := &repository{dir: filepath.Join(top, "a repository"), bin: filepath.Join(top, "bin")}
	r.env = append(os.Environ(), "PATH="+r.bin+string(os.PathListSeparator)+os.Getenv("PATH"), "GOFLAGS=", "GOPROXY=off", "GOWORK=off",
		"GITHUB_WORKSPACE="+r.dir, "CI_PROJECT_DIR="+r.dir, "CI_DEFAULT_BRANCH=main", "XDG_CACHE_HOME="+top, "HOME="+top, "GOPATH="+testkit.GoEnv(t, "GOPATH"), "GOCACHE="+testkit.GoEnv(t, "GOCACHE"),
		"GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com")
	r.tools(t)
	r.put(t, "app/go.mod", goMod(t, withTool))
	r.put(t, "app/go.sum", testkit.Read(t, "../../go.sum"))
	if withTool {
		r.must(t, "app", "go", "list", "-mod=mod", "-deps", "github.com/errgen/errgen/cmd/errgen") // completes go.mod
	}
	r.put(t, "app/spec/errors.yaml", catalog)
	r.put(t, "app/service/gen.go", "package service\n\n//go:generate errgen generate --spec ../spec/errors.yaml --docs docs\n")
	r.must(t, "app/service", "errgen", "generate", "--quiet", "--spec", "../spec/errors.yaml", "--docs", "docs")
	r.must(t, ".", "git", "init", "--quiet", "-b", "main")
	r.must(t, ".", "git", "add", ".")
	r.must(t, ".", "git", "commit", "--quiet", "-m", "all")
	r.must(t, ".", "git", "clone", "--quiet", "--bare", ".", filepath.Join(top, "origin"))
	r.must(t, ".", "git", "remote", "add", "origin", filepath.Join(top, "origin"))
	return r
}

func goMod(t *testing.T, withTool bool) string {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	text := "module example.com/app\n\ngo 1.24\n"
	if withTool {
		text += "\ntool github.com/errgen/errgen/cmd/errgen\n\nrequire github.com/errgen/errgen v0.0.0\n\nreplace github.com/errgen/errgen => " + root + "\n"
	}
	return text
}

// tools builds errgen, and writes a go command that runs it where go run would fetch it.
func (r *repository) tools(t *testing.T) {
	t.Helper()
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(r.bin, 0o777); err != nil {
		t.Fatal(err)
	}
	built, err := build()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(r.bin, "errgen"), built, 0o777); err != nil {
		t.Fatal(err)
	}
	script := "#!/bin/sh\ncase \"$1 $2\" in \"run github.com/errgen/errgen/cmd/errgen@\"*) shift 2; exec errgen \"$@\" ;; esac\nexec '" + goTool + "' \"$@\"\n"
	if err := os.WriteFile(filepath.Join(r.bin, "go"), []byte(script), 0o777); err != nil {
		t.Fatal(err)
	}
}

// build builds errgen, once for all tests.
var build = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "errgen")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "errgen")
	cmd := exec.Command("go", "build", "-o", file, "./cmd/errgen")
	cmd.Dir = "../.."
	if out, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w: %s", err, out)
	}
	return os.ReadFile(file)
})

func (r *repository) put(t *testing.T, name, content string) {
	t.Helper()
	testkit.Write(t, filepath.Join(r.dir, filepath.FromSlash(name)), content)
}

// edit replaces what a file of the repository holds once.
func (r *repository) edit(t *testing.T, name, old, new string) {
	t.Helper()
	testkit.Replace(t, filepath.Join(r.dir, name), old, new)
}

func (r *repository) must(t *testing.T, dir, name string, args ...string) {
	t.Helper()
	if status, out := r.run(t, dir, nil, name, args...); status != 0 {
		t.Fatalf("%s %q: exit status %d\n%s", name, args, status, out)
	}
}

// run runs a command in a folder of the repository and gives its exit status and all that it prints.
func (r *repository) run(t *testing.T, dir string, env []string, name string, args ...string) (int, string) {
	t.Helper()
	path := filepath.Join(r.bin, name)
	if _, err := os.Stat(path); err != nil {
		path = name
	}
	cmd := exec.Command(path, args...)
	cmd.Dir, cmd.Env = filepath.Join(r.dir, dir), append(r.env, env...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String()
}

// bash runs a script as CI services do: it stops at the first command that fails.
func (r *repository) bash(t *testing.T, dir string, env []string, script string) (int, string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "script.sh")
	if err := os.WriteFile(file, []byte(script), 0o666); err != nil {
		t.Fatal(err)
	}
	return r.run(t, dir, env, "bash", "--noprofile", "--norc", "-eo", "pipefail", file)
}

// decode reads a file of this repository.
func decode(t *testing.T, file string, into any) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../..", file))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(text, into); err != nil {
		t.Fatal(err)
	}
}
