package cli

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	builtin "github.com/errgen/errgen/spec"
)

// breakingOf runs breaking and gives its exit status and what it says.
func breakingOf(now time.Time, args ...string) (status int, printed string) {
	var out bytes.Buffer
	c := Command{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out, Now: func() time.Time { return now }}
	return c.Main(append([]string{"breaking"}, args...)), out.String()
}

// TestWithoutGit expects a machine without git, or without Go, to be told so, and never to pass.
func TestWithoutGit(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for base, want := range map[string]string{
		"git:HEAD:spec/errors.yaml":            "git is not installed",
		"mod:example.com/x/errors.yaml@v1.0.0": "the go command is not installed",
	} {
		status, printed := breakingOf(time.Now(), "--spec", "builtin", "--against", base)
		if status != ExitEnvironment || !strings.Contains(printed, want) {
			t.Errorf("%s: exit status %d, %s", base, status, printed)
		}
	}
}

// TestModuleBase reads the catalog of a published module, whose path is a part of the path of the file, in one file or in
// several.
func TestModuleBase(t *testing.T) {
	t.Setenv("GOPROXY", "file://"+filepath.ToSlash(proxy(t, "example.com/acme/errors", "v1.2.0")))
	t.Setenv("GOSUMDB", "off")
	t.Setenv("GOFLAGS", "-modcacherw")
	t.Setenv("GOMODCACHE", t.TempDir())
	for file, want := range map[string]struct {
		status int
		says   string
	}{
		"errors.yaml": {ExitOK, ""},
		"none.yaml":   {ExitEnvironment, "read the baseline mod:example.com/acme/errors/spec/none.yaml@v1.2.0"},
		"split.yaml":  {ExitOK, ""},
		"broken.yaml": {ExitEnvironment, "example.com/acme/errors/spec/broken/a.yaml@v1.2.0:"},
	} {
		status, printed := breakingOf(time.Now(), "--spec", "builtin", "--against", "mod:example.com/acme/errors/spec/"+file+"@v1.2.0")
		if status != want.status || !strings.Contains(printed, want.says) {
			t.Errorf("%s: exit status %d, not %d: %s", file, status, want.status, printed)
		}
	}
}

// proxy gives a directory that serves a version of a module with our catalog in it, as a module proxy lays it out.
func proxy(t *testing.T, module, version string) string {
	t.Helper()
	dir := t.TempDir()
	goMod := "module " + module + "\n"
	var archive bytes.Buffer
	w := zip.NewWriter(&archive)
	head, families, _ := strings.Cut(string(builtin.Errors), "\nfamilies:\n")
	files := map[string]string{
		"go.mod":             goMod,
		"spec/errors.yaml":   string(builtin.Errors),
		"spec/split.yaml":    head + "\ninclude: [\"*s/*.yaml\"]\n",
		"spec/parts/a.yaml":  "families:\n" + families,
		"spec/broken.yaml":   head + "\ninclude: [broken/*.yaml]\n",
		"spec/broken/a.yaml": "families:\n" + strings.Replace(families, "code_type: string", "code_type: word", 1),
	}
	for name, content := range files {
		f, err := w.Create(module + "@" + version + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(content))
	}
	w.Close()
	for name, content := range map[string]string{".info": `{"Version":"` + version + `"}`, ".mod": goMod, ".zip": archive.String()} {
		file := filepath.Join(dir, filepath.FromSlash(module), "@v", version+name)
		os.MkdirAll(filepath.Dir(file), 0o777)
		if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestLastDay expects an acceptance to hold to the end of its day, and no longer.
func TestLastDay(t *testing.T) {
	old := string(builtin.Errors)
	renamed := strings.Replace(old, "  id: identity\n", "  id: renamed\n", 1) +
		"accept:\n  - rule: catalog-id-changed\n    subject: catalog\n    reason: Another owner.\n    until: 2026-02-28\n"
	dir := t.TempDir()
	for name, content := range map[string]string{"old.yaml": old, "new.yaml": renamed} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	for day, want := range map[string]int{"2026-02-28T23:59:59Z": ExitOK, "2026-03-01T00:00:00Z": ExitFound} {
		now, err := time.Parse(time.RFC3339, day)
		if err != nil {
			t.Fatal(err)
		}
		if status, printed := breakingOf(now, "--spec", "new.yaml", "--against", "old.yaml"); status != want {
			t.Errorf("on %s the exit status is %d, not %d: %s", day, status, want, printed)
		}
	}
}
