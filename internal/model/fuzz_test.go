package model_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
)

// FuzzParse reads and builds whatever it is given: nothing panics, and every problem has its place inside the file.
func FuzzParse(f *testing.F) {
	for _, source := range catalogs(f) {
		f.Add(source)
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		var ds diag.List
		model.Build(spec.Parse("fuzz.yaml", source, &ds), &ds)
		lines := strings.Split(strings.TrimPrefix(string(source), "\uFEFF"), "\n")
		for _, d := range ds.Sorted() {
			isComplete(t, d)
			isInside(t, d, lines)
		}
		if err := ds.Print(new(bytes.Buffer), diag.Texts{"fuzz.yaml": source}); err != nil {
			t.Error(err)
		}
	})
}

// FuzzParseAll includes whatever it is given, by whatever path: nothing panics, every problem has its place inside its file,
// and nothing but what is in the folder is read.
func FuzzParseAll(f *testing.F) {
	for _, source := range catalogs(f) {
		_, families, _ := bytes.Cut(source, []byte("families:"))
		f.Add("parts/*.yaml", "parts/a.yaml", append([]byte("families:"), families...))
		f.Add("../*", "a", source)
	}
	f.Fuzz(func(t *testing.T, pattern, name string, part []byte) {
		head := fmt.Sprintf("version: 1\ncatalog:\n  id: a\n  title: A\ninclude:\n  - %q\n", pattern)
		folder := fstest.MapFS{"errors.yaml": {Data: []byte(head)}}
		if fs.ValidPath(name) && name != "." {
			folder[name] = &fstest.MapFile{Data: part}
		}
		var ds diag.List
		in := spec.Folder{Files: folder, Head: "errors.yaml", Named: func(path string) string { return path }}
		whole, err := spec.ParseAll("errors.yaml", []byte(head), in, &ds)
		if err != nil && fs.ValidPath(pattern) && !strings.HasPrefix(name, "errors.yaml/") {
			t.Fatal(err)
		}
		model.Build(whole.File, &ds)
		lines := whole.Texts.Lines()
		for _, d := range ds.Sorted() {
			isComplete(t, d)
			isInside(t, d, lines[d.Pos.File])
		}
		if len(whole.Texts) > 2 {
			t.Errorf("%d files are read", len(whole.Texts))
		}
	})
}

// catalogs gives the sources of all catalogs under testdata.
func catalogs(tb testing.TB) (all [][]byte) {
	tb.Helper()
	files, err := filepath.Glob("testdata/*/*.yaml")
	if err != nil || len(files) == 0 {
		tb.Fatalf("no catalogs: %v", err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, source)
	}
	for _, c := range brokenCatalogs(tb) {
		all = append(all, c.Source)
	}
	return all
}

func isInside(t *testing.T, d *diag.Diagnostic, lines []string) {
	t.Helper()
	if d.Pos.Line < 1 || d.Pos.Line > len(lines) {
		t.Errorf("%s: line outside the file of %d lines: %s", d.Pos, len(lines), d.Message)
		return
	}
	if width := len([]rune(lines[d.Pos.Line-1])); d.Pos.Col < 1 || d.Pos.Col > width+1 {
		t.Errorf("%s: column outside the line of %d characters: %s", d.Pos, width, d.Message)
	}
}

// isComplete holds a diagnostic against the way in which they are all written.
func isComplete(t *testing.T, d *diag.Diagnostic) {
	t.Helper()
	if d.Rule == nil || d.Message == "" || d.Help == "" {
		t.Errorf("%s: a rule, a message or a help is missing: %+v", d.Pos, *d)
	}
}

// TestHostile gives the reader what nobody writes by accident. It answers each with a problem, soon and without a panic.
func TestHostile(t *testing.T) {
	cases := map[string]string{
		"deep brackets":          strings.Repeat("[", 20_000),
		"deep closed brackets":   "sources: " + strings.Repeat("[", 1_000) + strings.Repeat("]", 1_000),
		"deep braces":            strings.Repeat("{a: ", 20_000),
		"deep hyphens":           strings.Repeat("- ", 20_000) + "x",
		"deep maps":              deepMaps(2_000),
		"alias bomb":             aliasBomb(60),
		"alias of itself":        "version: &a [*a]",
		"many documents":         strings.Repeat("---\n", 10_000),
		"many anchors":           "sources: [" + strings.Repeat("&a x, ", 10_000) + "]",
		"one long line":          "version: " + strings.Repeat("x", 1_000_000),
		"many quotes":            "version: " + strings.Repeat(`"`, 100_001),
		"many unclosed brackets": strings.Repeat("a: [\n", 20_000),
		"many unclosed quotes":   strings.Repeat("a: \"\n", 20_000),
		"many comments":          strings.Repeat("# comment\n", 50_000) + "a",
		"NUL bytes":              strings.Repeat("\x00", 10_000),
		"bytes that are no text": strings.Repeat("\xff\xfe\x80", 10_000),
		"directives":             "%YAML 1.1\n%TAG ! tag:x,2002:\n---\nversion: !!int 1\n",
	}
	for name, source := range cases {
		t.Run(name, func(t *testing.T) {
			var ds diag.List
			model.Build(spec.Parse("hostile.yaml", []byte(source), &ds), &ds)
			if ds.Empty() {
				t.Error("no problem is found")
			}
		})
	}
}

// aliasBomb doubles with every line: unfolded it has 2^lines items.
func aliasBomb(lines int) string {
	b := "k: &k0 [x, x]\n"
	for i := 1; i < lines; i++ {
		b += fmt.Sprintf("k%d: &k%d [*k%d, *k%d]\n", i, i, i-1, i-1)
	}
	return b
}

func deepMaps(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}
