package compat

import (
	"github.com/errgen/errgen/internal/model"
)

// decodings expects responses to be read as the errors that they were, as long as the catalog has these: bodies of one code,
// and, where several families are known by message, texts. What Lookup answers in another way is not reported again.
func (c *comparison) decodings() {
	reported := map[string]bool{}
	for _, change := range c.changes {
		reported[change.Subject] = reported[change.Subject] || change.Rule == lookupChanged
	}
	report := func(was, is *model.Entry, what string) {
		if was == nil || is == nil || was.Family.ID == is.Family.ID || !c.newHas(was) || reported[was.Ref()] {
			return
		}
		reported[was.Ref()] = true
		c.add(decodingChanged, was.Ref(), is.Pos, "%s was read as %s and is read as %s", what, was.Ref(), is.Ref()).
			withHelp("keep %s before %s, and its envelopes and messages apart from those of others", was.Family.ID, is.Family.ID)
	}
	old, new := bodiesOf(c.old), bodiesOf(c.new)
	for _, b := range old.order {
		report(old.errors[b], new.errors[b], "a body with "+b.code+" at "+b.pointer)
	}
	for _, text := range c.exampleTexts() {
		report(entryReadFrom(c.old, text), entryReadFrom(c.new, text), `the text "`+text.text+`"`)
	}
}

// body is a response with one code in one of the envelopes of a family.
type body struct{ list, pointer, code string }

// bodies are the errors that bodies are read as: that of the first family with such an envelope and code.
type bodies struct {
	order  []body
	errors map[body]*model.Entry
}

func bodiesOf(c *model.Catalog) bodies {
	b := bodies{errors: map[body]*model.Entry{}}
	for _, f := range c.Families {
		for _, envelope := range f.Envelopes {
			for _, e := range f.Entries {
				b.add(body{envelope.List, envelope.Code, e.Code.Text}, e)
			}
		}
	}
	return b
}

func (b *bodies) add(key body, e *model.Entry) {
	if key.pointer != "" && b.errors[key] == nil {
		b.order = append(b.order, key)
		b.errors[key] = e
	}
}

// response is a text with the status that it came with.
type response struct {
	status int
	text   string
}

// exampleTexts gives a text that each message matches, where there are several families to read it.
func (c *comparison) exampleTexts() []response {
	if countByMessage(c.old) < 2 && countByMessage(c.new) < 2 {
		return nil
	}
	var texts []response
	for _, e := range append(c.old.Entries(), c.new.Entries()...) {
		if e.Family.KnownBy == model.ByMessage && e.Message != nil {
			texts = append(texts, response{e.Status, exampleOf(e.Message)})
		}
	}
	return texts
}

// countByMessage gives how many families are known by message.
func countByMessage(c *model.Catalog) (families int) {
	for _, f := range c.Families {
		if f.KnownBy == model.ByMessage {
			families++
		}
	}
	return families
}

// entryReadFrom gives the error that a text is read as: that of the first family with a message that it matches.
func entryReadFrom(c *model.Catalog, r response) *model.Entry {
	for _, f := range c.Families {
		if f.KnownBy != model.ByMessage {
			continue
		}
		for _, e := range model.BestMatches(f.Entries, r.text) {
			if e.Status == r.status {
				return e
			}
		}
	}
	return nil
}
