package model

import (
	"fmt"
	"slices"
	"strings"
)

// Select gives a catalog of the named families only, in catalog order. A fallback in a family that was left out is left
// out as well; sources, strategies and categories all stay, so that what one package calls CategoryClient does not depend
// on the families that it was made of. An id that is not a family's is an error.
func (c *Catalog) Select(ids []string) (*Catalog, error) {
	if len(ids) == 0 {
		return c, nil
	}
	for _, id := range ids {
		if c.Family(id) == nil {
			return nil, fmt.Errorf("there is no family %q in the catalog %s", id, c.ID)
		}
	}
	selected := *c
	selected.Families, selected.Selection = nil, nil
	for _, f := range c.Families {
		if slices.Contains(ids, f.ID) {
			selected.Families = append(selected.Families, f)
			selected.Selection = append(selected.Selection, f.ID)
		}
	}
	if c.Fallback != nil && !slices.Contains(ids, c.Fallback.Family.ID) {
		selected.Fallback = nil
	}
	return &selected, nil
}

// Family gives the family of an id, or nil.
func (c *Catalog) Family(id string) *Family {
	for _, f := range c.Families {
		if f.ID == id {
			return f
		}
	}
	return nil
}

// Owner names the catalog and the families taken from it, as the header of every output does: "identity (all families)".
func (c *Catalog) Owner() string {
	if c.Selection == nil {
		return c.ID + " (all families)"
	}
	return c.ID + " (families " + strings.Join(c.Selection, ", ") + ")"
}
