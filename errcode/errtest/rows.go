package errtest

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/errgen/errgen/errcode"
)

// A Row is what the YAML says about a code. Code is the constant, Constants are further ones, and Value is what all of them have
// to be: OrderCode(4000). New is what its constructor returns for some values, Detail its message with these values, and Sentence its
// user message, if that has placeholders.
type Row struct {
	Code, Value                                   errcode.Code
	Constants                                     []errcode.Code
	Wire, Name, Title                             string
	Status                                        int
	Category, Retry                               string // ids
	UserMessage, Message, Description, Resolution string
	New                                           *errcode.Error
	Detail, Sentence                              string
	Label, DocURL, Refines, Since                 string
	Owner, Severity, Runbook                      string
	Causes                                        []errcode.Cause
	Aliases, Spellings, Messages                  []string
	Tags, Sources, Inferred                       []string
	Deprecated                                    *errcode.Deprecation
}

// sameRows compares the rows with what is expected, and reports whether all are the same.
func (p *proof[C, P, K]) sameRows() bool {
	p.Helper()
	f := p.typ.Family
	if len(f.Entries) != len(p.rows) {
		p.Errorf("%s has %d codes, not %d", f.ID, len(f.Entries), len(p.rows))
		return false
	}
	before := p.Failed()
	p.sameFamily()
	for i, want := range p.rows {
		got := rowOf(p.entry(i))
		got.Value, got.Constants, got.New, got.Detail, got.Sentence = want.Value, want.Constants, want.New, want.Detail, want.Sentence
		if !reflect.DeepEqual(got, want) {
			p.Errorf("the row of %s is\n%+v\nnot\n%+v", want.Wire, got, want)
		}
		for _, constant := range append([]errcode.Code{want.Code}, want.Constants...) {
			if constant != want.Value {
				p.Errorf("a constant of %s is %#v, not %#v", want.Wire, constant, want.Value)
			}
		}
	}
	return before || !p.Failed()
}

// sameFamily compares what the family says about itself with what is expected.
func (p *proof[C, P, K]) sameFamily() {
	p.Helper()
	f, want := p.typ.Family, p.typ
	same(p.T, "the id", want.ID, f.ID, want.ID)
	same(p.T, "the title", want.ID, f.Title, want.Title)
	same(p.T, "KnownBy", want.ID, f.KnownBy, want.KnownBy)
	same(p.T, "Pattern", want.ID, f.Pattern, want.Pattern)
	if !reflect.DeepEqual(f.Allow, want.Allow) || !reflect.DeepEqual(f.Envelopes, want.Envelopes) {
		p.Errorf("%s allows %v in %+v,\nnot %v in %+v", want.ID, f.Allow, f.Envelopes, want.Allow, want.Envelopes)
	}
}

// rowOf returns a row of a family as one to be expected.
func rowOf(e *errcode.Entry) Row {
	row := Row{
		Code: e.Code, Wire: e.Wire, Name: e.Name, Title: e.Title, Status: e.Status, Category: string(e.Category),
		UserMessage: e.UserMessage, Message: e.Message, Description: e.Description, Resolution: e.Resolution,
		Label: e.Label, DocURL: e.DocURL, Refines: e.Refines, Since: e.Since, Owner: e.Owner, Severity: e.Severity, Runbook: e.Runbook,
		Causes: e.Causes, Aliases: e.Aliases, Spellings: e.Spellings, Messages: e.Messages, Tags: e.Tags, Sources: e.Sources,
		Inferred: e.Inferred, Deprecated: e.Deprecated,
	}
	if e.Retry != nil {
		row.Retry = e.Retry.ID
	}
	return row
}

// printed prints all rows, to be compared later.
func printed(f *errcode.Family) string {
	var b strings.Builder
	for i := range f.Entries {
		e := &f.Entries[i]
		fmt.Fprintf(&b, "%+v %+v %+v\n", rowOf(e), e.Strategy(), e.Deprecated)
	}
	return b.String()
}

// methods compares every method of a code with its row.
func (p *proof[C, P, K]) methods(i int) {
	p.Helper()
	c, e, wire := p.code(i), p.entry(i), p.rows[i].Wire
	same(p.T, "String", wire, c.String(), e.Wire)
	same(p.T, "Error", wire, c.Error(), p.typ.Family.ID+" "+wire+": "+e.Title)
	same(p.T, "Entry", wire, c.Entry(), e)
	same(p.T, "Family", wire, c.Family(), p.typ.Family)
	same(p.T, "Known", wire, c.Known(), true)
	same(p.T, "Name", wire, c.Name(), e.Name)
	same(p.T, "Title", wire, c.Title(), e.Title)
	same(p.T, "Label", wire, c.Label(), e.Label)
	same(p.T, "Status", wire, c.Status(), e.Status)
	same(p.T, "Category", wire, string(c.Category()), string(e.Category))
	same(p.T, "Retry", wire, c.Retry(), e.Strategy())
	same(p.T, "UserMessage", wire, c.UserMessage(), e.Sentence())
	same(p.T, "DocURL", wire, c.DocURL(), e.DocURL)
	same(p.T, "LogValue", wire, c.LogValue().String(), errcode.LogValue(c).String())
	if c := c.Catalog(); c == nil || !slices.Contains(c.Families, p.typ.Family) {
		p.Errorf("Catalog of %s is %v, which does not have its family", wire, c)
	}
}

// refinement compares what a code refines with its row, up and not down.
func (p *proof[C, P, K]) refinement(i int) {
	p.Helper()
	c, refines := p.code(i), p.entry(i).Refines
	parent, ok := c.Parent()
	if ok != (refines != "") || ok && parent.String() != refines {
		p.Errorf("Parent of %s is %v, %v, not %q", c.String(), parent, ok, refines)
	}
	same(p.T, "Is itself", c.String(), c.Is(c), true)
	same(p.T, "Is an error without a code", c.String(), c.Is(errors.New(c.String())), false)
	if ok {
		same(p.T, "Is its parent", c.String(), c.Is(parent), true)
		same(p.T, "Is its child", parent.String(), errcode.Is(parent, c), false)
	}
}
