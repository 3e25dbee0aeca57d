package manual_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/manual"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
)

// wrong gives what is wrong with a catalog.
func wrong(text string) (problems []string) {
	var ds diag.List
	model.Build(spec.Parse("example.yaml", []byte(text), &ds), &ds)
	for _, d := range ds.Sorted() {
		problems = append(problems, d.Pos.String()+": "+d.Message)
	}
	return problems
}

// TestTextsAreUsed expects what was written by hand about a section to be about one that there is.
func TestTextsAreUsed(t *testing.T) {
	sections := map[string]bool{}
	var walk func(s *spec.Section)
	walk = func(s *spec.Section) {
		sections[s.Name] = true
		for _, k := range s.Keys {
			inner := k.Value.Section
			if k.Value.Form == spec.OfList {
				inner = k.Value.Item.Section
			}
			if inner != nil {
				walk(inner)
			}
		}
	}
	walk(spec.Reference())
	files, err := filepath.Glob("text/sections/*.md")
	if err != nil || len(files) < 10 {
		t.Fatalf("found %d texts: %v", len(files), err)
	}
	for _, file := range files {
		if !sections[strings.TrimSuffix(filepath.Base(file), ".md")] {
			t.Errorf("%s is about no section of the format", file)
		}
	}
	example, err := os.ReadFile("text/example.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, begin := range regexp.MustCompile(`(?m)^# begin (.*)$`).FindAllSubmatch(example, -1) {
		if !sections[string(begin[1])] {
			t.Errorf("text/example.yaml shows %s, which is no section of the format", begin[1])
		}
	}
}

// TestExample expects the catalog that examples are cut out of to be valid, and laid out as errgen fmt does.
func TestExample(t *testing.T) {
	text := manual.Example()
	for _, problem := range wrong(text) {
		t.Error(problem)
	}
	var ds diag.List
	laidOut, err := spec.Format("example.yaml", []byte(text), &ds)
	if err != nil || string(laidOut) != text {
		t.Errorf("the example is not in canonical layout: %v\n%s", err, laidOut)
	}
}

var yamlBlock = regexp.MustCompile("(?ms)^```yaml\n(.*?)^```$")

// TestExamplesOnThePage expects each block of YAML on the page about the format to be valid: a whole catalog, lines of the
// one above, or lines that are valid where their indentation says that they stand.
func TestExamplesOnThePage(t *testing.T) {
	page, err := os.ReadFile("../../docs/spec.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := yamlBlock.FindAllStringSubmatch(string(page), -1)
	if len(blocks) < 20 {
		t.Errorf("found %d examples", len(blocks))
	}
	for _, block := range blocks {
		problems := wrong
		switch {
		case strings.Contains(manual.Example(), block[1]):
			continue
		case refersToFiles.MatchString(block[1]):
			problems = unreadable
		}
		for _, problem := range problems(framed(block[1])) {
			t.Errorf("%s, in:\n%s", problem, framed(block[1]))
		}
	}
}

// refersToFiles is the beginning of a piece that is of other files, which are not there: it can only be read.
var refersToFiles = regexp.MustCompile(`^(import|include):`)

// unreadable gives what is wrong with a catalog before anything is made of it.
func unreadable(text string) (problems []string) {
	var ds diag.List
	spec.Parse("example.yaml", []byte(text), &ds)
	for _, d := range ds.Sorted() {
		problems = append(problems, d.Pos.String()+": "+d.Message)
	}
	return problems
}

// What stands around a piece of a catalog that does not begin at its margin.
const (
	head = "version: 1\ncatalog:\n  id: frame\n  title: Frame\nsources:\n  - id: handbook\n    title: Handbook\n"

	family = "families:\n  - id: frame\n    title: Frame\n    go:\n      type: FrameCode\n"
)

// framed makes a whole catalog of a piece.
func framed(piece string) string {
	switch indent := len(piece) - len(strings.TrimLeft(piece, " ")); {
	case strings.HasPrefix(piece, "version:"):
		return piece
	case indent == 0:
		return "version: 1\ncatalog:\n  id: frame\n  title: Frame\n" + piece
	case indent == 4:
		return head + family + piece
	case regexp.MustCompile(`^ *- code: [0-9]`).MatchString(piece):
		return head + family + "    code_type: integer\n    errors:\n" + piece
	}
	return head + family + "    code_type: string\n    errors:\n" + piece
}
