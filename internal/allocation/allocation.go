// Package allocation finds the next codes of a family: numbers that nobody uses, has used or keeps for later.
//
// It takes a catalog, those of other branches, and where to look, and gives codes in the order in which they are to be
// used. It writes nothing: whoever asked puts a code into the catalog, and until then anybody else is given the same one.
package allocation

import (
	"fmt"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// Request says which codes are wanted.
type Request struct {
	Catalog *model.Catalog
	Family  string           // its id
	Others  []*model.Catalog // what they use or reserve in the family counts, too
	Within  *model.Range     // where to look; nil for all that the family allows and no team owns
	Owner   string           // the team whose ranges are looked at; empty for none
	Count   int              // how many codes; 0 for one
}

// MostCodes is how many codes are given at once: more are not needed, and a slip should not take all there are.
const MostCodes = 1000

// Next gives the codes. In the first range that has room behind the largest code of it that is taken, it is the one behind
// that, so that codes stay in order; only where no range has, the first gap. When there are too few, the error is a
// *NoRoom; any other one says what is wrong with the request.
func Next(r Request) ([]int64, error) {
	r.Count = max(r.Count, 1)
	ranges, err := r.ranges()
	if err != nil {
		return nil, err
	}
	taken := takenIn(r.Catalog.Family(r.Family))
	for _, other := range r.Others {
		if f := other.Family(r.Family); f != nil {
			taken = append(taken, takenIn(f)...)
		}
	}
	var codes []int64
	for len(codes) < r.Count {
		taken = taken.merged()
		n, ok := taken.next(ranges)
		if !ok {
			return nil, &NoRoom{Request: r, Ranges: ranges, Free: len(codes)}
		}
		codes, taken = append(codes, n), append(taken, model.Range{From: n, To: n})
	}
	return codes, nil
}

// family gives the family, if its codes can be counted.
func (r Request) family() (*model.Family, error) {
	f := r.Catalog.Family(r.Family)
	switch {
	case f == nil:
		return nil, fmt.Errorf("there is no family %q in the catalog %s%s", r.Family, r.Catalog.ID, suggestion(r.Family, r.familyIDs()))
	case !f.Integer:
		return nil, fmt.Errorf("the codes of the family %s are texts: names are chosen, not counted", f.ID)
	case f.KnownBy == model.ByStatus:
		return nil, fmt.Errorf("the codes of the family %s are HTTP statuses, which are chosen, not counted", f.ID)
	}
	return f, nil
}

func (r Request) familyIDs() []string {
	var ids []string
	for _, f := range r.Catalog.Families {
		ids = append(ids, f.ID)
	}
	return ids
}

// suggestion gives the word that is most like an unknown one, or what there is.
func suggestion(word string, words []string) string {
	if near, ok := diag.Nearest(word, words); ok {
		return "; did you mean " + near + "?"
	}
	if len(words) == 0 {
		return ""
	}
	return "; there is " + diag.Or(words)
}
