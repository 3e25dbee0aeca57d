package gogenerate

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestVariable expects what go generate has in its environment: its own settings before those of the system.
func TestVariable(t *testing.T) {
	t.Setenv("PATH", "/bin")
	t.Setenv("GOOS", "of the system")
	t.Setenv("MINE", "mine")
	s := Settings{"GOOS": "plan9", "GOROOT": filepath.FromSlash("/go"), "GOBIN": "", "GOWORK": "/work"}
	for name, want := range map[string]string{
		"GOOS": "plan9", "PWD": "/dir", "MINE": "mine", "NONE": "", "GOBIN": "", "GOWORK": "",
		"PATH": filepath.FromSlash("/go/bin") + string(os.PathListSeparator) + "/bin",
	} {
		if got := s.Variable("/dir", name); got != want {
			t.Errorf("%s is %q, not %q", name, got, want)
		}
	}
}

// TestTags keeps the tags of GOFLAGS, which go generate keeps, too.
func TestTags(t *testing.T) {
	for flags, want := range map[string]string{"": "generate", "-tags=a,b": "generate,a,b", "-mod=mod --tags=a": "generate,a", "-trimpath": "generate"} {
		if got := (Settings{"GOFLAGS": flags}).tags(); got != want {
			t.Errorf("%q gives %q", flags, got)
		}
	}
}

// TestRoots tells patterns that look below a directory from others.
func TestRoots(t *testing.T) {
	for pattern, want := range map[string]string{
		"./...": "./.", "...": "", ".": "", "./a": "", "./a/...": "./a/.", "./a.../b": "./.", "../...": "../.", "example.com/...": "", "/a/...": "/a/.",
	} {
		if got := strings.Join(roots([]string{filepath.FromSlash(pattern)}), " "); filepath.ToSlash(got) != want {
			t.Errorf("%s looks below %q, not %q", pattern, got, want)
		}
	}
}

// TestFind finds the files of this package, tests among them.
func TestFind(t *testing.T) {
	tree, err := Find([]string{"."})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range tree.Files {
		names = append(names, file.Path)
	}
	if got := strings.Join(names, " "); got != "differential_test.go directive.go directive_test.go files.go files_test.go fuzz_test.go generation.go settings.go split.go walk.go" || len(tree.LeftOut)+len(tree.Unknown) > 0 {
		t.Errorf("got %s, %v and %v", got, tree.LeftOut, tree.Unknown)
	}
}
