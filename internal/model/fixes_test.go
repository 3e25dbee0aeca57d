package model_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/spec"
	"github.com/errgen/errgen/internal/testkit/broken"
)

// TestFixes does to broken catalogs what their diagnostics say under help, and expects that they are valid then.
func TestFixes(t *testing.T) {
	cases := []struct{ file, wrong, right string }{
		{"syntax-indent-too-deep", "          title: Broken\n", "        title: Broken\n"},
		{"syntax-indent-too-shallow", "       title: Broken\n", "        title: Broken\n"},
		{"syntax-indent-too-shallow-list-level", "\n      title: Broken\n", "\n        title: Broken\n"},
		{"syntax-indent-item-shallow", "     - code: 2", "      - code: 2"},
		{"syntax-indent-item-deep", "       - code: 2", "      - code: 2"},
		{"syntax-indent-item-cause-shallow", "         - The second", "          - The second"},
		{"syntax-indent-block-shallow", "       takes two", "          takes two"},
		{"syntax-indent-block-same", "        takes two", "          takes two"},
		{"syntax-indent-top-level", " title: Application\n", "  title: Application\n"},
		{"syntax-quote-unclosed", "try again later.", `try again later."`},
		{"syntax-quote-unclosed-multi", "try again later.", `try again later."`},
		{"syntax-quote-unclosed-single", "'This is lost.", "'This is lost.'"},
		{"syntax-quote-text-after", `"This" is lost.`, `"\"This\" is lost."`},
		{"syntax-quote-inside", `"The "thing" is lost."`, `"The \"thing\" is lost."`},
		{"syntax-quote-apostrophe", `'It's lost.'`, `'It''s lost.'`},
		{"syntax-quote-backslash", `C:\path`, `C:\\path`},
		{"syntax-quote-smart-close", "lost.”", `lost."`},
		{"syntax-colon-no-space", "title:Lost", "title: Lost"},
		{"syntax-colon-missing", "title Lost", "title: Lost"},
		{"syntax-colon-equals", "title = Lost", "title: Lost"},
		{"syntax-colon-missing-parent", "    go\n", "    go:\n"},
		{"syntax-colon-missing-errors", "    errors\n", "    errors:\n"},
		{"syntax-colon-missing-first", "- code 1", "- code: 1"},
		{"syntax-colon-missing-below", "type AppCode", "type: AppCode"},
		{"syntax-colon-in-text", "Lost: gone", `"Lost: gone"`},
		{"syntax-fullwidth-colon", "title： Lost", "title: Lost"},
		{"syntax-bracket-unclosed", "[small, blue", "[small, blue]"},
		{"syntax-bracket-unclosed-mid", "[small, blue\n", "[small, blue]\n"},
		{"syntax-bracket-text-after", "[Field name] is lost", `"[Field name] is lost"`},
		{"syntax-list-on-key-line", "causes: - The", "causes:\n          - The"},
		{"syntax-hyphen-no-space2", "-The second", "- The second"},
		{"syntax-hyphen-missing2", "          The second", "          - The second"},
		{"syntax-hyphen-missing", "        code: 2", "      - code: 2"},
		{"syntax-word-processor-bullet", "• The", "- The"},
		{"syntax-block-header-text", "> 5 items are lost", `"> 5 items are lost"`},
		{"syntax-block-header-text2", ">- Something\n", ">-\n"},
		{"syntax-text-wrapped", "        lost here.", "          lost here."},
		{"syntax-text-wrapped-colon", "Something is\n          lost here: now.", "\"Something is\n          lost here: now.\""},
		{"syntax-json-line", `"Lost",`, `"Lost"`},
		{"syntax-slash-comment", "// the", "# the"},
		{"syntax-nbsp-indent", "\u00a0\u00a0\u00a0\u00a0", "    "},
		{"syntax-text-at-zero", "oops\n", ""},
		{"syntax-hyphen-tight-before-key", "-code: 1", "- code: 1"},
		{"syntax-hyphen-missing-first-item", "      code: 1", "      - code: 1"},
		{"syntax-indent-first-key-too-deep", "   id: app", "  id: app"},
		{"syntax-indent-block-start-too-deep", "            Something", "          Something"},
		{"syntax-colon-missing-version", "version 1", "version: 1"},
		{"key-in-folded-text", "          label: X", "        label: X"},
		{"prose-hyphen", "    - The second", "  - The second"},
		{"colon-in-a-cause", "- The first thing: it broke\n          - - Twice", "- \"The first thing: it broke\"\n          - Twice"},
		{"null-comment", "#42 is broken", `"#42 is broken"`},
	}
	catalogs := brokenCatalogs(t)
	for _, c := range cases {
		t.Run(c.file, func(t *testing.T) {
			source := string(catalogs[slices.IndexFunc(catalogs, func(b broken.Catalog) bool { return b.Name == c.file })].Source)
			fixed := strings.Replace(source, c.wrong, c.right, 1)
			if fixed == source {
				t.Fatalf("there is no %q in it", c.wrong)
			}
			var ds diag.List
			model.Build(spec.Parse(c.file, []byte(fixed), &ds), &ds)
			for _, d := range ds.Sorted() {
				t.Errorf("%s: %s", d.Pos, d.Message)
			}
		})
	}
}
