package main

import (
	"bytes"
	"context"
	"fmt"
	"go/parser"
	"go/token"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"github.com/errgen/errgen/e2e/internal/jentree"
	"github.com/errgen/errgen/e2e/internal/process"
	"github.com/errgen/errgen/e2e/internal/report"
	"github.com/errgen/errgen/internal/gogen"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/output"
)

// renderTime compares printing a catalog with printing the same files from a plain jennifer tree.
func renderTime(_ context.Context, l *lab) ([]report.Line, error) {
	n, repetitions := 10000, 5
	if l.short {
		n, repetitions = 1000, 3
	}
	c, err := build(mixed(n).source)
	if err != nil {
		return nil, err
	}
	files, err := gogen.Generate(c, gogen.Options{})
	if err != nil {
		return nil, err
	}
	parsed, err := printed(c, files)
	if err != nil {
		return nil, err
	}
	all, err := times(repetitions,
		func() (process.Usage, error) {
			return ownCPU(func() error { _, err := gogen.Generate(c, gogen.Options{}); return err })
		},
		func() (process.Usage, error) { return ownCPU(func() error { return prove(files) }) },
		func() (process.Usage, error) { return ownCPU(func() error { return plain(parsed) }) })
	if err != nil {
		return nil, err
	}
	return renderLines(thousands(n), cpu(all[0]), cpu(all[1]), cpu(all[2])), nil
}

// renderLines compares printing with printing, and then with the proof of what was printed, which is ours alone.
func renderLines(size string, whole, proof, theirs float64) []report.Line {
	line := func(what string, ours float64, bound report.Bound) report.Line {
		return report.Line{What: what, Size: size, Ours: seconds(ours), Theirs: seconds(theirs),
			Value: ours / theirs, Unit: "x", Bound: bound}
	}
	return []report.Line{
		line("rendering, CPU, against a plain jennifer tree", whole-proof, atMost(1.0/6, 1.0/10)),
		line("rendering, and parsing the result to prove what it declares", whole, report.Bound{}),
	}
}

// prove parses files, as gogen does with what it prints.
func prove(files []output.File) error {
	for _, f := range files {
		if _, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Content, parser.SkipObjectResolution); err != nil {
			return err
		}
	}
	return nil
}

// printed parses the files that depend on the catalog, and makes sure that the plain way prints the same declarations.
func printed(c *model.Catalog, files []output.File) ([]*jentree.File, error) {
	copied, err := runtimeFiles(c)
	if err != nil {
		return nil, err
	}
	var all []*jentree.File
	for _, file := range files {
		if copied[file.Name] {
			continue
		}
		f, err := jentree.Parse(file.Name, file.Content)
		if err != nil {
			return nil, err
		}
		if err := again(f); err != nil {
			return nil, err
		}
		all = append(all, f)
	}
	return all, nil
}

// runtimeFiles names the files that are the same for every catalog: those that one without entries has, too.
func runtimeFiles(c *model.Catalog) (map[string]bool, error) {
	files, err := gogen.Generate(&model.Catalog{ID: c.ID, Title: c.Title}, gogen.Options{})
	if err != nil {
		return nil, err
	}
	names := map[string]bool{}
	for _, f := range files {
		names[f.Name] = !strings.HasPrefix(f.Name, "catalog")
	}
	return names, nil
}

// again prints a file the plain way, and compares what it declares.
func again(f *jentree.File) error {
	var b bytes.Buffer
	if err := f.Render(&b); err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	printed, err := jentree.Parse(f.Name, b.Bytes())
	if err != nil {
		return err
	}
	return jentree.Same(f, printed)
}

// plain prints files the plain way.
func plain(files []*jentree.File) error {
	for _, f := range files {
		if err := f.Render(new(bytes.Buffer)); err != nil {
			return err
		}
	}
	return nil
}

// ownCPU measures the CPU time that this program spends on something, on one processor. Garbage is collected before, and not
// meanwhile: how long that takes depends on what else is in memory.
func ownCPU(do func() error) (process.Usage, error) {
	runtime.GC()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	before, err := spent()
	if err != nil {
		return process.Usage{}, err
	}
	if err := do(); err != nil {
		return process.Usage{}, err
	}
	after, err := spent()
	return process.Usage{CPU: after - before}, err
}

// spent gives the CPU time of this program so far.
func spent() (time.Duration, error) {
	var r syscall.Rusage
	err := syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return time.Duration(r.Utime.Nano() + r.Stime.Nano()), err
}
