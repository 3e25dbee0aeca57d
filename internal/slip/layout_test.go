package slip_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/slip"
)

// format has the keys of the cases below.
var format = slip.Format{
	Keys:   map[string]bool{},
	Quoted: func(text string) string { return `"` + text + `"` },
}

func init() {
	for _, key := range strings.Fields("catalog causes code description errors fix go id name prefix tags title type url version") {
		format.Keys[key] = true
	}
}

// TestFind goes through layouts, right and wrong. Each slip is "line:column message"; a right layout has none.
func TestFind(t *testing.T) {
	const (
		further = "this line is indented further than the one above it"
		nothing = "this line is indented like nothing above it"
		aligned = "this line is not indented like the ones below it"
		hyphen  = "a hyphen is missing before the first key of an item"
		neither = "this line is neither a key with a value nor an item of a list"
		atKeys  = "a list cannot start here, among keys"
		atItems = "a key cannot stand here, where the hyphens of a list are"
		colon   = "a colon inside a text needs quotes around the text"
		less    = "this line is indented less than the text above it"
		start   = "this text does not start where it goes on"
		quote   = "this quote is never closed"
		bracket = "this bracket is never closed"
	)
	cases := []struct {
		name, source string
		want         []string
	}{
		{"list in the column of its key", "errors:\n- code: 1\n  name: A\n- code: 2\ntitle: x", nil},
		{"lists in lists", "tags:\n  - - a\n    - b\n  - - c\ntitle: x", nil},
		{"hyphens on lines of their own", "errors:\n  -\n    code: 1\n  -\n    code: 2", nil},
		{"wide indentation", "catalog:\n      id: x\n      title: y\nversion: 1", nil},
		{"blank lines in a block", "title: >-\n\n  a\n\n  b\nid: x", nil},
		{"deeper lines in a block", "title: |\n  a\n     b\n  c\nid: x", nil},
		{"number sign in a block", "title: |\n  # a\n  b\nid: x", nil},
		{"comment that ends a block", "title: |\n  a\n# b\nid: x", nil},
		{"block in an item", "causes:\n  - >-\n    a\n    b\n  - c", nil},
		{"block of an item's key", "causes:\n  - cause: >-\n      a\n    fix: b", nil},
		{"text below its key", "title:\n  a text\n  on two lines\nid: x", nil},
		{"quoted text below its key", "title:\n  \"a: text\"\nid: x", nil},
		{"list over several lines", "tags: [a,\n  b, [c, d\n  ]]\nid: x", nil},
		{"key in quotes", "\"title\": x\n'id' : y", nil},

		{"key too far in", "id: x\n  title: y\nurl: z", []string{"2:3 " + further}},
		{"several keys too far in", "id: x\n  title: y\n  url: z\nversion: 1", []string{"2:3 " + further}},
		{"key too far in, with a block below", "id: x\n  catalog:\n    title: y\nversion: 1", []string{"2:3 " + further}},
		{"key too far out", "catalog:\n    id: x\n  title: y\n    url: z", []string{"2:5 " + aligned, "4:5 " + further}},
		{"key too far out of a confirmed block", "catalog:\n    id: x\n    url: z\n  title: y\nversion: 1", []string{"4:3 " + nothing}},
		{"first key too far in", " version: 1\ncatalog:\n  id: x\nsources:\n  - id: y", []string{"1:2 " + aligned}},
		{"first key too far out", "catalog:\n id: x\n  title: y\n  url: z\nversion: 1", []string{"2:2 " + aligned}},
		{"first item too far in", "errors:\n   - code: 1\n     name: A\n  - code: 2\n    name: B", []string{"2:4 " + aligned}},
		{"first hyphen too far in", "errors:\n   - code: 1\n    name: A\n  - code: 2\n    name: B", []string{"2:4 " + aligned}},
		{"item too far in", "errors:\n  - code: 1\n   - code: 2\n     name: B\n  - code: 3", []string{"3:4 " + nothing}},
		{"item too far out", "errors:\n  - code: 1\n - code: 2\n   name: B\n  - code: 3", []string{"3:2 " + nothing}},
		{"two slips apart", "id: x\n  title: y\nurl: z\n  version: 1", []string{"2:3 " + further, "4:3 " + further}},
		{"list among keys", "catalog:\n  id: x\n  title: y\n  - a", []string{"4:3 " + atKeys}},
		{"list where there is none", "id: x\ntitle: y\n- a", []string{"3:1 " + atKeys}},
		{"key among items", "tags:\n  - a\n  - b\n  id: x", []string{"4:3 " + atItems}},
		{"no hyphen before the first key", "errors:\n  code: 1\n    name: A\n  - code: 2\n    name: B", []string{"2:3 " + hyphen}},
		{"no hyphen, and no further item", "go:\n  type: A\n    prefix: B\nid: x", []string{"3:5 " + further}},
		{"no hyphen, and a blank line", "errors:\n  code: 1\n    name: A\n\n  - code: 2", []string{"2:3 " + hyphen}},
		{"no hyphen before a text", "causes:\n  a\n  - b\n  - c", []string{"2:3 this line is not an item, and the one below it is"}},
		{"no space after the hyphen", "errors:\n  -code: 1\n    name: A", []string{"2:3 a space is missing after the hyphen"}},
		{"no colon", "version 1\ncatalog:\n  id: x", []string{"1:8 a colon is missing after version"}},
		{"no colon after the key of a block", "catalog\n  id: x\nversion: 1", []string{"1:8 a colon is missing after catalog"}},
		{"no colon in an item", "errors:\n  - code 1\n    name: A\n  - code: 2", []string{"2:9 a colon is missing after code"}},
		{"a text that starts like a key", "causes:\n  - code is wrong\n  - name is wrong\nid:x", []string{"4:3 a space is missing after the colon"}},
		{"no colon before a block", "description >-\n  a\n  b\nid: x", []string{"1:12 a colon is missing after description"}},
		{"colon in a text", "title: a: b\nid: x", []string{"1:9 " + colon}},
		{"colon at the end of a text", "title: a:\nid: x", []string{"1:9 " + colon}},
		{"colon in the second line", "title: a\n  b: c\nid: x", []string{"2:4 " + colon}},
		{"colon behind a comment", "title: a # b: c\nurl:x", []string{"2:4 a space is missing after the colon"}},
		{"colon behind characters of several bytes", "title: äöü: b", []string{"1:11 " + colon}},
		{"block that starts too far in", "title: >-\n    a\n  b\n  c\nid: x", []string{"2:5 " + start}},
		{"block that goes on too far out", "title: >-\n  a\n b\n  c\nid: x", []string{"3:2 " + less}},
		{"block that goes on at its key", "title: >-\n  a\nb\n  c\nid: x", []string{"3:1 " + neither}},
		{"key within a block", "title: >-\n    a\n  id: x\nurl: y", []string{"3:3 " + further}},
		{"text at the margin", "title: a\nb\nid: x", []string{"2:1 " + neither}},
		{"quote that is not closed", "title: \"a\nid: x\nurl: \"y\"", []string{"1:8 " + quote}},
		{"quote in an item that is not closed", "causes:\n  - \"a\n  - b\nid: x", []string{"2:5 " + quote}},
		{"quote that is closed below", "title: \"a\n  id: b\"\nurl:x", []string{"3:4 a space is missing after the colon"}},
		{"escaped quote", `title: "a\"` + "\nid: x", []string{"1:8 " + quote}},
		{"doubled quote", "title: 'a''\nid: x", []string{"1:8 " + quote}},
		{"bracket that is not closed", "tags: [a\nid: x", []string{"1:7 " + bracket}},
		{"inner bracket that is not closed", "tags: [a, [b]\nid: x", []string{"1:7 " + bracket}},
		{"empty quotes", "title: \"\"\nid: ''\nurl:x", []string{"3:4 a space is missing after the colon"}},
		{"text behind empty quotes", "title: \"\" a\nid: x", []string{"1:11 the text ended at the quote before this"}},
		{"empty quotes without a key", "id: x\n\"\"", []string{"2:1 " + neither}},
		{"anchor before a block", "catalog: &c\n  id: x\nurl:x", []string{"1:10 a text cannot start with & here", "3:4 a space is missing after the colon"}},
		{"key too far in, in the last line", "id: x\n  title: y", []string{"2:3 " + further}},
		{"brace in a list", "tags: [a, b}]\nid: x", []string{"1:12 a list in brackets cannot hold braces"}},
		{"marks in a quoted item", "tags: [\"{a]\", b]\nurl:x", []string{"2:4 a space is missing after the colon"}},
		{"merge with what both came from", "id: x\n<<<<<<< a\nurl: y\n||||||| b\nurl: v\n=======\nurl: z\n>>>>>>> c", []string{"2:1 two versions are left over here from a merge"}},
		{"document mark", "---\nid: x\n---\ntitle: y", []string{"3:1 a catalog is a single document, which this line ends"}},
		{"document mark with a comment", "id: x\n... # end", []string{"2:1 a catalog is a single document, which this line ends"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var ds diag.List
			slip.Find("f", strings.Split(c.source, "\n"), format, &ds)
			var got []string
			for _, d := range ds.Sorted() {
				got = append(got, fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Col, d.Message))
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s\nin\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"), c.source)
			}
		})
	}
}
