package errcat

import (
	"slices"
	"testing"
)

func TestEntry_lists(t *testing.T) {
	e, ok := LegacyDuplicate.Entry()
	equal(t, "found", ok, true)
	equalSeq(t, "Causes()", e.Causes(), []Cause{
		{Cause: "The form was sent twice."},
		{Cause: "It belongs to another account.", Fix: "Log in."},
	})
	equalSeq(t, "Aliases()", e.Aliases(), []string{"TAKEN", "USED"})
	equalSeq(t, "Tags()", e.Tags(), []string{"form", "number"})
	equalSeq(t, "Sources()", e.Sources(), []string{"handbook"})
	equalSeq(t, "Inferred()", e.Inferred(), []string{"status", "title"})
	equal(t, "IsDeprecated()", e.IsDeprecated(), true)
}

func TestEntry_unknown(t *testing.T) {
	e, ok := LegacyCode(7777).Entry()
	equal(t, "found", ok, false)
	equal(t, "Entry()", e, Entry{})
	equal(t, "IsDeprecated()", e.IsDeprecated(), false)
	equal(t, "causes", len(slices.Collect(e.Causes())), 0)
}

// TestEntry_copy expects that what a caller does to an entry does not reach the catalog.
func TestEntry_copy(t *testing.T) {
	e, _ := LegacyDuplicate.Entry()
	e.Title, e.Deprecated.Reason = "changed", "changed"
	for cause := range e.Causes() {
		cause.Cause = "changed"
	}
	again, _ := LegacyDuplicate.Entry()
	equal(t, "Title", again.Title, "Number already in use")
	equal(t, "Reason", again.Deprecated.Reason, "Too vague.")
	equal(t, "cause", slices.Collect(again.Causes())[0].Cause, "The form was sent twice.")
}

func TestParent(t *testing.T) {
	parent, ok := LegacyDuplicate.Parent()
	equal[Code](t, "parent", parent, LegacyEntitySavingError)
	equal(t, "found", ok, true)
	parent, ok = LegacyEntitySavingError.Parent()
	equal(t, "parent of none", parent, nil)
	equal(t, "found", ok, false)
}
