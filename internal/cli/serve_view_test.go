package cli

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestView_watched watches what a catalog imports, be it there or not, and nothing for the catalog in the program.
func TestView_watched(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"go.mod":           "module example.com/app\n\ngo 1.24\n",
		"shared.yaml":      "version: 1\ncatalog:\n  id: shared\n  title: Shared\n",
		"spec/errors.yaml": "version: 1\ncatalog:\n  id: app\n  title: App\nimport:\n  - catalog: ../shared.yaml\n  - catalog: missing.yaml\n",
	} {
		os.MkdirAll(filepath.Dir(name), 0o777)
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for spec, want := range map[string][]string{
		"builtin":                         {"templates"},
		"mod:example.com/app/shared.yaml": {"shared.yaml", "templates"},
		"spec/errors.yaml":                {"shared.yaml", "spec/errors.yaml", filepath.Join("spec", "missing.yaml"), "templates"},
	} {
		v := &view{serving: serving{spec: spec, templates: "templates"}}
		v.render("1")
		if got := v.watched(); !slices.Equal(got, want) {
			t.Errorf("%s: watches %q, want %q", spec, got, want)
		}
	}
}
