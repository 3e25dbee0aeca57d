package gogenerate_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/gogenerate"
)

// TestGoGenerate has go generate print what it would run for the odd files of testdata, and expects the same of Parse, up to
// the first problem, where go generate gives up.
func TestGoGenerate(t *testing.T) {
	files, err := filepath.Glob("testdata/odd/*.go.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			sameAsGo(t, src)
		})
	}
}

// TestGoGenerate_limits tries what cannot stand in a file that people keep: long lines, and last lines without an end.
func TestGoGenerate_limits(t *testing.T) {
	for _, src := range []string{
		"package p\n//go:generate " + strings.Repeat("x", 4081) + "\n//go:generate b\n",
		"package p\n//go:generate " + strings.Repeat("x", 4082) + "\n//go:generate b\n",
		"package p\n//" + strings.Repeat("x", 9000) + "\n//go:generate b\n",
		"package p\n//go:generate a\n//go:generate b",
		"package p\n//go:generate a\n//go:generate",
		"package p\n//go:generate " + strings.Repeat("x", 4081),
		"package p\n//go:generate " + strings.Repeat("x", 4082),
		"package p\r\n//go:generate a b\r\n//go:generate \"a b\"\r\n",
		"package p\n//go:generate \xff \"\xff\"\n",
		"pakage p\n//go:generate a\n",
		"",
	} {
		sameAsGo(t, []byte(src))
	}
}

// sameAsGo compares what go generate prints with what Parse reads.
func sameAsGo(t *testing.T, src []byte) {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{"go.mod": "module example.com/odd\n\ngo 1.24\n", "doc.go": "package p\n", "gen.go": string(src)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("go", "generate", "-n", "gen.go")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "PWD="+dir, "HOLLOW=", "TWO=two words", "FLAG=-command")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	err := cmd.Run()
	if want := read(cmd, dir, src); want != printed(stderr.String(), err) {
		t.Errorf("go generate says\n%s%v\nand we\n%s", stderr.String(), err, want)
	}
}

// printed leaves out of what go generate prints what is wrong, but for the line.
func printed(stderr string, err error) string {
	text := strings.TrimSuffix(stderr, "\n")
	if err == nil {
		return text
	}
	before, last := "", text
	if i := strings.LastIndex(text, "\n"); i >= 0 {
		before, last = text[:i+1], text[i+1:]
	}
	return before + strings.Join(strings.SplitN(last, ":", 3)[:min(2, strings.Count(last, ":")+1)], ":")
}

// read is what Parse reads, printed likewise.
func read(cmd *exec.Cmd, dir string, src []byte) string {
	commands, problems := gogenerate.Parse("gen.go", src, func(name string) string { return variable(cmd, dir, name) })
	var lines []string
	for _, c := range commands {
		if len(problems) > 0 && c.Line > problems[0].Line {
			break
		}
		var words []string
		for _, w := range c.Words {
			words = append(words, w.Text)
		}
		lines = append(lines, strings.Join(words, " "))
	}
	if len(problems) > 0 {
		lines = append(lines, fmt.Sprintf("gen.go:%d", problems[0].Line))
	}
	return strings.Join(lines, "\n")
}

// variable gives what go generate has for a variable that Parse does not know.
func variable(cmd *exec.Cmd, dir, name string) string {
	switch name {
	case "GOOS", "GOARCH", "GOROOT":
		value, _ := exec.Command("go", "env", name).Output()
		return strings.TrimSpace(string(value))
	case "PWD":
		return dir
	}
	for _, pair := range cmd.Env {
		if value, ok := strings.CutPrefix(pair, name+"="); ok {
			return value
		}
	}
	return ""
}
