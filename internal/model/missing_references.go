package model

import (
	"cmp"
	"slices"
)

// MissingReference is something that a catalog of some families refers to and does not have, since its family was left out.
type MissingReference struct {
	What     string   // a family and a code, or a family
	By       []string // what it is to be used instead of, in catalog order
	Fallback bool     // it is the fallback
	Statuses bool     // it is the family that is known by status
}

// MissingReferences gives what a selection of the catalog's families leaves out and refers to, by what that is. Of the families
// that are left, only a replacement leads to another family.
func (c *Catalog) MissingReferences(selected *Catalog) []MissingReference {
	var missing []MissingReference
	if c.Fallback != nil && selected.Fallback == nil {
		missing = append(missing, MissingReference{What: c.Fallback.Ref(), Fallback: true})
	}
	for _, f := range c.Families {
		if f.KnownBy == ByStatus && selected.Family(f.ID) == nil {
			missing = append(missing, MissingReference{What: f.ID, Statuses: true})
		}
	}
	missing = append(missing, selected.replacedElsewhere()...)
	slices.SortStableFunc(missing, func(a, b MissingReference) int { return cmp.Compare(a.What, b.What) })
	return missing
}

// replacedElsewhere gives the replacements whose family the catalog does not have.
func (c *Catalog) replacedElsewhere() []MissingReference {
	var missing []MissingReference
	indices := map[string]int{}
	add := func(replacement *Entry, by string) {
		if replacement == nil || c.Family(replacement.Family.ID) != nil {
			return
		}
		at, known := indices[replacement.Ref()]
		if !known {
			at = len(missing)
			indices[replacement.Ref()] = at
			missing = append(missing, MissingReference{What: replacement.Ref()})
		}
		missing[at].By = append(missing[at].By, by)
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
	return missing
}
