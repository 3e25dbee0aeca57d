package model

import (
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

// pendingRef is what an entry refers to; it is looked up once all entries are known.
type pendingRef struct {
	entry      *Entry
	refines    spec.Text
	replacedBy spec.Text
}

func (b *builder) refer(s *scope, entry *Entry, e *spec.Entry) {
	if d := e.Deprecated; d.IsSet() {
		entry.Deprecated = &Deprecation{Since: d.Since.Value, Reason: d.Reason.Value}
	}
	if e.Refines.IsSet() || e.Deprecated.ReplacedBy.IsSet() {
		s.refs = append(s.refs, pendingRef{entry, e.Refines, e.Deprecated.ReplacedBy})
	}
}

// references resolves what entries say about each other.
func (b *builder) references() {
	for _, s := range b.scopes {
		for _, ref := range s.refs {
			if ref.refines.IsSet() {
				ref.entry.Refines = b.inFamily(s, ref.refines)
			}
			if ref.replacedBy.IsSet() {
				ref.entry.Deprecated.ReplacedBy = b.anywhere(s, ref.replacedBy)
				b.notItself(ref.entry, ref.entry.Deprecated.ReplacedBy, ref.replacedBy.Pos)
			}
		}
		b.cycles(s)
	}
}

func (b *builder) notItself(e, target *Entry, pos diag.Pos) {
	if e == target {
		b.ds.Add(pos, "replaced-by-itself", "%s cannot replace itself", e.Code)
	}
}

// inFamily gives the entry of a code of the same family.
func (b *builder) inFamily(s *scope, ref spec.Text) *Entry {
	entry := s.entries[ref.Value]
	if entry == nil {
		d := b.ds.Add(ref.Pos, "unknown-reference", "the family %s has no code %q", s.family.ID, ref.Value)
		suggest(d, ref.Value, s.texts(), "errors")
	}
	return entry
}

// texts are the codes of a family, in catalog order.
func (s *scope) texts() []string {
	var codes []string
	for _, e := range s.family.Entries {
		codes = append(codes, e.Code.Text)
	}
	return codes
}

// anywhere gives the entry of a code of the same family, or of a family and a code, eid/AUTH_FORBIDDEN.
func (b *builder) anywhere(s *scope, ref spec.Text) *Entry {
	if entry := s.entries[ref.Value]; entry != nil {
		return entry
	}
	if family, code, qualified := strings.Cut(ref.Value, "/"); qualified {
		if other := b.scope(family); other != nil {
			return b.inFamily(other, spec.Text{Value: code, Pos: ref.Pos})
		}
	}
	return b.inFamily(s, ref)
}

func (b *builder) scope(family string) *scope {
	i := slices.IndexFunc(b.scopes, func(s *scope) bool { return s.family.ID == family })
	if i < 0 {
		return nil
	}
	return b.scopes[i]
}

// fallback resolves what an error without a code is to a client.
func (b *builder) fallback(ref spec.Text) {
	family, code, qualified := strings.Cut(ref.Value, "/")
	if !qualified {
		return // left out, or the reader has said what is wrong with it
	}
	if s := b.scope(family); s != nil {
		b.catalog.Fallback = b.inFamily(s, spec.Text{Value: code, Pos: ref.Pos})
		return
	}
	b.families.get(spec.Text{Value: family, Pos: ref.Pos})
}

// cycles reports codes that refine each other in a circle, each circle once.
func (b *builder) cycles(s *scope) {
	done := map[*Entry]bool{}
	for _, ref := range s.refs {
		path := map[*Entry]bool{}
		for e := ref.entry; e != nil && !done[e]; e = e.Refines {
			if path[e] {
				b.ds.Add(s.refinesPos(e), "refines-cycle", "%s refines itself, by way of the codes it refines", e.Code).
					WithHelp("delete one refines: of the circle")
				break
			}
			path[e] = true
		}
		for e := range path {
			done[e] = true
		}
	}
}

func (s *scope) refinesPos(e *Entry) diag.Pos {
	i := slices.IndexFunc(s.refs, func(r pendingRef) bool { return r.entry == e })
	return s.refs[i].refines.Pos
}
