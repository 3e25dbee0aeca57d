package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// acted is a part of a page that does something: a mark, or a block. The name of a file may stand in front of a block, and
// the text of one in the mark itself, where readers need not see it.
var acted = regexp.MustCompile("(?ms)^<!-- folder: (?P<folder>\\S*) -->$" +
	"|^<!-- hidden: (?P<hidden>\\S+)\n(?P<text>.*?)^-->$" +
	"|^(?:<!-- file: (?P<file>\\S+) -->\n)?```(?P<kind>\\S*)\n(?P<block>.*?)^```$")

// TestPages does what the pages show, each from its top to its end, and expects each command to print what stands there. A
// line with … alone stands for any lines, and … within a line for anything.
//
//	<!-- folder: NAME -->      goes on in a new folder, which is a Go module unless NAME is missing
//	<!-- file: PATH -->        the block below is that file
//	<!-- hidden: PATH …-->     so is what stands in the mark
//	console                    commands behind $, and what they print
//	diff                       an edit, of spec/errors.yaml unless the name of a file stands above it
func TestPages(t *testing.T) {
	for _, name := range []string{"README.md", "docs/writing.md", "docs/adopting.md", "docs/linting.md", "docs/breaking.md"} {
		t.Run(name, func(t *testing.T) {
			file, err := filepath.Abs("../../" + name)
			if err != nil {
				t.Fatal(err)
			}
			page, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			expectPage(t, file, string(page))
		})
	}
}

// expectPage does what a page shows, and with -update writes what its commands print.
func expectPage(t *testing.T, file, page string) {
	s := newSession(t)
	got := acted.ReplaceAllStringFunc(page, func(part string) string {
		m := acted.FindStringSubmatch(part)
		return s.act(part, func(group string) string { return m[acted.SubexpIndex(group)] })
	})
	diff := cmp.Diff(strings.Split(page, "\n"), strings.Split(got, "\n"))
	if diff == "" {
		return
	}
	t.Errorf("%s: go test ./cmd/errgen -run TestPages -update writes it (-page +errgen):\n%s", file, diff)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Error(err)
		}
	}
}

// act does what a part of a page says, and gives the part as it should be.
func (s *session) act(part string, group func(string) string) string {
	switch kind, file := group("kind"), group("file"); {
	case strings.HasPrefix(part, "<!-- folder:"):
		s.folder(group("folder"))
	case group("hidden") != "":
		s.write(group("hidden"), group("text"))
	case kind == "diff":
		s.edit(file, group("block"))
	case kind == "console":
		head, _, _ := strings.Cut(part, "```")
		return head + "```console\n" + s.commands(group("block")) + "```"
	case file != "":
		s.write(file, group("block"))
	}
	return part
}
