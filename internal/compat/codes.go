package compat

import (
	"slices"

	"github.com/errgen/errgen/internal/model"
)

// scope is a family with its entries by what identifies them.
type scope struct {
	*model.Family
	byCode map[string]*model.Entry // by the text of the code; in a family known by message, by the name
	byName map[string]*model.Entry // by name or alias
}

func newScope(f *model.Family) *scope {
	s := &scope{f, map[string]*model.Entry{}, map[string]*model.Entry{}}
	for _, e := range f.Entries {
		s.byCode[e.Code.Text] = e
		for _, name := range namesOf(e) {
			s.byName[name] = e
		}
	}
	return s
}

// codes compares the entries of a family. A code is the same where its text is, whatever it is called.
func (c *comparison) codes(old, new *scope) {
	for _, e := range old.Entries {
		if now := new.byCode[e.Code.Text]; now != nil {
			c.names(e, now, new)
			c.entry(e, now)
		} else {
			c.missing(e, new)
		}
	}
	for _, e := range new.Entries {
		c.reused(e, old)
		if was := old.byCode[e.Code.Text]; was == nil || was.Message == nil {
			c.capturing(e, old.Family)
		}
	}
	if old.Integer == new.Integer && old.KnownBy == new.KnownBy { // else reservations are written in another way
		c.reservations(old, new)
	}
}

// missing reports a code that the new catalog does not have: its name stands for another code, or it is retired, or simply
// gone.
func (c *comparison) missing(e *model.Entry, new *scope) {
	for _, name := range namesOf(e) {
		if now := new.byName[name]; now != nil {
			c.add(codeChanged, e.Ref(), now.Pos, "the code of %s was %s and is %s", name, e.Code, now.Code).
				withHelp("put %s back, and give the code %s a name of its own", e.Code, now.Code)
			return
		}
	}
	if i := new.ReservationOf(e); i >= 0 {
		c.add(codeRetired, e.Ref(), new.Positions.Reserved[i], "the code %s is retired; its Go constant is gone", called(e)).
			withHelp("%s", c.helpOnRetired(e, new))
		return
	}
	c.gone(codeRemoved, e.Ref(), e.Pos, "the code %s is gone, and not reserved", called(e)).
		withHelp("put it back with deprecated:, or put it under reserved: of the family %s", new.ID)
}

// helpOnRetired asks for the name, too, where somebody could use it for another code.
func (c *comparison) helpOnRetired(e *model.Entry, in *scope) string {
	for _, name := range namesOf(e) {
		if name != e.Code.Text && !slices.ContainsFunc(in.Reserved, func(r model.Reservation) bool { return r.Name == name }) {
			return "reserve its name, too, so that it is not used for another code: name: " + name
		}
	}
	return "make sure that nobody uses " + c.oldNames.Entry(e) + " any more"
}

// called gives a code with its name, where that says more.
func called(e *model.Entry) string {
	if e.Name == e.Code.Text {
		return e.Name
	}
	return e.Code.Text + " (" + e.Name + ")"
}

// names expects every name that a code had to be one of its names still.
func (c *comparison) names(old, new *model.Entry, in *scope) {
	for _, name := range namesOf(old) {
		holder, constant := in.byName[name], c.oldNames.Constant(old.Family, name)
		switch {
		case holder == new, holder == nil && c.hasConstant(new, constant):
		case holder != nil:
			c.add(nameReused, new.Ref(), holder.NamePos(), "the name %s was that of %s and is that of %s", name, new.Ref(), holder.Ref()).
				withHelp("give it back to %s, and choose another name for %s", new.Code, holder.Code)
		default:
			c.add(nameRemoved, new.Ref(), new.NamePos(), "%s is no longer called %s, so %s is gone", new.Ref(), name, constant).
				withHelp("keep the old name: aliases: [%s]", name)
		}
	}
}
