package docs

import (
	"fmt"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// reservation is a code that must not be used again, where readers find it.
type reservation struct {
	model.Reservation
	Family *model.Family
	Anchor string // that of the error that was, or one that comes from what is reserved
	page   *page
}

// reservations gives those of a family: errors that are no more, and the rest.
func (p *page) reservations(f *model.Family) (retired, others []reservation) {
	taken := map[string]int{}
	for _, r := range f.Reserved {
		view := reservation{r, f, r.Anchor, p}
		if r.Retired() {
			retired = append(retired, view)
			continue
		}
		view.Anchor = "reserved_" + f.ID + "_" + inAnchor(r.Text())
		if taken[view.Anchor]++; taken[view.Anchor] > 1 {
			view.Anchor += fmt.Sprintf("_%d", taken[view.Anchor])
		}
		others = append(others, view)
	}
	return retired, others
}

// Const is what the error was called in Go.
func (r reservation) Const() string { return r.page.names.Constant(r.Family, r.Name) }

// Link gives the address of what is to be used instead.
func (r reservation) Link(e *model.Entry) string { return r.page.Link(e) }

// Named gives the code of what is to be used instead.
func (r reservation) Named(e *model.Entry) string { return r.page.Named(e) }

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
