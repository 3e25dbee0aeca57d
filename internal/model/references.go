package model

import (
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
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
		b.replacements(s)
		b.cycles(s)
	}
}

func (b *builder) notItself(e, target *Entry, pos diag.Pos) {
	if e == target {
		b.ds.Add(pos, rules.ReplacedByItself, "%s cannot replace itself", e.Code).WithHelp("name another code, or delete the line")
	}
}

// inFamily gives the entry of a code of the same family.
func (b *builder) inFamily(s *scope, ref spec.Text) *Entry {
	if as := spec.Misread(ref.Value); as != "" && !ref.Quoted && !s.family.Integer && !s.vague {
		b.ds.Add(ref.Pos, rules.Quotes, "this code would be read as %s", as).WithHelp("put it in quotes: %q", ref.Value)
		return nil
	}
	entry := s.entries[ref.Value]
	if entry == nil && !b.doubts(s, ref.Value) {
		d := b.ds.Add(ref.Pos, rules.UnknownReference, "the family %s has no code %q", s.family.ID, ref.Value)
		if at, reserved := s.isReserved(ref.Value); reserved {
			d.WithHelp("it is reserved at %s; write a code that is in use", at.pos)
		} else {
			b.hints.add(d, ref.Value, s.codes(), "add it under errors:")
		}
	}
	return entry
}

// isReserved reports whether a reference names a code that is no more, and where it is reserved.
func (s *scope) isReserved(ref string) (mark, bool) {
	n, isInteger := spec.Integer(ref)
	return s.reserved.code(Code{Int: n, Text: ref}, s.family.Integer && isInteger)
}

// doubt notes a code that something was reported of, so that what refers to the entry is not reported too.
func (s *scope) doubt(code string) { s.doubtful = append(s.doubtful, code) }

// doubts reports whether a reference may well name a code of the family that is still to be fixed.
func (b *builder) doubts(s *scope, ref string) bool {
	if b.hints.left -= len(s.doubtful); b.hints.left < 0 {
		return len(s.doubtful) > 0
	}
	return slices.ContainsFunc(s.doubtful, func(code string) bool {
		_, near := diag.Nearest(ref, []string{code})
		return near || code == "" || spec.AsName(code) == ref
	})
}

// codes are the texts of a family's codes, in catalog order.
func (s *scope) codes() []string {
	if s.texts == nil {
		for _, e := range s.family.Entries {
			if e.Code.Text != "" {
				s.texts = append(s.texts, e.Code.Text)
			}
		}
	}
	return s.texts
}

// anywhere gives the entry of a code of the same family, or of a family and a code, eid/AUTH_FORBIDDEN.
func (b *builder) anywhere(s *scope, ref spec.Text) *Entry {
	family, code, qualified := strings.Cut(ref.Value, "/")
	if qualified && s.entries[ref.Value] == nil {
		if other := b.families.items[family]; other != nil {
			return b.inFamily(other, inside(ref, code))
		}
		if b.families.vague {
			return nil
		}
		if near, ok := diag.Nearest(family, b.families.ids); ok {
			b.ds.Add(ref.Pos, rules.UnknownReference, "there is no family %q", family).WithHelp("did you mean %s/%s?", near, code)
			return nil
		}
	}
	return b.inFamily(s, ref)
}

// inside gives the code of a family/code, which needs no quotes of its own.
func inside(ref spec.Text, code string) spec.Text {
	return spec.Text{Value: code, Quoted: true, Pos: ref.Pos}
}

// fallback resolves what an error without a code is to a client.
func (b *builder) fallback(ref spec.Text) {
	family, code, qualified := strings.Cut(ref.Value, "/")
	if !qualified {
		b.unqualified(ref)
		return
	}
	if s := b.families.get(spec.Text{Value: family, Pos: ref.Pos}); s != nil {
		b.catalog.Fallback = b.inFamily(s, inside(ref, code))
	}
}

// unqualified reports a fallback without its family, unless it was left out or the reader has reported it.
func (b *builder) unqualified(ref spec.Text) {
	if strings.TrimSpace(ref.Value) == "" {
		return
	}
	d := b.ds.Add(ref.Pos, rules.Format, "fallback must be a family and a code, not %q", ref.Value)
	for _, s := range b.scopes {
		if s.entries[ref.Value] != nil {
			d.WithHelp("write %s/%s", s.family.ID, ref.Value)
			return
		}
	}
	d.WithHelp("write it like eid/SYSTEM_INTERNAL_ERROR")
}

// cycles reports codes that refine each other in a circle, each circle once.
func (b *builder) cycles(s *scope) {
	written := map[*Entry]diag.Pos{}
	for _, ref := range s.refs {
		written[ref.entry] = ref.refines.Pos
	}
	done := map[*Entry]bool{}
	for _, ref := range s.refs {
		path := map[*Entry]bool{}
		for e := ref.entry; e != nil && !done[e]; e = e.Refines {
			if path[e] {
				b.cycle(e, written[e])
				break
			}
			path[e] = true
		}
		for e := range path {
			done[e] = true
		}
	}
}

func (b *builder) cycle(e *Entry, pos diag.Pos) {
	if e.Refines == e {
		b.ds.Add(pos, rules.RefinesCycle, "%s refines itself", e.Code).WithHelp("name another code, or delete the line")
		return
	}
	b.ds.Add(pos, rules.RefinesCycle, "%s refines itself, by way of %s", e.Code, e.Refines.Code).WithHelp("delete one refines: of the circle")
}
