// Bench measures what errgen promises: the budgets of the generated code and of the tool, each against what one would use
// instead, in one run on one machine.
//
// It builds synthetic catalogs, generates from them with errgen and with its peers, builds programs that measure, and
// prints one table. Numbers are comparable within a table, and not between two.
//
// Usage: go -C e2e run ./bench [-short] [-rows REGEXP] [-o FILE] [-gate] [-keep]
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"strings"
	"time"

	"github.com/errgen/errgen/e2e/internal/process"
	"github.com/errgen/errgen/e2e/internal/report"
)

// options are the flags.
type options struct {
	root  string         // of the repository
	short bool           // smaller sizes, without what takes long
	rows  *regexp.Regexp // of the measurements to run
	out   string         // the file to write the table to; empty for none
	gate  bool           // fail when a gate does not hold
	keep  bool           // leave the scratch directory
}

func main() {
	process.Serve()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run measures and reports.
func run(ctx context.Context, args []string, stdout io.Writer) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	start := time.Now()
	lines, err := measure(ctx, o)
	if err != nil {
		return err
	}
	text := document(ctx, o, lines, start)
	if _, err := io.WriteString(stdout, text); err != nil {
		return err
	}
	if o.out != "" {
		if err := os.WriteFile(o.out, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return o.judge(lines)
}

func parse(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.StringVar(&o.root, "root", "..", "the `directory` of the repository")
	flags.BoolVar(&o.short, "short", false, "smaller sizes, in under two minutes")
	rows := flags.String("rows", "", "take only the measurements whose names match the `regexp`: "+names())
	flags.StringVar(&o.out, "o", "", "write the table to the `file`, too")
	flags.BoolVar(&o.gate, "gate", false, "fail when a gate does not hold")
	flags.BoolVar(&o.keep, "keep", false, "leave the scratch directory")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	var err error
	o.rows, err = regexp.Compile(*rows)
	return o, err
}

// measurement is a small group of lines that are measured together.
type measurement struct {
	name string
	run  func(context.Context, *lab) ([]report.Line, error)
	most time.Duration // that it may take
}

// measurements are in the order of the table.
var measurements = []measurement{
	{"strings", stringLookups, 10 * time.Minute},
	{"integers", integerLookups, 10 * time.Minute},
	{"messages", messageLookups, 10 * time.Minute},
	{"costs", costs, 5 * time.Minute},
	{"decode", decodeTime, 5 * time.Minute},
	{"compile", compileTime, 10 * time.Minute},
	{"tests", testTime, 5 * time.Minute},
	{"generate", generateTime, 15 * time.Minute},
	{"growth", growth, 30 * time.Minute},
	{"check", checkTime, 5 * time.Minute},
	{"edits", edits, 5 * time.Minute},
	{"large", large, 60 * time.Minute},
}

func names() string {
	var all []string
	for _, m := range measurements {
		all = append(all, m.name)
	}
	return strings.Join(all, ", ")
}

// measure runs the measurements that are wanted. One that fails becomes a line that says so, and the rest goes on.
func measure(ctx context.Context, o options) ([]report.Line, error) {
	l, err := newLab(ctx, o)
	if err != nil {
		return nil, err
	}
	defer l.close(o.keep)
	var all []report.Line
	for _, m := range measurements {
		if !o.rows.MatchString(m.name) {
			continue
		}
		start := time.Now()
		lines, err := m.within(ctx, l)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, m.name+":", err)
			lines = append(lines, report.Line{What: m.name, Skipped: "failed"})
		}
		fmt.Fprintf(os.Stderr, "%s: %.0f s\n", m.name, time.Since(start).Seconds())
		all = append(all, lines...)
	}
	return all, nil
}

// within runs the measurement in the time that it may take.
func (m measurement) within(ctx context.Context, l *lab) ([]report.Line, error) {
	ctx, cancel := context.WithTimeout(ctx, m.most)
	defer cancel()
	return m.run(ctx, l)
}

// judge gives an error when a gate does not hold, and that is asked for.
func (o options) judge(lines []report.Line) error {
	for _, l := range lines {
		if o.gate && (l.Verdict() == report.Missed || l.Skipped == "failed") {
			return errors.New("a gate does not hold")
		}
	}
	return nil
}
