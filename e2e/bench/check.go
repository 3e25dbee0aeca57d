package main

import (
	"context"
	"fmt"

	"github.com/errgen/errgen/e2e/internal/process"
	"github.com/errgen/errgen/e2e/internal/report"
)

// checkTime measures errgen check on this repository.
func checkTime(ctx context.Context, l *lab) ([]report.Line, error) {
	all, err := times(l.repetitions(31, 15), func() (process.Usage, error) {
		r, err := l.run(ctx, l.root, l.errgen, "check", "--quiet")
		return r.Usage, err
	})
	if err != nil {
		return nil, err
	}
	milliseconds := 1000 * wall(all[0])
	return []report.Line{{What: "check on this repository", Size: "this catalog", Ours: fmt.Sprintf("%.1f ms", milliseconds),
		Value: milliseconds, Unit: " ms", Bound: atMost(80, 40)}}, nil
}
