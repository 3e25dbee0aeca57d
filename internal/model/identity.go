package model

import (
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// identity settles what an entry is called, and that nothing else is called so.
func (b *builder) identity(s *scope, entry *Entry, e *spec.Entry) {
	free, allowed := b.takeCode(s, entry), b.allowed(s, entry)
	b.codeNotReserved(s, entry)
	entry.Group = b.groupOf(s, entry, e.Group, free && allowed)
	name, ok := b.nameOf(s, entry, e, free && allowed)
	if !ok && s.family.KnownBy == ByMessage {
		s.doubt(entry.Code.Text)
	}
	if ok && b.takeName(s, entry, name) {
		b.name(s, entry, name)
		b.aliases(s, entry, e)
	}
}

// allowed reports whether the family allows the code. One that it does not is fixed first of all, so nothing else is
// reported of it.
func (b *builder) allowed(s *scope, entry *Entry) bool {
	if allows(s.spec.Allow, entry) {
		return true
	}
	d := b.ds.Add(entry.Pos, rules.Allow, "the family %s does not allow the code %s", s.family.ID, entry.Code)
	suggested := Entry{Family: entry.Family, Code: Code{Text: spec.AsName(entry.Code.Text)}}
	switch ranges := s.spec.Allow.Ranges; {
	case !s.family.Integer && allows(s.spec.Allow, &suggested):
		d.WithHelp("did you mean %s?", suggested.Code)
	case s.family.Integer && len(ranges) > 0:
		d.WithHelp("write a code of %s, or extend allow: of the family", diag.Or(rangeTexts(ranges)))
	default:
		d.WithHelp("choose a code that allow: covers, or extend allow: of the family")
	}
	s.doubt(entry.Code.Text)
	return false
}

// takeCode reports whether no other entry of the family has the code. Where the name stands for the code, takeName
// reports it.
func (b *builder) takeCode(s *scope, entry *Entry) (free bool) {
	first := s.entries[entry.Code.Text]
	if first == nil {
		s.entries[entry.Code.Text] = entry
		return true
	}
	if s.family.KnownBy != ByMessage {
		b.ds.Add(entry.Pos, rules.DuplicateCode, "the code %s stands here twice, first at %s", entry.Code, first.Pos).
			WithHelp("choose another code for one of them")
	}
	return false
}

// nameOf gives the name of an entry and where it is written: its code, unless it has one of its own.
func (b *builder) nameOf(s *scope, entry *Entry, e *spec.Entry, codeGood bool) (name spec.Text, ok bool) {
	switch _, written := e.Keys["name"]; {
	case written:
		return e.Name, spec.IsName(e.Name.Value) // if it is not one, the reader has reported it
	case s.family.Integer:
		b.ds.Add(entry.Pos, rules.Required, "the error %s has no name", entry.Code).
			WithHelp("add name:, like ENTITY_NOT_FOUND; Go constants are called by it")
	case !codeGood: // that was reported
	case !spec.IsName(entry.Code.Text):
		b.ds.Add(entry.Pos, rules.Required, "the code %q cannot be a name as well", entry.Code.Text).
			WithHelp("add name:, with capital letters, digits and underscores")
	default:
		return spec.Text{Value: entry.Code.Text, Pos: entry.Pos}, true
	}
	return spec.Text{}, false
}

// takeName reports whether an entry can go by a name.
func (b *builder) takeName(s *scope, entry *Entry, name spec.Text) bool {
	usable := b.nameNotReserved(s, entry, name)
	first, free := s.names.take(name.Value, claim{pos: name.Pos})
	if !free {
		b.ds.Add(name.Pos, rules.DuplicateName, "the name %s stands here twice, first at %s", name.Value, first.pos).
			WithHelp("choose another name for one of them")
	}
	return free && usable
}

// name settles everything that derives from the name.
func (b *builder) name(s *scope, entry *Entry, name spec.Text) {
	entry.Name = name.Value
	entry.Anchor = anchorOf(s.family.ID, name.Value)
	entry.DocURL = b.published(entry.Anchor)
	b.anchor(entry.Anchor, name.Pos, entry.Ref())
}

// published gives the address of an anchor on the published page, empty when there is none.
func (b *builder) published(anchor string) string {
	if b.catalog.DocsURL == "" {
		return ""
	}
	return b.catalog.DocsURL + "#" + anchor
}

func (b *builder) aliases(s *scope, entry *Entry, e *spec.Entry) {
	for _, alias := range e.Aliases {
		if !spec.IsName(alias.Value) || !b.takeName(s, entry, alias) {
			continue
		}
		entry.Aliases = append(entry.Aliases, Alias{alias.Value, alias.Pos})
	}
}

// anchorOf is the anchor of an entry on the reference page: legacy-duplicate-uspta-number. It comes from the name, like
// everything else that must not change when a text is reworded.
func anchorOf(family, name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == '_' || r == '-' })
	return family + "-" + strings.Join(words, "-")
}

// anchor takes an anchor on the reference page.
func (b *builder) anchor(name string, pos diag.Pos, what string) {
	if first, free := b.anchors.take(name, claim{pos: pos, what: what}); !free {
		b.ds.Add(pos, rules.Anchor, "the anchor %s of %s on the reference page belongs to %s", name, what, first).
			WithHelp("choose another name or id")
	}
}
