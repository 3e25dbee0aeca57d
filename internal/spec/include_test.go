package spec_test

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
	"github.com/google/go-cmp/cmp"
)

const including = "version: 1\ncatalog:\n  id: a\n  title: A\ninclude:\n"

// files is a folder with parts of a catalog, each a family that is called like its file.
func files(names ...string) fstest.MapFS {
	folder := fstest.MapFS{}
	for _, name := range names {
		id := strings.TrimSuffix(name[strings.LastIndexByte(name, '/')+1:], ".yaml")
		folder[name] = &fstest.MapFile{Data: []byte("families:\n  - id: " + id + "\n    title: T\n    code_type: string\n    go:\n      type: T\n")}
	}
	return folder
}

func parseAll(items string, files fs.FS, ds *diag.List) (spec.Whole, error) {
	in := spec.Folder{Files: files, Head: "errors.yaml", Named: func(name string) string { return path.Join("spec", name) }}
	return spec.ParseAll("spec/errors.yaml", []byte(including+items), in, ds)
}

// TestParseAll expects the texts of all files, and to be told what to watch: files that are named, and folders in which
// others may appear.
func TestParseAll(t *testing.T) {
	var ds diag.List
	whole, err := parseAll("  - x/b.yaml\n  - y/*.yaml\n  - z*/y/*.yaml\n", files("x/a.yaml", "x/b.yaml", "y/c.yaml", "z1/y/d.yaml", "z2/y/e.yaml", "z2/n/f.yaml"), &ds)
	if err != nil || !ds.Empty() {
		t.Fatal(err, ds.Sorted())
	}
	var ids, names []string
	for _, f := range whole.File.Families {
		ids = append(ids, f.ID.Value+" "+f.ID.Pos.String())
	}
	for _, part := range whole.Parts {
		names = append(names, part.Name)
		if string(whole.Texts[part.Name]) != string(part.Text) {
			t.Errorf("%s has two texts", part.Name)
		}
	}
	want := map[string][]string{
		"families": {"b spec/x/b.yaml:2:9", "c spec/y/c.yaml:2:9", "d spec/z1/y/d.yaml:2:9", "e spec/z2/y/e.yaml:2:9"},
		"parts":    {"spec/x/b.yaml", "spec/y/c.yaml", "spec/z1/y/d.yaml", "spec/z2/y/e.yaml"},
		"watch":    {".", "x/b.yaml", "y", "z1/y", "z2/y"},
	}
	if diff := cmp.Diff(want, map[string][]string{"families": ids, "parts": names, "watch": whole.Watch}); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestParseAll_nowhere expects a catalog without a folder to be told so.
func TestParseAll_nowhere(t *testing.T) {
	var ds diag.List
	if _, err := parseAll("  - x/b.yaml\n", nil, &ds); err != nil || len(ds.Sorted()) != 1 || !strings.Contains(ds.Sorted()[0].Message, "stands in no folder") {
		t.Errorf("%v, %v", err, ds.Sorted())
	}
}

// locked is a folder in which a path cannot be read.
type locked struct {
	fs.FS
	path string
	err  error
}

func (l locked) Open(name string) (fs.File, error) {
	if name == l.path {
		return nil, &fs.PathError{Op: "open", Path: name, Err: l.err}
	}
	return l.FS.Open(name)
}

// TestParseAll_unreadable expects a file that cannot be read to be an error with the position at which it is included, and no
// mistake of the catalog.
func TestParseAll_unreadable(t *testing.T) {
	for path, want := range map[string]string{
		"y/c.yaml": "spec/errors.yaml:7:5: read spec/y/c.yaml, which is included here: permission denied",
		"y":        "spec/errors.yaml:7:5: look for y/*.yaml in spec/y: permission denied",
		".":        "spec/errors.yaml:6:5: look for x/b.yaml in spec: permission denied",
	} {
		var ds diag.List
		_, err := parseAll("  - x/b.yaml\n  - y/*.yaml\n", locked{files("x/b.yaml", "y/c.yaml"), path, fs.ErrPermission}, &ds)
		if err == nil || err.Error() != want || !errors.Is(err, fs.ErrPermission) || !ds.Empty() {
			t.Errorf("%s: %v, %v", path, err, ds.Sorted())
		}
	}
}

// TestParseAll_outside expects one that is elsewhere to be a mistake of the catalog.
func TestParseAll_outside(t *testing.T) {
	var ds diag.List
	_, err := parseAll("  - y/*.yaml\n", locked{files("y/c.yaml"), "y", spec.ErrOutside}, &ds)
	if err != nil || len(ds.Sorted()) != 1 || ds.Sorted()[0].Message != "spec/y leads out of the folder of this file" {
		t.Errorf("%v, %v", err, ds.Sorted())
	}
}
