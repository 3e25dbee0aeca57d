package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/errgen/errgen/e2e/internal/process"
	"github.com/errgen/errgen/e2e/internal/report"
	"github.com/errgen/errgen/internal/testkit/synthetic"
)

// rival is a peer and what is wanted against it.
type rival struct {
	peer
	bound report.Bound
}

// rivals are what whole runs of generate are compared with.
var rivals = []rival{
	{stringer, atMost(6, 4)},
	{goEnum, atMost(0.4, 0.25)},
}

// generateTime compares whole runs of generate with whole runs of the peers, on as many codes.
func generateTime(ctx context.Context, l *lab) ([]report.Line, error) {
	n := 10000
	if l.short {
		n = 1000
	}
	names, err := syntheticNames(n)
	if err != nil {
		return nil, err
	}
	module, err := l.module("peers")
	if err != nil {
		return nil, err
	}
	s := mixed(n)
	ways := []func() (process.Usage, error){l.fresh(ctx, s)}
	for _, r := range rivals {
		if err := r.input(l, module, names); err != nil {
			return nil, err
		}
		ways = append(ways, func() (process.Usage, error) { return r.peer.run(ctx, l, module) })
	}
	all, err := times(l.repetitions(5, 3), ways...)
	if err != nil {
		return nil, err
	}
	return generateLines(s.size, cpu(all[0]), all[1:], l.short), nil
}

// generateLines compares our time with those of the rivals.
func generateLines(size string, ours float64, rivalsUsed [][]process.Usage, free bool) []report.Line {
	var lines []report.Line
	for i, r := range rivals {
		theirs := cpu(rivalsUsed[i])
		line := report.Line{What: "generate --go of full entries, CPU, against bare names by " + r.title, Size: size, Ours: seconds(ours),
			Theirs: seconds(theirs), Value: ours / theirs, Unit: "x", Bound: r.bound}
		if free {
			line.Bound = report.Bound{}
		}
		lines = append(lines, line)
	}
	return lines
}

// fresh gives a function that generates a catalog into a directory that is not there yet.
func (l *lab) fresh(ctx context.Context, s subject) func() (process.Usage, error) {
	return func() (process.Usage, error) {
		dir := filepath.Join(l.dir, "fresh")
		if err := os.RemoveAll(dir); err != nil {
			return process.Usage{}, err
		}
		r, err := l.generate(ctx, s, dir)
		return r.Usage, err
	}
}

// syntheticNames gives n names, as they stand in synthetic catalogs.
func syntheticNames(n int) ([]string, error) {
	f, err := subject{"names", "", synthetic.Catalog(synthetic.Size{Strings: n}), "app", n}.model()
	if err != nil {
		return nil, fmt.Errorf("make %d names: %w", n, err)
	}
	return entryNames(f), nil
}
