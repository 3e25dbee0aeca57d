// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import "iter"

// Lookup gives the code that stands on the wire as text, and false when no family has it. Where several have it, the
// first in catalog order wins. The text of an integer code is canonical: no sign but a minus, no leading zero, no space.
func Lookup(text string) (Code, bool) {
	for _, f := range families {
		if c, ok := codeIn(f, text); ok {
			return c, true
		}
	}
	return nil, false
}

// LookupIn gives the code of the family f that stands on the wire as text, and false when f has none such or is not a
// family of this catalog.
func LookupIn(f Family, text string) (Code, bool) { return codeIn(f, text) }

// All ranges over every code, in catalog order.
func All() iter.Seq[Code] {
	return func(yield func(Code) bool) {
		for _, f := range families {
			for _, c := range codesIn(f) {
				if !yield(c) {
					return
				}
			}
		}
	}
}

// ByStatus ranges over the codes that are sent with the HTTP status, in catalog order.
func ByStatus(status int) iter.Seq[Code] { return codesUnder(statuses[:], codesByStatus[:], status) }

// ByCategory ranges over the codes of the category, in catalog order.
func ByCategory(c Category) iter.Seq[Code] { return codesUnder(categories[:], codesByCategory[:], c) }

// ByRetry ranges over the codes with the strategy, in catalog order. A code without a strategy is under none.
func ByRetry(r Retry) iter.Seq[Code] { return codesUnder(retries[:], codesByRetry[:], r) }

// counted is a key of an index, and how many codes are under it.
type counted[K comparable] struct {
	key   K
	codes uint32
}

// codesUnder ranges over the codes that an index has under a key. The index lists them key by key, each as the step that
// leads to it in catalog order from the one before, or from before the first one: so a new code changes a step or two.
func codesUnder[K comparable](keys []counted[K], steps []uint32, key K) iter.Seq[Code] {
	from := uint32(0)
	for _, k := range keys {
		if k.key == key {
			return codesAt(steps[from : from+k.codes])
		}
		from += k.codes
	}
	return codesAt(nil)
}

// codesAt ranges over the codes that steps in catalog order lead to.
func codesAt(steps []uint32) iter.Seq[Code] {
	return func(yield func(Code) bool) {
		var codes []Code // of the family before the rest
		rest, at := families[:], -1
		for _, step := range steps {
			for at += int(step); at >= len(codes); rest = rest[1:] {
				at -= len(codes)
				codes = codesIn(rest[0])
			}
			if !yield(codes[at]) {
				return
			}
		}
	}
}

// each ranges over the codes of one family under their own type.
func each[T Code](codes []Code) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, c := range codes {
			if !yield(c.(T)) {
				return
			}
		}
	}
}
