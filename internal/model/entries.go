package model

import (
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

func (b *builder) entry(s *scope, e *spec.Entry) {
	if !e.IsSet() {
		return // the reader has said what it is instead
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
		Owner:       e.Owner.Value,
		Severity:    e.Severity.Value,
		Runbook:     e.Runbook.Value,
		Inferred:    b.inferred(e.Inferred, e.Keys),
		Sources:     s.family.Sources,
	}
	if len(e.Sources) > 0 {
		entry.Sources = b.sourcesOf(e.Sources)
	}
	b.texts(s, entry, e)
	if ok {
		b.identity(s, entry, e)
	}
	b.handling(s, entry, e)
	b.userMessage(entry, e)
	b.refer(s, entry, e)
	s.family.Entries = append(s.family.Entries, entry)
}

// identity settles what an entry is called, and that nothing else is called so.
func (b *builder) identity(s *scope, entry *Entry, e *spec.Entry) {
	if first, free := s.codes.take(entry.Code.Text, claim{pos: entry.Pos}); !free && s.family.KnownBy != ByMessage {
		b.ds.Add(entry.Pos, "duplicate-code", "the code %s stands here twice, first at %s", entry.Code, first.pos).
			WithHelp("choose another code for one of them")
	}
	if !allows(s.spec.Allow, entry.Code) {
		b.ds.Add(entry.Pos, "allow", "the family %s does not allow the code %s", s.family.ID, entry.Code).
			WithHelp("choose a code that allow: covers, or extend allow: of the family")
	}
	if _, known := s.entries[entry.Code.Text]; !known {
		s.entries[entry.Code.Text] = entry
	}
	entry.Group = b.groupOf(s, entry, e.Group)
	if b.name(s, entry, e) {
		b.aliases(s, entry, e)
		b.anchor(entry.Anchor, entry.Pos, entry.Ref())
		b.reserved(s, entry)
	}
}

// name settles the name of an entry and everything that derives from it.
func (b *builder) name(s *scope, entry *Entry, e *spec.Entry) bool {
	name := e.Name
	if _, written := e.Keys["name"]; !written && !s.family.Integer {
		name = spec.Text{Value: entry.Code.Text, Pos: entry.Pos}
	}
	if !spec.IsName(name.Value) {
		b.noName(s, entry, e)
		return false
	}
	if !b.takeName(s, name) {
		return false
	}
	entry.Name = name.Value
	entry.Const = s.family.Prefix + b.words.join(name.Value)
	entry.Anchor = anchorOf(s.family.ID, name.Value)
	if b.catalog.DocsURL != "" {
		entry.DocURL = b.catalog.DocsURL + "#" + entry.Anchor
	}
	return true
}

func (b *builder) noName(s *scope, entry *Entry, e *spec.Entry) {
	switch _, written := e.Keys["name"]; {
	case written: // the reader has said what is wrong with it
	case s.family.Integer:
		b.ds.Add(entry.Pos, "required", "the error %s has no name", entry.Code).
			WithHelp("add name:, like ENTITY_NOT_FOUND; Go constants are called by it")
	default:
		b.ds.Add(entry.Pos, "required", "the code %s cannot be a name as well", entry.Code).
			WithHelp("add name:, with capital letters, digits and underscores")
	}
}

func (b *builder) takeName(s *scope, name spec.Text) bool {
	first, free := s.names.take(name.Value, claim{pos: name.Pos})
	if !free {
		b.ds.Add(name.Pos, "duplicate-name", "the name %s stands here twice, first at %s", name.Value, first.pos).
			WithHelp("choose another name for one of them")
	}
	return free
}

func (b *builder) aliases(s *scope, entry *Entry, e *spec.Entry) {
	var written []spec.Text
	for _, alias := range e.Aliases {
		if spec.IsName(alias.Value) && b.takeName(s, alias) {
			entry.Aliases = append(entry.Aliases, Alias{alias.Value, s.family.Prefix + b.words.join(alias.Value)})
			written = append(written, alias)
		}
	}
	b.entryIdentifiers(entry, written)
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

// handling settles status, category and strategy of an entry.
func (b *builder) handling(s *scope, entry *Entry, e *spec.Entry) {
	pos, ok := b.status(s, entry, e)
	if ok {
		entry.Category = b.categoryOf(entry, e, pos)
	}
	if entry.Category != nil {
		entry.Retry = entry.Category.Retry
	}
	if e.Retry.IsSet() {
		entry.Retry = b.retries.get(e.Retry)
	}
}

// status gives the place that a wrong status is reported at; ok is false when there is nothing to go on with.
func (b *builder) status(s *scope, entry *Entry, e *spec.Entry) (pos diag.Pos, ok bool) {
	status, pos := e.Status.Value, e.Status.Pos
	if s.family.KnownBy == ByStatus {
		if e.Status.IsSet() && status != entry.Code.Int {
			b.ds.Add(pos, "status", "in a family known by status the code is the status").WithHelp("delete status:")
		}
		status, pos = entry.Code.Int, e.Code.Pos
	}
	if !pos.IsValid() {
		if _, written := e.Keys["status"]; !written && s.family.KnownBy != ByStatus {
			b.ds.Add(e.Pos, "required", "an error has no status").WithHelp("add status:, the HTTP status that it comes with")
		}
		return pos, false
	}
	if status < 100 || status > 599 {
		b.ds.Add(pos, "status", "an HTTP status is a number from 100 to 599, not %d", status)
		return pos, false
	}
	entry.Status = int(status)
	return pos, true
}

// categoryOf gives the category that an entry names, or the only one that claims its status.
func (b *builder) categoryOf(entry *Entry, e *spec.Entry, pos diag.Pos) *Category {
	if e.Category.IsSet() {
		c := b.categories.get(e.Category)
		if c != nil && len(c.Statuses) > 0 && !c.claims(entry.Status) {
			b.ds.Add(pos, "category-status", "the status %d is not one of the category %s", entry.Status, c.ID).
				WithHelp("choose another status or another category")
		}
		return c
	}
	claiming := b.catalog.claiming(entry.Status)
	if len(claiming) != 1 && len(b.catalog.Categories) > 0 {
		b.ds.Add(pos, "category-status", "%d categories claim the status %d", len(claiming), entry.Status).
			WithHelp("add category:, or let one category claim the status under statuses:")
		return nil
	}
	if len(claiming) == 0 {
		return nil
	}
	return claiming[0]
}

func (c *Category) claims(status int) bool {
	return slices.ContainsFunc(c.Statuses, func(r Range) bool { return r.Contains(int64(status)) })
}

func (c *Catalog) claiming(status int) []*Category {
	var claiming []*Category
	for _, category := range c.Categories {
		if category.claims(status) {
			claiming = append(claiming, category)
		}
	}
	return claiming
}
