package allocation

import (
	"cmp"
	"slices"

	"github.com/errgen/errgen/internal/model"
)

// taken are codes that are not free.
type taken []model.Range

// takenIn gives what a family uses or reserves. Of a family whose codes are texts, that is nothing.
func takenIn(f *model.Family) taken {
	var all taken
	for _, e := range f.Entries {
		if f.Integer {
			all = append(all, model.Range{From: e.Code.Int, To: e.Code.Int})
		}
	}
	for _, r := range f.Reserved {
		if r.Codes != nil {
			all = append(all, *r.Codes)
		}
	}
	return all
}

// merged gives the same codes in ascending order, with as few ranges as there can be.
func (t taken) merged() taken {
	slices.SortFunc(t, func(a, b model.Range) int { return cmp.Compare(a.From, b.From) })
	var all taken
	for _, r := range t {
		if last := len(all) - 1; last >= 0 && r.From <= all[last].To+1 {
			all[last].To = max(all[last].To, r.To)
		} else {
			all = append(all, r)
		}
	}
	return all
}

// next gives the first code behind all that are taken of a range, else the first gap. The ranges that are taken are merged.
func (t taken) next(ranges []model.Range) (int64, bool) {
	for _, find := range []func(model.Range) int64{t.behind, t.gap} {
		for _, r := range ranges {
			if n := find(r); n <= r.To {
				return n, true
			}
		}
	}
	return 0, false
}

// behind gives the code that follows the largest one of a range that is taken.
func (t taken) behind(r model.Range) int64 {
	for _, have := range slices.Backward(t) {
		if have.From <= r.To && have.To >= r.From {
			return have.To + 1
		}
	}
	return r.From
}

// gap gives the smallest code of a range that is free, or one beyond the range.
func (t taken) gap(r model.Range) int64 {
	for _, have := range t {
		if have.Contains(r.From) {
			return have.To + 1
		}
	}
	return r.From
}
