package model

import (
	"math/rand/v2"
	"testing"

	"github.com/errgen/errgen/internal/message"
)

// must parses a message.
func must(t *testing.T, text string) *message.Message {
	t.Helper()
	m, err := message.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestMatchOrder takes the first message that fits, which has to be the best match, whatever the order of the entries.
func TestMatchOrder(t *testing.T) {
	f := &Family{ID: "f"}
	var entries []*Entry
	for i, text := range []string{
		"{a}", "{a:int}", "{a} b", "x {a}", "x {a:int}", "x {a} b", "x {a} y {b}", "x {a} y {b:int}", "x b", "x 1 y 2", "{a}{{b",
	} {
		entries = append(entries, &Entry{Family: f, Status: 400 + i%2, Message: must(t, text)})
	}
	entries = append(entries, &Entry{Family: f, Status: 400})
	for range 20 {
		rand.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
		for _, text := range []string{"1", "x b", "x 1", "x 1 y 2", "x y y y", "q{b", "x", "x  b", ""} {
			best := BestMatches(entries, text)
			for _, e := range firstFits(MatchOrder(entries), text) {
				if len(best) == 0 || e != best[0] && e != best[len(best)-1] {
					t.Errorf("%q belongs to %q, which is not the best match", text, e.Message.Text)
				}
			}
		}
	}
}

// firstFits gives the first entry of each status that fits.
func firstFits(entries []*Entry, text string) map[int]*Entry {
	first := map[int]*Entry{}
	for _, e := range entries {
		if e.fits(text) && first[e.Status] == nil {
			first[e.Status] = e
		}
	}
	return first
}
