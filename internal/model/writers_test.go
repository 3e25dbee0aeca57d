package model_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// A writerCase is one mistake that a writer makes in testdata/writers/base.yaml, as an archive beside it says:
//
//	In a sentence: what happened.
//
//	line: 2
//	write: title
//	-- base --
//	lines of the catalog, or a part of one
//	-- mistake --
//	what stands there by mistake; \t, \r and \uXXXX are the characters that they stand for
//	-- fixed --
//	what stands there once the help was followed; left out where it is the base
//	-- out --
//	what errgen says
//
// line is where the mistake was made, counted within the mistake from 1. The rest of the head says what to do about it,
// in words that the help has to hold: write is what to type, and has to be in the fixed text; column is where the line has
// to start, and does so in the fixed text; delete is what has to go, and does so; do is anything else.
type writerCase struct {
	file   string
	files  map[string]string
	line   int
	follow map[string]string
}

func readWriterCase(t *testing.T, file string) writerCase {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := writerCase{file: file, files: map[string]string{}, follow: map[string]string{}}
	for _, f := range archive.Files {
		c.files[f.Name] = string(f.Data)
	}
	for line := range strings.Lines(string(archive.Comment)) {
		if name, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), ": "); ok {
			c.follow[name] = value
		}
	}
	c.line, err = strconv.Atoi(c.follow["line"])
	if err != nil {
		t.Fatal(err)
	}
	delete(c.follow, "line")
	if len(c.follow) == 0 {
		t.Fatal("the head does not say what the help has to hold")
	}
	return c
}

// TestWriters makes every mistake, and expects one problem, in the line where the mistake was made, with help that makes
// the catalog valid when it is followed.
func TestWriters(t *testing.T) {
	base, err := os.ReadFile("testdata/writers/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if ds := problems(base); !ds.Empty() {
		t.Fatalf("the catalog without a mistake has some:\n%s", shown(t, ds, base))
	}
	files, err := filepath.Glob("testdata/writers/*.txtar")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d mistakes are too few: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			readWriterCase(t, file).check(t, string(base))
		})
	}
}

func (c writerCase) check(t *testing.T, base string) {
	before, after, ok := strings.Cut(base, c.files["base"])
	if !ok || strings.Contains(after, c.files["base"]) {
		t.Fatal("the text is not once in the catalog")
	}
	fixed, edited := c.files["fixed"]
	if !edited {
		fixed = c.files["base"]
	}
	line := strings.Count(before, "\n") + c.line
	broken, valid := before+unescaped(c.files["mistake"])+after, before+fixed+after
	found := problems([]byte(broken))
	c.compare(t, shown(t, found, []byte(broken)))
	if all := found.Sorted(); len(all) != 1 || all[0].Pos.Line != line {
		t.Fatalf("%d problems, want one, in line %d", len(all), line)
	}
	if ds := problems([]byte(valid)); !ds.Empty() {
		t.Errorf("the catalog is not valid then:\n%s", shown(t, ds, []byte(valid)))
	}
	c.followed(t, found.Sorted()[0].Help, fixed, strings.Split(valid, "\n")[line-1])
}

// followed holds the fixed text, and its line in the place of the wrong one, against what the help says.
func (c writerCase) followed(t *testing.T, help, fixed, line string) {
	for what, value := range c.follow {
		wanted, done := value, true
		switch what {
		case "write":
			done = strings.Contains(fixed, value)
		case "column":
			wanted = "column " + value
			done = fmt.Sprint(1+len(line)-len(strings.TrimLeft(line, " "))) == value
		case "delete":
			wanted, value = "delete", unescaped(value)
			done = strings.Contains(unescaped(c.files["mistake"]), value) && !strings.Contains(fixed, value)
		case "do":
		default:
			t.Errorf("%s is not a way to follow help", what)
		}
		if !strings.Contains(help, wanted) {
			t.Errorf("the help does not say %s: %s", wanted, help)
		}
		if !done {
			t.Errorf("%s: %s was not followed", what, value)
		}
	}
}

func (c writerCase) compare(t *testing.T, got string) {
	t.Helper()
	diff := cmp.Diff(c.files["out"], got)
	switch {
	case diff == "":
	case *update:
		archive, err := txtar.ParseFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		last := &archive.Files[len(archive.Files)-1]
		if last.Name != "out" {
			t.Fatal("the last file is not out")
		}
		last.Data = []byte(got)
		if err := os.WriteFile(c.file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Errorf("%s is written again: look at it, then run again without -update", c.file)
	default:
		t.Errorf("diagnostics differ (-want +got):\n%s", diff)
	}
}

var escaped = regexp.MustCompile(`\\(t|r|u[0-9a-f]{4})`)

// unescaped puts characters in the place of escapes, so that a case can show those that nobody sees.
func unescaped(text string) string {
	return escaped.ReplaceAllStringFunc(text, func(escape string) string {
		r, _, _, err := strconv.UnquoteChar(escape, 0)
		if err != nil {
			panic(err) // the expression lets nothing else through
		}
		return string(r)
	})
}

func problems(source []byte) *diag.List {
	ds := new(diag.List)
	model.Build(spec.Parse("errors.yaml", source, ds), ds)
	return ds
}

func shown(t *testing.T, ds *diag.List, source []byte) string {
	t.Helper()
	var out bytes.Buffer
	if err := ds.Print(&out, diag.Texts{"errors.yaml": source}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
