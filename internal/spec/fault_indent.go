package spec

import (
	"slices"
	"strings"
)

// level is a column at which a map or a list is open, and the line that opened it.
type level struct {
	number int
	col    int
	list   bool
	shared bool // another line has confirmed the column
}

func (l level) fits(other level) bool { return l.col == other.col && l.list == other.list }

// top gives the innermost level that is open.
func (s *scanner) top() level {
	if len(s.open) == 0 {
		return level{col: -1}
	}
	return s.open[len(s.open)-1]
}

func (s *scanner) push(l level) {
	if l.col > s.top().col {
		s.open = append(s.open, l)
	}
}

// place holds the indentation of a line against the blocks that are open above it.
func (s *scanner) place(at level) {
	switch {
	case s.returns(at):
		s.strayed = -1
	case s.deeper && s.opens(at):
		s.open = append(s.open, at)
	case s.strayed >= 0 && at.col >= s.strayed:
		// it belongs to the line that was reported
	case s.loose != nil && at.col > s.top().col:
		s.colonMissing(*s.loose)
		s.push(at)
	case s.lacksHyphen(at):
		s.add(s.top().number, s.top().col, "a hyphen is missing before the first key of an item").
			WithHelp("write a hyphen and a space in front of it")
		s.open[len(s.open)-1].list = true
		s.push(at)
	case s.realigns(at):
		s.returns(at)
	default:
		s.misplaced(at)
		s.strayed = at.col
	}
}

// returns goes back to a block that is open, and reports whether there is such a one.
func (s *scanner) returns(to level) bool {
	for i := len(s.open) - 1; i >= 0 && s.open[i].col >= to.col; i-- {
		if s.open[i].fits(to) {
			s.open = s.open[:i+1]
			s.open[i].shared = true
			return true
		}
	}
	return false
}

// opens reports whether a block may start at the level. A list may stand in the column of its key.
func (s *scanner) opens(at level) bool {
	top := s.top()
	return at.col > top.col || at.col == top.col && at.list && !top.list
}

// lacksHyphen reports whether a line stands further in because the key above it was meant to start an item: the next
// item is in the column of that key.
func (s *scanner) lacksHyphen(at level) bool {
	above := s.top()
	if at.list || above.list || above.shared || at.col <= above.col {
		return false
	}
	for _, line := range s.lines[at.number+1:] {
		if strings.TrimSpace(line) != "" && indentOf(line) <= above.col {
			return indentOf(line) == above.col && isItem(line[above.col:])
		}
	}
	return false
}

// realigns blames the line that opened the innermost block rather than the second line of that block, when the second is
// where such a line usually is. The block then counts as if it had been opened there.
func (s *scanner) realigns(at level) bool {
	for i, l := range s.open {
		if l.shared || l.number != s.top().number {
			continue
		}
		outer := -2
		if i > 0 {
			outer = s.open[i-1].col
		}
		group := s.open[i:]
		shift := at.col - l.col
		if k := slices.IndexFunc(group, func(l level) bool { return l.list == at.list }); k >= 0 {
			shift = at.col - group[k].col
		}
		if l.col == outer+2 || l.col+shift != outer+2 {
			return false
		}
		s.add(l.number, l.col, "this line is not indented like the ones below it").WithHelp("start it in column %d", l.col+shift+1)
		for k := range group {
			group[k].col += shift
		}
		return true
	}
	return false
}

func (s *scanner) misplaced(at level) {
	message := "this line is indented like nothing above it"
	switch sameColumn := slices.ContainsFunc(s.open, level{col: at.col, list: !at.list}.fits); {
	case at.list && s.below >= 0 && indentOf(s.lines[s.below]) == at.col:
		s.add(s.below, at.col, "this line is not an item, and the one below it is").WithHelp("start it with a hyphen and a space")
		s.push(at)
		return
	case at.col > s.top().col:
		message = "this line is indented further than the one above it"
	case sameColumn && at.list:
		message = "a list cannot start here, among keys"
	case sameColumn:
		message = "a key cannot stand here, where the hyphens of a list are"
	}
	d := s.add(at.number, at.col, "%s", message)
	if near, ok := s.nearest(at); ok {
		d.WithHelp("start it in column %d", near.col+1)
		s.pasted(at, near)
	} else {
		d.WithHelp("delete the hyphen, or write the key of the list above it")
	}
}

// nearest gives the open block of the same sort whose column is nearest; of two, the deeper one. An item belongs to the
// list whose items start with the same key, if there is one.
func (s *scanner) nearest(at level) (near level, ok bool) {
	alike := false
	for _, l := range s.open {
		same := l.list && s.firstKey(l) != "" && s.firstKey(l) == s.firstKey(at)
		if l.list != at.list || alike && !same {
			continue
		}
		if !ok || same && !alike || abs(l.col-at.col) <= abs(near.col-at.col) {
			near, ok, alike = l, true, same
		}
	}
	return near, ok
}

// firstKey gives the key that the line of a level starts with.
func (s *scanner) firstKey(l level) string {
	rest := strings.TrimLeft(s.lines[l.number], " -")
	return strings.TrimRight(keyPattern.FindString(rest), ": ")
}

// pasted has the lines below an item left out when they are as far out as the item is: they move along with it.
func (s *scanner) pasted(at, near level) {
	if !at.list || at.col >= near.col {
		return
	}
	for _, line := range s.lines[at.number+1:] {
		if strings.TrimSpace(line) != "" {
			if indentOf(line) == at.col+2 && !isItem(line[at.col+2:]) {
				s.moves = at.col
			}
			return
		}
	}
}

func abs(n int) int { return max(n, -n) }
