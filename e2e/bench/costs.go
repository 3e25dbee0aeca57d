package main

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/errgen/errgen/e2e/internal/report"
)

// costs counts what the package allocates, and what it does when a program starts.
func costs(ctx context.Context, l *lab) ([]report.Line, error) {
	this, err := l.thisCatalog("eid")
	if err != nil {
		return nil, err
	}
	this.name, this.size = "this", "this catalog"
	var allocations, inits, heap []report.Line
	subjects := []subject{this}
	if !l.short {
		subjects = append(subjects, mixed(1000))
	}
	for _, s := range subjects {
		program, module, err := l.user(ctx, s)
		if err != nil {
			return nil, err
		}
		r, err := l.runWith(ctx, []string{"GODEBUG=inittrace=1"}, module, program)
		if err != nil {
			return nil, err
		}
		functions, err := l.run(ctx, module, "go", "tool", "nm", program)
		if err != nil {
			return nil, err
		}
		if err := plausible(r, functions.stdout); err != nil {
			return nil, err
		}
		found := initFunctions(functions.stdout)
		allocations = append(allocations, allocationLine(s, r.stdout))
		inits = append(inits, exact(s, "init functions", float64(len(found)), found))
		heap = append(heap, exact(s, "heap at start, bytes", heapAtStart(r.stderr), nil))
	}
	return append(append(allocations, inits...), heap...), nil
}

// plausible makes sure that zeros were counted, and do not stand for output that is not there.
func plausible(r result, symbols string) error {
	switch {
	case !strings.Contains(r.stdout, "Status\t") || !strings.Contains(r.stdout, "misses of Match"):
		return errors.New("the program did not count allocations in methods, or in misses of Match")
	case !strings.Contains(r.stderr, "init "):
		return errors.New("the program printed no trace of init functions")
	case !strings.Contains(symbols, modulePath+"/errcat.Catalog"):
		return errors.New("go tool nm shows nothing of the package")
	}
	return nil
}

// user builds a program that uses the whole package of a subject, and gives its path and that of its module.
func (l *lab) user(ctx context.Context, s subject) (program, module string, err error) {
	if module, err = l.generated(ctx, s); err != nil {
		return "", "", err
	}
	p := probe{Module: modulePath}
	if err := p.functions(filepath.Join(module, "errcat")); err != nil {
		return "", "", err
	}
	if err := p.put(l, module, "costs.go.tmpl", "costs/main.go"); err != nil {
		return "", "", err
	}
	program = filepath.Join(module, "costs.exe")
	_, err = l.runWith(ctx, []string{"CGO_ENABLED=0"}, module, "go", "build", "-o", program, "./costs")
	return program, module, err
}

// functions finds those of a package that are called after a type.
func (p *probe) functions(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil {
				p.add(f.Name.Name)
			}
		}
	}
	return nil
}

// add takes up a function of a package, if it is one to measure.
func (p *probe) add(name string) {
	switch {
	case strings.HasPrefix(name, "Parse"):
		p.Parses = append(p.Parses, name)
	case strings.HasPrefix(name, "Match"):
		p.Matches = append(p.Matches, name)
	case strings.HasPrefix(name, "All") && name != "All":
		p.Alls = append(p.Alls, name)
	}
}

// exact is a line about a number that has to be 0.
func exact(s subject, what string, n float64, which []string) report.Line {
	return report.Line{What: what, Size: s.size, Ours: fmt.Sprintf("%.0f", n), Value: n, Bound: atMost(0, 0),
		Note: strings.Join(which, ", ")}
}

// allocationLine adds up what a program counted: lines of a name, a tab and a number.
func allocationLine(s subject, stdout string) report.Line {
	total, names := 0.0, []string(nil)
	for line := range strings.Lines(stdout) {
		name, text, _ := strings.Cut(strings.TrimSpace(line), "\t")
		n, err := strconv.ParseFloat(text, 64)
		if err != nil || n == 0 {
			continue
		}
		total += n
		names = append(names, name+" "+text)
	}
	return exact(s, "allocations in lookups, methods, Of, misses of Match", total, names)
}

var initSymbol = regexp.MustCompile(`^(` + regexp.QuoteMeta(modulePath+"/errcat") + `|github\.com/errgen/errgen/.*)\.(map\.)?init(\.\d+)*$`)

// initFunctions finds those of the package, and of what it imports of errgen, in what go tool nm prints.
func initFunctions(symbols string) []string {
	var all []string
	for line := range strings.Lines(symbols) {
		fields := strings.Fields(line)
		if name := fields[len(fields)-1]; initSymbol.MatchString(name) {
			all = append(all, name)
		}
	}
	return all
}

var initTrace = regexp.MustCompile(`(?m)^init ` + regexp.QuoteMeta(modulePath+"/errcat") + ` .* (\d+) bytes, \d+ allocs$`)

// heapAtStart gives the bytes that the package allocates before main starts, from what GODEBUG=inittrace=1 prints. A
// package that does nothing then has no line.
func heapAtStart(trace string) float64 {
	found := initTrace.FindStringSubmatch(trace)
	if found == nil {
		return 0
	}
	bytes, _ := strconv.ParseFloat(found[1], 64) // digits
	return bytes
}
