package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// checked runs check over files in a directory of their own and gives its exit status and what it says.
func checked(t *testing.T, files map[string]string, args ...string) (status int, printed string) {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	t.Setenv("GOFLAGS", "")
	var out bytes.Buffer
	c := Command{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out}
	return c.Main(append([]string{"check"}, args...)), out.String()
}

const smallCatalog = "version: 1\ncatalog:\n  id: app\n  title: Application\n"

// service is a module with a line, and without what the line writes.
func service(line string) map[string]string {
	return map[string]string{
		"go.mod":       "module example.com/app\n\ngo 1.24\n",
		"errors.yaml":  smallCatalog,
		"api/gen.go":   "package api\n\n//go:generate " + line + "\n",
		"api/docs/doc": "no output\n",
	}
}

// TestCheckLines_version checks a line that names this very version, and no other.
func TestCheckLines_version(t *testing.T) {
	version, _ := built()
	const command = "go run github.com/errgen/errgen/cmd/errgen@"
	for pin, want := range map[string]int{version: ExitFound, version + "1": ExitEnvironment, "latest": ExitEnvironment} {
		status, printed := checked(t, service(command+pin+" generate --spec ../errors.yaml --docs docs"), "./...", "--quiet")
		if status != want {
			t.Errorf("%s: exit status %d, not %d: %s", pin, status, want, printed)
		}
	}
}

// TestCheckLines_withoutGo says that the go command is missing, and never passes.
func TestCheckLines_withoutGo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if status, printed := checked(t, service("errgen generate"), "./..."); status != ExitEnvironment || !strings.Contains(printed, "the go command is not installed") {
		t.Errorf("exit status %d: %s", status, printed)
	}
}

// TestCheckLines_links goes up from where a link leads to, as the system does.
func TestCheckLines_links(t *testing.T) {
	files := service("errgen generate --spec ../errors.yaml --docs docs")
	files["real/deep/gen.go"], files["real/errors.yaml"] = files["api/gen.go"], files["errors.yaml"]
	delete(files, "api/gen.go")
	delete(files, "errors.yaml")
	checked(t, files, ".")
	if err := os.Symlink(filepath.Join("real", "deep"), "linked"); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	c := Command{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out}
	if status := c.Main([]string{"check", "./linked", "--quiet"}); status != ExitFound || strings.Contains(out.String(), "missing-catalog") {
		t.Errorf("exit status %d: %s", status, &out)
	}
}
