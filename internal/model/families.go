package model

import (
	"cmp"
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// scope is what the entries of one family share while they are built.
type scope struct {
	family   *Family
	spec     *spec.Family
	vague    bool // what its codes are could not be read, so nothing is reported about them
	groups   register[*Group]
	names    claims
	entries  map[string]*Entry // by the text of the code
	texts    []string          // of the codes, once they are asked for
	doubtful []string          // codes that something is wrong with, as they are written; empty for one that is missing
	reserved reserved
	refs     []pendingRef
	replaced []replaced
	messages []located
}

// located is an entry and where its message is written.
type located struct {
	entry *Entry
	pos   diag.Pos
}

func (b *builder) family(f *spec.Family) {
	family := &Family{
		ID:          f.ID.Value,
		Title:       f.Title.Value,
		Description: f.Description.Value,
		Integer:     f.CodeType.Value == "integer",
		KnownBy:     KnownBy(cmp.Or(f.KnownBy.Value, string(ByCode))),
		Go:          GoNames{Type: f.Go.Type.Value, Prefix: f.Go.Prefix.Value, Plural: f.Go.Plural.Value},
		Sources:     b.sourcesOf(f.Sources),
		Positions:   familyPositions(f),
	}
	s := &scope{
		family: family, spec: f, vague: isVague(f),
		groups:  register[*Group]{ds: b.ds, hints: b.hints, what: "group", key: "groups"},
		names:   claims{},
		entries: map[string]*Entry{},
	}
	b.knownBy(s)
	b.catalog.Families = append(b.catalog.Families, family)
	b.scopes = append(b.scopes, s)
	if b.families.add(f.ID, s, nil) {
		b.anchor(family.ID, f.ID.Pos, "the family "+family.ID)
	}
	b.notAnotherWord(f.ID)
	b.contents(s)
}

// notAnotherWord checks that a family is not called what changes of other things are accepted by: retry/backoff, category/client,
// catalog.
func (b *builder) notAnotherWord(id spec.Text) {
	if slices.Contains([]string{"retry", "category", "catalog"}, id.Value) {
		b.ds.Add(id.Pos, rules.FamilyID, "a family cannot be called %s, since accept: has another meaning for it", id.Value).
			WithHelp("choose another id, such as %s-errors", id.Value)
	}
}

// familyPositions gives the positions of a family's keys.
func familyPositions(f *spec.Family) FamilyPositions {
	positions := FamilyPositions{
		ID:       f.ID.Pos,
		CodeType: f.CodeType.Pos,
		KnownBy:  f.KnownBy.Pos,
		Type:     f.Go.Type.Pos,
		Prefix:   f.Go.Prefix.Pos,
		Plural:   f.Go.Plural.Pos,
		Envelope: f.Keys["envelope"],
	}
	for _, r := range f.Reserved {
		positions.Reserved = append(positions.Reserved, r.Pos)
	}
	return positions
}

// isVague reports whether code_type or known_by says something that the format does not have.
func isVague(f *spec.Family) bool {
	_, hasKnownBy := f.Keys["known_by"]
	knownBy := KnownBy(f.KnownBy.Value)
	return f.CodeType.Value != "integer" && f.CodeType.Value != "string" ||
		hasKnownBy && knownBy != ByCode && knownBy != ByStatus && knownBy != ByMessage
}

// contents reads the lists of a family.
func (b *builder) contents(s *scope) {
	b.ranges(s)
	b.groups(s)
	b.reservations(s)
	b.envelopes(s)
	for i := range s.spec.Errors {
		b.entry(s, &s.spec.Errors[i])
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
func (b *builder) knownBy(s *scope) {
	codeType, knownBy := s.spec.CodeType, s.spec.KnownBy
	switch {
	case s.vague:
	case s.family.KnownBy == ByStatus && !s.family.Integer:
		b.ds.Add(codeType.Pos, rules.KnownBy, "a family known by status has integer codes").WithHelp("write code_type: integer")
	case s.family.KnownBy == ByMessage && s.family.Integer:
		b.ds.Add(codeType.Pos, rules.KnownBy, "a family known by message has string codes").WithHelp("write code_type: string")
	case s.family.KnownBy == ByStatus:
		if first, free := b.byStatus.take("", claim{pos: knownBy.Pos, what: s.family.ID}); !free {
			b.ds.Add(knownBy.Pos, rules.KnownBy, "only one family can be known by status, and that is %s", first).
				WithHelp("write code or message")
		}
	}
}

func (b *builder) groups(s *scope) {
	for _, g := range s.spec.Groups {
		group := &Group{ID: g.ID.Value, Title: g.Title.Value, Description: g.Description.Value}
		b.allowFits(s, g.Allow)
		s.family.Groups = append(s.family.Groups, group)
		s.groups.add(g.ID, group, nil)
	}
}

// groupOf gives the group that an entry names, else the first one that allows its code. A code that is good in itself is
// held against the group.
func (b *builder) groupOf(s *scope, e *Entry, name spec.Text, good bool) *Group {
	if !name.IsSet() {
		i := slices.IndexFunc(s.spec.Groups, func(g spec.Group) bool { return g.Allow.IsSet() && allows(g.Allow, e) })
		if i < 0 {
			return nil
		}
		return s.family.Groups[i]
	}
	group := s.groups.get(name)
	i := slices.Index(s.family.Groups, group)
	if good && i >= 0 && s.spec.Groups[i].Allow.IsSet() && !allows(s.spec.Groups[i].Allow, e) {
		b.ds.Add(name.Pos, rules.Allow, "the group %s does not allow the code %s", group.ID, e.Code).
			WithHelp("name another group, or extend allow: of this one")
	}
	return group
}

func (b *builder) envelopes(s *scope) {
	for _, e := range s.spec.Envelope {
		if e.IsSet() && !e.Code.IsSet() && !e.Message.IsSet() {
			b.ds.Add(e.Pos, rules.Envelope, "an envelope names neither a code nor a message").WithHelp("add code: /code, or message: /message")
		}
		envelope := Envelope{List: e.List.Value, Code: e.Code.Value, Message: e.Message.Value}
		for _, pointer := range e.Context {
			envelope.Context = append(envelope.Context, pointer.Value)
		}
		s.family.Envelopes = append(s.family.Envelopes, envelope)
	}
}
