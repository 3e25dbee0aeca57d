package message

import (
	"testing"
)

// must parses a message.
func must(t testing.TB, text string) *Message {
	t.Helper()
	m, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestIndex finds what taking the best of all that match finds, whatever the order in which messages are added.
func TestIndex(t *testing.T) {
	texts := []string{
		"fixed", "fixed", "{a}", "fix{a}", "fi{a}ed", "{a}ed", "fi{a}x{b}ed", "{n:int}", "{a} is {b}", "{name} is {n:int}",
		"Missing {name}.", "Missing {name} in {place}.", "{{{a}}}",
	}
	for shift := range texts {
		var x Index
		var added []*Message
		for i := range texts {
			m := must(t, texts[(i+shift)%len(texts)])
			x.Add(400, m, len(added))
			added = append(added, m)
		}
		for _, text := range []string{"fixed", "fixxed", "fxed", "x", "-7", "a is b", "a is 7", "Missing a in b.", "Missing a.", "{x}", ""} {
			want, found := bestOf(added, text)
			id, _, ok := x.Best(400, text)
			if ok != found || ok && added[id].Text != want {
				t.Errorf("%q is %q, %v; want %q, %v", text, added[id].Text, ok, want, found)
			}
			if _, _, ok := x.Best(404, text); ok {
				t.Errorf("%q fits with another status", text)
			}
		}
	}
}

// bestOf compares all that match.
func bestOf(all []*Message, text string) (string, bool) {
	var best *Message
	for _, m := range all {
		if _, ok := m.Match(text); ok && (best == nil || Compare(m, best) < 0) {
			best = m
		}
	}
	if best == nil {
		return "", false
	}
	return best.Text, true
}

// TestIndex_equal gives the first of equal messages.
func TestIndex_equal(t *testing.T) {
	for _, text := range []string{"gone", "{a} is gone"} {
		var x Index
		for id := range 3 {
			x.Add(404, must(t, text), id)
		}
		if id, _, ok := x.Best(404, must(t, text).Fill(func(Placeholder) string { return "x" })); id != 0 || !ok {
			t.Errorf("%q gives number %d, %v", text, id, ok)
		}
	}
}
