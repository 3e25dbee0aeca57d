package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/errgen/errgen/e2e/internal/report"
)

// growth finds out by which power of the number of codes the cost of generate grows.
func growth(ctx context.Context, l *lab) ([]report.Line, error) {
	sizes, bound := []int{1000, 3162, 10000, 31623, 100000}, atMost(1.15, 1.05)
	if l.short {
		sizes, bound = []int{250, 500, 1000, 2000}, report.Bound{}
	}
	var codes, work, peaks []float64
	var costs []string
	for _, n := range sizes {
		all, err := times(l.repetitions(3, 1), l.fresh(ctx, mixed(n)))
		if err != nil {
			return nil, fmt.Errorf("%d codes: %w", n, err)
		}
		codes, work, peaks = append(codes, float64(n)), append(work, cpu(all[0])), append(peaks, peak(all[0]))
		costs = append(costs, fmt.Sprintf("%s codes %s %s", thousands(n), seconds(cpu(all[0])), megabytes(peak(all[0]))))
	}
	size := thousands(sizes[0]) + " to " + thousands(sizes[len(sizes)-1])
	return []report.Line{
		{What: "growth exponent of generate, CPU", Size: size, Value: report.Exponent(codes, work), Bound: bound, Note: strings.Join(costs, ", ")},
		{What: "growth exponent of generate, peak memory", Size: size, Value: report.Exponent(codes, peaks), Bound: bound},
	}, nil
}
