package cli

import "sync"

// recorder keeps what is reported, for a command that sums it up.
type recorder struct {
	silent bool // nothing is printed

	mutex sync.Mutex
	lists []printable
}

// record hands problems to the recorder, if there is one, and reports whether they are not to be printed.
func (c Command) record(list printable) (silent bool) {
	if c.recorder == nil {
		return false
	}
	c.recorder.mutex.Lock()
	defer c.recorder.mutex.Unlock()
	c.recorder.lists = append(c.recorder.lists, list)
	return c.recorder.silent
}
