package docs

import (
	"hash/crc32"
	"html/template"
	"slices"

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

// Lists gives the entries as they are divided into lists, since a browser passes over a whole list that is out of sight.
func (s section) Lists() (all [][]*entry) {
	var list []*entry
	for _, e := range s.Entries {
		if list = append(list, e); e.endsList() {
			all, list = append(all, list), nil
		}
	}
	if len(list) > 0 {
		all = append(all, list)
	}
	return all
}

// inList is how many entries stand in a list, on the average.
const inList = 32

// endsList reports whether a list ends behind the entry. Its anchor alone decides, and not how many there are: otherwise each
// code that is added would move the ends of all lists behind it.
func (e *entry) endsList() bool { return crc32.ChecksumIEEE([]byte(e.Anchor))%inList == 0 }

// entry is an error with what the catalog says elsewhere about it.
type entry struct {
	*model.Entry
	page *page
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
	for _, f := range c.Families {
		p.Families = append(p.Families, p.family(f))
	}
	return p, p.inline(s, l)
}

func (p *page) family(f *model.Family) *family {
	view := &family{Family: f}
	view.Retired, view.Reserved = p.reservations(f)
	for _, group := range append([]*model.Group{nil}, f.Groups...) {
		s := section{Group: group}
		if group != nil {
			s.Anchor = "group_" + f.ID + "_" + group.ID
		}
		for _, e := range f.Entries {
			if e.Group == group {
				s.Entries = append(s.Entries, &entry{e, p})
			}
		}
		if len(s.Entries) > 0 {
			view.Sections = append(view.Sections, s)
		}
	}
	return view
}

// Count is the number of codes on the page, without reserved ones. The templates of errgen leave it to the script, since it changes
// with each code that a branch adds.
func (p *page) Count() int { return len(p.Catalog.Entries()) }

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
