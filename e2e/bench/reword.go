package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/errgen/errgen/e2e/internal/report"
	"github.com/errgen/errgen/internal/gogen"
	"github.com/errgen/errgen/internal/output"
	"github.com/rogpeppe/go-internal/diff"
)

// reword counts the lines of Go, code and tests, that change when one user message of this catalog is reworded: for every
// fifth message, and of these the most.
func reword(_ context.Context, l *lab) ([]report.Line, error) {
	this, err := l.thisCatalog("eid")
	if err != nil {
		return nil, err
	}
	before, err := emit(this.source)
	if err != nil {
		return nil, err
	}
	worst, tried, where := 0, 0, ""
	for i, source := range rewordings(this.source) {
		if i%5 != 0 {
			continue
		}
		after, err := emit(source)
		if err != nil {
			return nil, err
		}
		tried++
		if n, files := changedLines(before, after); n > worst {
			worst, where = n, files
		}
	}
	if tried == 0 {
		return nil, fmt.Errorf("the catalog has no user_message on a line of its own")
	}
	return []report.Line{{What: "lines of generated Go that change when a user message is reworded, at most",
		Size: fmt.Sprintf("%d messages", tried), Ours: fmt.Sprint(worst), Value: float64(worst), Bound: atMost(12, 4), Note: where}}, nil
}

// emit gives the Go of a catalog, by file.
func emit(source []byte) ([]output.File, error) {
	c, err := build(source)
	if err != nil {
		return nil, err
	}
	return gogen.Generate(c, gogen.Options{})
}

// rewordings gives the catalog once for each user message, with this one message reworded.
func rewordings(source []byte) [][]byte {
	const key = `user_message: "`
	var all [][]byte
	for at := 0; ; {
		next := bytes.Index(source[at:], []byte(key))
		if next < 0 {
			return all
		}
		at += next + len(key)
		all = append(all, append(append(bytes.Clone(source[:at]), "In other words: "...), source[at:]...))
	}
}

// changedLines counts the lines that a diff takes away or adds, whichever are more, and says in which files.
func changedLines(before, after []output.File) (int, string) {
	total, names := 0, []string(nil)
	old := map[string][]byte{}
	for _, f := range before {
		old[f.Name] = f.Content
	}
	for _, f := range after {
		if n := differing(old[f.Name], f.Content); n > 0 {
			total += n
			names = append(names, fmt.Sprintf("%s %d", f.Name, n))
		}
	}
	return total, strings.Join(names, ", ")
}

func differing(before, after []byte) int {
	gone, come := 0, 0
	for line := range strings.Lines(string(diff.Diff("before", before, "after", after))) {
		switch {
		case strings.HasPrefix(line, "--- ") || strings.HasPrefix(line, "+++ "):
		case strings.HasPrefix(line, "-"):
			gone++
		case strings.HasPrefix(line, "+"):
			come++
		}
	}
	return max(gone, come)
}
