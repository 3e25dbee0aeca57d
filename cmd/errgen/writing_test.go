package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/cli"
	"github.com/google/go-cmp/cmp"
)

const guide = "../../docs/writing.md"

// fenced is a block of the guide that does something: an edit of the catalog, or commands with what they print.
var fenced = regexp.MustCompile("(?ms)^```(diff|console)\n(.*?)^```$")

// TestGuide does in an empty folder what the guide for writers shows, from its top to its end, and expects each command to
// print what stands there. A line with … alone stands for any lines.
func TestGuide(t *testing.T) {
	page, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	file, err := filepath.Abs(guide)
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Chdir(t.TempDir())
	got := fenced.ReplaceAllStringFunc(string(page), func(block string) string {
		parts := fenced.FindStringSubmatch(block)
		if parts[1] == "diff" {
			edit(t, parts[2])
			return block
		}
		return "```console\n" + session(t, parts[2]) + "```"
	})
	diff := cmp.Diff(strings.Split(string(page), "\n"), strings.Split(got, "\n"))
	if diff == "" {
		return
	}
	t.Errorf("%s: go test ./cmd/errgen -run TestGuide -update writes it (-page +errgen):\n%s", guide, diff)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Error(err)
		}
	}
}

// edit does to the catalog what a block of differences says.
func edit(t *testing.T, difference string) {
	t.Helper()
	const catalog = "spec/errors.yaml"
	text, err := os.ReadFile(catalog)
	if err != nil {
		t.Fatal(err)
	}
	var old, new strings.Builder
	for line := range strings.Lines(difference) {
		if line[0] != '+' {
			old.WriteString(line[1:])
		}
		if line[0] != '-' {
			new.WriteString(line[1:])
		}
	}
	if !strings.Contains(string(text), old.String()) {
		t.Fatalf("the catalog does not have what the guide changes:\n%s", difference)
	}
	changed := strings.Replace(string(text), old.String(), new.String(), 1)
	if err := os.WriteFile(catalog, []byte(changed), 0o644); err != nil {
		t.Fatal(err)
	}
}

// session runs the commands of a block and gives the block as it should be.
func session(t *testing.T, block string) string {
	t.Helper()
	var b strings.Builder
	for _, part := range strings.Split("\n"+block, "\n$ ")[1:] {
		command, want, _ := strings.Cut(part+"\n", "\n")
		got := run(strings.Fields(command)[1:])
		if want = strings.TrimRight(want, "\n"); want != "" && elided(want).MatchString(got) {
			got = want + "\n"
		}
		b.WriteString("$ " + command + "\n" + got)
	}
	return b.String()
}

// run gives what a command prints.
func run(args []string) string {
	var out bytes.Buffer
	cli.Command{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out}.Main(args)
	return filepath.ToSlash(out.String())
}

// elided matches what may stand for a text in which … stands for any lines.
func elided(text string) *regexp.Regexp {
	pattern := regexp.QuoteMeta(text)
	pattern = regexp.MustCompile(`(?m)^…\n?`).ReplaceAllString(pattern, "(?:.*\n)*")
	return regexp.MustCompile("^" + pattern + "\n?$")
}
