package gogenerate

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/gomodule"
)

// Settings are those of the go command, by the names of their variables.
type Settings map[string]string

// variables are the settings that the go command puts into its own environment, where go generate finds them.
var variables = []string{
	"CC", "CGO_ENABLED", "CXX", "GCCGO", "GO111MODULE", "GOAMD64", "GOARCH", "GOARM64", "GOBIN", "GOCACHE", "GODEBUG", "GOENV", "GOEXE",
	"GOEXPERIMENT", "GOFLAGS", "GOHOSTARCH", "GOHOSTOS", "GOINSECURE", "GOMODCACHE", "GONOPROXY", "GONOSUMDB", "GOOS", "GOPATH",
	"GOPRIVATE", "GOPROXY", "GOROOT", "GOSUMDB", "GOTMPDIR", "GOTOOLCHAIN", "GOTOOLDIR", "GOVCS", "GOVERSION",
}

// readSettings asks the go command for its settings. GOMOD and GOWORK say where things are, and are in no environment.
func readSettings() (Settings, error) {
	out, err := goOutput(append([]string{"env", "-json", "GOMOD", "GOWORK"}, variables...)...)
	if err != nil {
		return nil, err
	}
	var s Settings
	if err := json.Unmarshal(out, &s); err != nil {
		return nil, fmt.Errorf("read what go env prints: %w", err)
	}
	return s, nil
}

// Variable gives the value that a variable has for a line that go generate runs in a directory.
func (s Settings) Variable(dir, name string) string {
	switch {
	case name == "PWD":
		return dir
	case name == "PATH":
		return strings.TrimSuffix(filepath.Join(s["GOROOT"], "bin")+string(os.PathListSeparator)+os.Getenv("PATH"), string(os.PathListSeparator))
	case slices.Contains(variables, name) && s[name] != "":
		return s[name]
	}
	return os.Getenv(name)
}

// goOutput gives what the go command prints, or what it has to say.
func goOutput(args ...string) ([]byte, error) {
	out, err := gomodule.Run("", args...)
	if errors.Is(err, gomodule.ErrNotInstalled) {
		err = fmt.Errorf("%w; install it, or check one catalog without patterns", err)
	}
	return out, err
}

// goPackage is what go list knows of a package.
type goPackage struct {
	Dir                                                          string
	Standard                                                     bool
	Module                                                       *struct{ Main bool }
	GoFiles, CgoFiles, TestGoFiles, XTestGoFiles, IgnoredGoFiles []string
	InvalidGoFiles                                               []string // those that cannot be read are in no other list
	Error                                                        *struct{ Err string }
}

// list gives the packages that the patterns stand for, as go generate sees them: with the tag generate, and with no look at
// what they import.
func (s Settings) list(patterns []string) ([]goPackage, error) {
	args := []string{"list", "-e", "-find", "-tags", s.tags(), "-json=Dir,Standard,Module,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles,IgnoredGoFiles,InvalidGoFiles,Error"}
	out, err := goOutput(append(append(args, s.readonly()...), append([]string{"--"}, patterns...)...)...)
	if err != nil {
		return nil, err
	}
	var packages []goPackage
	for decoder := json.NewDecoder(bytes.NewReader(out)); decoder.More(); {
		var p goPackage
		if err := decoder.Decode(&p); err != nil {
			return nil, fmt.Errorf("read what go list prints: %w", err)
		}
		packages = append(packages, p)
	}
	return packages, nil
}

// mainModules gives the directories of the modules that are worked on: one, or those of a workspace.
func (s Settings) mainModules() ([]string, error) {
	switch {
	case s["GOWORK"] != "" && s["GOWORK"] != "off":
		out, err := goOutput(append([]string{"list", "-m", "-f", "{{.Dir}}"}, s.readonly()...)...)
		return strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' || r == '\r' }), err
	case s["GOMOD"] != "" && s["GOMOD"] != os.DevNull:
		return []string{filepath.Dir(s["GOMOD"])}, nil
	}
	return nil, nil
}

// tags gives the build tags: generate and those of GOFLAGS, which it would replace.
func (s Settings) tags() string {
	tags := "generate"
	for _, flag := range strings.Fields(s["GOFLAGS"]) {
		if list, ok := strings.CutPrefix("-"+strings.TrimLeft(flag, "-"), "-tags="); ok {
			tags = "generate," + list
		}
	}
	return tags
}

// readonly keeps the go command from changing go.mod, where GOFLAGS would let it.
func (s Settings) readonly() []string {
	if strings.Contains(s["GOFLAGS"], "-mod=mod") {
		return []string{"-mod=readonly"}
	}
	return nil
}
