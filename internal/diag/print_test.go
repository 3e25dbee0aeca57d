package diag_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
)

// printed gives what is printed about one problem in the first line of source.
func printed(t *testing.T, source string, col int) string {
	t.Helper()
	var ds diag.List
	ds.Add(diag.Pos{File: "f", Line: 1, Col: col}, &diag.Rule{ID: "rule"}, "wrong")
	return output(t, &ds, source)
}

func output(t *testing.T, ds *diag.List, source string) string {
	t.Helper()
	var b strings.Builder
	if err := ds.Print(&b, diag.Texts{"f": []byte(source)}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPrint(t *testing.T) {
	var ds diag.List
	ds.Add(diag.Pos{File: "f", Line: 2, Col: 3}, &diag.Rule{ID: "some-rule"}, "the %s is wrong", "word").WithHelp("write %q", "b")
	want := "f:2:3: error: the word is wrong [some-rule]\n    a word\n      ^\n  help: write \"b\"\n"
	if got := output(t, &ds, "first\na word\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPrintOfAWholeFile(t *testing.T) {
	var ds diag.List
	ds.Add(diag.Pos{File: "f"}, &diag.Rule{ID: "some-rule"}, "wrong")
	if got, want := output(t, &ds, "text"), "f: error: wrong [some-rule]\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestCaret holds the place of the caret, in columns of a terminal, against lines with all sorts of characters.
func TestCaret(t *testing.T) {
	cases := map[string]struct {
		line  string
		col   int
		shown string
		caret int
	}{
		"at the start":           {"abc", 1, "abc", 0},
		"at the end":             {"abc", 4, "abc", 3},
		"beyond the end":         {"abc", 9, "abc", 3},
		"before the start":       {"abc", 0, "abc", 0},
		"empty line":             {"", 1, "", 0},
		"accents":                {"äöü: x", 6, "äöü: x", 5},
		"combining accent":       {"a\u0301b", 3, "a\u0301b", 1},
		"wide characters":        {"日本: x", 5, "日本: x", 6},
		"emoji":                  {"🎉: x", 4, "🎉: x", 4},
		"full-width colon":       {"a： x", 4, "a： x", 4},
		"tab":                    {"\tx", 2, " x", 1},
		"control character":      {"a\x07b", 3, `a\u0007b`, 7},
		"escape sequence":        {"\x1b[31mx", 6, `\u001b[31mx`, 10},
		"bidirectional":          {"\u202eab", 2, `\u202eab`, 6},
		"line separator":         {"\u2028a", 2, `\u2028a`, 6},
		"bytes that are no text": {"a\xff\xfeb", 4, "a\uFFFD\uFFFDb", 3},
		"byte order mark":        {"\uFEFFab", 2, "ab", 1},
		"Windows line end":       {"ab\r", 2, "ab", 1},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			want := "f:1:" + fmt.Sprint(c.col) + ": error: wrong [rule]\n    " + c.shown + "\n    " + strings.Repeat(" ", c.caret) + "^\n"
			if got := printed(t, c.line+"\nnext", c.col); got != want {
				t.Errorf("got\n%q\nwant\n%q", got, want)
			}
		})
	}
}

func TestLongLineIsCutAroundTheCaret(t *testing.T) {
	line := strings.Repeat("a", 300) + "X" + strings.Repeat("b", 300)
	lines := strings.Split(printed(t, line, 301), "\n")
	shown, caret := lines[1], strings.Index(lines[2], "^")
	if len(shown) != 4+100 || shown[caret] != 'X' {
		t.Errorf("the caret is not under X in at most 100 characters:\n%s\n%s", shown, lines[2])
	}
}

func TestMessagesAreVisible(t *testing.T) {
	var ds diag.List
	ds.Add(diag.Pos{File: "f"}, &diag.Rule{ID: "rule"}, "not \x1b[31m").WithHelp("not \u202e either")
	if got, want := output(t, &ds, ""), "f: error: not \\u001b[31m [rule]\n  help: not \\u202e either\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCap(t *testing.T) {
	for total, more := range map[int]string{50: "", 51: "and 1 more\n", 1000: "and 950 more\n"} {
		var ds diag.List
		for i := range total {
			ds.Add(diag.Pos{File: "f"}, &diag.Rule{ID: "rule"}, "problem %d", i)
		}
		got := output(t, &ds, "")
		if n := strings.Count(got, "[rule]"); n != 50 {
			t.Errorf("of %d problems %d are printed", total, n)
		}
		if !strings.HasSuffix(got, "problem 49 [rule]\n"+more) {
			t.Errorf("%d problems end in %q", total, got[len(got)-40:])
		}
	}
}

func TestSorted(t *testing.T) {
	var ds diag.List
	add := func(file string, line, col int, message string) {
		ds.Add(diag.Pos{File: file, Line: line, Col: col}, &diag.Rule{ID: "rule"}, "%s", message)
	}
	add("b", 1, 1, "6")
	add("a", 10, 1, "5")
	add("a", 2, 3, "3")
	add("a", 2, 3, "4") // found later in the same place
	add("a", 2, 1, "2")
	add("a", 0, 0, "1") // the whole file
	var got []string
	for _, d := range ds.Sorted() {
		got = append(got, d.Message)
	}
	if want := []string{"1", "2", "3", "4", "5", "6"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestEmpty(t *testing.T) {
	var ds diag.List
	if !ds.Empty() || output(t, &ds, "x") != "" {
		t.Error("the zero List is not empty")
	}
	ds.Add(diag.Pos{}, &diag.Rule{ID: "rule"}, "wrong")
	if ds.Empty() {
		t.Error("a List with a problem is empty")
	}
}

func TestPrintSeverity(t *testing.T) {
	for severity, word := range map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Note: "note"} {
		var ds diag.List
		ds.Add(diag.Pos{File: "f"}, &diag.Rule{ID: "some-rule"}, "wrong").Severity = severity
		if got, want := output(t, &ds, ""), "f: "+word+": wrong [some-rule]\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
