package compat

import (
	"slices"

	"github.com/errgen/errgen/internal/model"
)

// policy compares category and strategy of a code. What follows from a status or a category that was reported is not
// reported again.
func (c *comparison) policy(old, new *model.Entry) {
	follows := old.Status != new.Status
	if was, is := categoryID(old.Category), categoryID(new.Category); was != is {
		if !follows && (was == "" || c.categoryNamed(was) != nil) {
			c.categoryOf(old, new, was, is)
			follows = true
		}
	}
	if follows && inherits(new) || c.strategyElsewhere(old, new) {
		return
	}
	pos := firstValid(new.Positions.Retry, new.Pos)
	c.judge(differenceOf(old.Retry, new.Retry), new.Ref(), pos, "calls that fail with "+new.Ref(), retryID(old.Retry))
}

func (c *comparison) categoryOf(old, new *model.Entry, was, is string) {
	with := ""
	if inherits(new) && retryID(old.Retry) != retryID(new.Retry) {
		with = ", with " + strategyText(new.Retry) + " instead of " + strategyText(old.Retry)
	}
	pos := firstValid(new.Positions.Category, new.Positions.Status, new.Pos)
	c.add(categoryChanged, new.Ref(), pos, "%s was in the category %s and is in %s%s", new.Ref(), orNothing(was), orNothing(is), with).
		withHelp("write category: %s", was)
}

func strategyText(r *model.Retry) string {
	if r == nil {
		return "no strategy"
	}
	return "the strategy " + r.ID
}

// strategyElsewhere reports whether the strategy of a code is compared elsewhere: at the strategy, or at the category that both
// have it from.
func (c *comparison) strategyElsewhere(old, new *model.Entry) bool {
	was, is := retryID(old.Retry), retryID(new.Retry)
	return was == is || inherits(old) && inherits(new) && categoryID(old.Category) == categoryID(new.Category)
}

// inherits reports whether a code has the strategy of its category.
func inherits(e *model.Entry) bool {
	return !e.Positions.Retry.IsValid()
}

func categoryID(c *model.Category) string {
	if c == nil {
		return ""
	}
	return c.ID
}

func retryID(r *model.Retry) string {
	if r == nil {
		return ""
	}
	return r.ID
}

func (c *comparison) categoryNamed(id string) *model.Category {
	i := slices.IndexFunc(c.new.Categories, func(n *model.Category) bool { return n.ID == id })
	if i < 0 {
		return nil
	}
	return c.new.Categories[i]
}

// category compares a category of the old catalog with the one of the same id.
func (c *comparison) category(old *model.Category) {
	now := c.categoryNamed(old.ID)
	if now == nil {
		c.gone(categoryRemoved, "category/"+old.ID, old.Positions.ID, "the category %s is gone, and with it %s", old.ID, c.oldNames.Category(old)).
			withHelp("put it back; a category with another id is another category")
		return
	}
	if was, is := retryID(old.Retry), retryID(now.Retry); was != is && c.hasInheritors(old.ID) {
		pos := firstValid(now.Positions.Retry, now.Positions.ID)
		c.judge(differenceOf(old.Retry, now.Retry), "category/"+old.ID, pos, "calls that fail in the category "+old.ID, was)
	}
}

// hasInheritors reports whether an error of both catalogs has its strategy from the category.
func (c *comparison) hasInheritors(category string) bool {
	for _, f := range c.old.Families {
		now := c.new.Family(f.ID)
		for _, e := range f.Entries {
			if categoryID(e.Category) == category && inherits(e) && now != nil && hasCode(now, e.Code.Text) {
				return true
			}
		}
	}
	return false
}

// strategy compares a strategy of the old catalog with the one of the same id.
func (c *comparison) strategy(old *model.Retry) {
	i := slices.IndexFunc(c.new.Retries, func(n *model.Retry) bool { return n.ID == old.ID })
	if i < 0 {
		c.gone(strategyRemoved, "retry/"+old.ID, old.Pos, "the strategy %s is gone, and with it %s", old.ID, c.oldNames.Retry(old)).
			withHelp("put it back; a strategy with another id is another strategy")
		return
	}
	now := c.new.Retries[i]
	c.judge(differenceOf(old, now), "retry/"+old.ID, now.Pos, "calls with the strategy "+old.ID, "")
}
