package manual_test

import (
	"bytes"
	"testing"

	"github.com/errgen/errgen/internal/cli"
	"github.com/errgen/errgen/internal/manual"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit/golden"
)

// pages are the files that this package makes.
func pages() map[string][]byte {
	return map[string][]byte{
		"../../docs/spec.md":     manual.Format(spec.Reference()),
		"../../docs/commands.md": manual.Commands(cli.Tree()),
		"../../docs/problems.md": manual.Problems(rules.All()),
	}
}

// TestPages expects the pages to be what the format and the commands are now.
func TestPages(t *testing.T) {
	again := pages()
	for file, got := range pages() {
		if !bytes.Equal(got, again[file]) {
			t.Errorf("%s: a second run gives something else", file)
		}
		golden.Compare(t, file, string(got))
	}
}
