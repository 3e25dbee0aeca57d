package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
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

// block gives the fenced block that follows a marker of the README, <!-- marker -->.
func block(t *testing.T, marker string) string { return blockOf(t, "README.md", marker) }

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

// TestReadmeProgram runs the program that the README shows and expects what the README says that it prints.
func TestReadmeProgram(t *testing.T) {
	program := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(program, []byte(block(t, "program")), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := exec.Command("go", "run", program).CombinedOutput()
	if err != nil {
		t.Fatalf("go run: %v\n%s", err, got)
	}
	if diff := cmp.Diff(block(t, "prints"), string(got)); diff != "" {
		t.Errorf("the program prints something else (-README +program):\n%s", diff)
	}
}

// TestReadmeExamples compiles the service and the client that the README shows, which are to be short.
func TestReadmeExamples(t *testing.T) {
	for _, name := range []string{"server", "client"} {
		text := block(t, name)
		if lines := strings.Count(text, "\n"); lines >= 30 {
			t.Errorf("the %s has %d lines, not under thirty", name, lines)
		}
		file := filepath.Join(t.TempDir(), "main.go")
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command("go", "vet", file).CombinedOutput(); err != nil {
			t.Errorf("the %s: %v\n%s", name, err, out)
		}
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

// TestReadmeEntry expects the piece of catalog that the README shows in the catalog, but for what may be reworded.
func TestReadmeEntry(t *testing.T) {
	for line := range strings.Lines(block(t, "entry")) {
		if strings.Contains(line, "title:") || strings.Contains(line, "user_message:") {
			continue
		}
		if !bytes.Contains(spec.Errors, []byte(line)) {
			t.Errorf("the catalog does not have the line %q", line)
		}
	}
}

// TestReadmeGenerated expects the Go that the README shows to be what is generated, but for what may be reworded.
func TestReadmeGenerated(t *testing.T) {
	generated := pageText(t, "generated/errcat/legacy.go")
	lines := 0
	for line := range strings.Lines(block(t, "generated")) {
		if reworded.MatchString(line) {
			continue
		}
		lines++
		if !strings.Contains(generated, line) {
			t.Errorf("legacy.go does not have the line %q", line)
		}
	}
	if lines < 10 {
		t.Errorf("the README shows %d lines that cannot be reworded", lines)
	}
}

// reworded matches lines that are left out, and those with texts that writers may change.
var reworded = regexp.MustCompile(`…|//|Title:|UserMessage:`)

// TestReadmeCommands expects each command in the list of the README, and no others.
func TestReadmeCommands(t *testing.T) {
	var commands, rows []string
	for _, command := range cli.Tree().Commands() {
		if command.Name() != "help" {
			commands = append(commands, command.Name())
		}
	}
	for _, row := range regexp.MustCompile("(?m)^\\| `errgen ([a-z]+)[^`]*` \\|").FindAllStringSubmatch(pageText(t, "README.md"), -1) {
		rows = append(rows, row[1])
	}
	slices.Sort(rows)
	if diff := cmp.Diff(commands, rows); diff != "" {
		t.Errorf("the README does not list the commands (-errgen +README):\n%s", diff)
	}
}

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
