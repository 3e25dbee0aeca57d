package errcode

import (
	"iter"
	"slices"
)

// A Category is what kind of error a code is, by its id in the catalog. Generated packages have a type of their own for their
// categories, so that linters see a switch that lacks one. Convert to compare: shop.Category(err.Category()) == shop.CategoryClient.
type Category string

// CategoryInfo is what a catalog says about a category.
type CategoryInfo struct {
	ID          Category
	Description string
	Statuses    []Range // which HTTP statuses belong to it
	Retry       *Retry  // how a call that failed so is repeated, unless its code says otherwise; nil: never
}

// A Catalog is all that one file of errgen describes. Generated packages declare theirs as a variable, and nothing in it is
// to be changed. Its methods are safe for concurrent use; a nil Catalog is empty.
type Catalog struct {
	ID, Title  string
	DocsURL    string // where its reference page is
	Families   []*Family
	Retries    []*Retry
	Categories []CategoryInfo
	Fallback   Code // what an error without a code is to clients; nil if the catalog names none
}

// families returns the families, none of nil.
func (c *Catalog) families() []*Family {
	if c == nil {
		return nil
	}
	if slices.Contains(c.Families, nil) {
		return slices.DeleteFunc(slices.Clone(c.Families), func(f *Family) bool { return f == nil })
	}
	return c.Families
}

// Lookup returns the code that stands on the wire as text, of the first family in catalog order that has it, and false if
// none has.
func (c *Catalog) Lookup(wire string) (Code, bool) {
	for _, f := range c.families() {
		if code, ok := f.Lookup(wire); ok {
			return code, true
		}
	}
	return nil, false
}

// LookupIn returns the code of one family, by the family's id, that stands on the wire as text.
func (c *Catalog) LookupIn(family, wire string) (Code, bool) { return c.Family(family).Lookup(wire) }

// Family returns the family with an id, or nil if there is none.
func (c *Catalog) Family(id string) *Family {
	for _, f := range c.families() {
		if f.ID == id {
			return f
		}
	}
	return nil
}

// Match returns the code whose message a text is, among those with the status, in the first family that has one: see
// [Family.Match].
func (c *Catalog) Match(status int, text string) (Code, []Param, bool) {
	for _, f := range c.families() {
		if code, params, ok := f.Match(status, text); ok {
			return code, params, true
		}
	}
	return nil, nil, false
}

// All ranges over all codes, in catalog order.
func (c *Catalog) All() iter.Seq[Code] { return c.where(func(*Entry) bool { return true }) }

// ByStatus ranges over the codes that are sent with an HTTP status, in catalog order.
func (c *Catalog) ByStatus(status int) iter.Seq[Code] {
	return c.where(func(e *Entry) bool { return e.Status == status })
}

// ByCategory ranges over the codes of a category, in catalog order.
func (c *Catalog) ByCategory(category Category) iter.Seq[Code] {
	return c.where(func(e *Entry) bool { return e.Category == category })
}

// ByRetry ranges over the codes with a strategy, in catalog order. Strategies are told apart by their IDs.
func (c *Catalog) ByRetry(retry Retry) iter.Seq[Code] {
	return c.where(func(e *Entry) bool { return e.Retry != nil && e.Retry.ID == retry.ID })
}

// where ranges over the codes of some rows.
func (c *Catalog) where(keep func(*Entry) bool) iter.Seq[Code] {
	return func(yield func(Code) bool) {
		for _, f := range c.families() {
			for i := range f.Entries {
				if e := &f.Entries[i]; keep(e) && !yield(e.Code) {
					return
				}
			}
		}
	}
}

// strategyOf returns how a call is repeated that failed with a status and with a code that is not known: as the catalog's
// entry known by that status says, else as the category that claims it, else as [HTTPStatus].
func (c *Catalog) strategyOf(status int) Retry {
	for _, f := range c.families() {
		if f.KnownBy != ByStatus || f.Int == nil {
			continue
		}
		if e := f.ByInt(int64(status)); e.Known() {
			return e.Strategy()
		}
	}
	if info, ok := c.categoryOf(status); ok {
		return (&Entry{Retry: info.Retry}).Strategy()
	}
	return httpFamily.ByInt(int64(status)).Strategy()
}

// categoryOf returns the category that claims a status.
func (c *Catalog) categoryOf(status int) (CategoryInfo, bool) {
	if c == nil {
		return CategoryInfo{}, false
	}
	for _, info := range c.Categories {
		for _, r := range info.Statuses {
			if r.Contains(int64(status)) {
				return info, true
			}
		}
	}
	return CategoryInfo{}, false
}
