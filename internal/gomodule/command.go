package gomodule

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// ErrNotInstalled says that there is no go command.
var ErrNotInstalled = errors.New("the go command is not installed")

// Run runs the go command in a folder, the working directory when it is empty, and gives what is printed, also of a command
// that fails. It changes nothing in the folder, unless the arguments ask for that, and keeps the go command from writing an
// index of what it has read.
func Run(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Env = dir, withoutIndex(os.Environ())
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var exit *exec.ExitError
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, ErrNotInstalled
	case errors.As(err, &exit):
		return out, fmt.Errorf("go %s: %s", commandName(args), strings.TrimPrefix(strings.TrimSpace(stderr.String()), "go: "))
	case err != nil:
		return nil, fmt.Errorf("run go: %w", err)
	}
	return out, nil
}

// commandName is what a command of the go command is called: list, mod download.
func commandName(args []string) string {
	if args[0] == "mod" {
		return strings.Join(args[:2], " ")
	}
	return args[0]
}

// withoutIndex turns off the index of modules, which the go command keeps in its cache.
func withoutIndex(environment []string) []string {
	settings := "goindex=0"
	if others := os.Getenv("GODEBUG"); others != "" {
		settings = others + "," + settings
	}
	return append(environment, "GODEBUG="+settings)
}
