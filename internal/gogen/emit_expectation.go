package gogen

import (
	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// expectation prints what a test knows about an entry. It shares nothing with what prints the rows, so that a field
// forgotten there is missed here.
func expectation(f *family, e *model.Entry) jen.Code {
	fields := []jen.Code{
		field("constant", jen.Id(e.Const)),
		aliasConstants(e),
		field("code", typedValue(e)),
	}
	if first := f.catalog.first[e.Code.Text]; first != e {
		fields = append(fields, field("first", typedValue(first)))
	}
	if e.Refines != nil {
		fields = append(fields, field("parent", typedValue(e.Refines)))
	}
	fields = append(fields,
		field("message", jen.Lit(f.ID+" "+e.Code.Text+": "+e.Title)),
		field("entry", jen.Id("Entry").Add(lines(expectedFields(e)...))))
	return lines(append(fields, expectedLists(e)...)...)
}

// aliasConstants is the list of the further constants of an entry.
func aliasConstants(e *model.Entry) jen.Code {
	var names []jen.Code
	for _, a := range e.Aliases {
		names = append(names, jen.Id(a.Const))
	}
	if len(names) == 0 {
		return jen.Null()
	}
	return field("aliases", jen.Index().Id("Code").Values(names...))
}

// expectedFields are the exported fields of an entry, by literals only.
func expectedFields(e *model.Entry) []jen.Code {
	fields := []jen.Code{
		field("Family", jen.Lit(e.Family.ID)),
		field("Code", jen.Lit(e.Code.Text)),
		field("Name", jen.Lit(e.Name)),
		field("Title", jen.Lit(e.Title)),
		field("Status", jen.Lit(e.Status)),
	}
	if e.Category != nil {
		fields = append(fields, field("Category", jen.Lit(e.Category.ID)))
	}
	if e.Retry != nil {
		fields = append(fields, field("Retry", jen.Lit(e.Retry.ID)))
	}
	fields = append(fields, expectedTexts(e)...)
	if e.Refines != nil {
		fields = append(fields, field("Refines", jen.Lit(e.Refines.Code.Text)))
	}
	if d := e.Deprecated; d != nil {
		fields = append(fields, field("Deprecated", jen.Id("Deprecation").Values(
			jen.Lit(d.Since), jen.Lit(d.Reason), jen.Lit(replacementText(e)))))
	}
	return fields
}

// expectedTexts are the fields that may be empty.
func expectedTexts(e *model.Entry) []jen.Code {
	return []jen.Code{
		textField("UserMessage", e.UserMessage),
		textField("Message", e.MessageText()),
		textField("Description", e.Description),
		textField("Resolution", e.Resolution),
		textField("Label", e.Label),
		textField("Owner", e.Owner),
		textField("Severity", e.Severity),
		textField("Runbook", e.Runbook),
		textField("DocURL", e.DocURL),
	}
}

// expectedLists are what the methods of an entry give.
func expectedLists(e *model.Entry) []jen.Code {
	var causes, lists []jen.Code
	for _, c := range e.Causes {
		causes = append(causes, jen.Values(jen.Lit(c.Cause), jen.Lit(c.Fix)))
	}
	if e.Deprecated != nil {
		lists = append(lists, field("deprecated", jen.True()))
	}
	if len(causes) > 0 {
		lists = append(lists, field("causes", jen.Index().Id("Cause").Add(lines(causes...))))
	}
	return append(lists,
		textsField("names", aliasNames(e)),
		textsField("tags", e.Tags),
		textsField("sources", sourceIDs(e)),
		textsField("inferred", e.Inferred))
}
