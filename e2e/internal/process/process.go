// Package process runs commands and tells what they cost.
//
// On Linux a process takes over the peak memory of the one that started it. So that a large program can measure small
// ones, commands are started by a small one: the program itself, started again. Its main must call Serve first.
package process

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// Usage is what a command cost, with everything that it started in turn.
type Usage struct {
	Wall time.Duration
	CPU  time.Duration // user and system
	Peak int64         // bytes: the most memory that one of the processes had at once
}

// Command is what to run.
type Command struct {
	Dir  string
	Env  []string // added to that of this program
	Args []string // the program and its arguments
}

// variable names the file into which the small program writes the usage.
const variable = "BENCH_USAGE_FILE"

// Serve does the work of the small program and ends it, where this is one. Otherwise it returns at once.
func Serve() {
	file := os.Getenv(variable)
	if file == "" {
		return
	}
	if err := serve(file, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// serve runs a command and writes its usage to a file.
func serve(file string, args []string) error {
	if err := os.Unsetenv(variable); err != nil {
		return err
	}
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	usage := Usage{Wall: time.Since(start), CPU: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()}
	if r, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		usage.Peak = r.Maxrss * 1024 // Linux counts in KiB
	}
	content, err := json.Marshal(usage)
	if err != nil {
		return err
	}
	return os.WriteFile(file, content, 0o600)
}

// Run runs a command and gives what it cost, what it printed, and what it printed to standard error. When the context
// ends, the command does too, with all that it has started.
func (c Command) Run(ctx context.Context) (usage Usage, stdout, stderr string, err error) {
	file, err := os.CreateTemp("", "usage")
	if err != nil {
		return Usage{}, "", "", err
	}
	defer os.Remove(file.Name())
	defer file.Close()
	var out, problems bytes.Buffer
	cmd := c.small(ctx, file.Name())
	cmd.Stdout, cmd.Stderr = &out, &problems
	if err := cmd.Run(); err != nil {
		return Usage{}, "", "", errors.Join(ctx.Err(), c.failure(err, &out, &problems))
	}
	err = json.NewDecoder(file).Decode(&usage)
	return usage, out.String(), problems.String(), err
}

// small is the small program that runs the command.
func (c Command) small(ctx context.Context, file string) *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		self = os.Args[0]
	}
	cmd := exec.CommandContext(ctx, self, c.Args...)
	cmd.Dir = c.Dir
	cmd.Env = append(append(os.Environ(), c.Env...), variable+"="+file)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 10 * time.Second
	return cmd
}

// failure says which command failed, and how its output ends.
func (c Command) failure(err error, output ...*bytes.Buffer) error {
	const most = 2000 // bytes
	var text string
	for _, b := range output {
		s := b.String()
		text += s[max(0, len(s)-most):]
	}
	return fmt.Errorf("%s: %w\n%s", strings.Join(c.Args[:min(len(c.Args), 6)], " "), err, text)
}
