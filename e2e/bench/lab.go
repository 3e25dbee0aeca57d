package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/errgen/errgen/e2e/internal/process"
	"github.com/errgen/errgen/e2e/internal/report"
)

// lab is where measurements are made: a scratch directory with the programs to measure.
type lab struct {
	root   string // of the repository
	dir    string
	errgen string // the program, built from the repository
	short  bool
}

// tools are the peers, by the name of their programs.
var tools = map[string]string{
	"stringer": "golang.org/x/tools/cmd/stringer",
	"go-enum":  "github.com/abice/go-enum",
	"enumer":   "github.com/dmarkham/enumer",
}

// newLab builds the programs.
func newLab(ctx context.Context, o options) (*lab, error) {
	root, err := filepath.Abs(o.root)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "errgen-bench-")
	if err != nil {
		return nil, err
	}
	l := &lab{root: root, dir: dir, errgen: filepath.Join(dir, "bin", "errgen"), short: o.short}
	if _, err := l.run(ctx, root, "go", "build", "-o", l.errgen, "./cmd/errgen"); err != nil {
		return nil, err
	}
	for name, path := range tools {
		if _, err := l.run(ctx, filepath.Join(root, "e2e"), "go", "build", "-o", l.tool(name), path); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// close removes the scratch directory, unless it is wanted.
func (l *lab) close(keep bool) {
	if keep {
		fmt.Fprintln(os.Stderr, "kept", l.dir)
		return
	}
	if err := os.RemoveAll(l.dir); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
	}
}

// tool gives the path of a peer's program.
func (l *lab) tool(name string) string { return filepath.Join(l.dir, "bin", name) }

// result is what a command cost and printed.
type result struct {
	process.Usage
	stdout, stderr string
}

// run runs a command in a directory.
func (l *lab) run(ctx context.Context, dir string, args ...string) (result, error) {
	return l.runWith(ctx, nil, dir, args...)
}

// runWith runs a command with more in its environment.
func (l *lab) runWith(ctx context.Context, env []string, dir string, args ...string) (result, error) {
	env = append([]string{"XDG_CACHE_HOME=" + filepath.Join(l.dir, "cache"), "GOWORK=off", "GOFLAGS="}, env...)
	env = append(env, "GOCACHE="+goCache(ctx))
	usage, stdout, stderr, err := process.Command{Dir: dir, Env: env, Args: args}.Run(ctx)
	return result{usage, stdout, stderr}, err
}

// write writes a file of the scratch directory and gives its path.
func (l *lab) write(name string, content []byte) (string, error) {
	path := filepath.Join(l.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", err
	}
	return path, os.WriteFile(path, content, 0o644)
}

// modulePath is the module that generated code is put into.
const modulePath = "example.com/bench"

// module makes a module in the scratch directory, which has errgen from the repository, and gives its path.
func (l *lab) module(name string) (string, error) {
	const format = "module " + modulePath + "\n\ngo 1.24\n\nrequire %[1]s v0.0.0\n\nreplace %[1]s => %[2]q\n"
	path, err := l.write(filepath.Join(name, "go.mod"), fmt.Appendf(nil, format, "github.com/errgen/errgen", l.root))
	return filepath.Dir(path), err
}

// times runs each of some ways a number of times, in turns, and gives what each cost.
func times(repetitions int, ways ...func() (process.Usage, error)) ([][]process.Usage, error) {
	all := make([][]process.Usage, len(ways))
	for range repetitions {
		for i, way := range ways {
			usage, err := way()
			if err != nil {
				return nil, err
			}
			all[i] = append(all[i], usage)
		}
	}
	return all, nil
}

// repetitions is how often to measure: less often in the short form.
func (l *lab) repetitions(usual, short int) int {
	if l.short {
		return short
	}
	return usual
}

// cpu gives the median CPU time, in seconds.
func cpu(all []process.Usage) float64 {
	return median(all, func(u process.Usage) float64 { return u.CPU.Seconds() })
}

// wall gives the median time, in seconds.
func wall(all []process.Usage) float64 {
	return median(all, func(u process.Usage) float64 { return u.Wall.Seconds() })
}

// peak gives the median of the most memory, in MB.
func peak(all []process.Usage) float64 {
	return median(all, func(u process.Usage) float64 { return float64(u.Peak) / 1e6 })
}

func median(all []process.Usage, of func(process.Usage) float64) float64 {
	var values []float64
	for _, u := range all {
		values = append(values, of(u))
	}
	return report.Median(values)
}

func seconds(s float64) string { return fmt.Sprintf("%.2f s", s) }

func megabytes(m float64) string { return fmt.Sprintf("%.0f MB", m) }
