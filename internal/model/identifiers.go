package model

import (
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/spec"
)

// The Go names of a catalog start with a capital letter, so they cannot be keywords or predeclared names, all of which
// are in small letters. What they can clash with is each other, and what every generated package declares itself.

// ownNames are what every generated package declares, whatever the catalog.
var ownNames = []string{"Catalog", "Category", "Lookup", "LookupIn", "All", "ByStatus", "ByCategory", "ByRetry"}

// ownIdentifiers claims the names that every generated package declares.
func ownIdentifiers() claims {
	taken := claims{}
	for _, name := range ownNames {
		taken.take(name, claim{what: "every generated package's own " + name})
	}
	return taken
}

// identifier claims a Go name for something that the catalog writes at pos, and reports whether it is free.
func (b *builder) identifier(name string, pos diag.Pos, what string) bool {
	if name == "" || !pos.IsValid() {
		return false
	}
	first, free := b.idents.take(name, claim{pos: pos, what: what})
	if !free {
		b.ds.Add(pos, "go-name", "the Go name %s of %s belongs to %s", name, what, first).
			WithHelp("choose another name, or another go.prefix for the family")
	}
	return free
}

// derived claims the Go name that a prefix and an id make, such as RetryBackoff.
func (b *builder) derived(prefix string, id spec.Text, what string) string {
	name := prefix + b.words.join(id.Value)
	b.identifier(name, id.Pos, what)
	return name
}

// familyIdentifiers claims what is declared once a family. When the type is taken, so is what derives from it.
func (b *builder) familyIdentifiers(f *Family, names spec.GoNames) {
	pos := names.Type.Pos
	what := "the family " + f.ID
	if !b.identifier(f.Type, pos, what) {
		return
	}
	b.identifier("Parse"+f.Type, pos, what)
	b.identifier("Match"+f.Type, pos, what)
	if names.Plural.IsSet() {
		pos = names.Plural.Pos
	}
	b.identifier("All"+f.Plural, pos, what)
}

// entryIdentifiers claims an entry's constant and its constructor, and reports whether the constant is free.
func (b *builder) entryIdentifiers(e *Entry, name spec.Text) bool {
	if !b.identifier(e.Const, name.Pos, e.Ref()) {
		return false
	}
	if e.Message != nil && len(e.Message.Placeholders) > 0 {
		b.identifier("New"+e.Const, name.Pos, "the constructor of "+e.Ref())
	}
	return true
}
