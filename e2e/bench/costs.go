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
	case !strings.Contains(r.stdout, "Status\t"):
		return errors.New("the program counted no allocations")
	case !strings.Contains(r.stderr, "init "):
		return errors.New("the program printed no trace of init functions")
	case !strings.Contains(symbols, modulePath+"/errcat.Lookup"):
		return errors.New("go tool nm shows nothing of the package")
	}
	return nil
}

// user builds a program that uses the whole package of a subject, and gives its path and that of its module.
func (l *lab) user(ctx context.Context, s subject, flags ...string) (program, module string, err error) {
	if module, err = l.generated(ctx, s); err != nil {
		return "", "", err
	}
	p := probe{Module: modulePath}
	if p.Parses, p.Matches, err = functions(filepath.Join(module, "errcat")); err != nil {
		return "", "", err
	}
	if err := p.put(l, module, "costs.go.tmpl", "costs/main.go"); err != nil {
		return "", "", err
	}
	program = filepath.Join(module, "costs.exe")
	args := append(append([]string{"go", "build", "-o", program}, flags...), "./costs")
	_, err = l.runWith(ctx, []string{"CGO_ENABLED=0"}, module, args...)
	return program, module, err
}

// functions finds the functions of a package that parse a code, and those that match a message.
func functions(dir string) (parses, matches []string, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, nil, err
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, nil, err
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			switch {
			case !ok || f.Recv != nil:
			case strings.HasPrefix(f.Name.Name, "Parse"):
				parses = append(parses, f.Name.Name)
			case strings.HasPrefix(f.Name.Name, "Match"):
				matches = append(matches, f.Name.Name)
			}
		}
	}
	return parses, matches, nil
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
	return exact(s, "allocations in Parse, Lookup, LookupIn, methods, misses of Match", total, names)
}

var initSymbol = regexp.MustCompile(`^` + regexp.QuoteMeta(modulePath+"/errcat.") + `(map\.)?init(\.\d+)*$`)

// initFunctions finds those of the package in what go tool nm prints.
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
