package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/cli"
	"github.com/errgen/errgen/spec"
	"github.com/google/go-cmp/cmp"
)

// block gives the fenced block that follows a marker of the README, <!-- marker -->.
func block(t *testing.T, marker string) string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, found := strings.Cut(string(readme), "<!-- "+marker+" -->\n```")
	_, after, newline := strings.Cut(after, "\n")
	text, _, closed := strings.Cut(after, "```\n")
	if !found || !newline || !closed {
		t.Fatalf("the README has no block %q", marker)
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

// TestReadmeMistake makes the mistake that the README shows and expects the message that it quotes, in both forms.
func TestReadmeMistake(t *testing.T) {
	broken := strings.Replace(string(spec.Errors), "- code: 8002\n", "- code: 8001\n", 1)
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "spec"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "spec", "errors.yaml"), []byte(broken), 0o644); err != nil {
		t.Fatal(err)
	}
	mistake, document := block(t, "mistake"), block(t, "json")
	t.Chdir(dir)
	expectMistake(t, "", mistake, "generate")
	expectMistake(t, document, "", "generate", "--format", "json")
}

func expectMistake(t *testing.T, wantOut, wantErr string, args ...string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status := cli.Command{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr}.Main(args)
	if status != cli.ExitBadInput {
		t.Errorf("exit status %d, want %d", status, cli.ExitBadInput)
	}
	// line numbers move with every edit of the catalog; the words must not
	if diff := cmp.Diff(withoutDigits(wantOut+"\x00"+wantErr), withoutDigits(stdout.String()+"\x00"+stderr.String())); diff != "" {
		t.Errorf("the message differs (-README +errgen):\n%s", diff)
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

// TestReadmeCatalog generates from the small catalog that the README shows, with the reservation that it shows.
func TestReadmeCatalog(t *testing.T) {
	var stdout, stderr bytes.Buffer
	command := cli.Command{Stdin: strings.NewReader(block(t, "catalog") + block(t, "reserved")), Stdout: &stdout, Stderr: &stderr}
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	if status := command.Main([]string{"generate", "--spec", "-", "--go", t.TempDir(), "--package", "errcat"}); status != cli.ExitOK {
		t.Errorf("exit status %d:\n%s", status, &stderr)
	}
}

// flagsOf are the flags that the help of a command lists.
func flagsOf(t *testing.T, command string) (flags []string) {
	t.Helper()
	var stdout bytes.Buffer
	cli.Command{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stdout}.Main([]string{command, "--help"})
	_, list, _ := strings.Cut(stdout.String(), "\nFlags:\n")
	for line := range strings.Lines(list) {
		if _, after, found := strings.Cut(line, "--"); found {
			flags = append(flags, strings.Fields(after)[0])
		}
	}
	return flags
}

// TestReadmeFlags expects each flag in the row of its command, but for those that the text below the table is about.
func TestReadmeFlags(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	common := []string{"spec", "format", "quiet", "help"}
	for _, command := range []string{"generate", "fmt", "lint", "init", "serve", "schema", "explain"} {
		_, row, _ := strings.Cut(string(readme), "| `errgen "+command)
		row, _, _ = strings.Cut(row, "\n")
		for _, flag := range flagsOf(t, command) {
			if !slices.Contains(common, flag) && !strings.Contains(row, "--"+flag) && !strings.Contains(row, "`-"+flag) {
				t.Errorf("the row of %s does not have --%s", command, flag)
			}
		}
	}
}

// TestReadmeSpec expects what the README says of - and builtin, which begin nothing and cannot be watched.
func TestReadmeSpec(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for sentence, refused := range map[string][][]string{
		"`init` takes a file only":  {{"init", "--spec", "-"}, {"init", "--spec", "builtin"}, {"init", "--spec", "mod:example.com/x/errors.yaml"}},
		"`serve` no standard input": {{"serve", "--spec", "-"}},
	} {
		if !strings.Contains(strings.Join(strings.Fields(string(readme)), " "), sentence) {
			t.Errorf("the README does not say %q", sentence)
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
