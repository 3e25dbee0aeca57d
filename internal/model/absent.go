package model

import (
	"cmp"
	"slices"
)

// Absence is something that a catalog of some families refers to and does not have, since its family was left out.
type Absence struct {
	What     string   // a family and a code, or a family
	By       []string // what it is to be used instead of, in catalog order
	Fallback bool     // it is the fallback
	Statuses bool     // it is the family that is known by status
}

// Absent gives what a selection of the catalog's families leaves out and refers to, by what that is. Of the families
// that are left, only a replacement leads to another family.
func (c *Catalog) Absent(selected *Catalog) []Absence {
	var absent []Absence
	if c.Fallback != nil && selected.Fallback == nil {
		absent = append(absent, Absence{What: c.Fallback.Ref(), Fallback: true})
	}
	for _, f := range c.Families {
		if f.KnownBy == ByStatus && selected.Family(f.ID) == nil {
			absent = append(absent, Absence{What: f.ID, Statuses: true})
		}
	}
	absent = append(absent, selected.replacedElsewhere()...)
	slices.SortStableFunc(absent, func(a, b Absence) int { return cmp.Compare(a.What, b.What) })
	return absent
}

// replacedElsewhere gives the replacements whose family the catalog does not have.
func (c *Catalog) replacedElsewhere() []Absence {
	var absent []Absence
	places := map[string]int{}
	add := func(replacement *Entry, by string) {
		if replacement == nil || c.Family(replacement.Family.ID) != nil {
			return
		}
		at, known := places[replacement.Ref()]
		if !known {
			at = len(absent)
			places[replacement.Ref()] = at
			absent = append(absent, Absence{What: replacement.Ref()})
		}
		absent[at].By = append(absent[at].By, by)
	}
	for _, f := range c.Families {
		for _, e := range f.Entries {
			if e.Deprecated != nil {
				add(e.Deprecated.ReplacedBy, e.Ref())
			}
		}
		for _, r := range f.Reserved {
			add(r.ReplacedBy, f.ID+"/"+r.Text())
		}
	}
	return absent
}
