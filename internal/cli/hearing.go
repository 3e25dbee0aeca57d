package cli

import "sync"

// hearing keeps what is reported, for who has to say something about all of it.
type hearing struct {
	silent bool // it is kept, and not printed

	mutex sync.Mutex
	lists []printable
}

// hear tells who listens about problems, and reports whether they are not to be printed.
func (c Command) hear(list printable) (silent bool) {
	if c.hearing == nil {
		return false
	}
	c.hearing.mutex.Lock()
	defer c.hearing.mutex.Unlock()
	c.hearing.lists = append(c.hearing.lists, list)
	return c.hearing.silent
}
