package diag_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/diag"
	"github.com/google/go-cmp/cmp"
)

// TestSummary expects a table with the worst on top, in which texts are nothing but texts.
func TestSummary(t *testing.T) {
	var ds diag.List
	ds.Add(diag.Pos{File: "a|b.yaml", Line: 3, Col: 1}, &diag.Rule{ID: "style"}, "a | b\n## <b>no</b> `x` [y](z)").Severity = diag.Note
	ds.Add(diag.Pos{File: "out"}, &diag.Rule{ID: "drift"}, "this file is missing").WithHelp("run errgen generate --docs 'a b'")
	want := `## errgen check

of 2, 1&#46;5 &#60;wrong&#62;

| | where | what | rule |
|---|---|---|---|
| error | out | this file is missing<br>help&#58; run errgen generate &#45;&#45;docs 'a b' | drift |
| note | a&#124;b.yaml&#58;3 | a &#124; b &#35;&#35; &#60;b&#62;no&#60;&#47;b&#62; &#96;x&#96; &#91;y&#93;&#40;z&#41; | style |

`
	want = strings.Replace(want, "<br>help&#58;", "<br>help:", 1)
	if diff := cmp.Diff(want, ds.Summary("errgen check", "of 2, 1.5 <wrong>")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestSummary_many shows fifty problems and counts the others; without any there is no table.
func TestSummary_many(t *testing.T) {
	var ds diag.List
	for i := range 53 {
		ds.Add(diag.Pos{File: "f", Line: 1 + i, Col: 1}, &diag.Rule{ID: "rule"}, "wrong")
	}
	got := ds.Summary("t", "r")
	if n := strings.Count(got, "\n| error |"); n != 50 || !strings.HasSuffix(got, fmt.Sprintf("\n\nand %d more\n\n", 3)) {
		t.Errorf("%d rows:\n%s", n, got)
	}
	if got := new(diag.List).Summary("t", "nothing found"); got != "## t\n\nnothing found\n\n" {
		t.Errorf("got %q", got)
	}
}
