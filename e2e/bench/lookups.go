package main

import (
	"context"
	"fmt"

	"github.com/errgen/errgen/e2e/internal/report"
	"github.com/errgen/errgen/e2e/internal/sidebyside"
	"github.com/errgen/errgen/internal/testkit/synthetic"
)

// comparison is a line of the table that a measuring program finds the numbers for.
type comparison struct {
	pair  string // the name under which the program prints them
	what  string
	bound report.Bound
	large *report.Bound // above 1,000 codes, where it is another
	ours  bool          // the bound is about our time, not the ratio
}

func atLeast(gate, aim float64) report.Bound {
	return report.Bound{Kind: report.AtLeast, Gate: gate, Aim: aim}
}

func atMost(gate, aim float64) report.Bound {
	return report.Bound{Kind: report.AtMost, Gate: gate, Aim: aim}
}

// limits makes a bound that is another one above 1,000 codes.
func (c comparison) limits(large report.Bound) comparison {
	c.large = &large
	return c
}

// firstUse is about what a family does when it is first asked.
func firstUse(kind string) comparison {
	return comparison{pair: "first use", what: "first use of a family of " + kind + ", per code, against filling a map", bound: atMost(250, 170), ours: true}
}

// stringLookups compares codes that are words with a map, and parsing with what the peers emit.
func stringLookups(ctx context.Context, l *lab) ([]report.Line, error) {
	subjects, err := l.subjects("eid", func(n int) (synthetic.Size, string) { return synthetic.Size{Strings: n}, "app" })
	if err != nil {
		return nil, err
	}
	return l.lookups(ctx, subjects, []string{"strings", "rows", "first"}, []comparison{
		comparison{pair: "row hit", what: "string code to its row, hit, against map", bound: atLeast(1.4, 1.8)}.limits(atLeast(1.2, 1.4)),
		comparison{pair: "row miss", what: "string code to its row, miss, against map", bound: atLeast(1.7, 2.3)}.limits(atLeast(1.7, 2.4)),
		{pair: "parse go-enum hit", what: "parse, hit, against go-enum", bound: atLeast(1.4, 2)},
		{pair: "parse go-enum miss", what: "parse, miss, against go-enum", bound: atLeast(20, 40)},
		{pair: "parse enumer hit", what: "parse, hit, against enumer", bound: atLeast(1.4, 2)},
		{pair: "parse enumer miss", what: "parse, miss, against enumer", bound: atLeast(20, 40)},
		firstUse("words"),
	}, goEnum, enumer)
}

// integerLookups compares codes that are numbers with a map.
func integerLookups(ctx context.Context, l *lab) ([]report.Line, error) {
	subjects, err := l.subjects("legacy", func(n int) (synthetic.Size, string) { return synthetic.Size{Integers: n}, "number" })
	if err != nil {
		return nil, err
	}
	return l.lookups(ctx, subjects, []string{"integers", "rows", "first"}, []comparison{
		comparison{pair: "row hit", what: "integer code to its row, hit, against map", bound: atLeast(2, 3)}.limits(report.Bound{}),
		comparison{pair: "row miss", what: "integer code to its row, miss, against map", bound: atLeast(2.5, 4)}.limits(report.Bound{}),
		firstUse("integers"),
	})
}

// messageLookups compares messages with regular expressions.
func messageLookups(ctx context.Context, l *lab) ([]report.Line, error) {
	subjects, err := l.subjects("vip", func(n int) (synthetic.Size, string) { return synthetic.Size{Messages: n}, "message" })
	if err != nil {
		return nil, err
	}
	return l.lookups(ctx, subjects, []string{"messages", "first"}, []comparison{
		{pair: "match hit", what: "text to its template, hit, against regular expressions", bound: atLeast(15, 50)},
		{pair: "match miss", what: "text to its template, miss, against regular expressions", bound: atLeast(15, 50)},
		firstUse("messages"),
	})
}

// lookups runs a measuring program for each subject, and gives the lines by what they are about.
func (l *lab) lookups(ctx context.Context, subjects []subject, program []string, comparisons []comparison, peers ...peer) ([]report.Line, error) {
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
			p, ok := found[i][c.pair]
			if !ok {
				return nil, fmt.Errorf("%s: the program did not measure %s", s.name, c.pair)
			}
			lines = append(lines, c.line(s, p))
		}
	}
	return lines, nil
}

// line is what was found about a subject.
func (c comparison) line(s subject, p sidebyside.Pair) report.Line {
	line := report.Line{What: c.what, Size: s.size, Ours: nanoseconds(p.Ours), Theirs: nanoseconds(p.Theirs),
		Value: p.Theirs / p.Ours, Unit: "x", Bound: c.bound}
	if c.large != nil && s.codes > 1000 {
		line.Bound = *c.large
	}
	if c.ours {
		line.Value, line.Unit = p.Ours, " ns"
	}
	return line
}

// nanoseconds prints the time of a lookup.
func nanoseconds(t float64) string {
	if t < 1000 {
		return fmt.Sprintf("%.1f ns", t)
	}
	return fmt.Sprintf("%.0f ns", t)
}
