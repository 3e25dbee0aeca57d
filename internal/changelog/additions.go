package changelog

import (
	"fmt"
	"slices"

	"github.com/errgen/errgen/internal/model"
)

// additions tells what may be used that could not before.
func (d *difference) additions() {
	for _, r := range d.new.Retries {
		if !slices.ContainsFunc(d.old.Retries, func(o *model.Retry) bool { return o.ID == r.ID }) {
			d.added("retry/"+r.ID, fmt.Sprintf("The strategy %s is new: calls are %s.", r.ID, r.Words()))
		}
	}
	for _, c := range d.new.Categories {
		if !slices.ContainsFunc(d.old.Categories, func(o *model.Category) bool { return o.ID == c.ID }) {
			d.added("category/"+c.ID, fmt.Sprintf("The category %s is new.", c.ID))
		}
	}
	for _, f := range d.new.Families {
		d.addedIn(f, d.old.Family(f.ID))
	}
}

func (d *difference) added(subject, sentence string) {
	d.add(Item{Kind: Added, Subject: subject}, sentence)
}

// addedIn tells what is new in a family, or that the family is.
func (d *difference) addedIn(f, old *model.Family) {
	if old == nil {
		d.added(f.ID, fmt.Sprintf("The family %s is new: %s.", f.ID, f.Title))
	} else if len(f.Envelopes) > len(old.Envelopes) {
		d.added(f.ID, fmt.Sprintf("The errors of %s are read from further envelopes.", f.ID))
	}
	for _, e := range f.Entries {
		if was := d.was[e.Ref()]; was == nil {
			d.added(e.Ref(), newError(e))
		} else {
			d.addedTo(e, was)
		}
	}
}

func newError(e *model.Entry) string {
	text := fmt.Sprintf("%s is new: %s, with status %d.", codeAndName(e), e.Title, e.Status)
	if e.Refines != nil {
		text += fmt.Sprintf(" It is a more precise case of %s.", e.Refines.Ref())
	}
	return text
}

// codeAndName gives what an error is called across families, and its name where that says more.
func codeAndName(e *model.Entry) string { return withName(e.Ref(), e.Code.Text, e.Name) }

func withName(ref, code, name string) string {
	if name == "" || name == code {
		return ref
	}
	return ref + " (" + name + ")"
}

// addedTo tells what an error has that it did not have before.
func (d *difference) addedTo(e, was *model.Entry) {
	for _, a := range e.Aliases {
		if a.Name != was.Name && !slices.ContainsFunc(was.Aliases, func(o model.Alias) bool { return o.Name == a.Name }) {
			d.added(e.Ref(), fmt.Sprintf("%s is called %s as well.", codeAndName(e), a.Name))
		}
	}
	if e.Message != nil && was.Message == nil {
		d.added(e.Ref(), fmt.Sprintf("%s has the message “%s” now.", codeAndName(e), e.Message.Text))
	}
}
