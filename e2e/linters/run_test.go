package linters

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/testkit/adoption"
)

// lint runs a linter, by a command whose program go tool knows or PATH, and gives its findings: file:line: text.
func lint(t *testing.T, r adoption.Repository, command []string) []string {
	t.Helper()
	program := command[0]
	if program != "go" {
		program = tool(t, program)
	}
	output, err := r.Try(program, command[1:]...)
	found := findings(t, r.Dir, output)
	if (err != nil) != (len(found) > 0) {
		t.Fatalf("%s: %v, with %d findings:\n%s", strings.Join(command, " "), err, len(found), output)
	}
	return found
}

// tool gives the file of a program that go.mod names as a tool.
func tool(t *testing.T, name string) string {
	t.Helper()
	file, err := exec.Command("go", "tool", "-n", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(file))
}

// finding is a line of what a linter prints: file:line:column: text.
var finding = regexp.MustCompile(`^(.+\.go):(\d+):\d+: (.+)$`)

// findings gives what a linter in a directory prints, sorted and without columns. Lines that begin with # name the package of those that
// follow.
func findings(t *testing.T, dir, output string) (all []string) {
	t.Helper()
	for line := range strings.Lines(output) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		parts := finding.FindStringSubmatch(within(dir, line))
		if parts == nil {
			t.Fatalf("%q is no finding, in:\n%s", line, output)
		}
		all = append(all, filepath.ToSlash(parts[1])+":"+parts[2]+": "+parts[3])
	}
	slices.Sort(all)
	return all
}

// within gives a line without the directory that it may begin with. What comes from a cache was found by an earlier test, in a
// directory that is called the same and lies elsewhere.
func within(dir, line string) string {
	line = strings.TrimPrefix(line, dir+string(filepath.Separator))
	if _, rest, ok := strings.Cut(line, string(filepath.Separator)+filepath.Base(dir)+string(filepath.Separator)); ok && filepath.IsAbs(line) {
		return rest
	}
	return line
}
