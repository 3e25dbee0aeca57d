package spec_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit/broken"
)

// FuzzFormat lays out whatever it is given. What is no catalog gives nothing; what is one keeps every character, and is
// laid out once and for all. That it says the same afterwards is what Format itself makes sure of, with an error.
func FuzzFormat(f *testing.F) {
	for _, pattern := range []string{"../model/testdata/*/*.yaml", "testdata/fmt/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("no catalogs match %s: %v", pattern, err)
		}
		for _, file := range files {
			source, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(source)
		}
	}
	refused, err := broken.Catalogs("../model/testdata/err")
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range refused {
		f.Add(c.Source)
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		var ds diag.List
		out, err := spec.Format("fuzz.yaml", source, &ds)
		if err != nil {
			t.Fatal(err)
		}
		if out == nil != !ds.Empty() {
			t.Fatalf("a layout of %d bytes, and problems: %v", len(out), !ds.Empty())
		}
		if out != nil {
			keepsCharacters(t, source, out)
			isFixed(t, out)
		}
	})
}

// isFixed expects a layout to be its own.
func isFixed(t *testing.T, out []byte) {
	t.Helper()
	var ds diag.List
	again, err := spec.Format("again.yaml", out, &ds)
	if err != nil || !bytes.Equal(out, again) {
		t.Errorf("the layout of the layout differs: %v\n%s---\n%s", err, out, again)
	}
}

// keepsCharacters compares how often each character is there. Those that the layout is made of come and go; and an escape
// is written as what it stands for when its text changes its quotes.
func keepsCharacters(t *testing.T, source, out []byte) {
	t.Helper()
	if bytes.Contains(source, []byte(`\`)) {
		return
	}
	if was, is := characters(source), characters(out); was != is {
		t.Errorf("characters come or go:\n%q\n%q\n%s---\n%s", was, is, source, out)
	}
}

func characters(text []byte) string {
	kept := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \r\n\uFEFF\"'\\>|+-0123456789", r) {
			return -1
		}
		return r
	}, string(text))
	runes := []rune(kept)
	slices.Sort(runes)
	return string(runes)
}
