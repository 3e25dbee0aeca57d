package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/errgen/errgen/e2e/internal/process"
	"github.com/errgen/errgen/e2e/internal/report"
)

// large generates 100,000 codes, compiles the package, and runs its tests.
func large(ctx context.Context, l *lab) ([]report.Line, error) {
	const n = 100000
	if l.short {
		return []report.Line{{What: "generate, build and test", Size: thousands(n), Skipped: "takes minutes"}}, nil
	}
	module, err := l.module("large")
	if err != nil {
		return nil, err
	}
	s := mixed(n)
	r, err := l.generate(ctx, s, filepath.Join(module, "errcat"))
	if err != nil {
		return nil, err
	}
	if err := l.renew(module); err != nil {
		return nil, err
	}
	lines := largeLines("generate", thousands(n), r.Usage)
	for _, step := range []struct {
		what string
		args []string
	}{
		{"go build of what it writes", []string{"go", "build", "./errcat"}},
		{"go test of what it writes", []string{"go", "test", "-count=1", "-timeout=0", "./errcat"}},
	} {
		r, err := l.within(ctx, 20*time.Minute, module, step.args...)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			lines = append(lines, report.Line{What: step.what, Size: thousands(n), Skipped: "failed"})
			continue
		}
		lines = append(lines, largeLines(step.what, thousands(n), r.Usage)...)
	}
	return lines, nil
}

// within runs a command in a directory, for at most some time.
func (l *lab) within(ctx context.Context, most time.Duration, dir string, args ...string) (result, error) {
	ctx, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	return l.run(ctx, dir, args...)
}

// largeLines report time and memory.
func largeLines(what, size string, u process.Usage) []report.Line {
	return []report.Line{
		{What: what + ", time", Size: size, Ours: seconds(u.Wall.Seconds()) + " (CPU " + seconds(u.CPU.Seconds()) + ")", Value: u.Wall.Seconds(), Unit: " s"},
		{What: what + ", peak memory", Size: size, Value: float64(u.Peak) / 1e6, Unit: " MB"},
	}
}
