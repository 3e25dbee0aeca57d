// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"iter"
	"testing"
	"time"
)

// wait is what an emitted test knows about one repetition.
type wait struct {
	retry      Retry
	attempt    int
	retryAfter time.Duration
	delay      time.Duration
	again      bool
}

// checkWaits compares the schedules of strategies.
func checkWaits(t *testing.T, waits []wait) {
	t.Helper()
	for _, want := range waits {
		delay, again := want.retry.Delay(want.attempt, want.retryAfter)
		if delay != want.delay || again != want.again {
			t.Errorf("%s.Delay(%d, %v) = %v, %v, want %v, %v",
				want.retry, want.attempt, want.retryAfter, delay, again, want.delay, want.again)
		}
	}
}

// checkAllocations counts what looking up codes, asking them and missing them allocates.
func checkAllocations[T anyCode](t *testing.T, parse func(string) (T, bool), codes []T) {
	t.Helper()
	for _, c := range codes {
		text := c.String()
		none(t, "finding "+text, func() { lookUp(parse, c.Family(), text) })
		none(t, "asking "+text, func() { ask(c) })
		for _, near := range nextTo(text) {
			none(t, "looking up "+near, func() { lookUp(parse, c.Family(), near) })
		}
	}
}

// none fails when a function allocates memory.
func none(t *testing.T, what string, run func()) {
	t.Helper()
	equal(t, what+" allocates", testing.AllocsPerRun(100, run), 0)
}

// lookUp looks a text up in each of the ways there are.
func lookUp[T anyCode](parse func(string) (T, bool), f Family, text string) (parsed, found, foundIn bool) {
	_, parsed = parse(text)
	_, found = Lookup(text)
	_, foundIn = LookupIn(f, text)
	return parsed, found, foundIn
}

// ask calls the methods that must not allocate.
func ask[T anyCode](c T) (Entry, int) {
	length := len(c.String()) + len(c.Name()) + len(c.Title()) + len(c.Label()) + len(c.UserMessage()) + len(c.DocURL())
	length += len(c.Family()) + len(c.Category()) + len(c.Retry()) + c.Status()
	if parent, ok := c.Parent(); ok && parent.Known() {
		length++
	}
	entry, _ := c.Entry()
	return entry, length
}

// benchmark looks up the texts of codes with something after them, and expects to find them or not.
func benchmark[T anyCode](b *testing.B, look func(string) (T, bool), codes iter.Seq[T], suffix string, want bool) {
	var texts []string
	for c := range codes {
		texts = append(texts, c.String()+suffix)
	}
	if len(texts) == 0 {
		b.Skip("there are no codes")
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, ok := look(texts[i%len(texts)]); ok != want {
			b.Fatalf("%q: found is %v", texts[i%len(texts)], ok)
		}
	}
}
