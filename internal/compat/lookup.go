package compat

import (
	"github.com/errgen/errgen/internal/model"
)

// lookups expects Lookup to answer every text of a code with the family that it did, as long as that has the code.
func (c *comparison) lookups() {
	was, is := answers(c.old), answers(c.new)
	for _, e := range c.old.Entries() {
		now := is[e.Code.Text]
		if was[e.Code.Text].Family != e.Family || now == nil || now.Family.ID == e.Family.ID || !c.newHas(e) {
			continue
		}
		c.add(lookupChanged, e.Ref(), now.Pos, "Lookup of %q gave %s and gives %s", e.Code.Text, e.Ref(), now.Ref()).
			withHelp("keep the family %s before %s, or choose another code", e.Family.ID, now.Family.ID)
	}
}

// answers gives what Lookup answers: the code of the first family that has the text.
func answers(c *model.Catalog) map[string]*model.Entry {
	first := map[string]*model.Entry{}
	for _, e := range c.Entries() {
		if first[e.Code.Text] == nil {
			first[e.Code.Text] = e
		}
	}
	return first
}

func (c *comparison) newHas(e *model.Entry) bool {
	f := c.new.Family(e.Family.ID)
	return f != nil && hasCode(f, e.Code.Text)
}
