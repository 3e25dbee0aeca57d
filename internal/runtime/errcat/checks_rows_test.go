// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"iter"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The emitted tests share what this file and the others named checks_… hold. They are copied along with them; the other
// tests of their folder are not.

// expectation is what an emitted test knows about a code, in literals of its own.
type expectation struct {
	constant    Code   // as the package declares it
	code        Code   // the value that it must have
	text        string // on the wire
	description string // as describe gives it
}

// checkRows compares codes with what is expected of them.
func checkRows[T anyCode](t *testing.T, parse func(string) (T, bool), rows []expectation) {
	t.Helper()
	for _, want := range rows {
		equal(t, "the constant", want.constant, want.code)
		equal(t, "what the catalog says of "+want.text, describe(want.code), want.description)
		entry, ok := want.code.Entry()
		equal(t, "Entry() of "+want.text+" found", ok, true)
		equal(t, "Known() of "+want.text, want.code.Known(), true)
		checkMethods(t, want.code, entry)
		equal(t, "Error() of "+want.text, want.code.Error(), string(entry.Family)+" "+want.text+": "+orUnknown(entry.Title))
		checkParent(t, want.code, entry)
		checkHits(t, parse, want)
	}
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

// checkParent compares what a code refines with its entry.
func checkParent(t *testing.T, c Code, want Entry) {
	t.Helper()
	parent, ok := c.Parent()
	equal(t, "Parent() found", ok, want.Refines != "")
	if ok {
		equal(t, "Parent()", string(parent.Family())+" "+parent.String(), string(want.Family)+" "+want.Refines)
	}
}

// describe gives everything that the catalog says about a code, and where Lookup finds its text if not in its family.
func describe(c Code) string {
	e, _ := c.Entry()
	var d description
	d.add("family", string(e.Family))
	d.add("code", e.Code)
	d.add("name", e.Name)
	d.add("title", e.Title)
	d.add("status", strconv.Itoa(e.Status))
	d.add("category", string(e.Category))
	d.add("retry", string(e.Retry))
	d.addTexts(e)
	d.addRelations(e)
	d.addLists(e)
	return d.String()
}

// description is text in lines, each of them a word and a text.
type description struct{ strings.Builder }

// add adds a line. A text of several lines is indented, so that none of them can be taken for a line of its own.
func (d *description) add(word, text string) {
	if text != "" {
		d.WriteString(word + ": " + strings.ReplaceAll(text, "\n", "\n  ") + "\n")
	}
}

// addTexts adds the texts that may be empty.
func (d *description) addTexts(e Entry) {
	d.add("user message", e.UserMessage)
	d.add("message", e.Message)
	d.add("description", e.Description)
	d.add("resolution", e.Resolution)
	d.add("label", e.Label)
	d.add("owner", e.Owner)
	d.add("severity", e.Severity)
	d.add("runbook", e.Runbook)
	d.add("documentation", e.DocURL)
}

// addRelations adds what the code has to do with others.
func (d *description) addRelations(e Entry) {
	d.add("refines", e.Refines)
	if first, ok := Lookup(e.Code); ok && first.Family() != e.Family {
		d.add("found first in", string(first.Family()))
	}
	if e.IsDeprecated() {
		d.add("deprecated", "true")
	}
	d.add("since", e.Deprecated.Since)
	d.add("reason", e.Deprecated.Reason)
	d.add("replaced by", e.Deprecated.ReplacedBy)
}

// addLists adds the lists, one item a line.
func (d *description) addLists(e Entry) {
	for c := range e.Causes() {
		d.add("cause", c.Cause)
		d.add("fix", c.Fix)
	}
	d.addList("alias", e.Aliases())
	d.addList("tag", e.Tags())
	d.addList("source", e.Sources())
	d.addList("inferred", e.Inferred())
}

// addList adds a list, one item a line.
func (d *description) addList(word string, items iter.Seq[string]) {
	for item := range items {
		d.add(word, item)
	}
}

// checkUnknown asks a code that the catalog does not have for everything there is.
func checkUnknown(t *testing.T, c Code, want Entry, message string) {
	t.Helper()
	checkMethods(t, c, want)
	equal(t, "Error()", c.Error(), message)
	equal(t, "Known()", c.Known(), false)
	entry, ok := c.Entry()
	equal(t, "Entry()", entry, Entry{})
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
