package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

var familyStart = regexp.MustCompile(`(?m)^  - id: (.*)\n`)

// split is the command split FILE, which puts the families of a catalog, which stand at its end, into files of their own in
// the folder families beside it, and includes them.
func split(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: split FILE")
	}
	head, families, found := strings.Cut(ts.ReadFile(args[0]), "\nfamilies:\n")
	starts := familyStart.FindAllStringSubmatchIndex(families, -1)
	if !found || len(starts) == 0 {
		ts.Fatalf("%s has no families", args[0])
	}
	dir := filepath.Join(filepath.Dir(ts.MkAbs(args[0])), "families")
	ts.Check(os.MkdirAll(dir, 0o777))
	head += "\ninclude:\n"
	for i, at := range starts {
		end := len(families)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		name := families[at[2]:at[3]] + ".yaml"
		head += "  - families/" + name + "\n"
		text := "# yaml-language-server: $schema=../errors.schema.json\n\nfamilies:\n" + strings.TrimRight(families[at[0]:end], "\n") + "\n"
		ts.Check(os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(head), 0o666))
}
