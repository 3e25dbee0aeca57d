package gogen

import (
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// entryTexts prints what the catalog says about each code in words, and where that begins in the texts of the family.
// The compiler adds up the lengths, so that another wording of one text changes no line but its own and its row.
func entryTexts(f *family) declaration {
	if len(f.Entries) == 0 {
		return declaration{}
	}
	var d declaration
	var b strings.Builder
	b.WriteString(comment(paragraph("The texts of each code in a row, and where they begin in " + f.textsName() + ".")))
	for i, e := range f.Entries {
		start := "0"
		if i > 0 {
			before := f.Entries[i-1]
			start = startName(before) + " + uint32(len(" + textName(before) + "))"
			b.WriteByte('\n')
		}
		b.WriteString("\nconst " + startName(e) + " uint32 = " + start + "\nconst " + textName(e) + " = ")
		writeJoined(&b, "\n\t", flatTexts(e))
		d.names = append(d.names, startName(e), textName(e))
	}
	d.raw = b.String()
	return d
}

// familyTexts prints the texts of all codes as one.
func familyTexts(f *family) declaration {
	names := make([]string, len(f.Entries))
	for i, e := range f.Entries {
		names[i] = textName(e)
	}
	return declaration{
		names: []string{f.textsName()},
		raw: comment(paragraph(f.textsName()+" holds the texts of all codes, in catalog order.")) +
			"\nconst " + f.textsName() + " = " + sum(names),
	}
}

// The texts and the beginning of an entry are named after its constant, which the model holds to be unique.
func textName(e *model.Entry) string  { return "textOf" + e.Const }
func startName(e *model.Entry) string { return "startOf" + e.Const }

// writeJoined writes the expression that joins texts, one a line.
func writeJoined(b *strings.Builder, newline string, texts []string) {
	first := true
	for _, text := range texts {
		if text == "" {
			continue
		}
		if !first {
			b.WriteString(" +")
			b.WriteString(newline)
		}
		b.WriteString(quote(text))
		first = false
	}
	if first {
		b.WriteString(`""`)
	}
}

// Lists are texts in which these end an item, and part the parts of one: row.go of the runtime has them, too.
const (
	itemEnd  = "\x1e"
	itemPart = "\x1f"
)

// flatTexts lists the texts of a row one after another, of lists the items, since a list is printed one item a line.
func flatTexts(e *model.Entry) []string {
	var all []string
	for _, parts := range textsOfRow(e) {
		all = append(all, parts...)
	}
	return all
}

// textsOfRow lists the texts of a row, in the order of row.go of the runtime: of a list, each item.
func textsOfRow(e *model.Entry) [][]string {
	var since, reason, replacement string
	if d := e.Deprecated; d != nil {
		since, reason, replacement = d.Since, d.Reason, replacementText(e)
	}
	var all [][]string
	for _, text := range []string{
		e.Code.Text, e.Name, e.Title, e.UserMessage, e.MessageText(), e.Description, e.Resolution, e.Label, e.Owner,
		e.Severity, e.Runbook, e.DocURL, refinedText(e), since, reason, replacement,
	} {
		all = append(all, []string{text})
	}
	return append(all, causeList(e), items(aliasNames(e)), items(e.Tags), items(sourceIDs(e)), items(e.Inferred))
}

// items ends each item of a list.
func items(texts []string) []string {
	var all []string
	for _, text := range texts {
		all = append(all, text+itemEnd)
	}
	return all
}

// causeList is the list of causes, with their cures.
func causeList(e *model.Entry) []string {
	var causes []string
	for _, c := range e.Causes {
		text := c.Cause
		if c.Fix != "" {
			text += itemPart + c.Fix
		}
		causes = append(causes, text)
	}
	return items(causes)
}

// refinedText is the code that an entry refines, as on the wire.
func refinedText(e *model.Entry) string {
	if e.Refines == nil {
		return ""
	}
	return e.Refines.Code.Text
}

// replacementText is the code that takes the place of a deprecated one, with its family where that is another.
func replacementText(e *model.Entry) string {
	replacement := e.Deprecated.ReplacedBy
	switch {
	case replacement == nil:
		return ""
	case replacement.Family != e.Family:
		return replacement.Ref()
	}
	return replacement.Code.Text
}

// aliasNames lists the further names of an entry.
func aliasNames(e *model.Entry) []string {
	var names []string
	for _, a := range e.Aliases {
		names = append(names, a.Name)
	}
	return names
}

// sourceIDs lists the documents that an entry was drawn from.
func sourceIDs(e *model.Entry) []string {
	var ids []string
	for _, s := range e.Sources {
		ids = append(ids, s.ID)
	}
	return ids
}
