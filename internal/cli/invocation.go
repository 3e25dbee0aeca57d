package cli

import (
	"bytes"
	"os"
	"path/filepath"
)

// invocation is what somebody types in this directory to run errgen: go tool errgen where it is a tool of the module, since
// that is the version which the module pins.
func invocation() string {
	if bytes.Contains(enclosing("go.mod"), []byte("github.com/errgen/errgen/cmd/errgen")) {
		return "go tool errgen"
	}
	return "errgen"
}

// enclosing gives what a file holds that is in this directory or, if not, in the closest one above that has it. Where there is none, or it
// cannot be read, that is nothing.
func enclosing(name string) []byte {
	dir, err := os.Getwd()
	for err == nil {
		if content, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
			return content
		}
		if filepath.Dir(dir) == dir {
			break
		}
		dir = filepath.Dir(dir)
	}
	return nil
}
