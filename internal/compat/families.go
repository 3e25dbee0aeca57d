package compat

import (
	"reflect"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
)

// family compares a family of the old catalog with the one of the same id.
func (c *comparison) family(old *model.Family) {
	f := c.new.Family(old.ID)
	if f == nil {
		c.gone(familyRemoved, old.ID, old.Positions.ID, "the family %s is gone", old.ID).
			withHelp("put it back; a family with another id is another family")
		return
	}
	c.kind(old, f)
	c.goType(old, f)
	c.envelopes(old, f)
	before := len(c.changes)
	c.codes(newScope(old), newScope(f))
	c.matching(old, f, c.changes[before:])
}

// kind compares what the codes of a family are.
func (c *comparison) kind(old, new *model.Family) {
	if old.Integer != new.Integer {
		c.add(codeTypeChanged, new.ID, new.Positions.CodeType, "the codes of %s were %s and are %s", new.ID, codesOf(old), codesOf(new)).
			withHelp("put code_type: back to what it was")
	}
	if old.KnownBy != new.KnownBy {
		c.add(knownByChanged, new.ID, firstValid(new.Positions.KnownBy, new.Positions.ID), "the errors of %s were known by %s and are known by %s", new.ID, old.KnownBy, new.KnownBy).
			withHelp("write known_by: %s", old.KnownBy)
	}
}

func codesOf(f *model.Family) string {
	if f.Integer {
		return "integers"
	}
	return "strings"
}

// goType compares the names of a family in Go. What is called after the type is not reported on its own.
func (c *comparison) goType(old, new *model.Family) {
	w, was, now := new.Positions, old.Go, new.Go
	switch plural := golang.Plural(old); {
	case was.Type != now.Type:
		c.add(goTypeChanged, new.ID, w.Type, "the Go type of %s was %s and is %s", new.ID, was.Type, now.Type).withHelp("write type: %s", was.Type)
	case plural != golang.Plural(new):
		c.add(goPluralChanged, new.ID, firstValid(w.Plural, w.Type), "the Go function All%s is called All%s now", plural, golang.Plural(new)).
			withHelp("write plural: %s", plural)
	}
	if was.Prefix != now.Prefix && len(old.Entries) > 0 {
		c.prefix(new, was.Prefix, firstValid(w.Prefix, w.Type))
	}
}

func (c *comparison) prefix(f *model.Family, old string, pos diag.Pos) {
	switch {
	case old == "":
		c.add(goPrefixChanged, f.ID, pos, "the Go constants of %s begin with %s, and had no prefix", f.ID, f.Go.Prefix).withHelp("delete prefix:")
	case f.Go.Prefix == "":
		c.add(goPrefixChanged, f.ID, pos, "the Go constants of %s began with %s, and have no prefix", f.ID, old).withHelp("write prefix: %s", old)
	default:
		c.add(goPrefixChanged, f.ID, pos, "the Go constants of %s began with %s and begin with %s", f.ID, old, f.Go.Prefix).withHelp("write prefix: %s", old)
	}
}

// envelopes expects those of a family to begin with the old ones, since the first that fits a body is used.
func (c *comparison) envelopes(old, new *model.Family) {
	for i, envelope := range old.Envelopes {
		switch {
		case len(new.Envelopes) == 0:
			c.gone(envelopeChanged, old.ID, old.Positions.Envelope, "the envelopes of %s are gone", old.ID).withHelp("put envelope: back")
			return
		case i == len(new.Envelopes) || !reflect.DeepEqual(envelope, new.Envelopes[i]):
			c.add(envelopeChanged, new.ID, new.Positions.Envelope, "envelope %d of %s, %s, is no longer the same or in its place", i+1, new.ID, envelopeText(envelope)).
				withHelp("put the old envelopes first, as they were, and new ones after them")
			return
		}
	}
}

// envelopeText says which envelope it is.
func envelopeText(e model.Envelope) string {
	text := ""
	if e.Code != "" {
		text = "code: " + e.Code
	} else {
		text = "message: " + e.Message
	}
	if e.List != "" {
		text = "list: " + e.List + ", " + text
	}
	return text
}

// matching reports that a family has no messages any more, unless that is plain from what was reported of its codes.
func (c *comparison) matching(old, new *model.Family, reported []Change) {
	if !hasMessages(old) || hasMessages(new) {
		return
	}
	for _, change := range reported {
		switch change.Rule {
		case messageChanged, placeholdersChanged, codeRemoved, codeRetired:
			return
		}
	}
	c.add(matchRemoved, new.ID, new.Positions.ID, "the family %s no longer has a message, so Match%s is gone", new.ID, old.Go.Type).
		withHelp("put a message back")
}

func hasMessages(f *model.Family) bool {
	for _, e := range f.Entries {
		if e.Message != nil {
			return true
		}
	}
	return false
}
