package output

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPlansThatAreRefused(t *testing.T) {
	tests := []struct {
		name string
		plan Plan
		want string
	}{
		{"no path", Plan{dir("")}, "without a path"},
		{"one directory twice", Plan{dir("out"), dir("./out/")}, "out and ./out/ are the same directory"},
		{"one directory through a link", Plan{dir("real"), dir("link")}, "real and link are the same directory"},
		{"one directory to be, through a link", Plan{dir("real/a/b"), dir("link/a/b")}, "are the same directory"},
		{"path in a name", Plan{dir("out", file("a/b.go", ""))}, `"a/b.go" in out is not a name for a file`},
		{"other system's path in a name", Plan{dir("out", file(`a\b.go`, ""))}, "is not a name for a file"},
		{"way out", Plan{dir("out", file("..", ""))}, "is not a name for a file"},
		{"the directory itself", Plan{dir("out", file(".", ""))}, "is not a name for a file"},
		{"empty name", Plan{dir("out", file("", ""))}, "is not a name for a file"},
		{"name of a temporary", Plan{dir("out", file(".errgen-1.tmp", ""))}, "is not a name for a file"},
		{"one name twice", Plan{dir("out", file("a.go", ""), file("a.go", ""))}, "a.go and a.go in out may be the same file"},
		{"names apart only by case", Plan{dir("out", file("a.go", ""), file("A.go", ""))}, "may be the same file"},
		{"content without a mark", Plan{dir("out", File{"a.go", []byte("package a\n")})}, "does not begin with the mark of"},
		{"content of another", Plan{dir("out", File{"a.go", []byte(marked("vip", ""))})}, "does not begin with the mark of"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sandbox(t)
			must(t, os.Mkdir("real", 0o777))
			must(t, os.Symlink("real", "link"))
			before := snapshot(t, ".")
			for action, run := range actions(tt.plan) {
				if _, err := run(); err == nil || !strings.Contains(err.Error(), tt.want) {
					t.Errorf("%s: got error %v, want one with %q", action, err, tt.want)
				}
			}
			if diff := cmp.Diff(before, snapshot(t, ".")); diff != "" {
				t.Errorf("the disk changed:\n%s", diff)
			}
		})
	}
}

// actions are both things that can be done with a plan; what one refuses the other refuses.
func actions(p Plan) map[string]func() ([]Change, error) {
	return map[string]func() ([]Change, error){"compare": p.Compare, "write": p.Write}
}
