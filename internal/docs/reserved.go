package docs

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// reservation is a code that must not be used again, where readers find it.
type reservation struct {
	model.Reservation
	Family *model.Family
	Anchor string
}

// Text is what is reserved, as on the wire: 8004, 8004-8006, GONE.
func (r reservation) Text() string {
	if r.Codes != nil {
		return r.Codes.String()
	}
	return cmp.Or(r.Code, r.Name)
}

// reservations gives those of a family, each with an anchor that comes from what is reserved.
func reservations(f *model.Family) []reservation {
	var all []reservation
	taken := map[string]int{}
	for _, r := range f.Reserved {
		view := reservation{Reservation: r, Family: f}
		view.Anchor = "reserved_" + f.ID + "_" + inAnchor(view.Text())
		if taken[view.Anchor]++; taken[view.Anchor] > 1 {
			view.Anchor += fmt.Sprintf("_%d", taken[view.Anchor])
		}
		all = append(all, view)
	}
	return all
}

// inAnchor writes a text with letters, digits, dots, hyphens and underscores only, all else as numbers. Anchors of entries
// and families have no underscore, so that those that have one, as all others on the page, never meet them.
func inAnchor(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r < 0x80 && (isWord(r) || r == '.' || r == '-' || r == '_') {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "_%x_", r)
		}
	}
	return b.String()
}

func isWord(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}
