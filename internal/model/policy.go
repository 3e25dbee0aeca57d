package model

import (
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/rules"
	"github.com/errgen/errgen/internal/spec"
)

// policy settles status, category and strategy of an entry. hasCode is false when its code could not be read.
func (b *builder) policy(s *scope, entry *Entry, e *spec.Entry, hasCode bool) {
	if pos, ok := b.status(s, entry, e, hasCode); ok {
		entry.Category = b.categoryOf(entry, e, pos)
	}
	if entry.Category != nil {
		entry.Retry = entry.Category.Retry
	}
	if e.Retry.IsSet() {
		entry.Retry = b.retries.get(e.Retry)
	}
}

// status gives the position that a wrong status is reported at; ok is false when there is nothing to go on with.
func (b *builder) status(s *scope, entry *Entry, e *spec.Entry, hasCode bool) (pos diag.Pos, ok bool) {
	status, pos := e.Status.Value, e.Status.Pos
	if s.family.KnownBy == ByStatus {
		if pos.IsValid() && hasCode && status != entry.Code.Int {
			b.ds.Add(pos, rules.Status, "in a family known by status the code is the status").WithHelp("delete status:")
		}
		status, pos, ok = entry.Code.Int, entry.Pos, hasCode
	} else {
		ok = b.hasStatus(s, e)
	}
	if ok && !spec.Statuses.Contains(status) {
		b.ds.Add(pos, rules.Status, "an HTTP status is a number from 100 to 599, not %d", status).WithHelp("write the status that the error comes with")
		return pos, false
	}
	entry.Status = int(status)
	return pos, ok
}

func (b *builder) hasStatus(s *scope, e *spec.Entry) bool {
	if _, written := e.Keys["status"]; !written && !s.vague {
		b.ds.Add(e.Pos, rules.Required, "an error has no status").WithHelp("add status:, the HTTP status that it comes with")
	}
	return e.Status.IsSet()
}

// categoryOf gives the category that an entry names, or the only one that claims its status.
func (b *builder) categoryOf(entry *Entry, e *spec.Entry, pos diag.Pos) *Category {
	if _, written := e.Keys["category"]; written {
		c := b.categories.get(e.Category)
		if c != nil && len(c.Statuses) > 0 && !c.claims(entry.Status) {
			b.ds.Add(pos, rules.CategoryStatus, "the status %d is not one of the category %s", entry.Status, c.ID).
				WithHelp("%s", b.matching(entry.Status, c))
		}
		return c
	}
	claiming := b.catalog.claiming(entry.Status)
	switch {
	case len(claiming) == 1:
		return claiming[0]
	case b.vagueStatuses || len(b.catalog.Categories) == 0:
	case len(claiming) == 0:
		b.ds.Add(pos, rules.CategoryStatus, "no category claims the status %d", entry.Status).WithHelp("%s", b.claimable())
	default:
		b.ds.Add(pos, rules.CategoryStatus, "%d categories claim the status %d: %s and %s", len(claiming), entry.Status, claiming[0].ID, claiming[1].ID).
			WithHelp("add category:, or let only one of them claim the status under statuses:")
	}
	return nil
}

// matching says how to bring a status and a category together that do not belong to each other.
func (b *builder) matching(status int, c *Category) string {
	help := "write a status of " + diag.Or(c.ranges())
	if claiming := b.catalog.claiming(status); len(claiming) > 0 {
		help += ", or category: " + claiming[0].ID
	}
	return help
}

// claimable says how to give an entry a category whose status none claims.
func (b *builder) claimable() string {
	var ranges []string
	for _, c := range b.catalog.Categories {
		if len(c.Statuses) == 0 {
			return "add category:, or let a category claim the status under statuses:"
		}
		ranges = append(ranges, c.ranges()...)
	}
	return "write a status of " + diag.Or(ranges) + ", or let a category claim it under statuses:"
}

// ranges are the statuses of a category, as they are written.
func (c *Category) ranges() []string {
	var ranges []string
	for _, r := range c.Statuses {
		ranges = append(ranges, r.String())
	}
	return ranges
}

func (c *Category) claims(status int) bool {
	return slices.ContainsFunc(c.Statuses, func(r Range) bool { return r.Contains(int64(status)) })
}

func (c *Catalog) claiming(status int) []*Category {
	var claiming []*Category
	for _, category := range c.Categories {
		if category.claims(status) {
			claiming = append(claiming, category)
		}
	}
	return claiming
}
