package model

import (
	"strings"

	"github.com/errgen/errgen/internal/spec"
)

// texts reads the wire message of an entry.
func (b *builder) texts(s *scope, entry *Entry, e *spec.Entry) {
	if !e.Message.IsSet() {
		return
	}
	template, err := parseTemplate(e.Message.Value)
	if err != nil {
		b.wrongTemplate(e.Message, "message", err)
		return
	}
	for _, p := range template.Params {
		entry.Variables = append(entry.Variables, b.words.variable(p.Name))
	}
	entry.Message = template
	s.templates = append(s.templates, placed{entry, e.Message.Pos})
}

// userMessage reads what is shown to people. It is required wherever something has failed.
func (b *builder) userMessage(entry *Entry, e *spec.Entry) {
	if _, written := e.Keys["user_message"]; !written {
		if entry.Fails() {
			b.ds.Add(e.Pos, "required", "an error has no user_message").
				WithHelp("add user_message:, one sentence for the person who sees the error")
		}
		return
	}
	template, err := parseTemplate(e.UserMessage.Value)
	if err != nil {
		b.wrongTemplate(e.UserMessage, "user_message", err)
		return
	}
	b.ownParams(entry, e, template)
	entry.UserMessage = template.plain()
	entry.Written.UserText = template.Text
	for _, p := range template.Params {
		entry.UserParams = append(entry.UserParams, p.Name)
	}
}

// ownParams reports placeholders that the wire message has no value for.
func (b *builder) ownParams(entry *Entry, e *spec.Entry, userMessage *Template) {
	if _, written := e.Keys["message"]; written && entry.Message == nil {
		return // the message could not be read
	}
	for _, p := range userMessage.Params {
		if !entry.hasParam(p) {
			b.unknownParam(entry, e.UserMessage, p)
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

func (e *Entry) hasParam(p Param) bool {
	if e.Message == nil {
		return false
	}
	for _, own := range e.Message.Params {
		if own.Name == p.Name && (own.Int == p.Int || !p.Int) {
			return true
		}
	}
	return false
}

// ambiguous reports templates of one status that fit exactly the same texts. Where codes tell errors apart, two of them
// may share a fixed text: only templates that nobody could have meant to be equal are errors there.
func (b *builder) ambiguous(s *scope) {
	taken := claims{}
	for _, t := range s.templates {
		if len(t.entry.Message.Params) == 0 && s.family.KnownBy != ByMessage {
			continue
		}
		first, free := taken.take(t.entry.Message.shape(t.entry.Status), claim{pos: t.pos})
		if !free {
			b.ds.Add(t.pos, "ambiguous-message", "this message fits the same texts as the one at %s, with the same status", first.pos).
				WithHelp("change the words of one of them; the names of placeholders tell nothing apart")
		}
	}
}

// plain gives a text as it is read: doubled braces single, placeholders in braces.
func (t *Template) plain() string {
	var b strings.Builder
	for i, literal := range t.Literals {
		b.WriteString(literal)
		if i < len(t.Params) {
			b.WriteString(Param{Name: t.Params[i].Name}.String())
		}
	}
	return b.String()
}
