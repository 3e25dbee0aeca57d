package gogen

import (
	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// rowsTable prints what the catalog says about the codes of a family.
func rowsTable(f *family) declaration {
	var rows []jen.Code
	for _, e := range f.Entries {
		rows = append(rows, lines(append(rowFields(e), rowLists(e)...)...))
	}
	return declaration{
		names: []string{f.rowsName()},
		doc:   comment(paragraph(f.rowsName() + " holds what the catalog says about each code, in catalog order.")),
		code:  jen.Var().Id(f.rowsName()).Op("=").Add(array(jen.Id("Entry"))).Add(lines(rows...)),
	}
}

// rowFields are the exported fields of a row, one a line, without what is empty.
func rowFields(e *model.Entry) []jen.Code {
	return []jen.Code{
		field("Family", jen.Id(e.Family.Const)),
		textField("Code", e.Code.Text),
		textField("Name", e.Name),
		textField("Title", e.Title),
		field("Status", jen.Lit(e.Status)),
		categoryField(e),
		retryField(e),
		textField("UserMessage", e.UserMessage),
		textField("Message", e.MessageText()),
		textField("Description", e.Description),
		textField("Resolution", e.Resolution),
		textField("Label", e.Label),
		textField("Owner", e.Owner),
		textField("Severity", e.Severity),
		textField("Runbook", e.Runbook),
		textField("DocURL", e.DocURL),
		textField("Refines", refinedText(e)),
		deprecatedField(e),
	}
}

// rowLists are the fields of a row that its methods give.
func rowLists(e *model.Entry) []jen.Code {
	deprecated := jen.Null()
	if e.Deprecated != nil {
		deprecated = jen.Id("deprecated").Op(":").True()
	}
	return []jen.Code{
		deprecated,
		causesField(e),
		textsField("aliases", aliasNames(e)),
		textsField("tags", e.Tags),
		textsField("sources", sourceIDs(e)),
		textsField("inferred", e.Inferred),
	}
}

func categoryField(e *model.Entry) jen.Code {
	if e.Category == nil {
		return jen.Null()
	}
	return field("Category", jen.Id(e.Category.Const))
}

func retryField(e *model.Entry) jen.Code {
	if e.Retry == nil {
		return jen.Null()
	}
	return field("Retry", jen.Id(e.Retry.Const))
}

// deprecatedField is the line that says why a code is deprecated.
func deprecatedField(e *model.Entry) jen.Code {
	d := e.Deprecated
	if d == nil || d.Since == "" && d.Reason == "" && d.ReplacedBy == nil {
		return jen.Null()
	}
	return field("Deprecated", jen.Id("Deprecation").Add(lines(
		textField("Since", d.Since),
		textField("Reason", d.Reason),
		textField("ReplacedBy", replacementText(e)),
	)))
}

// causesField is the list of causes; without any there is none.
func causesField(e *model.Entry) jen.Code {
	if len(e.Causes) == 0 {
		return jen.Null()
	}
	var causes []jen.Code
	for _, c := range e.Causes {
		causes = append(causes, jen.Values(textField("Cause", c.Cause), textField("Fix", c.Fix)))
	}
	return field("causes", jen.Index().Id("Cause").Add(lines(causes...)))
}

// textsField is a line with a list of texts; without any there is none.
func textsField(name string, texts []string) jen.Code {
	if len(texts) == 0 {
		return jen.Null()
	}
	return field(name, jen.Index().String().Values(literals(texts)...))
}

// literals are the Go literals of texts.
func literals(texts []string) []jen.Code {
	all := make([]jen.Code, len(texts))
	for i, text := range texts {
		all[i] = jen.Lit(text)
	}
	return all
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
