package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/errgen/errgen/e2e/internal/relocs"
	"github.com/errgen/errgen/e2e/internal/report"
)

const (
	whatTables = "relocations outside lists of codes that 900 more codes add"
	whatLists  = "relocations / a row of []Code"
	whatBoxes  = "relocations / a row of []Code, with the value that it points to"
)

// relocations counts what the dynamic linker has to change in the package, by variable. What a package of 1,000 codes has
// more of than one of 100 is in its tables.
func relocations(ctx context.Context, l *lab) ([]report.Line, error) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		return []report.Line{{What: whatTables, Skipped: "linux/amd64 only"}}, nil
	}
	this, err := l.thisCatalog("eid")
	if err != nil {
		return nil, err
	}
	this.name, this.size = "this", "this catalog"
	var counts []relocs.Counts
	for _, s := range []subject{this, mixed(100), mixed(1000)} {
		c, err := l.relocated(ctx, s)
		if err != nil {
			return nil, err
		}
		counts = append(counts, c)
	}
	tables := float64(counts[2].Tables - counts[1].Tables)
	return append([]report.Line{
		{What: whatTables, Size: "1,000", Ours: fmt.Sprintf("%.0f", tables), Value: tables, Bound: atMost(0, 0), Note: byName(counts[2])},
		{What: "relocations outside lists of codes", Size: this.size, Value: float64(counts[0].Tables), Note: byName(counts[0])},
	}, append(rowLines(this.size, counts[0]), rowLines("1,000", counts[2])...)...), nil
}

// rowLines are about the lists that hold a code a row.
func rowLines(size string, c relocs.Counts) []report.Line {
	rows := float64(max(c.Rows, 1))
	return []report.Line{
		{What: whatLists, Size: size, Value: float64(c.Lists) / rows, Bound: atMost(2, 2)},
		{What: whatBoxes, Size: size, Value: float64(c.Lists+c.Boxes) / rows},
	}
}

// relocated counts the relocations in a program that uses the whole package of a subject.
func (l *lab) relocated(ctx context.Context, s subject) (relocs.Counts, error) {
	program, _, err := l.user(ctx, s, "-buildmode=pie")
	if err != nil {
		return relocs.Counts{}, err
	}
	file, err := os.Open(program)
	if err != nil {
		return relocs.Counts{}, err
	}
	defer file.Close()
	symbols, err := relocs.Read(file, modulePath+"/errcat")
	return relocs.Count(symbols), err
}

// byName prints counts by variable, without what the compiler made up.
func byName(c relocs.Counts) string {
	var all []string
	for name, n := range c.Names {
		if !strings.HasPrefix(name, ".") {
			all = append(all, fmt.Sprintf("%s %d", name, n))
		}
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}
