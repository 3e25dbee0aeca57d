package model_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// wanted is the file of an archive that says what becomes of the others.
const wanted = "want"

// TestIncludes builds the catalog spec/errors.yaml of each archive under testdata/include, and expects what is wanted: the
// diagnostics, or the families of a valid catalog.
func TestIncludes(t *testing.T) {
	files, err := filepath.Glob("testdata/include/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { checkInclude(t, file) })
	}
}

func checkInclude(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := ""
	for i := range archive.Files {
		if archive.Files[i].Name == wanted {
			want = string(archive.Files[i].Data)
			archive.Files = append(archive.Files[:i], archive.Files[i+1:]...)
			break
		}
	}
	got := built(t, archive)
	if *update && got != want {
		archive.Files = append(archive.Files, txtar.File{Name: wanted, Data: []byte(got)})
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Fatalf("%s is written again: look at it, then run again without -update", file)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("something else comes of it (-want +got):\n%s", diff)
	}
}

// built says what comes of the files.
func built(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	folder := fstest.MapFS{}
	for _, f := range archive.Files {
		folder[strings.TrimPrefix(f.Name, "spec/")] = &fstest.MapFile{Data: f.Data}
	}
	var ds diag.List
	var out bytes.Buffer
	in := spec.Folder{Files: folder, Head: "errors.yaml", Named: func(path string) string { return "spec/" + path }}
	whole, err := spec.ParseAll("spec/errors.yaml", folder["errors.yaml"].Data, in, &ds)
	if err != nil {
		t.Fatal(err)
	}
	catalog := model.Build(whole.File, &ds)
	if err := ds.Print(&out, whole.Texts); err != nil {
		t.Fatal(err)
	}
	for _, f := range catalog.Families {
		if ds.Empty() {
			out.WriteString(f.ID + "\n")
		}
	}
	return out.String()
}
