package manual_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/errgen/errgen/internal/cli"
	"github.com/errgen/errgen/internal/manual"
	"github.com/errgen/errgen/internal/spec"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the pages again")

// pages are the files that this package makes.
func pages() map[string][]byte {
	return map[string][]byte{
		"../../docs/spec.md":     manual.Format(spec.Reference()),
		"../../docs/commands.md": manual.Commands(cli.Tree()),
	}
}

// TestPages expects the pages to be what the format and the commands are now.
func TestPages(t *testing.T) {
	again := pages()
	for file, got := range pages() {
		if !bytes.Equal(got, again[file]) {
			t.Errorf("%s: a second run gives something else", file)
		}
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
			t.Errorf("wrote %s: look at it", file)
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s is out of date: go test ./internal/manual -update writes it (-page +errgen):\n%s", file, diff)
		}
	}
}
