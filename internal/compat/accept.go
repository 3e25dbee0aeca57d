package compat

import (
	"time"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// Accept leaves out the changes that are accepted on a day. It adds what is wrong with the acceptances themselves: those
// that hold no longer, and those that accept nothing.
func Accept(changes []Change, accepted []model.Acceptance, today time.Time) []Change {
	var left []Change
	used := make([]bool, len(accepted))
	for _, change := range changes {
		taken := false
		for i, a := range accepted {
			if a.Rule == change.Rule.ID && a.Subject == change.Subject {
				used[i] = true
				taken = taken || !expired(a, today)
			}
		}
		if !taken {
			left = append(left, change)
		}
	}
	for i, a := range accepted {
		left = append(left, onAcceptance(a, used[i], today)...)
	}
	return left
}

// onAcceptance says what is wrong with an acceptance. One that has expired is not reported for accepting nothing, too.
func onAcceptance(a model.Acceptance, used bool, today time.Time) []Change {
	switch {
	case expired(a, today):
		return []Change{{
			Rule: expiredAcceptance, Subject: a.Subject, Pos: a.UntilPos,
			Message: a.Rule + " of " + a.Subject + " was accepted until " + a.Until.Format(time.DateOnly),
			Help:    "delete the item, or set a later date",
		}}
	case !used:
		return []Change{{
			Rule: unusedAcceptance, Subject: a.Subject, Pos: a.Pos,
			Message: "there is no " + a.Rule + " of " + a.Subject + " to accept",
			Help:    helpOnUnused(a.Rule),
		}}
	}
	return nil
}

func helpOnUnused(rule string) string {
	if near, ok := rules.Nearest(rule); ok && rules.ByID(rule) == nil {
		return "did you mean " + near + "?"
	}
	return "delete it"
}

// expired reports whether the last day of an acceptance is over. One without a date holds for ever.
func expired(a model.Acceptance, today time.Time) bool {
	return !a.Until.IsZero() && a.Until.Before(today.UTC().Truncate(24*time.Hour))
}

// Split parts the changes that fail from those that do not, and each of these by where they stand.
func Split(changes []Change) (failing, others BySide) {
	for _, c := range changes {
		into := &others
		if c.Fails() {
			into = &failing
		}
		list := &into.New
		if c.Gone {
			list = &into.Old
		}
		*list = append(*list, c)
	}
	return failing, others
}

// BySide are changes by the catalog that their positions are in.
type BySide struct{ New, Old []Change }

// Diagnostics gives both kinds, to be printed with the text of their specification.
func (s BySide) Diagnostics() (inNew, inOld *diag.List) {
	return Diagnostics(s.New), Diagnostics(s.Old)
}
