// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"testing"
	"time"
)

// The emitted tests share what this file and the others named checks_… hold. They are copied along with them; the other
// tests of their folder are not.

// expectation is what an emitted test knows about a code, in literals of its own.
type expectation struct {
	constant Code   // as the package declares it
	aliases  []Code // further constants
	code     Code   // the value that they must have
	first    Code   // what Lookup finds, where another family has the same text; otherwise nil
	parent   Code   // nil when the code refines none
	message  string // of Error

	entry      Entry // but for what follows
	deprecated bool
	causes     []Cause
	names      []string // of the aliases
	tags       []string
	sources    []string
	inferred   []string
}

// checkRows compares codes with what is expected of them.
func checkRows[T anyCode](t *testing.T, parse func(string) (T, bool), rows []expectation) {
	t.Helper()
	for _, want := range rows {
		t.Run(want.entry.Code, func(t *testing.T) {
			checkIdentity(t, want)
			checkMethods(t, want.code, want.entry)
			checkEntry(t, want)
			checkHits(t, parse, want)
		})
	}
}

// checkIdentity compares constants with the literal value, and the code with what it refines.
func checkIdentity(t *testing.T, want expectation) {
	t.Helper()
	equal(t, "the constant", want.constant, want.code)
	for _, alias := range want.aliases {
		equal(t, "an alias", alias, want.code)
	}
	parent, ok := want.code.Parent()
	equal(t, "Parent()", parent, want.parent)
	equal(t, "Parent() found", ok, want.parent != nil)
	equal(t, "Error()", want.code.Error(), want.message)
	equal(t, "Known()", want.code.Known(), true)
}

// checkMethods compares the methods of a code with an entry.
func checkMethods(t *testing.T, c Code, want Entry) {
	t.Helper()
	equal(t, "String()", c.String(), want.Code)
	equal(t, "Name()", c.Name(), want.Name)
	equal(t, "Title()", c.Title(), want.Title)
	equal(t, "Label()", c.Label(), want.Label)
	equal(t, "Family()", c.Family(), want.Family)
	equal(t, "Status()", c.Status(), want.Status)
	equal(t, "Category()", c.Category(), want.Category)
	equal(t, "Retry()", c.Retry(), want.Retry)
	equal(t, "UserMessage()", c.UserMessage(), want.UserMessage)
	equal(t, "DocURL()", c.DocURL(), want.DocURL)
}

// checkEntry compares everything that the catalog says about a code.
func checkEntry(t *testing.T, want expectation) {
	t.Helper()
	got, ok := want.code.Entry()
	equal(t, "Entry() found", ok, true)
	checkScalars(t, got, want.entry)
	equal(t, "Entry().IsDeprecated()", got.IsDeprecated(), want.deprecated)
	equalSeq(t, "Entry().Causes()", got.Causes(), want.causes)
	equalSeq(t, "Entry().Aliases()", got.Aliases(), want.names)
	equalSeq(t, "Entry().Tags()", got.Tags(), want.tags)
	equalSeq(t, "Entry().Sources()", got.Sources(), want.sources)
	equalSeq(t, "Entry().Inferred()", got.Inferred(), want.inferred)
}

// checkScalars compares the exported fields of two entries.
func checkScalars(t *testing.T, got, want Entry) {
	t.Helper()
	equal(t, "Entry().Family", got.Family, want.Family)
	equal(t, "Entry().Code", got.Code, want.Code)
	equal(t, "Entry().Name", got.Name, want.Name)
	equal(t, "Entry().Title", got.Title, want.Title)
	equal(t, "Entry().Status", got.Status, want.Status)
	equal(t, "Entry().Category", got.Category, want.Category)
	equal(t, "Entry().Retry", got.Retry, want.Retry)
	equal(t, "Entry().UserMessage", got.UserMessage, want.UserMessage)
	equal(t, "Entry().Message", got.Message, want.Message)
	equal(t, "Entry().Description", got.Description, want.Description)
	equal(t, "Entry().Resolution", got.Resolution, want.Resolution)
	equal(t, "Entry().Label", got.Label, want.Label)
	equal(t, "Entry().Owner", got.Owner, want.Owner)
	equal(t, "Entry().Severity", got.Severity, want.Severity)
	equal(t, "Entry().Runbook", got.Runbook, want.Runbook)
	equal(t, "Entry().DocURL", got.DocURL, want.DocURL)
	equal(t, "Entry().Refines", got.Refines, want.Refines)
	equal(t, "Entry().Deprecated", got.Deprecated, want.Deprecated)
}

// checkUnknown asks a code that the catalog does not have for everything there is.
func checkUnknown(t *testing.T, c Code, want Entry, message string) {
	t.Helper()
	checkMethods(t, c, want)
	equal(t, "Error()", c.Error(), message)
	equal(t, "Known()", c.Known(), false)
	entry, ok := c.Entry()
	checkScalars(t, entry, Entry{})
	equal(t, "Entry() found", ok, false)
	parent, ok := c.Parent()
	equal(t, "Parent()", parent, nil)
	equal(t, "Parent() found", ok, false)
	_, again := c.Retry().Delay(1, time.Second)
	equal(t, "Retry().Delay repeats", again, false)
}

// checkIDs compares the constants of families, categories or strategies with their ids.
func checkIDs[T interface {
	~string
	String() string
}](t *testing.T, ids map[string]T) {
	t.Helper()
	for want, constant := range ids {
		equal(t, "the constant", string(constant), want)
		equal(t, "String()", constant.String(), want)
	}
}
