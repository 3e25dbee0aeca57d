package main

import (
	"context"
	"path/filepath"

	"github.com/errgen/errgen/e2e/internal/process"
	"github.com/errgen/errgen/e2e/internal/report"
)

// large generates 100,000 codes and compiles the package.
func large(ctx context.Context, l *lab) ([]report.Line, error) {
	const n = 100000
	if l.short {
		return []report.Line{{What: "generate and build", Size: thousands(n), Skipped: "takes minutes"}}, nil
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
	if r, err = l.run(ctx, module, "go", "build", "./errcat"); err != nil {
		return lines, err
	}
	return append(lines, largeLines("go build of what it writes", thousands(n), r.Usage)...), nil
}

// largeLines report time and memory.
func largeLines(what, size string, u process.Usage) []report.Line {
	return []report.Line{
		{What: what + ", time", Size: size, Ours: seconds(u.Wall.Seconds()) + " (CPU " + seconds(u.CPU.Seconds()) + ")", Value: u.Wall.Seconds(), Unit: " s"},
		{What: what + ", peak memory", Size: size, Value: float64(u.Peak) / 1e6, Unit: " MB"},
	}
}
