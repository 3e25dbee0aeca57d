package adoption

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/mod/module"
	modzip "golang.org/x/mod/zip"

	"github.com/errgen/errgen/internal/testkit/adoption"
)

const root = "../.."

// TestArchive expects the tests to be given the archive that go mod download would get: the same files, as they are.
func TestArchive(t *testing.T) {
	var want, got bytes.Buffer
	if err := modzip.CreateFromDir(&want, module.Version{Path: adoption.Path, Version: adoption.Version}, root); err != nil {
		t.Fatal(err)
	}
	if err := adoption.Archive(&got, root); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(files(t, want.Bytes()), files(t, got.Bytes())); diff != "" {
		t.Errorf("the archives differ (-x/mod/zip +adoption):\n%s", diff)
	}
}

// files gives the files of an archive with what they hold.
func files(t *testing.T, archive []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, file := range r.File {
		content, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(content)
		if err != nil {
			t.Fatal(err)
		}
		all[file.Name] = string(text)
	}
	return all
}
