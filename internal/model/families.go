package model

import (
	"cmp"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

// scope is what the entries of one family share while they are built.
type scope struct {
	family  *Family
	spec    *spec.Family
	groups  register[*Group]
	codes   claims
	names   claims
	entries map[string]*Entry // by the text of the code
	refs    []pendingRef

	templates []placed
}

// placed is an entry and where its message is written.
type placed struct {
	entry *Entry
	pos   diag.Pos
}

func (b *builder) family(f *spec.Family) {
	family := &Family{
		ID:          f.ID.Value,
		Const:       b.derived("Family", f.ID, "the family "+f.ID.Value),
		Title:       f.Title.Value,
		Description: f.Description.Value,
		Integer:     f.CodeType.Value == "integer",
		KnownBy:     KnownBy(cmp.Or(f.KnownBy.Value, string(ByCode))),
		Type:        f.Go.Type.Value,
		Prefix:      f.Go.Prefix.Value,
		Plural:      cmp.Or(f.Go.Plural.Value, pluralOf(f.Go.Type.Value)),
		Sources:     b.sourcesOf(f.Sources),
	}
	b.familyIdentifiers(family, f.Go)
	b.knownBy(f, family)
	b.catalog.Families = append(b.catalog.Families, family)
	b.families.add(f.ID, family)
	b.anchor(family.ID, f.ID.Pos, "the family "+family.ID)
	b.contents(f, family)
}

// contents reads the lists of a family.
func (b *builder) contents(f *spec.Family, family *Family) {
	s := &scope{
		family: family, spec: f,
		groups: register[*Group]{ds: b.ds, what: "group", key: "groups"},
		codes:  claims{}, names: claims{}, entries: map[string]*Entry{},
	}
	b.scopes = append(b.scopes, s)
	b.allowFits(family, f.Allow)
	b.groups(s)
	b.reservations(s)
	b.envelopes(s)
	for i := range f.Errors {
		b.entry(s, &f.Errors[i])
	}
	b.ambiguous(s)
}

func (b *builder) sourcesOf(ids []spec.Text) []*Source {
	var sources []*Source
	for _, id := range ids {
		if source := b.sources.get(id); source != nil {
			sources = append(sources, source)
		}
	}
	return sources
}

// knownBy checks that a family can be told apart in the way it says.
func (b *builder) knownBy(f *spec.Family, family *Family) {
	switch family.KnownBy {
	case ByStatus:
		if !family.Integer && f.CodeType.IsSet() {
			b.ds.Add(f.CodeType.Pos, "known-by", "a family known by status has integer codes").WithHelp("write code_type: integer")
		}
		for _, other := range b.catalog.Families {
			if other.KnownBy == ByStatus {
				b.ds.Add(f.KnownBy.Pos, "known-by", "only one family can be known by status, and %s is", other.ID)
			}
		}
	case ByMessage:
		if family.Integer {
			b.ds.Add(f.CodeType.Pos, "known-by", "a family known by message has string codes").WithHelp("write code_type: string")
		}
	}
}

func (b *builder) anchor(name string, pos diag.Pos, what string) {
	if !pos.IsValid() {
		return
	}
	if first, free := b.anchors.take(name, claim{pos: pos, what: what}); !free && first.pos != pos {
		b.ds.Add(pos, "anchor", "the anchor %s of %s on the reference page belongs to %s", name, what, first).
			WithHelp("choose another name or id")
	}
}

func (b *builder) groups(s *scope) {
	for _, g := range s.spec.Groups {
		group := &Group{ID: g.ID.Value, Title: g.Title.Value, Description: g.Description.Value}
		b.allowFits(s.family, g.Allow)
		s.family.Groups = append(s.family.Groups, group)
		s.groups.add(g.ID, group)
	}
}

// groupOf gives the group that an entry names, else the first one that allows its code.
func (b *builder) groupOf(s *scope, e *Entry, name spec.Text) *Group {
	if name.IsSet() {
		group := s.groups.get(name)
		for i, g := range s.spec.Groups {
			if s.family.Groups[i] == group && g.Allow.IsSet() && !allows(g.Allow, e.Code) {
				b.ds.Add(e.Pos, "allow", "the group %s does not allow %s", group.ID, e.Code)
			}
		}
		return group
	}
	for i, g := range s.spec.Groups {
		if g.Allow.IsSet() && allows(g.Allow, e.Code) {
			return s.family.Groups[i]
		}
	}
	return nil
}

func (b *builder) envelopes(s *scope) {
	for _, e := range s.spec.Envelope {
		if e.IsSet() && !e.Code.IsSet() && !e.Message.IsSet() {
			b.ds.Add(e.Pos, "envelope", "a shape of a body names neither a code nor a message").WithHelp("add code: /code, or message: /message")
		}
		envelope := Envelope{List: e.List.Value, Code: e.Code.Value, Message: e.Message.Value}
		for _, pointer := range e.Context {
			envelope.Context = append(envelope.Context, pointer.Value)
		}
		s.family.Envelopes = append(s.family.Envelopes, envelope)
	}
}
