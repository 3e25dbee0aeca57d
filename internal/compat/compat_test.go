package compat_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/compat"
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/testkit"
	"github.com/errgen/errgen/internal/testkit/pairs"
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what is expected again; the run fails all the same, so that it is looked at")

func load(t *testing.T) []pairs.Pair {
	t.Helper()
	all, err := pairs.Load("testdata")
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// acceptances are the rules that Compare does not know: they are about a list of accepted changes.
var acceptances = map[string]bool{"expired-acceptance": true, "unused-acceptance": true}

// TestRules expects each rule to have a pair of catalogs that it fires on, exactly once, and nearly the same pair that it
// does not fire on. What is reported, and where, stands beside the pairs.
func TestRules(t *testing.T) {
	tried := map[string]bool{}
	for _, p := range load(t) {
		tried[p.Rule+" "+p.Kind] = true
		t.Run(strings.TrimSuffix(filepath.Base(p.File), ".txtar")+"/"+p.Kind, func(t *testing.T) {
			changes := compat.Compare(testkit.Catalog(t, "old.yaml", p.Old), testkit.Catalog(t, "new.yaml", p.New))
			want := 0
			if p.Kind == "fires" {
				want = 1
			}
			if n := count(changes, p.Rule); n != want {
				t.Errorf("%s fires %d times, not %d", p.Rule, n, want)
			}
			golden(t, p, printed(t, changes, p))
		})
	}
	for _, r := range compat.Rules() {
		if !acceptances[r.ID] && (!tried[r.ID+" fires"] || !tried[r.ID+" near"]) {
			t.Errorf("testdata/%s.txtar does not have both pairs", r.ID)
		}
	}
}

func count(changes []compat.Change, rule string) int {
	n := 0
	for _, c := range changes {
		if c.Rule.ID == rule {
			n++
		}
	}
	return n
}

// printed gives what is reported of a pair, each change with its subject in front.
func printed(t *testing.T, changes []compat.Change, p pairs.Pair) string {
	t.Helper()
	var b bytes.Buffer
	for _, c := range changes {
		texts := diag.Texts{c.Pos.File: p.New}
		if c.Gone {
			texts = diag.Texts{c.Pos.File: p.Old}
		}
		b.WriteString(c.Subject + "\n")
		if err := compat.Diagnostics([]compat.Change{c}).Print(&b, texts); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func golden(t *testing.T, p pairs.Pair, got string) {
	t.Helper()
	if diff := cmp.Diff(p.Want, got); diff == "" {
		return
	} else if !*update {
		t.Fatalf("changes differ (-want +got):\n%s", diff)
	}
	archive, err := txtar.ParseFile(p.File)
	if err != nil {
		t.Fatal(err)
	}
	name := p.Kind + ".out"
	for i := range archive.Files {
		if archive.Files[i].Name == name {
			archive.Files = append(archive.Files[:i], archive.Files[i+1:]...)
			break
		}
	}
	archive.Files = append(archive.Files, txtar.File{Name: name, Data: []byte(got)})
	if err := os.WriteFile(p.File, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Fatalf("%s is written again: look at it, then run again without -update", p.File)
}

// TestNothing expects no change from a catalog to itself.
func TestNothing(t *testing.T) {
	base, err := os.ReadFile("testdata/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range compat.Compare(testkit.Catalog(t, "old.yaml", base), testkit.Catalog(t, "new.yaml", base)) {
		t.Errorf("%s: %s", c.Rule.ID, c.Message)
	}
}

// TestRulesAreExplained expects every rule to have what its manual is made of, and the ids to be different.
func TestRulesAreExplained(t *testing.T) {
	for _, r := range compat.Rules() {
		if compat.Rules().ByID(r.ID) != r {
			t.Errorf("%q is the id of two rules", r.ID)
		}
		if r.Summary == "" || len(r.Why) < 50 || r.Instead == "" || !strings.ContainsAny(r.Wrong, "+-") || r.Class == "" {
			t.Errorf("%s is not explained", r.ID)
		}
		if !strings.Contains(r.Explanation(), r.ID+" ("+r.Class+", "+r.Severity.String()+")") {
			t.Errorf("%s does not say what it is:\n%s", r.ID, r.Explanation())
		}
	}
}

// TestRulesAreDocumented expects the table of docs/breaking.md to have a row for each rule, in their order.
func TestRulesAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/breaking.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := ""
	for _, r := range compat.Rules() {
		rows += "| `" + r.ID + "` | " + r.Class + " | " + r.Severity.String() + " | " + r.Summary + " |\n"
	}
	if !strings.Contains(string(page), "|---|---|---|---|\n"+rows+"\n") {
		t.Errorf("docs/breaking.md does not have the table\n%s", rows)
	}
}
