package model

import (
	"fmt"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// texts reads the wire message of an entry.
func (b *builder) texts(s *scope, entry *Entry, e *spec.Entry) {
	if !e.Message.IsSet() {
		return
	}
	m, ok := b.parse(e.Message, "message")
	if !ok {
		return
	}
	entry.Message = m
	s.messages = append(s.messages, located{entry, e.Message.Pos})
}

// userMessage reads what is shown to people. It is required wherever something has failed.
func (b *builder) userMessage(entry *Entry, e *spec.Entry) {
	if _, written := e.Keys["user_message"]; !written {
		if entry.Fails() {
			b.ds.Add(e.Pos, rules.Required, "an error has no user_message").
				WithHelp("add user_message:, one sentence for the person who sees the error")
		}
		return
	}
	m, ok := b.parse(e.UserMessage, "user_message")
	if !ok {
		return
	}
	b.ownPlaceholders(entry, e, m)
	entry.UserMessage = m.Plain()
	entry.UserText = m.Text
	for _, p := range m.Placeholders {
		entry.UserPlaceholders = append(entry.UserPlaceholders, p.Name)
	}
}

// ownPlaceholders reports placeholders that the wire message has no value for.
func (b *builder) ownPlaceholders(entry *Entry, e *spec.Entry, userMessage *message.Message) {
	if _, written := e.Keys["message"]; written && entry.Message == nil {
		return // the message could not be read
	}
	for _, p := range userMessage.Placeholders {
		if !entry.hasPlaceholder(p) {
			b.unknownPlaceholder(entry, e.UserMessage, p)
		}
	}
}

// Fails reports whether the entry is of a category that does not start at 2xx; without categories the status decides.
func (e *Entry) Fails() bool {
	first := int64(e.Status)
	if e.Category != nil && len(e.Category.Statuses) > 0 {
		first = e.Category.Statuses[0].From
	}
	return e.Status != 0 && (first < 200 || first > 299)
}

// hasPlaceholder reports whether the wire message has a value for a placeholder.
func (e *Entry) hasPlaceholder(p message.Placeholder) bool {
	if e.Message == nil {
		return false
	}
	for _, own := range e.Message.Placeholders {
		if own.Name == p.Name && (own.Int == p.Int || !p.Int) {
			return true
		}
	}
	return false
}

// ambiguous reports messages of one status that fit exactly the same texts. Where codes tell errors apart, two of them
// may share a fixed text: only messages with placeholders, which nobody makes equal on purpose, are errors there.
func (b *builder) ambiguous(s *scope) {
	taken := claims{}
	for _, m := range s.messages {
		if len(m.entry.Message.Placeholders) == 0 && s.family.KnownBy != ByMessage {
			continue
		}
		texts := fmt.Sprint(m.entry.Status, m.entry.Message.Pattern())
		first, free := taken.take(texts, claim{pos: m.pos})
		if !free {
			b.ds.Add(m.pos, rules.AmbiguousMessage, "this message fits the same texts as the one at %s, with the same status", first.pos).
				WithHelp("change the words of one of them; the names of placeholders tell nothing apart")
		}
	}
}
