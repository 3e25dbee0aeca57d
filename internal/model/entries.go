package model

import (
	"slices"

	"github.com/errgen/errgen/internal/spec"
)

func (b *builder) entry(s *scope, e *spec.Entry) {
	if !e.IsSet() {
		return // the reader has reported what it is instead
	}
	code, pos, ok := b.code(s, e)
	entry := &Entry{
		Family:      s.family,
		Index:       len(s.family.Entries),
		Code:        code,
		Pos:         pos,
		Title:       e.Title.Value,
		Description: e.Description.Value,
		Resolution:  e.Resolution.Value,
		Causes:      causes(e.Causes),
		Label:       firstSet(e.Label, s.spec.Label),
		Tags:        values(e.Tags),
		Severity:    e.Severity.Value,
		Runbook:     e.Runbook.Value,
		Inferred:    b.inferred(e.Inferred, e.Keys),
		Sources:     s.family.Sources,
		Positions:   positionsOf(e),
	}
	if len(e.Sources) > 0 {
		entry.Sources = b.sourcesOf(e.Sources)
	}
	b.texts(s, entry, e)
	if ok {
		b.identity(s, entry, e)
		b.owner(s, entry, e.Owner)
	} else {
		s.doubt(e.Code.Value)
	}
	b.policy(s, entry, e, ok)
	b.userMessage(entry, e)
	b.refer(s, entry, e)
	s.family.Entries = append(s.family.Entries, entry)
}

// Detail is a plain text of an entry, for people.
type Detail struct {
	Key   string // in the catalog: owner
	Label string // for people: Owner
	Text  string // empty where the catalog has none
}

// Details are the plain texts that the pages, explain and the changelog show in one and the same way, by their labels.
func (e *Entry) Details() []Detail {
	return []Detail{{"owner", "Owner", e.Owner}, {"severity", "Severity", e.Severity}}
}

// positionsOf gives the positions of an entry's keys.
func positionsOf(e *spec.Entry) Positions {
	return Positions{
		Title:       e.Title.Pos,
		UserMessage: e.UserMessage.Pos,
		Message:     e.Message.Pos,
		Description: e.Description.Pos,
		Deprecated:  e.Keys["deprecated"],
		Inferred:    e.Keys["inferred"],
		Name:        e.Name.Pos,
		Status:      e.Status.Pos,
		Category:    e.Category.Pos,
		Retry:       e.Retry.Pos,
		Refines:     e.Refines.Pos,
		Label:       e.Label.Pos,
		Resolution:  e.Resolution.Pos,
	}
}

func causes(list []spec.Cause) []Cause {
	var causes []Cause
	for _, c := range list {
		causes = append(causes, Cause{c.Cause.Value, c.Fix.Value})
	}
	return causes
}

func values(list []spec.Text) []string {
	var values []string
	for _, t := range list {
		values = append(values, t.Value)
	}
	return values
}

func firstSet(texts ...spec.Text) string {
	if i := slices.IndexFunc(texts, spec.Text.IsSet); i >= 0 {
		return texts[i].Value
	}
	return ""
}
