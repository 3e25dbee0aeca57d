package slip_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/slip"
	"github.com/errgen/errgen/internal/testkit/broken"
)

// FuzzFind reads whatever it is given. Every slip is at a character of a line or right behind it, and has help.
func FuzzFind(f *testing.F) {
	catalogs, err := broken.Catalogs("../model/testdata/err")
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range catalogs {
		if c.Rule == rules.Syntax.ID {
			f.Add(string(c.Source))
		}
	}
	f.Fuzz(func(t *testing.T, source string) {
		lines := strings.Split(source, "\n")
		var ds diag.List
		if found := slip.Find("f", lines, format, &ds); found == ds.Empty() {
			t.Errorf("found: %v, and nothing reported: %v", found, ds.Empty())
		}
		for _, d := range ds.Sorted() {
			if d.Pos.Line < 1 || d.Pos.Line > len(lines) || d.Pos.Col < 1 || d.Pos.Col > utf8.RuneCountInString(lines[d.Pos.Line-1])+2 || d.Help == "" {
				t.Errorf("%s: %s (%s)", d.Pos, d.Message, d.Help)
			}
		}
	})
}
