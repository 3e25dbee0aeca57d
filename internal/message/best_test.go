package message

import "testing"

// must parses a message.
func must(t testing.TB, text string) *Message {
	t.Helper()
	m, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestCompare goes through the criteria in their order. In each pair the first is the better one by its criterion,
// and the worse one by every later one that can tell the two apart.
func TestCompare(t *testing.T) {
	cases := []struct{ criterion, better, worse string }{
		{"no placeholder", "x", "longer literal start {n:int} longer literal end"},
		{"the longer literal start", "ab{z}", "a{n:int} and very much more at the end"},
		{"the longer literal end", "a{z}yz", "a{m:int}, much more in the middle {n:int}z"},
		{"more literal bytes", "a{z}bbb{y}c", "a{m:int}b{n:int}c"},
		{"more int placeholders", "a{z:int}", "a{a}"},
		{"byte order", "a{a}b", "a{b}b"},
	}
	for _, c := range cases {
		t.Run(c.criterion, func(t *testing.T) {
			better, worse := must(t, c.better), must(t, c.worse)
			if Compare(better, worse) >= 0 || Compare(worse, better) <= 0 {
				t.Errorf("%q is not better than %q", c.better, c.worse)
			}
		})
	}
	if same := must(t, "a{b}"); Compare(same, same) != 0 {
		t.Error("a message is not equal to itself")
	}
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
