package model

import (
	"time"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// Build checks a syntax tree against every rule of the format and gives the catalog that it describes. All breaches are
// reported to ds; when there is one, the result must not be used.
func Build(file *spec.File, ds *diag.List) *Catalog { return build(file, ds, offers{}).catalog }

// build is Build with what imported catalogs offer, as far as that is known already.
func build(file *spec.File, ds *diag.List, known offers) *builder {
	h := &hints{left: maxHints}
	b := &builder{
		ds:         ds,
		offers:     known,
		hints:      h,
		catalog:    new(Catalog),
		sources:    register[*Source]{ds: ds, hints: h, what: "source", key: "sources"},
		retries:    register[*Retry]{ds: ds, hints: h, what: "strategy", key: "retries"},
		categories: register[*Category]{ds: ds, hints: h, what: "category", key: "categories"},
		families:   register[*scope]{ds: ds, hints: h, what: "family", key: "families", vague: file.Lacking},
		byStatus:   claims{},
		anchors:    claims{},
	}
	b.head(file)
	b.shared(file)
	for i := range file.Families {
		b.family(&file.Families[i])
	}
	b.catalog.Accepted = accepted(file.Accept)
	b.references()
	b.fallback(file.Catalog.Fallback)
	return b
}

// builder carries what the stages of Build share.
type builder struct {
	ds            *diag.List
	hints         *hints
	catalog       *Catalog
	offers        offers
	shares        offer // with catalogs that import this one
	sources       register[*Source]
	retries       register[*Retry]
	categories    register[*Category]
	vagueStatuses bool // what a category claims could not be read, so no status is reported as unclaimed
	families      register[*scope]
	scopes        []*scope // one a family, in catalog order
	byStatus      claims   // by the one family that is known by status
	anchors       claims
}

func (b *builder) head(file *spec.File) {
	if file.Version.IsSet() && !spec.Versions.Contains(file.Version.Value) {
		b.ds.Add(file.Version.Pos, rules.Version, "this errgen reads version 1 of the format, not %d", file.Version.Value).
			WithHelp("write version: 1")
	}
	head := file.Catalog
	b.catalog.ID = head.ID.Value
	b.catalog.Title = head.Title.Value
	b.catalog.Description = head.Description.Value
	b.catalog.DocsURL = head.DocsURL.Value
	b.catalog.Initialisms = values(head.Initialisms)
	b.catalog.Positions = CatalogPositions{ID: head.ID.Pos, DocsURL: head.DocsURL.Pos, Fallback: head.Fallback.Pos, Initialisms: head.Keys["initialisms"]}
}

// shared reads what families refer to: sources, strategies and categories.
func (b *builder) shared(file *spec.File) {
	for _, s := range file.Sources {
		source := &Source{ID: s.ID.Value, Title: s.Title.Value, URL: s.URL.Value}
		b.catalog.Sources = append(b.catalog.Sources, source)
		b.sources.add(s.ID, source, nil)
	}
	for i := range file.Import {
		b.imports(&file.Import[i])
	}
	for i := range file.Retries {
		b.retry(&file.Retries[i], nil)
	}
	for i := range file.Categories {
		b.category(&file.Categories[i], nil)
	}
}

// category reads a category; from is the import that it comes by, nil for one that is written here.
func (b *builder) category(c *spec.Category, from *spec.Import) {
	category := &Category{ID: c.ID.Value, Description: c.Description.Value, Imported: from != nil, Positions: CategoryPositions{c.ID.Pos, c.Retry.Pos}}
	for _, r := range c.Statuses {
		if !r.Pos.IsValid() {
			continue
		}
		if r.From < spec.Statuses.From || r.To > spec.Statuses.To {
			b.ds.Add(r.Pos, rules.StatusRange, "HTTP statuses run from 100 to 599").WithHelp("write a range within 100-599")
		}
		category.Statuses = append(category.Statuses, Range{r.From, r.To})
	}
	_, written := c.Keys["statuses"]
	if !c.IsSet() || written && len(category.Statuses) < max(1, len(c.Statuses)) {
		b.vagueStatuses = true
	}
	category.Retry = b.retries.get(c.Retry)
	b.catalog.Categories = append(b.catalog.Categories, category)
	b.shares.categories = append(b.shares.categories, c)
	b.categories.add(c.ID, category, from)
}

// accepted reads the changes that are let pass. Which rules there are is known to those who compare catalogs.
func accepted(items []spec.Accepted) []Acceptance {
	var all []Acceptance
	for _, a := range items {
		until, _ := time.Parse(time.DateOnly, a.Until.Value) // if it is no day, the reader has reported it
		all = append(all, Acceptance{a.Rule.Value, a.Subject.Value, a.Reason.Value, until, a.Rule.Pos, a.Until.Pos})
	}
	return all
}
