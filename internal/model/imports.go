package model

import (
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// offer is what a catalog has for those that import it: its own strategies and categories, and those that it imports.
type offer struct {
	retries    []*spec.Retry
	categories []*spec.Category
}

// offers are what catalogs offer, so that one that is imported in several ways is judged once; nil for one that has
// mistakes.
type offers map[*spec.Imported]*offer

// imports takes over what an import asks for. What the other catalog offers is that of a catalog in order; it is read again
// here, since the strategies of its categories are those of this catalog then.
func (b *builder) imports(from *spec.Import) {
	all := b.offered(from)
	if all == nil {
		b.retries.vague, b.categories.vague, b.vagueStatuses = true, true, true
		return
	}
	wanted := b.wanted(all, from)
	for _, r := range wanted.retries {
		if b.retries.taken[r.ID.Value].pos != r.ID.Pos { // the same one may come in two ways
			b.retry(r, from)
		}
	}
	for _, c := range wanted.categories {
		if b.categories.taken[c.ID.Value].pos != c.ID.Pos {
			b.category(c, from)
		}
	}
}

// offered gives what an imported catalog offers; nil when something is wrong with it, which is reported then.
func (b *builder) offered(from *spec.Import) *offer {
	if from.Read == nil {
		if b.ds.Empty() {
			b.ds.Add(from.Catalog.Pos, rules.Import, "the catalog %s was not read", from.Catalog.Value)
		}
		return nil
	}
	all, judged := b.offers[from.Read]
	if !judged {
		all = b.judge(from.Read)
		b.offers[from.Read] = all
	}
	if all == nil {
		b.ds.Add(from.Catalog.Pos, rules.Import, "the catalog %s has mistakes, so that nothing can be taken from it", from.Catalog.Value).
			WithHelp("fix them where they are, or import a version without them")
	}
	return all
}

// judge checks an imported catalog as a whole, and reports what is wrong with it at its own positions.
func (b *builder) judge(read *spec.Imported) *offer {
	var ds diag.List
	ds.Append(read.Problems)
	other := build(read.File, &ds, b.offers)
	b.catalog.Imported = append(b.catalog.Imported, other.catalog)
	b.ds.Append(&ds)
	if !ds.Empty() {
		return nil
	}
	return &other.shares
}

// wanted gives those of an offer that an import asks for, in the order of the offer.
func (b *builder) wanted(all *offer, from *spec.Import) *offer {
	b.known(from, "category", from.Categories, idsOf(all.categories, categoryID))
	b.known(from, "strategy", from.Retries, idsOf(all.retries, retryID))
	var taken offer
	for _, c := range all.categories {
		if asksFor(from, "categories", from.Categories, c.ID.Value) {
			taken.categories = append(taken.categories, c)
		}
	}
	for _, r := range all.retries {
		if asksFor(from, "retries", from.Retries, r.ID.Value) || taken.needs(r.ID.Value) {
			taken.retries = append(taken.retries, r)
		}
	}
	return &taken
}

// asksFor reports whether an import lists an id under a key, or does not have the key and so takes all.
func asksFor(from *spec.Import, key string, list []spec.Text, id string) bool {
	_, written := from.Keys[key]
	return !written || slices.ContainsFunc(list, func(t spec.Text) bool { return t.Value == id })
}

// needs reports whether a category names a strategy.
func (o *offer) needs(retry string) bool {
	return slices.ContainsFunc(o.categories, func(c *spec.Category) bool { return c.Retry.Value == retry })
}

// known reports ids that the imported catalog does not have.
func (b *builder) known(from *spec.Import, what string, wanted []spec.Text, ids []string) {
	for _, id := range wanted {
		if id.IsSet() && !slices.Contains(ids, id.Value) {
			d := b.ds.Add(id.Pos, rules.UnknownReference, "the catalog %s has no %s %q", from.Catalog.Value, what, id.Value)
			b.hints.add(d, id.Value, ids, "delete it")
		}
	}
}

func categoryID(c *spec.Category) string { return c.ID.Value }

func retryID(r *spec.Retry) string { return r.ID.Value }

func idsOf[T any](items []T, id func(T) string) []string {
	ids := make([]string, len(items))
	for i, item := range items {
		ids[i] = id(item)
	}
	return ids
}
