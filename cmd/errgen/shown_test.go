package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/cli"
	"github.com/spf13/cobra"
)

// showsCommands reports whether a file may show commands of errgen: a page, or something that runs them.
func showsCommands(path string) bool {
	runs := strings.HasPrefix(path, "scripts/") || strings.HasPrefix(path, "docs/ci/") || strings.HasPrefix(path, ".github/")
	return isPage(path) || runs || path == "Makefile" || path == ".ci/run" || path == "action.yml" || path == ".pre-commit-hooks.yaml"
}

// called is errgen with what follows it in a line or in a span of code, up to where the shell takes over.
var called = regexp.MustCompile(`(?:^|[\s("'` + "`" + `;&|])(?:go tool errgen|go run \S*cmd/errgen(?:@\S+)?|errgen) +([a-z][^;|&<>` + "`" + `]*)`)

// TestShownCommands expects each command that a file shows, and each of its flags, to exist.
func TestShownCommands(t *testing.T) {
	found := 0
	for _, file := range files(t, showsCommands) {
		for _, shown := range commandsIn(file, pageText(t, file)) {
			found++
			if err := exists(shown); err != "" {
				t.Errorf("%s: errgen %s: %s", file, shown, err)
			}
		}
	}
	if found < 100 {
		t.Errorf("found %d commands", found)
	}
}

var span = regexp.MustCompile("`[^`]+`")

// commandsIn gives what follows errgen in the code of a page: in its spans, and in blocks that are typed or run. In other
// files everything is code.
func commandsIn(file, text string) (shown []string) {
	kind, fenced := "sh", !isPage(file)
	for line := range strings.Lines(text) {
		if after, ok := strings.CutPrefix(strings.TrimSpace(line), "```"); ok && isPage(file) {
			kind, fenced = after, !fenced
			continue
		}
		parts := span.FindAllString(line, -1)
		if fenced && typed(kind, line) {
			code, _, _ := strings.Cut(line, " #")
			parts = []string{code}
		}
		for _, part := range parts {
			for _, m := range called.FindAllStringSubmatch(part, -1) {
				shown = append(shown, strings.TrimSpace(m[1]))
			}
		}
	}
	return shown
}

// aside is a line about a command: a comment, or what a file of YAML says about itself.
var aside = regexp.MustCompile(`^\s*(#|(- )?(name|description|summary):)`)

// typed reports whether a line in a block of code is a command, or says which one to run.
func typed(kind, line string) bool {
	switch kind {
	case "sh", "yaml", "make":
		return !aside.MatchString(line)
	case "console":
		return strings.HasPrefix(line, "$ ") || strings.Contains(line, "run errgen ")
	case "go":
		return strings.HasPrefix(line, "//go:generate ")
	}
	return false
}

// exists says what is wrong with a command, or nothing.
func exists(shown string) string {
	cmd, args, err := cli.Tree().Find(shellWords(shown))
	if err != nil || !cmd.HasParent() {
		return "there is no such command"
	}
	for _, arg := range args {
		if arg = strings.TrimRight(arg, ".,)"); !hasFlag(cmd, arg) {
			return "there is no flag " + arg
		}
	}
	return ""
}

// hasFlag reports whether a command has a flag, if an argument is one.
func hasFlag(cmd *cobra.Command, arg string) bool {
	if arg == "-" || !strings.HasPrefix(arg, "-") {
		return true
	}
	cmd.InitDefaultHelpFlag()
	if name, long := strings.CutPrefix(arg, "--"); long {
		name, _, _ = strings.Cut(strings.TrimRight(name, "]"), "=")
		name, _, _ = strings.Cut(name, "[")
		return cmd.Flags().Lookup(name) != nil
	}
	return cmd.Flags().ShorthandLookup(arg[1:2]) != nil
}
