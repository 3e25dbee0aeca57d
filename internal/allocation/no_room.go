package allocation

import (
	"fmt"

	"github.com/errgen/errgen/internal/model"
)

// NoRoom says that there are too few free codes, and what to do.
type NoRoom struct {
	Request Request
	Ranges  []model.Range // where was looked
	Free    int           // how many there are
}

func (e *NoRoom) Error() string {
	r := e.Request
	if len(e.Ranges) == 0 {
		return fmt.Sprintf("every code that the family %s allows belongs to a team; say whose to take with --owner, or extend allow: of the family", r.Family)
	}
	count := "no free code"
	if e.Free > 0 {
		count = fmt.Sprintf("%d free codes only", e.Free)
	}
	return fmt.Sprintf("the family %s has %s in %s; %s", r.Family, count, alternatives(e.Ranges), r.more())
}

// more says how to get more codes.
func (r Request) more() string {
	switch {
	case r.Owner != "":
		return fmt.Sprintf("give %s another range under owners: of the family", r.Owner)
	case r.Within != nil:
		return "look in another --range"
	}
	return "extend allow: of the family"
}
