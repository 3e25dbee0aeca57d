package compat

import (
	"slices"

	"github.com/errgen/errgen/internal/model"
)

// constants expects Go constants to stand for what they stood for. What is plain from a name is reported as that, and so is
// a family that is gone.
func (c *comparison) constants() {
	now := constantsOf(c.new)
	for _, e := range c.old.Entries() {
		if c.new.Family(e.Family.ID) == nil {
			continue
		}
		for _, n := range namesOf(e) {
			holder := now[n.constant]
			if holder == nil || holder.Ref() == e.Ref() || holder.Family.ID == e.Family.ID && hasName(holder, n.name) {
				continue
			}
			c.add(goConstantReused, holder.Ref(), namePos(holder), "the Go constant %s was %s and is %s", n.constant, e.Ref(), holder.Ref()).
				withHelp("choose a name that gives another constant")
		}
	}
}

// constantsOf gives the errors that Go constants stand for.
func constantsOf(c *model.Catalog) map[string]*model.Entry {
	constants := map[string]*model.Entry{}
	for _, e := range c.Entries() {
		for _, n := range namesOf(e) {
			constants[n.constant] = e
		}
	}
	return constants
}

func hasName(e *model.Entry, name string) bool {
	return slices.ContainsFunc(namesOf(e), func(n named) bool { return n.name == name })
}

// hasConstant reports whether a Go constant stands for an error still, by whatever name.
func hasConstant(e *model.Entry, constant string) bool {
	return slices.ContainsFunc(namesOf(e), func(n named) bool { return n.constant == constant })
}
