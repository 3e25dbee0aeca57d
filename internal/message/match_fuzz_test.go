package message

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// FuzzMatch holds Match against two that are slow and plain: a regular expression, and trying everything.
func FuzzMatch(f *testing.F) {
	for _, seed := range [][2]string{
		{"{a}-{b}", "1-2-3"}, {"{a}0{n:int}", "x007"}, {"{a} {b} {c}", "  x  y  "}, {"{n:int}{{{m:int}}}", "12{-3}"},
		{"a{b}a{c}a", "aaaaaa"}, {"{n:int}1{m:int}", "1111"}, {"{n:int}-{m:int}", "1--1"}, {"{a}", ""}, {"x", "x"},
		{"{a}é{b}", "\xc3\xc3\xa9\xa9"}, {"{a}\xa9{b}", "éé"}, {"{a}\ufffd{b}", "\xff\xff\xff"},
		{"{a} b {c} b {d} b {e} b {f} b {g} b {h} b {i} b {j} b {k}", "b b b b b b b b b b b b b b b b b b b b b b b"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, message, text string) {
		if m, err := Parse(message); err == nil {
			checkMatch(t, m, text)
		}
	})
}

// TestMatch_agrees does what FuzzMatch does, with messages and texts of so few letters that many fit.
func TestMatch_agrees(t *testing.T) {
	r, fitting := rand.New(rand.NewPCG(1, 2)), 0
	for range 1000 {
		m := must(t, randomMessage(r))
		for range 10 {
			text := m.Fill(func(Placeholder) string { return randomWord(r) })
			checkMatch(t, m, text)
			if _, ok := m.Match(text); ok {
				fitting++
			}
		}
	}
	if fitting < 3_000 {
		t.Errorf("only %d texts fit", fitting)
	}
}

// randomMessage writes a message with up to ten placeholders.
func randomMessage(r *rand.Rand) string {
	var b strings.Builder
	for i := range r.IntN(11) {
		b.WriteString(randomWord(r))
		b.WriteString(Placeholder{Name: "p" + strconv.Itoa(i), Int: r.IntN(3) == 0}.String())
	}
	b.WriteString([]string{"", randomWord(r)}[r.IntN(2)])
	return b.String()
}

// randomWord gives something to stand between placeholders, or instead of them.
func randomWord(r *rand.Rand) string {
	return []string{"a", "1", "0", "-", "10", "-1", "a1", "1-", "ab"}[r.IntN(9)]
}

// checkMatch expects Match to give what the slow ones give, and values that make the text.
func checkMatch(t *testing.T, m *Message, text string) {
	t.Helper()
	got, ok := m.Match(text)
	if want, wantOK := expressionMatch(m, text); ok != wantOK || !slices.Equal(got, want) {
		t.Errorf("%q on %q = %q, %t, a regular expression gives %q, %t", m.Text, text, got, ok, want, wantOK)
	}
	if ok && m.FillInOrder(got) != text {
		t.Errorf("%q with %q is %q, not %q", m.Text, got, m.FillInOrder(got), text)
	}
	if len(m.Placeholders) > 4 || len(text) > 18 { // too much to try; and isDecimal knows no more digits
		return
	}
	if want, wantOK := bruteMatch(m.Literals, m.Placeholders, text); ok != wantOK || !slices.Equal(got, want) {
		t.Errorf("%q on %q = %q, %t, trying everything gives %q, %t", m.Text, text, got, ok, want, wantOK)
	}
}

// expressionMatch is Match by a regular expression, which prefers the shortest of what each part of it may take, from left
// to right. Expressions read characters: so that they read bytes, each byte becomes one.
func expressionMatch(m *Message, text string) ([]string, bool) {
	expression := ""
	for i, literal := range m.Literals {
		expression += regexp.QuoteMeta(characters(literal))
		switch {
		case i == len(m.Placeholders):
		case m.Placeholders[i].Int:
			expression += "(0|-?[1-9][0-9]*?)"
		default:
			expression += "((?s:.)+?)"
		}
	}
	found := regexp.MustCompile(`\A` + expression + `\z`).FindStringSubmatch(characters(text))
	if found == nil {
		return nil, false
	}
	values := found[1:]
	for i := range values {
		values[i] = bytesOf(values[i])
	}
	return values, true
}

// characters gives a text with a character for each byte, and bytesOf takes that back.
func characters(text string) string {
	all := make([]rune, len(text))
	for i := range len(text) {
		all[i] = rune(text[i])
	}
	return string(all)
}

func bytesOf(text string) string {
	var all []byte
	for _, c := range text {
		all = append(all, byte(c))
	}
	return string(all)
}

// bruteMatch tries every value of every placeholder, the shortest first, and compares the whole text.
func bruteMatch(literals []string, placeholders []Placeholder, text string) ([]string, bool) {
	if len(placeholders) == 0 {
		return nil, text == literals[0]
	}
	for end := len(literals[0]) + 1; end <= len(text); end++ {
		value := text[len(literals[0]):end]
		if text[:len(literals[0])] != literals[0] || placeholders[0].Int && !isDecimal(value) {
			continue
		}
		if rest, ok := bruteMatch(literals[1:], placeholders[1:], text[end:]); ok {
			return append([]string{value}, rest...), true
		}
	}
	return nil, false
}

// isDecimal reports whether the text is what a number that follows no other digits is printed as.
func isDecimal(text string) bool {
	n, err := strconv.ParseInt(text, 10, 64)
	return err == nil && strconv.FormatInt(n, 10) == text
}
