package model

import (
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// register holds the things of one sort by their ids and reports ids that are used twice or not at all.
type register[T any] struct {
	ds    *diag.List
	hints *hints
	what  string // one of them, for messages
	key   string // where they are written
	items map[string]T
	ids   []string
	taken claims
	vague bool // some could not be read, so none is reported as missing
}

// add reports whether the id is one, and free. from is the import that the item comes by, nil for one that is written here.
func (r *register[T]) add(id spec.Text, item T, from *spec.Import) bool {
	if !id.IsSet() {
		return false
	}
	if r.items == nil {
		r.items, r.taken = map[string]T{}, claims{}
	}
	if first, free := r.taken.take(id.Value, claim{pos: id.Pos, by: from}); !free {
		r.twice(id, first, from)
		return false
	}
	r.items[id.Value] = item
	r.ids = append(r.ids, id.Value)
	return true
}

// twice reports an id that is taken.
func (r *register[T]) twice(id spec.Text, first claim, from *spec.Import) {
	switch {
	case from != nil:
		r.ds.Add(from.Catalog.Pos, rules.DuplicateID, "%s %q is imported twice, from %s and from %s", r.what, id.Value, first.pos, id.Pos).
			WithHelp("list under %s: what to take, and leave it out in one of the imports", r.key)
	case first.by != nil:
		r.ds.Add(id.Pos, rules.DuplicateID, "%s %q stands here, and is imported from %s", r.what, id.Value, first.pos).
			WithHelp("delete it here, or choose another id; the import is at %s", first.by.Catalog.Pos)
	default:
		r.ds.Add(id.Pos, rules.DuplicateID, "%s %q stands here twice, first at %s", r.what, id.Value, first.pos).
			WithHelp("choose another id for one of them")
	}
}

// get gives the item of a reference, or the zero value: without a word when the reference was left out, with a
// diagnostic when it names nothing.
func (r *register[T]) get(ref spec.Text) T {
	item, ok := r.items[ref.Value]
	if !ok && ref.IsSet() && !r.vague {
		d := r.ds.Add(ref.Pos, rules.UnknownReference, "there is no %s %q", r.what, ref.Value)
		r.hints.add(d, ref.Value, r.ids, "add it under "+r.key+":")
	}
	return item
}

// maxHints bounds how many candidates are looked at in one catalog for the right name of a wrong reference. It is
// beyond what anybody reads, and keeps a large catalog in which everything is wrong from taking minutes.
const maxHints = 1_000_000

// hints finds what to say about references that name nothing.
type hints struct{ left int }

// add says what to type in the place of a word: the candidate that it is near to, else any of a few candidates, else
// what otherwise says.
func (h *hints) add(d *diag.Diagnostic, word string, candidates []string, otherwise string) {
	if h.left -= len(candidates); h.left >= 0 {
		if near, ok := diag.Nearest(word, candidates); ok {
			d.WithHelp("did you mean %s?", near)
			return
		}
	}
	few := len(candidates) > 0 && len(candidates) <= 12
	switch {
	case few && otherwise != "":
		d.WithHelp("write %s, or %s", diag.Or(candidates), otherwise)
	case few:
		d.WithHelp("write %s", diag.Or(candidates))
	default:
		d.WithHelp("%s", otherwise)
	}
}

// claims says who has taken a name first.
type claims map[string]claim

type claim struct {
	pos  diag.Pos // the zero Pos for what is errgen's own
	what string
	by   *spec.Import // nil unless it was imported
}

// take claims a name. When somebody has it already, that claim is given back and free is false.
func (c claims) take(name string, by claim) (first claim, free bool) {
	if first, taken := c[name]; taken {
		return first, false
	}
	c[name] = by
	return by, true
}

// String says who a name belongs to, for messages.
func (c claim) String() string {
	if !c.pos.IsValid() {
		return c.what
	}
	return c.what + " at " + c.pos.String()
}
