package lint

import (
	"slices"

	"github.com/errgen/errgen/internal/message"
)

// class is a set of bytes: a single one, or one of those below.
type class int

const (
	anyByte class = 256 + iota
	digit
	digitNotZero
)

// meet gives a byte that is in both classes.
func (a class) meet(b class) (byte, bool) {
	if a < b {
		a, b = b, a
	}
	switch {
	case a < anyByte:
		return byte(a), a == b
	case a == anyByte && b == anyByte:
		return 'x', true
	case b >= anyByte:
		return '1', true
	case a == anyByte:
		return byte(b), true
	}
	return byte(b), '0' <= b && b <= '9' && (a == digit || b != '0')
}

// machine reads the texts of a message, byte by byte. The last state is the first.
type machine []state

type state struct {
	moves []move
	ends  bool // a text may end here
}

type move struct {
	on class
	to int
}

// machineOf builds the machine of a message from its end to its start.
func machineOf(of *message.Message) machine {
	m := machine{{ends: true}}
	for i := len(of.Literals) - 1; i >= 0; i-- {
		for _, b := range slices.Backward([]byte(of.Literals[i])) {
			m.add(move{class(b), m.last()})
		}
		switch {
		case i == 0:
		case of.Placeholders[i-1].Int:
			m.addInt()
		default:
			next := m.last()
			more := m.addLoop(anyByte, next)
			m.add(move{anyByte, more})
		}
	}
	return m
}

func (m machine) last() int { return len(m) - 1 }

func (m *machine) add(moves ...move) int {
	*m = append(*m, state{moves: moves})
	return m.last()
}

// addLoop adds a state that takes any number of bytes before what the state next does.
func (m *machine) addLoop(on class, next int) int {
	loop := m.add()
	(*m)[loop] = state{append([]move{{on, loop}}, (*m)[next].moves...), (*m)[next].ends}
	return loop
}

// addInt adds the states of a canonical decimal: 0, or digits that do not start with 0, with or without a minus.
func (m *machine) addInt() {
	next := m.last()
	digits := m.addLoop(digit, next)
	minus := m.add(move{digitNotZero, digits})
	m.add(move{'0', next}, move{'-', minus}, move{digitNotZero, digits})
}

// common gives the shortest text that fits both messages.
func common(a, b *message.Message) (string, bool) {
	s := search{a: machineOf(a), b: machineOf(b)}
	s.seen = make([]step, len(s.a)*len(s.b))
	start := s.pair(s.a.last(), s.b.last())
	s.reach(start, step{from: -1})
	for len(s.queue) > 0 {
		here := s.queue[0]
		s.queue = s.queue[1:]
		x, y := s.a[here/len(s.b)], s.b[here%len(s.b)]
		if x.ends && y.ends {
			return s.text(here), true
		}
		s.advance(here, x, y)
	}
	return "", false
}

// search walks both machines at once, breadth first.
type search struct {
	a, b  machine
	seen  []step // by pair of states: how it was reached
	queue []int
}

type step struct {
	seen bool
	from int
	read byte
}

func (s *search) pair(a, b int) int { return a*len(s.b) + b }

func (s *search) reach(pair int, by step) {
	if !s.seen[pair].seen {
		by.seen = true
		s.seen[pair] = by
		s.queue = append(s.queue, pair)
	}
}

func (s *search) advance(here int, x, y state) {
	for _, m := range x.moves {
		for _, n := range y.moves {
			if read, ok := m.on.meet(n.on); ok {
				s.reach(s.pair(m.to, n.to), step{from: here, read: read})
			}
		}
	}
}

// text gives what was read on the way to a pair.
func (s *search) text(pair int) string {
	var text []byte
	for ; s.seen[pair].from >= 0; pair = s.seen[pair].from {
		text = append(text, s.seen[pair].read)
	}
	slices.Reverse(text)
	return string(text)
}
