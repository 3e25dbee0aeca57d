package main

import (
	"context"
	"fmt"

	"github.com/errgen/errgen/e2e/internal/report"
	"github.com/errgen/errgen/e2e/internal/sidebyside"
	"github.com/errgen/errgen/internal/synthetic"
)

// comparison is a line of the table that a measuring program finds the numbers for.
type comparison struct {
	pair  string // the name under which the program prints them
	what  string
	bound report.Bound
}

func atLeast(gate, aim float64) report.Bound {
	return report.Bound{Kind: report.AtLeast, Gate: gate, Aim: aim}
}

func atMost(gate, aim float64) report.Bound {
	return report.Bound{Kind: report.AtMost, Gate: gate, Aim: aim}
}

// stringLookups compares codes that are words with a map, and parsing with what the peers emit.
func stringLookups(ctx context.Context, l *lab) ([]report.Line, error) {
	subjects, err := l.subjects("eid", func(n int) (synthetic.Size, string) { return synthetic.Size{Strings: n}, "app" })
	if err != nil {
		return nil, err
	}
	return l.lookups(ctx, subjects, "strings.go.tmpl", []comparison{
		{"row hit", "string code to its row, hit, against map", atLeast(1.6, 2.2)},
		{"row miss", "string code to its row, miss, against map", atLeast(2, 3)},
		{"parse go-enum hit", "parse, hit, against go-enum", atLeast(1.7, 2.2)},
		{"parse go-enum miss", "parse, miss, against go-enum", atLeast(20, 40)},
		{"parse enumer hit", "parse, hit, against enumer", atLeast(1.7, 2.2)},
		{"parse enumer miss", "parse, miss, against enumer", atLeast(20, 40)},
	}, goEnum, enumer)
}

// integerLookups compares codes that are numbers with a map.
func integerLookups(ctx context.Context, l *lab) ([]report.Line, error) {
	subjects, err := l.subjects("legacy", func(n int) (synthetic.Size, string) { return synthetic.Size{Integers: n}, "number" })
	if err != nil {
		return nil, err
	}
	return l.lookups(ctx, subjects, "integers.go.tmpl", []comparison{
		{"row hit", "integer code to its row, hit, against map", atLeast(5, 7)},
		{"row miss", "integer code to its row, miss, against map", atLeast(5, 7)},
	})
}

// messageLookups compares messages with regular expressions.
func messageLookups(ctx context.Context, l *lab) ([]report.Line, error) {
	subjects, err := l.subjects("vip", func(n int) (synthetic.Size, string) { return synthetic.Size{Messages: n}, "message" })
	if err != nil {
		return nil, err
	}
	return l.lookups(ctx, subjects, "messages.go.tmpl", []comparison{
		{"match hit", "message to its template, hit, against regular expressions", atLeast(20, 50)},
		{"match miss", "message to its template, miss, against regular expressions", atLeast(20, 50)},
	})
}

// lookups runs a measuring program for each subject, and gives the lines by what they are about.
func (l *lab) lookups(ctx context.Context, subjects []subject, program string, comparisons []comparison, peers ...peer) ([]report.Line, error) {
	found := make([]map[string]sidebyside.Pair, len(subjects))
	for i, s := range subjects {
		var err error
		if found[i], err = l.compare(ctx, s, program, peers...); err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
	}
	var lines []report.Line
	for _, c := range comparisons {
		for i, s := range subjects {
			p := found[i][c.pair]
			lines = append(lines, report.Line{What: c.what, Size: s.size, Ours: nanoseconds(p.Ours), Theirs: nanoseconds(p.Theirs),
				Value: p.Theirs / p.Ours, Unit: "x", Bound: c.bound})
		}
	}
	return lines, nil
}

// nanoseconds prints the time of a lookup.
func nanoseconds(t float64) string {
	if t < 1000 {
		return fmt.Sprintf("%.1f ns", t)
	}
	return fmt.Sprintf("%.0f ns", t)
}
