package errcode

import "github.com/errgen/errgen/errcode/internal/foreign"

// What handles errors must not be what panics. Package foreign and the functions of this file stand between the runtime and the
// code of others.

// maxDepth bounds the walk from a code to what it refines, which may lead back to where it began.
const maxDepth = 100

// entryOf returns the row of a code, also of a code that breaks the promise to have one.
func entryOf(c Code) *Entry {
	if foreign.IsNil(c) {
		return &unknown
	}
	if e := c.Entry(); e != nil {
		return e
	}
	return &unknown
}

// familyOf returns the id of a code's family, also of a code that has none.
func familyOf(c Code) string {
	if f := c.Family(); f != nil {
		return f.ID
	}
	return "unknown"
}

// catalogOf returns the id of a code's catalog, also of a code that has none.
func catalogOf(c Code) string {
	if catalog := c.Catalog(); catalog != nil {
		return catalog.ID
	}
	return ""
}
