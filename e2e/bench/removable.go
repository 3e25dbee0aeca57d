package main

import (
	"bytes"

	"github.com/errgen/errgen/internal/model"
)

// lines is a part of a catalog, from one line up to another, counted from 1.
type lines struct{ from, to int }

// removable gives the lines of each entry that no other one and no catalog refers to, except for the last one of a family.
func removable(source []byte) ([]lines, error) {
	c, err := build(source)
	if err != nil {
		return nil, err
	}
	var all []lines
	for _, f := range c.Families {
		for i, e := range f.Entries[:len(f.Entries)-1] {
			if !named(c, e) {
				all = append(all, lines{e.Pos.Line, f.Entries[i+1].Pos.Line})
			}
		}
	}
	return all, nil
}

// named reports whether a catalog does not go without an entry.
func named(c *model.Catalog, e *model.Entry) bool {
	if c.Fallback == e {
		return true
	}
	for _, f := range c.Families {
		for _, other := range f.Entries {
			if other.Refines == e || other.Deprecated != nil && other.Deprecated.ReplacedBy == e {
				return true
			}
		}
	}
	return false
}

// without gives a catalog without the lines.
func (l lines) without(source []byte) []byte {
	all := bytes.SplitAfter(source, []byte("\n"))
	return bytes.Join(append(all[:l.from-1:l.from-1], all[l.to-1:]...), nil)
}
