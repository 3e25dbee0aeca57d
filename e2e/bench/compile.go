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

// compileTime measures the compiler's work on the package of this repository, and on that of a large catalog.
func compileTime(ctx context.Context, l *lab) ([]report.Line, error) {
	this, err := l.compileThis(ctx)
	if err != nil {
		return nil, err
	}
	large, err := l.compileLarge(ctx)
	return append(this, large...), err
}

// compileThis compares the package of this repository with an empty one that imports the same, of which the work is taken off.
func (l *lab) compileThis(ctx context.Context) ([]report.Line, error) {
	s, err := l.thisCatalog("eid")
	if err != nil {
		return nil, err
	}
	module, err := l.generated(ctx, s)
	if err != nil {
		return nil, err
	}
	imports, err := l.run(ctx, module, "go", "list", "-f", `{{range .Imports}}import _ "{{.}}"{{"\n"}}{{end}}`, "./errcat")
	if err != nil {
		return nil, err
	}
	if err := l.into(module, "empty/empty.go", []byte("package empty\n\n"+imports.stdout)); err != nil {
		return nil, err
	}
	all, err := times(l.repetitions(15, 5), l.compiler(ctx, module, "errcat"), l.compiler(ctx, module, "empty"))
	if err != nil {
		return nil, err
	}
	ours, empty := cpu(all[0]), cpu(all[1])
	return []report.Line{{What: "compile the package, CPU above that of an empty one that imports the same", Size: "this catalog",
		Ours: seconds(ours), Theirs: seconds(empty), Value: ours - empty, Unit: " s", Bound: atMost(0.15, 0.12)}}, nil
}

// compileLarge compares the package of a large catalog with what enumer emits for as many names.
func (l *lab) compileLarge(ctx context.Context) ([]report.Line, error) {
	n, bound := 10000, atMost(0.13, 0.1)
	if l.short {
		n, bound = 1000, report.Bound{}
	}
	s := mixed(n)
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
	all, err := times(3, l.compiler(ctx, module, "errcat"), l.compiler(ctx, module, enumer.dir))
	if err != nil {
		return nil, err
	}
	ours, theirs := cpu(all[0]), cpu(all[1])
	return []report.Line{{What: "compile full entries, CPU, against enumer's bare names", Size: s.size, Ours: seconds(ours),
		Theirs: seconds(theirs), Value: ours / theirs, Unit: "x", Bound: bound}}, nil
}

// compiler gives a function that runs the compiler on one package, with everything that it imports compiled already. The
// work that the go command does around it is left out.
func (l *lab) compiler(ctx context.Context, module, pkg string) func() (process.Usage, error) {
	args, err := l.compilerArgs(ctx, module, pkg)
	return func() (process.Usage, error) {
		if err != nil {
			return process.Usage{}, err
		}
		r, err := l.run(ctx, filepath.Join(module, pkg), args...)
		return r.Usage, err
	}
}

// compilerArgs is the command that compiles a package.
func (l *lab) compilerArgs(ctx context.Context, module, pkg string) ([]string, error) {
	config, err := l.importConfig(ctx, module, pkg)
	if err != nil {
		return nil, err
	}
	files, err := l.run(ctx, module, "go", "list", "-f", `{{range .GoFiles}}{{.}}{{"\n"}}{{end}}`, "./"+pkg)
	if err != nil {
		return nil, err
	}
	args := []string{filepath.Join(goEnv(ctx, "GOTOOLDIR"), "compile"), "-o", filepath.Join(l.dir, "compiled.a"),
		"-p", modulePath + "/" + pkg, "-lang=go1.24", "-complete", "-pack", "-importcfg", config,
		fmt.Sprintf("-c=%d", min(4, runtime.NumCPU()))}
	return append(args, strings.Fields(files.stdout)...), nil
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
