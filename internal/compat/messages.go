package compat

import (
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/model"
)

// message compares which texts belong to a code, what the placeholders in them are called, and those of its user message.
func (c *comparison) message(old, new *model.Entry) {
	was, is := old.Message, new.Message
	pos := firstValid(new.Positions.Message, new.Pos)
	switch {
	case was != nil && len(was.Placeholders) > 0 && !samePlaceholders(was, is):
		c.add(placeholdersChanged, new.Ref(), pos, "the placeholders of %s were %s and are %s", new.Ref(), placeholders(was), placeholders(is)).
			withHelp("write message: %q", was.Text)
		return
	case was != nil && !stillMatches(old, is):
		c.add(messageChanged, new.Ref(), pos, "texts such as %q are no longer read as %s", exampleOf(was), new.Ref()).
			withHelp("write message: %q", was.Text)
	}
	c.userMessage(old, new)
}

func (c *comparison) userMessage(old, new *model.Entry) {
	if slices.Equal(sorted(old.UserPlaceholders), sorted(new.UserPlaceholders)) {
		return
	}
	c.add(userPlaceholdersChanged, new.Ref(), firstValid(new.Positions.UserMessage, new.Pos), "the user message of %s had %s and has %s",
		new.Ref(), listed(old.UserPlaceholders), listed(new.UserPlaceholders)).
		withHelp("use exactly the placeholders that it had")
}

// samePlaceholders reports whether two messages make the same constructor.
func samePlaceholders(a, b *message.Message) bool {
	return b != nil && slices.Equal(sorted(placeholderTexts(a)), sorted(placeholderTexts(b)))
}

// stillMatches reports whether the texts of an error are still read as it. Where codes tell errors apart, a text without
// placeholders says nothing that is read.
func stillMatches(old *model.Entry, now *message.Message) bool {
	was := old.Message
	if len(was.Placeholders) > 0 {
		return slices.Equal(was.Literals, now.Literals) && slices.Equal(placeholderTexts(was), placeholderTexts(now))
	}
	if old.Family.KnownBy != model.ByMessage {
		return true
	}
	if now == nil {
		return false
	}
	_, ok := now.Match(was.Start())
	return ok
}

func placeholderTexts(m *message.Message) []string {
	var texts []string
	for _, p := range m.Placeholders {
		texts = append(texts, p.String())
	}
	return texts
}

func sorted(texts []string) []string { return slices.Sorted(slices.Values(texts)) }

// placeholders lists those of a message that may be missing.
func placeholders(m *message.Message) string {
	if m == nil || len(m.Placeholders) == 0 {
		return "none"
	}
	return strings.Join(sorted(placeholderTexts(m)), ", ")
}

func listed(names []string) string {
	if len(names) == 0 {
		return "no placeholders"
	}
	return "{" + strings.Join(sorted(names), "}, {") + "}"
}

// exampleOf gives a text that a message makes.
func exampleOf(m *message.Message) string {
	return m.Fill(func(p message.Placeholder) string {
		if p.Int {
			return "7"
		}
		return p.Name
	})
}

// capturing warns of a new message which takes a text that another one had.
func (c *comparison) capturing(e *model.Entry, old *model.Family) {
	if e.Message == nil {
		return
	}
	text := exampleOf(e.Message)
	for _, before := range model.BestMatches(old.Entries, text) {
		if before.Status == e.Status && hasCode(e.Family, before.Code.Text) && slices.Contains(model.BestMatches(e.Family.Entries, text), e) && !refinesCode(e, before) {
			c.add(messageCaptured, e.Ref(), firstValid(e.Positions.Message, e.Pos), "texts such as %q were read as %s and are read as %s", text, before.Ref(), e.Ref()).
				withHelp("write refines: %s, so that errors.Is still finds it", before.Code)
		}
	}
}

// refinesCode reports whether an entry refines the code of another, by any number of steps.
func refinesCode(e, of *model.Entry) bool {
	for ; e != nil; e = e.Refines {
		if e.Code.Text == of.Code.Text {
			return true
		}
	}
	return false
}
