package gogen

import (
	"strconv"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// rowsTest prints the proof of everything that the catalog says about each code, and of every way to it.
func rowsTest(f *family) declaration {
	rows := make([]string, len(f.Entries))
	for i, e := range f.Entries {
		rows[i] = "{" + e.Const + ", " + typedLiteral(e) + ", " + quote(e.Code.Text) + ", \"\" +\n\t\t" +
			strings.Join(quotedLines(expectedLines(f, e)), " +\n\t\t") + "}"
	}
	return tableTest("Test"+f.Type+"_rows", "compares each code with what the catalog says about it.",
		"checkRows(t, "+f.parseName(), "expectation", rows)
}

// typedLiteral is the literal of a code with its type: LegacyCode(2006).
func typedLiteral(e *model.Entry) string { return e.Family.Type + "(" + literal(e) + ")" }

// literal is the literal of a code.
func literal(e *model.Entry) string {
	if e.Family.Integer {
		return strconv.FormatInt(e.Code.Int, 10)
	}
	return quote(e.Code.Text)
}

// expectedLines is the description of a code, as describe of the emitted tests gives it. It shares nothing with what
// prints the rows, so that a field forgotten there is missed here.
func expectedLines(f *family, e *model.Entry) []string {
	var d description
	d.add("family", e.Family.ID)
	d.add("code", e.Code.Text)
	d.add("name", e.Name)
	d.add("title", e.Title)
	d.add("status", strconv.Itoa(e.Status))
	if e.Category != nil {
		d.add("category", e.Category.ID)
	}
	if e.Retry != nil {
		d.add("retry", e.Retry.ID)
	}
	d.addTexts(e)
	d.addRelations(f, e)
	d.addLists(e)
	return d
}

// description is a list of lines, each of them a word and a text.
type description []string

// add adds a line. A text of several lines is indented, so that none of them can be taken for a line of its own.
func (d *description) add(word, text string) {
	if text != "" {
		*d = append(*d, word+": "+strings.ReplaceAll(text, "\n", "\n  ")+"\n")
	}
}

// addTexts adds the texts that may be empty.
func (d *description) addTexts(e *model.Entry) {
	d.add("user message", e.UserMessage)
	d.add("message", e.MessageText())
	d.add("description", e.Description)
	d.add("resolution", e.Resolution)
	d.add("label", e.Label)
	d.add("owner", e.Owner)
	d.add("severity", e.Severity)
	d.add("runbook", e.Runbook)
	d.add("documentation", e.DocURL)
}

// addRelations adds what the entry has to do with others.
func (d *description) addRelations(f *family, e *model.Entry) {
	if e.Refines != nil {
		d.add("refines", e.Refines.Code.Text)
	}
	if first := f.catalog.first[e.Code.Text]; first != e {
		d.add("found first in", first.Family.ID)
	}
	if old := e.Deprecated; old != nil {
		d.add("deprecated", "true")
		d.add("since", old.Since)
		d.add("reason", old.Reason)
		d.add("replaced by", replacementText(e))
	}
}

// addLists adds the lists, one item a line.
func (d *description) addLists(e *model.Entry) {
	for _, c := range e.Causes {
		d.add("cause", c.Cause)
		d.add("fix", c.Fix)
	}
	for _, list := range []struct {
		word  string
		texts []string
	}{{"alias", aliasNames(e)}, {"tag", e.Tags}, {"source", sourceIDs(e)}, {"inferred", e.Inferred}} {
		for _, text := range list.texts {
			d.add(list.word, text)
		}
	}
}

// aliasesTest prints the proof that further constants have the values of those that they are other names of.
func aliasesTest(f *family) declaration {
	name := "Test" + f.Type + "_aliases"
	var cases strings.Builder
	for _, e := range f.Entries {
		for _, a := range e.Aliases {
			cases.WriteString("\n\tequal[Code](t, " + quote(a.Const) + ", " + a.Const + ", " + typedLiteral(e) + ")")
		}
	}
	if cases.Len() == 0 {
		return declaration{}
	}
	return declaration{
		names: []string{name},
		raw: comment(paragraph(name+" compares further constants with the codes that they are.")) +
			"\nfunc " + name + "(t *testing.T) {" + cases.String() + "\n}",
	}
}
