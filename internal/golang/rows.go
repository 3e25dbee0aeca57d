package golang

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
)

// familyTable prints the family, with a row for each code. The row of a code is a literal of constants, so that nothing is done
// when a program starts, and has no number in it, so that no row changes because another one is added.
func familyTable(f *family) declaration {
	name := familyVar(f.Family)
	var rows []jen.Code
	for _, e := range f.Entries {
		rows = append(rows, f.tableRow(e))
	}
	fields := append(f.facts(), f.maker(), listField("Entries", jen.Index().Qual(runtime, "Entry"), rows))
	return declaration{
		names: []string{name},
		doc:   comment(paragraphBlock(name + " is the family " + f.ID + ", with a row for each code.")),
		code:  jen.Var().Id(name).Op("=").Qual(runtime, "Family").Add(lines(fields...)),
	}
}

// facts prints what the catalog says about the family, as fields.
func (f *family) facts() []jen.Code {
	fields := []jen.Code{textField("ID", f.ID), textField("Title", f.Title)}
	switch f.KnownBy {
	case model.ByStatus:
		fields = append(fields, field("KnownBy", jen.Qual(runtime, "ByStatus")))
	case model.ByMessage:
		fields = append(fields, field("KnownBy", jen.Qual(runtime, "ByMessage")))
	}
	if len(f.Allow) > 0 {
		fields = append(fields, field("Allow", ranges(f.Allow)))
	}
	var envelopes []jen.Code
	for _, e := range f.Envelopes {
		envelopes = append(envelopes, envelope(e))
	}
	return append(fields, textField("Pattern", f.Pattern), listField("Envelopes", jen.Index().Qual(runtime, "Envelope"), envelopes))
}

// maker prints the function that makes a code of any value.
func (f *family) maker() jen.Code {
	name, param := "Text", jen.Id("text").String()
	value := jen.Id("text")
	if f.Integer {
		name, param, value = "Int", jen.Id("n").Int64(), jen.Id("n")
	}
	return field(name, jen.Func().Params(param).Qual(runtime, "Code").Add(returnBody(jen.Id(f.Type).Call(value))))
}

// envelope prints an envelope in one line.
func envelope(e model.Envelope) jen.Code {
	var fields []jen.Code
	for _, pointer := range []struct{ name, value string }{{"List", e.List}, {"Code", e.Code}, {"Message", e.Message}} {
		if pointer.value != "" {
			fields = append(fields, jen.Id(pointer.name).Op(":").Lit(pointer.value))
		}
	}
	if len(e.Context) > 0 {
		fields = append(fields, jen.Id("Context").Op(":").Add(textList(e.Context)))
	}
	return jen.Values(fields...)
}

// tableRow prints the row of a code. What the catalog leaves out has no line.
func (f *family) tableRow(e *model.Entry) jen.Code {
	fields := []jen.Code{
		field("Code", jen.Id(f.names.Entry(e))),
		textField("Wire", e.Code.Text),
		textField("Name", e.Name),
		textField("Title", e.Title),
		field("Status", jen.Lit(e.Status)),
	}
	if e.Category != nil {
		fields = append(fields, textField("Category", e.Category.ID))
	}
	if e.Retry != nil {
		fields = append(fields, field("Retry", jen.Op("&").Id(f.names.Retry(e.Retry))))
	}
	return lines(slices.Concat(fields, texts(e), sharedFields(e))...)
}

// texts prints the texts of a row, which one that a test expects has, too.
func texts(e *model.Entry) []jen.Code {
	return []jen.Code{
		textField("UserMessage", e.UserText),
		textField("Message", e.MessageText()),
		textField("Description", e.Description),
		textField("Resolution", e.Resolution),
		textField("Label", e.Label),
		textField("DocURL", e.DocURL),
	}
}

// sharedFields prints the fields that the generated row and the one that its test expects have in common, but for the texts.
func sharedFields(e *model.Entry) []jen.Code {
	var fields []jen.Code
	if e.Refines != nil {
		fields = append(fields, textField("Refines", e.Refines.Code.Text))
	}
	fields = append(fields, textField("Owner", e.Owner), textField("Severity", e.Severity), textField("Runbook", e.Runbook))
	return append(fields, lists(e)...)
}

// lists prints the lists of a row, each in one line.
func lists(e *model.Entry) []jen.Code {
	var aliases, sources []string
	for _, a := range e.Aliases {
		aliases = append(aliases, a.Name)
	}
	for _, s := range e.Sources {
		sources = append(sources, s.ID)
	}
	return []jen.Code{
		causes(e.Causes), textsField("Aliases", aliases), textsField("Tags", e.Tags), textsField("Sources", sources),
		textsField("Inferred", e.Inferred), deprecated(e),
	}
}

// causes prints the causes in one line; there is none for none.
func causes(all []model.Cause) jen.Code {
	if len(all) == 0 {
		return jen.Null()
	}
	var values []jen.Code
	for _, c := range all {
		fields := []jen.Code{jen.Id("Cause").Op(":").Lit(c.Cause)}
		if c.Fix != "" {
			fields = append(fields, jen.Id("Fix").Op(":").Lit(c.Fix))
		}
		values = append(values, jen.Values(fields...))
	}
	return field("Causes", jen.Index().Qual(runtime, "Cause").Values(values...))
}

// deprecated prints the deprecation in one line; there is none for a code that is not deprecated.
func deprecated(e *model.Entry) jen.Code {
	d := e.Deprecated
	if d == nil {
		return jen.Null()
	}
	replacedBy := ""
	switch {
	case d.ReplacedBy == nil:
	case d.ReplacedBy.Family == e.Family:
		replacedBy = d.ReplacedBy.Code.Text
	default:
		replacedBy = d.ReplacedBy.Ref()
	}
	var fields []jen.Code
	for _, text := range []struct{ name, value string }{{"Since", d.Since}, {"Reason", d.Reason}, {"ReplacedBy", replacedBy}} {
		if text.value != "" {
			fields = append(fields, jen.Id(text.name).Op(":").Lit(text.value))
		}
	}
	return field("Deprecated", jen.Op("&").Qual(runtime, "Deprecation").Values(fields...))
}
