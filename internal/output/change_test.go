package output

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDiff(t *testing.T) {
	path := filepath.Join("out", "x.txt")
	tests := []struct {
		name   string
		change Change
		want   string
	}{
		{"missing", Change{Missing, path, nil, []byte("a\nb\n")},
			"diff /dev/null out/x.txt\n--- /dev/null\n+++ out/x.txt\n@@ -0,0 +1,2 @@\n+a\n+b\n"},
		{"orphaned", Change{Orphaned, path, []byte("a\n"), nil},
			"diff out/x.txt /dev/null\n--- out/x.txt\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n"},
		{"changed", Change{Changed, path, []byte("a\nb\nc\n"), []byte("a\nB\nc\n")},
			"diff out/x.txt out/x.txt\n--- out/x.txt\n+++ out/x.txt\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"},
		{"no final newline", Change{Changed, path, []byte("a"), []byte("a\n")},
			"diff out/x.txt out/x.txt\n--- out/x.txt\n+++ out/x.txt\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"},
		{"binary on the disk", Change{Changed, path, []byte("a\x00b"), []byte("a\n")},
			"Binary files out/x.txt and out/x.txt differ\n"},
		{"binary in the plan", Change{Missing, path, nil, []byte("\x89PNG\xff")},
			"Binary files /dev/null and out/x.txt differ\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tt.change.Diff()); diff != "" {
				t.Errorf("diff (-want +got):\n%s", diff)
			}
		})
	}
}

func TestKindString(t *testing.T) {
	for kind, want := range map[Kind]string{Missing: "missing", Changed: "changed", Orphaned: "orphaned", 9: "Kind(9)"} {
		if got := kind.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
