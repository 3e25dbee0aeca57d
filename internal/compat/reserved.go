package compat

import (
	"slices"

	"github.com/errgen/errgen/internal/model"
)

// reused reports a code, or a name of it, that was reserved. One report is enough for an entry.
func (c *comparison) reused(e *model.Entry, old *scope) {
	if i := old.ReservationOf(e); i >= 0 {
		c.add(reservedReused, e.Ref(), e.Pos, "the code %s is used, and was reserved: %s", e.Code, old.Reserved[i].Reason).withHelp("choose another code")
		return
	}
	for _, name := range namesOf(e) {
		i := slices.IndexFunc(old.Reserved, func(r model.Reservation) bool { return r.Name == name })
		if i >= 0 {
			c.add(reservedReused, e.Ref(), e.NamePos(), "the name %s is used, and was reserved: %s", name, old.Reserved[i].Reason).withHelp("choose another name")
			return
		}
	}
}

// reservations expects what was reserved to be so still. What is used now was reported as that.
func (c *comparison) reservations(old, new *scope) {
	for i, r := range old.Reserved {
		if what, free := freed(r, new); free {
			c.gone(reservationRemoved, old.ID+"/"+r.Text(), old.Positions.Reserved[i], "%s is no longer reserved", what).
				withHelp("put the reservation back: %s", r.Reason)
		}
	}
}

// freed gives the first code or name of a reservation that is neither reserved nor used.
func freed(r model.Reservation, in *scope) (what string, free bool) {
	if r.Codes != nil {
		what, free = freedNumber(*r.Codes, in)
	} else if r.Code != "" {
		what, free = r.Code, in.byCode[r.Code] == nil && !in.reserves(func(n model.Reservation) bool { return n.Code == r.Code })
	}
	if free || r.Name == "" {
		return what, free
	}
	return r.Name, in.byName[r.Name] == nil && !in.reserves(func(n model.Reservation) bool { return n.Name == r.Name || n.Code == r.Name })
}

func (s *scope) reserves(fits func(model.Reservation) bool) bool {
	return slices.ContainsFunc(s.Reserved, fits)
}

// freedNumber goes from one end of a range to the other by steps of what covers it.
func freedNumber(codes model.Range, in *scope) (string, bool) {
	for n := codes.From; ; n++ {
		at := model.Range{From: n, To: n}
		covering := slices.IndexFunc(in.Reserved, func(r model.Reservation) bool { return r.Codes != nil && r.Codes.Contains(n) })
		switch {
		case covering >= 0:
			n = in.Reserved[covering].Codes.To
		case in.byCode[at.String()] == nil:
			return at.String(), true
		}
		if n >= codes.To {
			return "", false
		}
	}
}
