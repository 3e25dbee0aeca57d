package compat_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/errgen/errgen/internal/compat"
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/testkit"
)

// allowedEdits break nobody, in whatever order they are made.
var allowedEdits = []func(*world){
	func(w *world) { w.addEntry(one(w, w.families)) },
	func(w *world) { w.addFamily() },
	func(w *world) { w.retries = append(w.retries, &strategy{"s" + w.fresh(), 4}) },
	func(w *world) { w.free().title = "Another title " + w.fresh() },
	func(w *world) { e := w.free(); e.people = strings.Replace(e.people, "Please", "We ask you to", 1) },
	func(w *world) { e := w.free(); e.aliases = append(e.aliases, "ALIAS_"+w.fresh()) },
	func(w *world) {
		if e := w.free(); !e.deprecated {
			w.deprecate(e)
		}
	},
	func(w *world) { f := one(w, w.families); f.reserved = append(f.reserved, w.freshCode(f)) },
	func(w *world) {
		if f := one(w, w.families); !slices.ContainsFunc(f.entries, func(e *entry) bool { return e.frozen }) && len(f.envelopes) > 0 {
			f.envelopes = append(f.envelopes, "/new"+w.fresh())
		}
	},
}

// free gives an entry that nothing is expected of.
func (w *world) free() *entry {
	for range 100 {
		if e := one(w, w.entries()); !e.frozen {
			return e
		}
	}
	return w.addEntry(w.families[0])
}

const worlds = 60

// TestAllowedEdits expects any sequence of allowed edits to pass without an error.
func TestAllowedEdits(t *testing.T) {
	for seed := range uint64(worlds) {
		w := newWorld(seed)
		source, _ := w.print("old.yaml")
		old := testkit.Catalog(t, "old.yaml", source)
		for range 1 + w.rand.IntN(12) {
			one(w, allowedEdits)(w)
		}
		source, _ = w.print("new.yaml")
		for _, c := range compat.Compare(old, testkit.Catalog(t, "new.yaml", source)) {
			if c.Fails() {
				t.Fatalf("seed %d: %s of %s: %s", seed, c.Rule.ID, c.Subject, c.Message)
			}
		}
	}
}

// TestForbiddenEdits expects any one forbidden edit to be reported exactly once, at its place, whatever allowed edits come
// with it; and there to be one for each rule that fails.
func TestForbiddenEdits(t *testing.T) {
	tried := map[string]int{}
	for i := range uint64(worlds) {
		for _, edit := range forbiddenEdits {
			forbidden(t, i, edit, tried)
		}
	}
	for _, r := range compat.Rules() {
		if r.Severity == diag.Error && !acceptances[r.ID] && tried[r.ID] < 5 {
			t.Errorf("%s was tried %d times only", r.ID, tried[r.ID])
		}
	}
}

func forbidden(t *testing.T, seed uint64, edit forbiddenEdit, tried map[string]int) {
	w := newWorld(seed)
	oldSource, oldAt := w.print("old.yaml")
	want, ok := edit.make(w)
	if !ok {
		return
	}
	tried[edit.rule]++
	for range w.rand.IntN(5) {
		one(w, allowedEdits)(w)
	}
	newSource, at := w.print("new.yaml")
	if want.gone {
		at = oldAt
	}
	var failing []compat.Change
	for _, c := range compat.Compare(testkit.Catalog(t, "old.yaml", oldSource), testkit.Catalog(t, "new.yaml", newSource)) {
		if c.Fails() {
			failing = append(failing, c)
		}
	}
	if len(failing) != 1 || failing[0].Rule.ID != edit.rule || failing[0].Subject != want.subject || failing[0].Pos != at[want.path] {
		t.Errorf("seed %d: want one %s of %s at %s, not", seed, edit.rule, want.subject, at[want.path])
		for _, c := range failing {
			t.Errorf("  %s of %s at %s: %s", c.Rule.ID, c.Subject, c.Pos, c.Message)
		}
		t.FailNow()
	}
}
