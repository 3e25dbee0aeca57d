package golang

import (
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/rules"
)

// The Go names that catalogs give start with a capital letter, so they cannot be keywords or predeclared names, all of which are
// in small letters. What they can clash with is each other, and what every generated package declares.

// ownNames are what every generated package declares, whatever the catalog.
var ownNames = []string{"Catalog", "Category", "Lookup", "LookupIn", "All", "ByStatus", "ByCategory", "ByRetry"}

// CheckNames reports to ds every Go name of a catalog, and of those that it imports, that belongs to something else already.
// The catalog may have mistakes that are reported in ds.
func CheckNames(c *model.Catalog, ds *diag.List) {
	for _, imported := range c.Imported {
		CheckNames(imported, ds)
	}
	checker := &nameChecker{names: NamesOf(c), ds: ds, owners: map[string]owner{}, ids: map[string]bool{}}
	for _, name := range ownNames {
		checker.owners[name] = owner{what: "every generated package's own " + name}
	}
	checker.shared(c)
	for _, f := range c.Families {
		checker.family(f)
	}
}

// nameChecker finds names that are declared twice.
type nameChecker struct {
	names  Names
	ds     *diag.List
	owners map[string]owner // by name
	ids    map[string]bool  // kind/id
}

// owner is what a name belongs to, and where the catalog has it; the position of what every package declares is not valid.
type owner struct {
	what string
	pos  diag.Pos
}

// String says who it is, for messages.
func (o owner) String() string {
	if !o.pos.IsValid() {
		return o.what
	}
	return o.what + " at " + o.pos.String()
}

// What helps where a name belongs to something else already.
const (
	otherName = "choose another name, or another go.prefix for the family"
	otherID   = "choose another id"
	otherType = "choose another name"
)

// take gives a name to an owner, and reports whether it was free. What has no name, or stands nowhere, has a mistake that is
// reported already.
func (n *nameChecker) take(name, what string, pos diag.Pos, help string) bool {
	if name == "" || !pos.IsValid() {
		return false
	}
	first, taken := n.owners[name]
	if !taken {
		n.owners[name] = owner{what, pos}
		return true
	}
	n.ds.Remove(pos, rules.Anchor) // is made of the same words: one mistake
	n.ds.Add(pos, rules.GoName, "the Go name %s of %s belongs to %s", name, what, first).
		WithHelp("%s", help)
	return false
}

// shared takes the names of strategies and categories.
func (n *nameChecker) shared(c *model.Catalog) {
	for _, r := range c.Retries {
		if n.isFirst("retry", r.ID) {
			n.take(n.names.Retry(r), "the strategy "+r.ID, r.Pos, otherID)
		}
	}
	for _, k := range c.Categories {
		if n.isFirst("category", k.ID) {
			n.take(n.names.Category(k), "the category "+k.ID, k.Positions.ID, otherID)
		}
	}
}

// isFirst reports whether an id is the first of its kind. That it stands there twice, or not at all, is reported already.
func (n *nameChecker) isFirst(kind, id string) bool {
	first := id != "" && !n.ids[kind+"/"+id]
	n.ids[kind+"/"+id] = true
	return first
}

// family takes the names of a family and its codes. When the type is taken, so is what derives from it.
func (n *nameChecker) family(f *model.Family) {
	what, pos := "the family "+f.ID, f.Positions.Type
	if n.isFirst("family", f.ID) {
		n.take(familyVar(f), what, f.Positions.ID, otherID)
	}
	if n.take(f.Go.Type, what, pos, otherType) {
		n.take("Parse"+f.Go.Type, what, pos, otherType)
		n.take("Match"+f.Go.Type, what, pos, otherType)
		if f.Positions.Plural.IsValid() {
			pos = f.Positions.Plural
		}
		n.take("All"+Plural(f), what, pos, otherType)
	}
	for _, e := range f.Entries {
		n.entry(e)
	}
}

// entry takes the names of a code.
func (n *nameChecker) entry(e *model.Entry) {
	if e.Name == "" {
		return
	}
	pos := e.NamePos()
	if name := n.names.Entry(e); n.take(name, e.Ref(), pos, otherName) && e.HasPlaceholders() {
		n.take("New"+name, "the constructor of "+e.Ref(), pos, otherName)
	}
	for _, a := range e.Aliases {
		n.take(n.names.Constant(e.Family, a.Name), "the alias "+a.Name+" of "+e.Ref(), a.Pos, otherName)
	}
}
