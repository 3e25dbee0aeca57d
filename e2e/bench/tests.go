package main

import (
	"context"
	"fmt"
	"time"

	"github.com/errgen/errgen/e2e/internal/process"
	"github.com/errgen/errgen/e2e/internal/report"
)

// testTime measures go test of the generated package of this repository: it compiles, vets, links and runs.
func testTime(ctx context.Context, l *lab) ([]report.Line, error) {
	s, err := l.thisCatalog("eid")
	if err != nil {
		return nil, err
	}
	s.name = "this-test"
	module, err := l.generated(ctx, s)
	if err != nil {
		return nil, err
	}
	run := func() (process.Usage, error) { return l.goTest(ctx, module) }
	if _, err := run(); err != nil { // which compiles what is imported
		return nil, err
	}
	all, err := times(l.repetitions(7, 3), run)
	if err != nil {
		return nil, err
	}
	return []report.Line{{What: "go test of the generated package, compile and run, CPU", Size: "this catalog", Ours: seconds(cpu(all[0])),
		Value: cpu(all[0]), Unit: " s", Bound: atMost(1.5, 0.8)}}, nil
}

// goTest runs the tests of a package that the go command has not compiled yet.
func (l *lab) goTest(ctx context.Context, module string) (process.Usage, error) {
	if err := l.renew(module); err != nil {
		return process.Usage{}, err
	}
	r, err := l.run(ctx, module, "go", "test", "-count=1", "-timeout=0", "./errcat")
	return r.Usage, err
}

// renew changes a package, so that the go command does not find it in its cache.
func (l *lab) renew(module string) error {
	const file = "package errcat\n\n// Run is when this package was measured.\nconst Run = %d\n"
	return l.into(module, "errcat/run.go", fmt.Appendf(nil, file, time.Now().UnixNano()))
}
