package slip

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
)

// cases has a text for each row of the tables, by the name of the row.
var cases = map[string]string{
	"odd space after the colon":             "id: x\ntitle:\u00a0y",
	"no space after the colon":              "id: x\ntitle:y",
	"no colon":                              "id: x\ntitle = y",
	"second document":                       "id: x\n---\ntitle: y",
	"text behind the mark of a document":    "--- id: x",
	"merge":                                 "id: x\n<<<<<<< HEAD\ntitle: y\n=======\ntitle: z\n>>>>>>> other",
	"slashes":                               "id: x\n// a comment",
	"question mark":                         "? id\n: x",
	"odd space after the hyphen":            "tags:\n  -\u00a0a",
	"no space after the hyphen":             "tags:\n  -a",
	"bullet":                                "tags:\n  - a\n  • b",
	"odd space":                             "go:\n\u00a0\u00a0type: A",
	"no hyphen before the first key":        "errors:\n  code: 1\n    name: A\n  - code: 2",
	"first line unlike the others":          "catalog:\n    id: x\n  title: y\n  url: z",
	"no hyphen before the first text":       "causes:\n  a\n  - b",
	"list among keys":                       "catalog:\n  id: x\n  title: y\n  - a",
	"key among items":                       "tags:\n  - a\n  id: x",
	"line among lines further in":           "catalog:\n  id: x\ntitle: y\n  url: z\n  name: a",
	"further in":                            "id: x\n  title: y",
	"like nothing above":                    "catalog:\n    id: x\n    url: z\n  title: y",
	"curly quote at the end":                "title: \"a”\nid: x",
	"quote that is not closed":              "title: \"a\nid: x",
	"comma behind quotes":                   "title: \"a\",\nid: x",
	"text behind quotes":                    "title: \"a\" b",
	"text that starts as a block text does": "title: > a",
	"number of a block text":                "title: |4\n  a",
	"text that starts with a mark":          "title: @a",
	"list on the line of its key":           "tags: - a",
	"brace in a list":                       "tags: [a, {b}]",
	"asterisk in a list":                    "tags: [a, *b]",
	"bracket that is not closed":            "tags: [a\nid: x",
	"comma behind a list":                   "tags: [a],",
	"text behind a list of several lines":   "tags: [a,\n  b] c",
	"text behind a list":                    "title: [a] b",
	"second key on a line":                  "id: x, title: y",
	"colon in a text":                       "title: a: b",
	"second key on a line of text":          "id: x\n  y, title: z",
	"colon in a line of text":               "title: a\n  b: c",
	"unknown escape":                        `title: "\p"`,
	"block text that starts too far in":     "title: >-\n    a\n  b",
	"line of block text too far out":        "title: >-\n  a\n b",
	"closing quote within a text":           "title: \"a\"\n  b",
	"number sign in a sentence":             "title: see issue #1\n  and more",
	"comment that goes on":                  "version: 1 # one\n  and more",
	"comment between the lines of a text":   "title: a\n  # b\n  c",
	"item or more text":                     "causes:\n  - a\n  b\n",
	"item":                                  "causes:\n  - [a]\n  b\n",
	"key or more text":                      "title: a\nb",
	"key":                                   "tags: [a]\nb",
}

// TestRows looks for the slip of each row in a text that has just this one, and expects the words of the row.
func TestRows(t *testing.T) {
	format := Format{Keys: map[string]bool{}, Quoted: func(text string) string { return `"` + text + `"` }}
	for _, key := range strings.Fields("catalog causes code errors go id name tags title type url version") {
		format.Keys[key] = true
	}
	rows := slices.Concat(startSlips, indentSlips)
	for _, of := range tables {
		rows = append(rows, slices.Concat(of...)...)
	}
	seen := map[string]bool{}
	for _, row := range rows {
		seen[row.name] = true
		source, ok := cases[row.name]
		if !ok {
			t.Errorf("%s has no case", row.name)
			continue
		}
		var ds diag.List
		Find("f", strings.Split(source, "\n"), format, &ds)
		if found := ds.Sorted(); len(found) != 1 || !fills(row.message, found[0].Message) || !fills(row.help, found[0].Help) {
			t.Errorf("%s: found in %q, beside others:", row.name, source)
			for _, d := range found {
				t.Errorf("%s: %s (%s)", d.Pos, d.Message, d.Help)
			}
		}
	}
	if len(seen) != len(cases) {
		t.Errorf("there are %d rows by name, and %d cases", len(seen), len(cases))
	}
}

var braces = regexp.MustCompile(`\\\{[a-z ]+\\\}`)

// fills reports whether a text is that of a row, with something in the place of each name in braces.
func fills(row, text string) bool {
	expr := braces.ReplaceAllString(regexp.QuoteMeta(row), ".*")
	return regexp.MustCompile("^" + expr + "$").MatchString(text)
}
