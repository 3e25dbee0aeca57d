package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/cli"
	"github.com/errgen/errgen/spec"
	"github.com/google/go-cmp/cmp"
)

// pageText gives a page of the repository.
func pageText(t *testing.T, name string) string {
	t.Helper()
	page, err := os.ReadFile("../../" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// blockOf gives the fenced block that follows a marker of a page, <!-- marker -->.
func blockOf(t *testing.T, page, marker string) string {
	t.Helper()
	_, after, found := strings.Cut(pageText(t, page), "<!-- "+marker+" -->\n```")
	_, after, newline := strings.Cut(after, "\n")
	text, _, closed := strings.Cut(after, "```\n")
	if !found || !newline || !closed {
		t.Fatalf("%s has no block %q", page, marker)
	}
	return text
}

// TestReadmeBegins expects the catalog that errgen init writes to have what the README begins with, and each line of Go there to stand
// in the service or the client below, which TestPages runs.
func TestReadmeBegins(t *testing.T) {
	if begun := pageText(t, "internal/cli/starter.yaml"); !strings.Contains(begun, blockOf(t, "README.md", "entry")) {
		t.Error("errgen init does not write the entry that the README begins with")
	}
	shown := blockOf(t, "README.md", "file: main.go") + blockOf(t, "README.md", "file: client/main.go")
	for line := range strings.Lines(blockOf(t, "README.md", "use")) {
		if code, _, _ := strings.Cut(line, " //"); !strings.Contains(shown, code) {
			t.Errorf("neither the service nor the client of the README has the line %q", code)
		}
	}
}

// TestReadmeLength expects the service and the client that the README shows to be short, and the page, too.
func TestReadmeLength(t *testing.T) {
	for name, limit := range map[string]int{"file: main.go": 30, "file: client/main.go": 30, "entry": 12, "use": 12} {
		if lines := strings.Count(blockOf(t, "README.md", name), "\n"); lines >= limit {
			t.Errorf("%s has %d lines, not under %d", name, lines, limit)
		}
	}
	if lines := strings.Count(pageText(t, "README.md"), "\n"); lines > 187 {
		t.Errorf("the README has %d lines; put what most readers do not need under docs/", lines)
	}
}

// TestGoProgram runs the program of the page about the generated package and expects what the page shows that it prints.
func TestGoProgram(t *testing.T) {
	program := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(program, []byte(blockOf(t, "docs/go.md", "program")), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := exec.Command("go", "run", program).CombinedOutput()
	if err != nil {
		t.Fatalf("go run: %v\n%s", err, got)
	}
	if diff := cmp.Diff(blockOf(t, "docs/go.md", "prints"), string(got)); diff != "" {
		t.Errorf("the program prints something else (-page +program):\n%s", diff)
	}
}

// TestCommandsReport makes a mistake and expects the report that the page about the commands quotes.
func TestCommandsReport(t *testing.T) {
	broken := strings.Replace(string(spec.Errors), "- code: 8002\n", "- code: 8001\n", 1)
	var stdout, stderr bytes.Buffer
	args := []string{"generate", "--spec", "-", "--format", "json"}
	if status := (cli.Command{Stdin: strings.NewReader(broken), Stdout: &stdout, Stderr: &stderr}).Main(args); status != cli.ExitBadInput {
		t.Errorf("exit status %d, want %d:\n%s", status, cli.ExitBadInput, &stderr)
	}
	got := strings.ReplaceAll(stdout.String(), "<stdin>", "spec/errors.yaml")
	// line numbers move with every edit of the catalog; the words must not
	if diff := cmp.Diff(withoutDigits(blockOf(t, "docs/commands.md", "json")), withoutDigits(got)); diff != "" {
		t.Errorf("the report differs (-page +errgen):\n%s", diff)
	}
}

// TestGoEntry expects the piece of catalog that the page about the generated package shows in the catalog, but for what may be reworded.
func TestGoEntry(t *testing.T) {
	for line := range strings.Lines(blockOf(t, "docs/go.md", "entry")) {
		if strings.Contains(line, "title:") || strings.Contains(line, "user_message:") {
			continue
		}
		if !bytes.Contains(spec.Errors, []byte(line)) {
			t.Errorf("the catalog does not have the line %q", line)
		}
	}
}

// TestGoGenerated expects the Go that the page shows to be what is generated, but for what may be reworded.
func TestGoGenerated(t *testing.T) {
	generated := pageText(t, "generated/errcat/legacy.go")
	lines := 0
	for line := range strings.Lines(blockOf(t, "docs/go.md", "generated")) {
		if reworded.MatchString(line) {
			continue
		}
		lines++
		if !strings.Contains(generated, line) {
			t.Errorf("legacy.go does not have the line %q", line)
		}
	}
	if lines < 10 {
		t.Errorf("the page shows %d lines that cannot be reworded", lines)
	}
}

// reworded matches lines that are left out, and those with texts that writers may change.
var reworded = regexp.MustCompile(`…|//|Title:|UserMessage:`)

// TestCommandsSpec expects what the page about the commands says of - and builtin, which begin nothing and cannot be watched.
func TestCommandsSpec(t *testing.T) {
	page := strings.Join(strings.Fields(pageText(t, "docs/commands.md")), " ")
	for sentence, refused := range map[string][][]string{
		"`init` takes a file only":  {{"init", "--spec", "-"}, {"init", "--spec", "builtin"}, {"init", "--spec", "mod:example.com/x/errors.yaml"}},
		"`serve` no standard input": {{"serve", "--spec", "-"}},
	} {
		if !strings.Contains(page, sentence) {
			t.Errorf("the page does not say %q", sentence)
		}
		for _, args := range refused {
			var out bytes.Buffer
			if status := (cli.Command{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out}).Main(args); status != cli.ExitBadInput {
				t.Errorf("%q: exit status %d:\n%s", args, status, &out)
			}
		}
	}
}

func withoutDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, text)
}
