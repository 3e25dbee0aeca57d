package gomodule

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/testkit"
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
		testkit.Write(t, base+".info", `{"Version":"`+version+`"}`)
		testkit.Write(t, base+".mod", goMod)
		testkit.Write(t, base+".zip", archive.String())
	}
	return dir
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
	testkit.Write(t, dir+"/go.mod", app+"require (\n\texample.com/acme/errors v1.2.0\n\texample.com/acme/errors/deep v1.0.0\n\texample.com/Acme/Errors v1.0.0\n)\n")
	testkit.Write(t, dir+"/own/errors.yaml", "own")
	testkit.Write(t, dir+"/nested/go.mod", "module example.com/app/nested\n")
	testkit.Write(t, dir+"/nested/spec/errors.yaml", "")
	const file = "example.com/acme/errors/spec/errors.yaml"
	expect(t, dir, file, "", "go.sum has no checksum of example.com/acme/errors@v1.2.0; run go mod download example.com/acme/errors")
	if _, err := os.Stat(dir + "/go.sum"); err == nil {
		t.Error("go.sum was written")
	}
	testkit.Go(t, dir, "mod", "download")
	testkit.Go(t, dir, "mod", "download", "example.com/acme/errors", "example.com/acme/errors/deep", "example.com/Acme/Errors")
	testkit.Go(t, dir, "clean", "-modcache")
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
	testkit.Write(t, dir+"/local/go.mod", "module example.com/acme/errors\n")
	testkit.Write(t, dir+"/local/spec/errors.yaml", "local")
	const file = "example.com/acme/errors/spec/errors.yaml"
	required := app + "require example.com/acme/errors v1.2.0\n\nreplace example.com/acme/errors => "
	testkit.Write(t, dir+"/folder/go.mod", required+"../local\n")
	expect(t, dir+"/folder", file, "local", "")
	testkit.Write(t, dir+"/fork/go.mod", required+"example.com/fork/errors v1.2.1\n")
	testkit.Go(t, dir+"/fork", "mod", "download", "example.com/acme/errors")
	testkit.Go(t, dir, "clean", "-modcache")
	expect(t, dir+"/fork", file, "fork", "")
}

// TestFind_workspace finds the modules of a workspace, from any of them and from its root.
func TestFind_workspace(t *testing.T) {
	dir := offline(t)
	testkit.Write(t, dir+"/go.work", "go 1.24\n\nuse ./a\nuse ./shared\n")
	testkit.Write(t, dir+"/a/go.mod", "module example.com/a\n\ngo 1.24\n")
	testkit.Write(t, dir+"/shared/go.mod", "module example.com/shared\n\ngo 1.24\n")
	testkit.Write(t, dir+"/shared/spec/errors.yaml", "shared")
	for _, from := range []string{"", "/a", "/shared/spec"} {
		expect(t, dir+from, "example.com/shared/spec/errors.yaml", "shared", "")
	}
	t.Setenv("GOWORK", "off")
	expect(t, dir+"/a", "example.com/shared/spec/errors.yaml", "", "no module that go.mod requires")
}

// TestFind_vendored reads the vendor directory, which has what stands beside imported packages, and says how to fill it.
func TestFind_vendored(t *testing.T) {
	dir := offline(t)
	testkit.Write(t, dir+"/go.mod", app+"require example.com/acme/errors v1.2.0\n")
	testkit.Write(t, dir+"/tools.go", "//go:build tools\n\npackage app\n\nimport _ \"example.com/acme/errors/spec\"\n")
	testkit.Go(t, dir, "mod", "tidy")
	testkit.Go(t, dir, "mod", "vendor")
	testkit.Go(t, dir, "clean", "-modcache")
	t.Setenv("GOPROXY", "off")
	testkit.Write(t, dir+"/vendor/example.com/acme/errors/spec/errors.yaml", "vendored")
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
	testkit.Write(t, dir+"/a/go.mod", "module example.com/a\n\ngo 1.24\n\nrequire example.com/acme/errors v1.2.0\n")
	testkit.Write(t, dir+"/a/a.go", "package a\n\nimport _ \"example.com/acme/errors/spec\"\n")
	testkit.Go(t, dir+"/a", "mod", "tidy")
	testkit.Write(t, dir+"/go.work", "go 1.24\n\nuse ./a\n")
	testkit.Go(t, dir, "work", "vendor")
	testkit.Go(t, dir, "clean", "-modcache")
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
