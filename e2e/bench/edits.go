package main

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/errgen/errgen/e2e/internal/report"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/output"
	"github.com/rogpeppe/go-internal/diff"
)

// every is of how many edits one is tried.
func (l *lab) every() int { return l.repetitions(5, 20) }

// edits counts the lines of Go, code and tests, that change when this catalog is edited in one place.
func edits(_ context.Context, l *lab) ([]report.Line, error) {
	this, err := l.thisCatalog("eid")
	if err != nil {
		return nil, err
	}
	user, err := reworded(l.every(), this.source, "user_message", 2)
	if err != nil {
		return nil, err
	}
	message, err := reworded(l.every(), this.source, "message", 4)
	if err != nil {
		return nil, err
	}
	added, err := addedCode(l.every(), this.source)
	return []report.Line{user, message, added}, err
}

// reworded puts three words in front of one text of a key at a time, and takes the most lines that change.
func reworded(every int, source []byte, key string, gate float64) (report.Line, error) {
	before, err := emit(source)
	if err != nil {
		return report.Line{}, err
	}
	worst, where, tried := 0, "", 0
	for i, at := range regexp.MustCompile(`(?m)^ +`+key+`: "`).FindAllIndex(source, -1) {
		if i%every != 0 {
			continue
		}
		after, err := emit(spliced(source, at[1], at[1], "In other words: "))
		if err != nil {
			return report.Line{}, err
		}
		tried++
		if gone, come, files := changedLines(before, after); max(gone, come) > worst {
			worst, where = max(gone, come), files
		}
	}
	if worst == 0 {
		return report.Line{}, fmt.Errorf("no line changes when a %s is reworded", key)
	}
	return report.Line{What: "lines of generated Go that change when a " + key + " is reworded, at most", Size: fmt.Sprintf("%d tried", tried),
		Ours: fmt.Sprint(worst), Value: float64(worst), Bound: atMost(gate, gate), Note: where}, nil
}

// addedCode takes one code out at a time. Adding it again must add lines, and take none away.
func addedCode(every int, source []byte) (report.Line, error) {
	after, err := emit(source)
	if err != nil {
		return report.Line{}, err
	}
	all, err := removable(source)
	if err != nil {
		return report.Line{}, err
	}
	worst, tried, own := 0, 0, 0
	for i, r := range all {
		if i%every != 0 {
			continue
		}
		before, err := emit(r.without(source))
		if err != nil {
			return report.Line{}, err
		}
		gone, come, _ := changedLines(before, after)
		worst, own, tried = max(worst, gone), max(own, come), tried+1
	}
	if own == 0 {
		return report.Line{}, fmt.Errorf("no line is added with a code")
	}
	return report.Line{What: "lines of generated Go besides its own that change when a code is added, at most", Size: fmt.Sprintf("%d tried", tried),
		Ours: fmt.Sprint(worst), Value: float64(worst), Bound: atMost(0, 0), Note: fmt.Sprintf("%d lines of its own at most", own)}, nil
}

// emit gives the Go of a catalog, by file.
func emit(source []byte) ([]output.File, error) {
	c, err := build(source)
	if err != nil {
		return nil, err
	}
	return golang.Generate(c, golang.Options{})
}

// spliced puts a text in for a part of another.
func spliced(source []byte, from, to int, text string) []byte {
	return fmt.Appendf(nil, "%s%s%s", source[:from], text, source[to:])
}

// changedLines counts the lines that a diff takes away and adds, and says in which files.
func changedLines(before, after []output.File) (gone, come int, where string) {
	old, names := map[string][]byte{}, []string(nil)
	for _, f := range before {
		old[f.Name] = f.Content
	}
	for _, f := range after {
		if g, c := differing(old[f.Name], f.Content); g+c > 0 {
			gone, come = gone+g, come+c
			names = append(names, fmt.Sprintf("%s %d", f.Name, max(g, c)))
		}
	}
	return gone, come, strings.Join(names, ", ")
}

func differing(before, after []byte) (gone, come int) {
	for line := range strings.Lines(string(diff.Diff("before", before, "after", after))) {
		switch {
		case strings.HasPrefix(line, "--- ") || strings.HasPrefix(line, "+++ "):
		case strings.HasPrefix(line, "-"):
			gone++
		case strings.HasPrefix(line, "+"):
			come++
		}
	}
	return gone, come
}
