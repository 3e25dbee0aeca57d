package allocation

import (
	"fmt"
	"slices"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// ranges says where to look. What belongs to a team is left to it, unless its codes or these are asked for.
func (r Request) ranges() ([]model.Range, error) {
	f, err := r.family()
	if err != nil {
		return nil, err
	}
	ranges := allowed(f)
	switch {
	case r.Owner != "":
		if ranges, err = r.owned(f, ranges); err != nil {
			return nil, err
		}
	case r.Within == nil:
		ranges = without(ranges, f.Owners)
	}
	if r.Within == nil {
		return ranges, nil
	}
	within := common(ranges, []model.Range{*r.Within})
	if len(within) == 0 {
		return nil, fmt.Errorf("no code of %s may be used here; choose a range within %s", r.Within, alternatives(ranges))
	}
	return within, nil
}

// allowed begins with 1 where the catalog does not say: 0 is what a number is that nobody has set.
func allowed(f *model.Family) []model.Range {
	if len(f.Allow) > 0 {
		return f.Allow
	}
	return common(f.Allowed(), []model.Range{{From: 1, To: f.Allowed()[0].To}})
}

// owned gives the part that belongs to the team.
func (r Request) owned(f *model.Family, ranges []model.Range) ([]model.Range, error) {
	var own []model.Range
	var owners []string
	for _, o := range f.Owners {
		if !slices.Contains(owners, o.Owner) {
			owners = append(owners, o.Owner)
		}
		if o.Owner == r.Owner {
			own = append(own, o.Range)
		}
	}
	if len(own) == 0 {
		return nil, fmt.Errorf("the family %s has no range of an owner %q%s", f.ID, r.Owner, suggestion(r.Owner, owners))
	}
	return common(ranges, own), nil
}

// common gives what lies in ranges of both lists, in the order of the first.
func common(a, b []model.Range) []model.Range {
	var both []model.Range
	for _, x := range a {
		for _, y := range b {
			if from, to := max(x.From, y.From), min(x.To, y.To); from <= to {
				both = append(both, model.Range{From: from, To: to})
			}
		}
	}
	return both
}

// without takes away what belongs to somebody.
func without(ranges []model.Range, owners []model.Ownership) []model.Range {
	for _, o := range owners {
		var rest []model.Range
		for _, r := range ranges {
			rest = append(rest, common([]model.Range{r}, []model.Range{{From: r.From, To: o.From - 1}, {From: o.To + 1, To: r.To}})...)
		}
		ranges = rest
	}
	return ranges
}

func alternatives(ranges []model.Range) string {
	var texts []string
	for _, r := range ranges {
		texts = append(texts, r.String())
	}
	return diag.Or(texts)
}
