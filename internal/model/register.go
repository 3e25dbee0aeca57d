package model

import (
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

// register holds the things of one sort by their ids and reports ids that are used twice or not at all.
type register[T any] struct {
	ds    *diag.List
	what  string // one of them, for messages
	key   string // where they are written
	items map[string]T
	ids   []string
	taken claims
}

func (r *register[T]) add(id spec.Text, item T) {
	if !id.IsSet() {
		return
	}
	if r.items == nil {
		r.items, r.taken = map[string]T{}, claims{}
	}
	if first, free := r.taken.take(id.Value, claim{pos: id.Pos}); !free {
		r.ds.Add(id.Pos, "duplicate-id", "%s %q stands here twice, first at %s", r.what, id.Value, first.pos)
		return
	}
	r.items[id.Value] = item
	r.ids = append(r.ids, id.Value)
}

// get gives the item of a reference, or the zero value: without a word when the reference was left out, with a
// diagnostic when it names nothing.
func (r *register[T]) get(ref spec.Text) T {
	item, ok := r.items[ref.Value]
	if !ok && ref.IsSet() {
		d := r.ds.Add(ref.Pos, "unknown-reference", "there is no %s %q", r.what, ref.Value)
		suggest(d, ref.Value, r.ids, r.key)
	}
	return item
}

// suggest adds the help of a reference that names nothing.
func suggest(d *diag.Diagnostic, word string, candidates []string, key string) {
	near, ok := diag.Nearest(word, candidates)
	switch {
	case ok:
		d.WithHelp("did you mean %s?", near)
	case len(candidates) == 0:
		d.WithHelp("add it under %s:", key)
	case len(candidates) <= 12:
		d.WithHelp("write %s, or add it under %s:", diag.Or(candidates), key)
	default:
		d.WithHelp("add it under %s:", key)
	}
}

// claims says who has taken a name first.
type claims map[string]claim

type claim struct {
	pos  diag.Pos // the zero Pos for what is errgen's own
	what string
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
