package gomodule

import (
	"archive/zip"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// published are the modules of the proxy, by path@version; a file that holds its own name will do for a catalog.
var published = map[string]map[string]string{
	"example.com/acme/errors@v1.2.0":      {"spec/errors.yaml": "v1.2.0", "spec/more.yaml": "", "spec/spec.go": "package spec\n", "plain/errors.yaml": "plain"},
	"example.com/acme/errors@v1.3.0":      {"spec/errors.yaml": "v1.3.0"},
	"example.com/acme/errors/deep@v1.0.0": {"errors.yaml": "deep"},
	"example.com/Acme/Errors@v1.0.0":      {"errors.yaml": "capital"},
	"example.com/fork/errors@v1.2.1":      {"spec/errors.yaml": "fork"},
}

// proxy gives the directory of a module proxy with all of them.
func proxy(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	escape := strings.NewReplacer("A", "!a", "E", "!e").Replace
	for name, files := range published {
		module, version, _ := strings.Cut(name, "@")
		goMod := "module " + module + "\n\ngo 1.24\n"
		var archive bytes.Buffer
		w := zip.NewWriter(&archive)
		for file, content := range files {
			f, err := w.Create(name + "/" + file)
			if err != nil {
				t.Fatal(err)
			}
			f.Write([]byte(content))
		}
		w.Close()
		base := filepath.Join(dir, filepath.FromSlash(escape(module)), "@v", version)
		write(t, base+".info", `{"Version":"`+version+`"}`)
		write(t, base+".mod", goMod)
		write(t, base+".zip", archive.String())
	}
	return dir
}

func write(t *testing.T, file, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// offline gives an empty directory in which the go command knows the proxy and nothing else.
func offline(t *testing.T) string {
	t.Helper()
	t.Setenv("GOPROXY", "file://"+filepath.ToSlash(proxy(t)))
	t.Setenv("GOSUMDB", "off")
	t.Setenv("GOFLAGS", "-modcacherw")
	t.Setenv("GOMODCACHE", t.TempDir())
	t.Setenv("GOWORK", "")
	t.Setenv("GOTOOLCHAIN", "local")
	return t.TempDir()
}

func run(t *testing.T, dir string, args ...string) {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

const app = "module example.com/app\n\ngo 1.24\n\n"

// expect finds a file that holds a content, or says why not.
func expect(t *testing.T, dir, file, content, problem string) {
	t.Helper()
	found, err := Find(dir, file)
	if problem != "" {
		if err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("%s: got %v, %v, want %q", file, found, err, problem)
		}
		return
	}
	text, readErr := os.ReadFile(found.Path)
	if err != nil || string(text) != content {
		t.Errorf("%s: got %q, %v, %v, want %q", file, text, err, readErr, content)
	}
	if relative, err := filepath.Rel(found.Root, found.Path); err != nil || strings.HasPrefix(relative, "..") {
		t.Errorf("%s: %s is not in %s", file, found.Path, found.Root)
	}
}

// TestFind looks through the module graph, in the version that it pins, and at the longest of several modules.
func TestFind(t *testing.T) {
	dir := offline(t)
	write(t, dir+"/go.mod", app+"require (\n\texample.com/acme/errors v1.2.0\n\texample.com/acme/errors/deep v1.0.0\n\texample.com/Acme/Errors v1.0.0\n)\n")
	write(t, dir+"/own/errors.yaml", "own")
	write(t, dir+"/nested/go.mod", "module example.com/app/nested\n")
	write(t, dir+"/nested/spec/errors.yaml", "")
	const file = "example.com/acme/errors/spec/errors.yaml"
	expect(t, dir, file, "", "go.sum has no checksum of example.com/acme/errors@v1.2.0; run go mod download example.com/acme/errors")
	if _, err := os.Stat(dir + "/go.sum"); err == nil {
		t.Error("go.sum was written")
	}
	run(t, dir, "mod", "download")
	run(t, dir, "mod", "download", "example.com/acme/errors", "example.com/acme/errors/deep", "example.com/Acme/Errors")
	run(t, dir, "clean", "-modcache")
	for _, try := range []struct{ file, content, problem string }{
		{file, "v1.2.0", ""},
		{"example.com/acme/errors/deep/errors.yaml", "deep", ""},
		{"example.com/Acme/Errors/errors.yaml", "capital", ""},
		{"example.com/app/own/errors.yaml", "own", ""},
		{"example.com/acme/errors/spec/error.yaml", "", "the module example.com/acme/errors@v1.2.0: there is no spec/error.yaml; what is there: plain/errors.yaml, spec/errors.yaml, spec/more.yaml"},
		{"example.com/acme/errors/spec", "", "spec is a directory; what is there: errors.yaml, more.yaml"},
		{"example.com/acme/errors", "", "this is a directory; what is there: plain/errors.yaml"},
		{"example.com/app/nested/spec/errors.yaml", "", "nested/spec/errors.yaml belongs to another module, whose go.mod is in nested"},
		{"example.com/acme/other/errors.yaml", "", "no module that go.mod requires has example.com/acme/other/errors.yaml; run go get with the path of its module"},
		{"github.com/acme/errors/spec/errors.yaml", "", "run go get github.com/acme/errors"},
		{"example.com/acme/errors@v1.2.3/spec/errors.yaml", "", "leave out @v1.2.3"},
		{"example.com/acme/errors/spec/errors.yaml@v1.2.3", "", "leave out @v1.2.3"},
		{"example.com/acme/errors/../errors.yaml", "", "leads up with .."},
		{"", "", "not the path"}, {"/etc/passwd", "", "not the path"}, {"-x/errors.yaml", "", "not the path"}, {"./errors.yaml", "", "not the path"},
		{"example.com/.../errors.yaml", "", "not the path"}, {`example.com\errors.yaml`, "", "not the path"}, {"example.com//errors.yaml", "", "not the path"},
		{"all/errors.yaml", "", "no module that go.mod requires"}, {"all", "", "no module"},
	} {
		expect(t, dir, try.file, try.content, try.problem)
	}
	t.Setenv("PATH", t.TempDir())
	expect(t, dir, file, "", "the go command is not installed")
}

// TestFind_replaced follows replacements by a directory and by another module.
func TestFind_replaced(t *testing.T) {
	dir := offline(t)
	write(t, dir+"/local/go.mod", "module example.com/acme/errors\n")
	write(t, dir+"/local/spec/errors.yaml", "local")
	const file = "example.com/acme/errors/spec/errors.yaml"
	required := app + "require example.com/acme/errors v1.2.0\n\nreplace example.com/acme/errors => "
	write(t, dir+"/folder/go.mod", required+"../local\n")
	expect(t, dir+"/folder", file, "local", "")
	write(t, dir+"/fork/go.mod", required+"example.com/fork/errors v1.2.1\n")
	run(t, dir+"/fork", "mod", "download", "example.com/acme/errors")
	run(t, dir, "clean", "-modcache")
	expect(t, dir+"/fork", file, "fork", "")
}

// TestFind_workspace finds the modules of a workspace, from any of them and from its root.
func TestFind_workspace(t *testing.T) {
	dir := offline(t)
	write(t, dir+"/go.work", "go 1.24\n\nuse ./a\nuse ./shared\n")
	write(t, dir+"/a/go.mod", "module example.com/a\n\ngo 1.24\n")
	write(t, dir+"/shared/go.mod", "module example.com/shared\n\ngo 1.24\n")
	write(t, dir+"/shared/spec/errors.yaml", "shared")
	for _, from := range []string{"", "/a", "/shared/spec"} {
		expect(t, dir+from, "example.com/shared/spec/errors.yaml", "shared", "")
	}
	t.Setenv("GOWORK", "off")
	expect(t, dir+"/a", "example.com/shared/spec/errors.yaml", "", "no module that go.mod requires")
}

// TestFind_vendored reads the vendor directory, which has what stands beside imported packages, and says how to fill it.
func TestFind_vendored(t *testing.T) {
	dir := offline(t)
	write(t, dir+"/go.mod", app+"require example.com/acme/errors v1.2.0\n")
	write(t, dir+"/tools.go", "//go:build tools\n\npackage app\n\nimport _ \"example.com/acme/errors/spec\"\n")
	run(t, dir, "mod", "tidy")
	run(t, dir, "mod", "vendor")
	run(t, dir, "clean", "-modcache")
	t.Setenv("GOPROXY", "off")
	write(t, dir+"/vendor/example.com/acme/errors/spec/errors.yaml", "vendored")
	for _, flags := range []string{"", "-mod=vendor"} {
		t.Setenv("GOFLAGS", flags)
		expect(t, dir, "example.com/acme/errors/spec/errors.yaml", "vendored", "")
		expect(t, dir, "example.com/acme/errors/plain/errors.yaml", "", `import _ "example.com/acme/errors/plain"`)
		expect(t, dir, "example.com/acme/none/errors.yaml", "", "no module that go.mod requires")
	}
	t.Setenv("GOFLAGS", "-mod=mod")
	expect(t, dir, "example.com/acme/errors/spec/errors.yaml", "", "module lookup disabled")
}

// TestFind_workspaceVendored looks for the vendor directory beside go.work, whichever module asks.
func TestFind_workspaceVendored(t *testing.T) {
	dir := offline(t)
	write(t, dir+"/a/go.mod", "module example.com/a\n\ngo 1.24\n\nrequire example.com/acme/errors v1.2.0\n")
	write(t, dir+"/a/a.go", "package a\n\nimport _ \"example.com/acme/errors/spec\"\n")
	run(t, dir+"/a", "mod", "tidy")
	write(t, dir+"/go.work", "go 1.24\n\nuse ./a\n")
	run(t, dir, "work", "vendor")
	run(t, dir, "clean", "-modcache")
	t.Setenv("GOPROXY", "off")
	expect(t, dir+"/a", "example.com/acme/errors/spec/errors.yaml", "v1.2.0", "")
}

func TestFind_noModule(t *testing.T) {
	expect(t, offline(t), "example.com/acme/errors/spec/errors.yaml", "", "there is no go.mod here")
}

func TestPublished(t *testing.T) {
	offline(t)
	found, err := Published("example.com/acme/errors/spec/errors.yaml", "v1.3.0")
	if text, _ := os.ReadFile(found.Path); err != nil || string(text) != "v1.3.0" {
		t.Errorf("got %v, %v", found, err)
	}
	if _, err := Published("example.com/acme/errors/spec/errors.yaml", "v9.0.0"); err == nil {
		t.Error("a version that there is not is found")
	}
}
