package docs

import (
	"html/template"
	"slices"
	"strconv"

	"github.com/errgen/errgen/internal/golang"
	"github.com/errgen/errgen/internal/model"
)

// page is what the templates see: the catalog, and what only a page needs.
type page struct {
	*model.Catalog
	names    golang.Names
	Families []*family // instead of the catalog's
	Style    template.CSS
	Script   template.JS
	Policy   string // the Content-Security-Policy, which allows that style and that script and no network
}

// family is a family with its entries under their headings.
type family struct {
	*model.Family
	Sections []section
	Retired  []reservation // errors that are no more, at the anchors that they had
	Reserved []reservation // the rest that must not be used again
}

// section is a run of entries under one heading, or under that of the family.
type section struct {
	*model.Group // nil for entries that are in none
	Anchor       string
	Entries      []*entry
}

// Type is the Go type of the codes.
func (f *family) Type() string { return f.Go.Type }

// mostInList is how many entries stand in one list: a browser passes over a whole list that is out of sight.
const mostInList = 50

// Long reports whether the entries take more than one list.
func (s section) Long() bool { return len(s.Entries) > mostInList }

// Lists gives the entries as they are divided into lists.
func (s section) Lists() [][]*entry { return slices.Collect(slices.Chunk(s.Entries, mostInList)) }

// entry is an error with what the catalog says elsewhere about it.
type entry struct {
	*model.Entry
	RefinedBy []*model.Entry
	page      *page
}

// Const is the Go constant of the code.
func (e *entry) Const() string { return e.page.names.Entry(e.Entry) }

// alias is a further name of a code, and its Go constant.
type alias struct{ Name, Const string }

// Aliases lists the further names of the code.
func (e *entry) Aliases() []alias {
	var all []alias
	for _, a := range e.Entry.Aliases {
		all = append(all, alias{a.Name, e.page.names.Constant(e.Entry.Family, a.Name)})
	}
	return all
}

// newPage arranges a catalog for the templates.
func newPage(c *model.Catalog, s sources, l live) (*page, error) {
	p := &page{Catalog: c, names: golang.NamesOf(c)}
	precise := refinements(c)
	for _, f := range c.Families {
		p.Families = append(p.Families, p.family(f, precise))
	}
	return p, p.inline(s, l)
}

// refinements lists, for each entry, its more precise cases.
func refinements(c *model.Catalog) map[*model.Entry][]*model.Entry {
	precise := map[*model.Entry][]*model.Entry{}
	for _, e := range c.Entries() {
		if e.Refines != nil {
			precise[e.Refines] = append(precise[e.Refines], e)
		}
	}
	return precise
}

func (p *page) family(f *model.Family, precise map[*model.Entry][]*model.Entry) *family {
	view := &family{Family: f}
	view.Retired, view.Reserved = p.reservations(f)
	for _, group := range append([]*model.Group{nil}, f.Groups...) {
		s := section{Group: group}
		if group != nil {
			s.Anchor = "group_" + f.ID + "_" + group.ID
		}
		for _, e := range f.Entries {
			if e.Group == group {
				s.Entries = append(s.Entries, &entry{Entry: e, RefinedBy: precise[e], page: p})
			}
		}
		if len(s.Entries) > 0 {
			view.Sections = append(view.Sections, s)
		}
	}
	return view
}

// Count is the number of codes on the page, without reserved ones.
func (p *page) Count() int { return len(p.Catalog.Entries()) }

// Size says how much there is on the page: "99 codes in 5 families".
func (p *page) Size() string {
	return counted(p.Count(), "code", "codes") + " in " + counted(len(p.Families), "family", "families")
}

func counted(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + more
}

// Statuses lists the HTTP statuses that any entry has, ascending.
func (p *page) Statuses() []int {
	var all []int
	for _, e := range p.Catalog.Entries() {
		all = append(all, e.Status)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// HasRetired reports whether anything is deprecated, retired or reserved.
func (p *page) HasRetired() bool {
	return slices.ContainsFunc(p.Catalog.Families, func(f *model.Family) bool {
		return len(f.Reserved) > 0 || slices.ContainsFunc(f.Entries, func(e *model.Entry) bool { return e.Deprecated != nil })
	})
}

// Link gives the address of an entry: on this page, or where the whole catalog is published when its family has been
// left out here; empty when there is neither.
func (p *page) Link(e *model.Entry) string {
	if p.Family(e.Family.ID) != nil {
		return "#" + e.Anchor
	}
	return e.DocURL
}

// Named gives the code of another entry; with its family where that has been left out here, since nothing on the page says
// which one it is then.
func (p *page) Named(e *model.Entry) string {
	if p.Family(e.Family.ID) != nil {
		return e.Code.String()
	}
	return e.Ref()
}

// Named gives the code of another entry.
func (e *entry) Named(other *model.Entry) string { return e.page.Named(other) }

// Link gives the address of another entry.
func (e *entry) Link(other *model.Entry) string { return e.page.Link(other) }

// Class is the first digit of the status, as a word for the style: s4.
func (e *entry) Class() string { return "s" + string(rune('0'+e.Status/100)) }

// State says whether the entry may be relied on: active or deprecated.
func (e *entry) State() string {
	if e.Deprecated != nil {
		return "deprecated"
	}
	return "active"
}

// CategoryID is the category, empty without one.
func (e *entry) CategoryID() string {
	if e.Category == nil {
		return ""
	}
	return e.Category.ID
}

// RetryID is the strategy, empty without one.
func (e *entry) RetryID() string {
	if e.Retry == nil {
		return ""
	}
	return e.Retry.ID
}

// reference is how one entry refers to another: its code, and where it is.
type reference struct {
	Address string // empty when it is nowhere
	Code    string // with its family where the page does not have that
}

// To gives the reference to an entry.
func (p *page) To(e *model.Entry) reference { return reference{p.Link(e), p.Named(e)} }
