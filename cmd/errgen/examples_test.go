package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/cli"
)

// TestExamples goes through the modules in examples/: what is checked in there is what their catalogs say, and their tests
// pass, which run a service and its client.
func TestExamples(t *testing.T) {
	modules, err := filepath.Glob("../../examples/*/go.mod")
	if err != nil || len(modules) != 2 {
		t.Fatalf("there are %d examples: %v", len(modules), err)
	}
	for _, module := range modules {
		dir, err := filepath.Abs(filepath.Dir(module))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Chdir(dir)
			for _, flags := range generateLines(t) {
				expectFine(t, append([]string{"check"}, flags...))
			}
			expectFine(t, []string{"lint", "--quiet"})
			expectFine(t, []string{"fmt", "-d"})
			if out, err := exec.Command("go", "test", "./...").CombinedOutput(); err != nil {
				t.Errorf("go test: %v\n%s", err, out)
			}
		})
	}
}

// generateLines gives the flags of errgen in the lines for go generate of this directory.
func generateLines(t *testing.T) (lines [][]string) {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if flags, found := strings.CutPrefix(line, "//go:generate go tool errgen generate "); found {
				lines = append(lines, strings.Fields(flags))
			}
		}
	}
	if len(lines) == 0 {
		t.Error("no line for go generate")
	}
	return lines
}

// expectFine runs a command of errgen that has to find nothing.
func expectFine(t *testing.T, args []string) {
	t.Helper()
	var out bytes.Buffer
	if status := (cli.Command{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out}).Main(args); status != cli.ExitOK {
		t.Errorf("errgen %s: exit status %d:\n%s", strings.Join(args, " "), status, &out)
	}
}
