package main

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/errgen/errgen/e2e/internal/process"
	"github.com/errgen/errgen/e2e/internal/report"
)

// compileTime compares the compiler's work on the package with its work on what enumer emits for as many names: once for a
// catalog of names with a few words each, and once for one with full texts, of which enumer's output has none.
func compileTime(ctx context.Context, l *lab) ([]report.Line, error) {
	n, bound := 10000, atMost(0.1, 0.05)
	if l.short {
		n, bound = 1000, report.Bound{}
	}
	var lines []report.Line
	for _, s := range []subject{bare(n), mixed(n)} {
		some, err := l.compareCompilers(ctx, s, n, bound)
		if err != nil {
			return nil, err
		}
		lines = append(lines, some...)
	}
	return lines, nil
}

// compareCompilers is compileTime for one catalog.
func (l *lab) compareCompilers(ctx context.Context, s subject, n int, bound report.Bound) ([]report.Line, error) {
	module, err := l.generated(ctx, s)
	if err != nil {
		return nil, err
	}
	names, err := syntheticNames(n)
	if err != nil {
		return nil, err
	}
	if _, err := enumer.generate(ctx, l, module, names); err != nil {
		return nil, err
	}
	if err := namesAlone.input(l, module, names); err != nil {
		return nil, err
	}
	all, err := times(3, l.compiler(ctx, module, "errcat"), l.compiler(ctx, module, enumer.dir), l.compiler(ctx, module, namesAlone.dir))
	if err != nil {
		return nil, err
	}
	return compileLines(s.size, all[0], all[1], all[2], bound), nil
}

// namesAlone is what no generator can do without: the constants.
var namesAlone = peer{dir: "constants", source: constants}

func compileLines(size string, ours, theirs, least []process.Usage, bound report.Bound) []report.Line {
	note := fmt.Sprintf("as many constants and nothing else take %s and %s", seconds(cpu(least)), megabytes(peak(least)))
	return []report.Line{
		{What: "compile the package, CPU, against enumer's output", Size: size, Ours: seconds(cpu(ours)), Theirs: seconds(cpu(theirs)),
			Value: cpu(ours) / cpu(theirs), Unit: "x", Bound: bound},
		{What: "compile the package, peak memory, against enumer's output", Size: size, Ours: megabytes(peak(ours)),
			Theirs: megabytes(peak(theirs)), Value: peak(ours) / peak(theirs), Unit: "x", Bound: bound, Note: note},
	}
}

// compiler gives a function that runs the compiler on one package, with everything that it imports compiled already. The
// work that the go command does around it is left out.
func (l *lab) compiler(ctx context.Context, module, pkg string) func() (process.Usage, error) {
	return func() (process.Usage, error) {
		config, err := l.importConfig(ctx, module, pkg)
		if err != nil {
			return process.Usage{}, err
		}
		files, err := l.run(ctx, module, "go", "list", "-f", `{{range .GoFiles}}{{.}}{{"\n"}}{{end}}`, "./"+pkg)
		if err != nil {
			return process.Usage{}, err
		}
		args := []string{filepath.Join(goEnv(ctx, "GOTOOLDIR"), "compile"), "-o", filepath.Join(l.dir, "compiled.a"),
			"-p", modulePath + "/" + pkg, "-lang=go1.24", "-complete", "-pack", "-importcfg", config,
			fmt.Sprintf("-c=%d", min(4, runtime.NumCPU()))}
		r, err := l.run(ctx, filepath.Join(module, pkg), append(args, strings.Fields(files.stdout)...)...)
		return r.Usage, err
	}
}

// importConfig compiles what a package imports and writes down where it is.
func (l *lab) importConfig(ctx context.Context, module, pkg string) (string, error) {
	imports, err := l.run(ctx, module, "go", "list", "-f", `{{join .Imports "\n"}}`, "./"+pkg)
	if err != nil {
		return "", err
	}
	const format = `{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}`
	args := append([]string{"go", "list", "-export", "-deps", "-f", format, "unsafe"}, strings.Fields(imports.stdout)...)
	r, err := l.run(ctx, module, args...)
	if err != nil {
		return "", err
	}
	return l.write(pkg+".importcfg", []byte(r.stdout))
}

func seconds(s float64) string { return fmt.Sprintf("%.2f s", s) }

func megabytes(m float64) string { return fmt.Sprintf("%.0f MB", m) }
