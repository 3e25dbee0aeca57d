package spec_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit/golden"
)

// TestFormat holds the layout of every catalog under testdata/fmt against the file beside it.
func TestFormat(t *testing.T) {
	files, err := filepath.Glob("testdata/fmt/*.in.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no catalogs: %v", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".in.yaml")
		t.Run(name, func(t *testing.T) { checkLayout(t, file, strings.TrimSuffix(file, ".in.yaml")+".out.yaml") })
	}
}

func checkLayout(t *testing.T, file, want string) {
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got := format(t, source)
	isFixed(t, got)
	keepsCharacters(t, source, got)
	golden.Compare(t, want, string(got))
}

// format lays out a catalog that can be read.
func format(t *testing.T, source []byte) []byte {
	t.Helper()
	var ds diag.List
	out, err := spec.Format("f", source, &ds)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range ds.Sorted() {
		t.Fatalf("%s: %s", d.Pos, d.Message)
	}
	return out
}

// TestFormatKeeps leaves canonical catalogs alone to the byte, and gives nothing for what is no catalog.
func TestFormatKeeps(t *testing.T) {
	const canonical = "version: 1\ncatalog:\n  id: app\n  title: Application\n"
	windows := strings.ReplaceAll(canonical, "\n", "\r\n")
	for name, c := range map[string]struct{ source, want string }{
		"canonical":       {canonical, canonical},
		"windows":         {windows, windows},
		"mostly windows":  {"version:  1\r\ncatalog:\n  id: app\n  title: Application", windows},
		"mostly unix":     {strings.Replace(windows, "\r\n", "\n", 1), canonical},
		"byte order mark": {"\uFEFF" + windows, windows},
	} {
		if got := string(format(t, []byte(c.source))); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
	for _, source := range []string{"", "version: 1\n", "a: [", "version: 1\nversion: 1\n"} {
		var ds diag.List
		if out, err := spec.Format("f", []byte(source), &ds); out != nil || err != nil || ds.Empty() {
			t.Errorf("%q gives %q, %v, and problems: %v", source, out, err, !ds.Empty())
		}
	}
}
