package compat

import (
	"slices"

	"github.com/errgen/errgen/internal/model"
)

// constants expects Go constants to stand for what they stood for. What is plain from a name is reported as that, and so is
// a family that is gone.
func (c *comparison) constants() {
	now := c.constantsNow()
	for _, e := range c.old.Entries() {
		if c.new.Family(e.Family.ID) == nil {
			continue
		}
		for _, name := range namesOf(e) {
			constant := c.oldNames.Constant(e.Family, name)
			holder := now[constant]
			if holder == nil || holder.Ref() == e.Ref() || holder.Family.ID == e.Family.ID && slices.Contains(namesOf(holder), name) {
				continue
			}
			c.add(goConstantReused, holder.Ref(), holder.NamePos(), "the Go constant %s was %s and is %s", constant, e.Ref(), holder.Ref()).
				withHelp("choose a name that gives another constant")
		}
	}
}

// constantsNow returns the codes of the new catalog by their Go constants.
func (c *comparison) constantsNow() map[string]*model.Entry {
	constants := map[string]*model.Entry{}
	for _, e := range c.new.Entries() {
		for _, name := range namesOf(e) {
			constants[c.newNames.Constant(e.Family, name)] = e
		}
	}
	return constants
}

// hasConstant reports whether a Go constant still stands for a code of the new catalog, by whatever name.
func (c *comparison) hasConstant(e *model.Entry, constant string) bool {
	return slices.ContainsFunc(namesOf(e), func(name string) bool { return c.newNames.Constant(e.Family, name) == constant })
}
