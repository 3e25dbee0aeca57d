package golang

import (
	"go/ast"
	godoc "go/doc/comment"
	"go/format"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestComment(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("word ", 25))
	for _, test := range []struct {
		name   string
		blocks []block
		want   string
	}{
		{"nothing", nil, ""},
		{"empty", []block{paragraphBlock(" \n "), nil}, ""},
		{"sentence", []block{paragraphBlock("All is well.")}, "// All is well."},
		{"stop", []block{paragraphBlock("All is well")}, "// All is well."},
		{"spaces", []block{paragraphBlock("  All   is\u00a0well. ")}, "// All is well."},
		{"line break", []block{paragraphBlock("All\nis well.\n")}, "// All is well."},
		{"two", []block{paragraphBlock("One."), nil, paragraphBlock("Two.")}, "// One.\n//\n// Two."},
		{"lines", paragraphBlocks("What to do: ", "one\n\ntwo\n"), "// What to do: one.\n//\n// two."},
		{"wrapped", []block{paragraphBlock(long)}, "// " + long[:94] + "\n// " + long[95:] + "."},
		{"list", []block{listBlock("Causes:", []string{"one", "- two"})}, "// Causes:\n//   - one.\n//   - \"- two\""},
		{"wrapped list", []block{listBlock("Causes:", []string{long})},
			"// Causes:\n//   - " + long[:89] + "\n//     " + long[90:] + "."},
		{"no list", []block{listBlock("Causes:", nil)}, ""},
		{"example", []block{example("if a {", "\tb()", "}")}, "//\tif a {\n//\t\tb()\n//\t}"},
		{"deprecated", []block{deprecation("no good, use [X].")}, "// Deprecated: no good, use [X]."},
	} {
		if got := comment(test.blocks...); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestComment_hostile(t *testing.T) {
	for text, want := range map[string]string{
		"# Heading":                 `// "# Heading"`,
		"- item":                    `// "- item"`,
		"1. item":                   `// "1. item"`,
		"[link]: https://x.y":       `// "[link]: https://x.y"`,
		"go:build ignore":           `// "go:build ignore"`,
		"+build ignore":             `// "+build ignore"`,
		"line x.go:1":               `// "line x.go:1"`,
		"export X":                  `// "export X"`,
		"Deprecated: x":             `// "Deprecated: x"`,
		"Output:":                   `// "Output:"`,
		"BUG(me): x":                `// "BUG(me): x"`,
		"*/ x /*":                   `// "*/ x /*"`,
		"`x`":                       "// \"`x`\"",
		"``x'' '''":                 "// \"“x” ”'\"",
		"a\u200bb\u202ec":           `// a\u200bb\u202ec.`,
		"a\x00b\u0085c\u2028d\re":   `// a\u0000b\u0085c\u2028d\u000de.`,
		"a\U000e0041b":              `// a\U000e0041b.`,
		"\xff":                      "// \"\ufffd\"",
		"Heading\nText":             "// Heading.\n//\n// Text.",
		"a\tb":                      `// a\u0009b.`,
		"See https://example.com/x": `// See https://example.com/x.`,
	} {
		if got := comment(paragraphBlocks("", text)...); got != want {
			t.Errorf("%q: got\n%s\nwant\n%s", text, got, want)
		}
	}
}

// hostile are texts that try to leave the string or the comment that they are printed into, or to be taken for more
// than text.
var hostile = []string{
	"*/ func init() { panic(1) } /*",
	"`+panic(1)+`",
	"\"+panic(1)+\"",
	"\nfunc init() { panic(1) }\n",
	"\r\nfunc init() { panic(1) }\r",
	"a\u2028func init() {}\u2029b\u0085c\x00d\x7f",
	"\u202eback\u202c \u200bzero\ufeff \U000e0041tag",
	"# Heading",
	"Heading without a stop\nAnother\nAnd one",
	"- item\n* item\n+ item\n1. item\n• item",
	"\tcode\n    code",
	"[link]: https://example.com",
	"go:build ignore\n+build ignore\nline x.go:1\nexport X\nextern Y",
	"Deprecated: not really\nOutput: none\nBUG(me): x\nTODO(me): y",
	"``quoted'' ```thrice''' ''''",
	"C:\\dir\\u0041 100% {field} %s %d {{x}}",
	"[LegacyFirst] [time.Time] https://example.com/a_b",
	"0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 # - go:build x",
	"日本語の説明、とても長い文章。 é\u0301 🙂",
	"'s it. B",
	"a",
	"''",
	"\xff\xfe broken",
}

// FuzzComment looks for texts that get out of a comment, that gofmt would change, or that readers of comments would take
// for more than text.
func FuzzComment(f *testing.F) {
	for _, text := range hostile {
		f.Add(text, 0)
		f.Add("word "+text, 90)
	}
	f.Fuzz(func(t *testing.T, text string, pad int) {
		text = strings.Repeat("x", pad&127) + text
		blocks := paragraphBlocks("", text)
		blocks = append(blocks, listBlock("Causes:", []string{text, text}), paragraphBlock("What to do: "+text), deprecation(text))
		checkComment(t, comment(blocks...))
	})
}

// checkComment puts a comment before a constant and reads it back.
func checkComment(t *testing.T, text string) {
	t.Helper()
	source := "package p\n\n" + text + "\nconst X = 1\n"
	formatted, err := format.Source([]byte(source))
	if err != nil {
		t.Fatalf("%v in\n%s", err, source)
	}
	if string(formatted) != source {
		t.Errorf("gofmt turns\n%s\ninto\n%s", source, formatted)
	}
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	if got := declaredNames(file); !slices.Equal(got, []string{"X"}) || len(file.Comments) != 1 {
		t.Fatalf("declares %q with %d comments:\n%s", got, len(file.Comments), source)
	}
	checkLines(t, file.Comments[0])
	checkBlocks(t, file.Comments[0].Text())
}

// checkLines expects nothing invisible, and no directive.
func checkLines(t *testing.T, group *ast.CommentGroup) {
	t.Helper()
	for _, line := range group.List {
		if line.Text != "//" && !strings.HasPrefix(line.Text, "// ") {
			t.Errorf("a directive: %q", line.Text)
		}
		if !utf8.ValidString(line.Text) || strings.ContainsFunc(line.Text, invisible) {
			t.Errorf("something invisible: %q", line.Text)
		}
	}
}

// invisible reports whether a character does not show.
func invisible(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }

// checkBlocks expects go doc to see paragraphs only, but for one list of two items, and one deprecation at the end.
func checkBlocks(t *testing.T, text string) {
	t.Helper()
	doc := new(godoc.Parser).Parse(text)
	if len(doc.Links) > 0 {
		t.Errorf("%d link targets in\n%s", len(doc.Links), text)
	}
	deprecated := 0
	for _, b := range doc.Content {
		switch b := b.(type) {
		case *godoc.Paragraph:
		case *godoc.List:
			if len(b.Items) != 2 {
				t.Errorf("a list of %d items in\n%s", len(b.Items), text)
			}
		default:
			t.Errorf("a %T in\n%s", b, text)
		}
	}
	for part := range strings.SplitSeq(text, "\n\n") {
		if strings.HasPrefix(part, "Deprecated:") {
			deprecated++
		}
	}
	if deprecated != 1 {
		t.Errorf("%d deprecations in\n%s", deprecated, text)
	}
}
