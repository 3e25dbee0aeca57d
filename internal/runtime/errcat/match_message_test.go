package errcat

import (
	"slices"
	"testing"

	messages "github.com/errgen/errgen/internal/message"
)

// FuzzMatch_message holds the matcher against that of the generator, which decides what catalogs and commands say.
func FuzzMatch_message(f *testing.F) {
	for _, seed := range [][2]string{
		{"|-|", "1-2-3"}, {"|0|#", "x007"}, {"|1|#1|#", "1111"}, {"|#1|#x", "111-5x"}, {"|#-|#", "1--1"}, {"a|a|a", "aaaaa"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, source, text string) {
		own, ok := split(source)
		if !ok || len(text) > 200 {
			t.Skip()
		}
		other := messages.Message{Literals: own.literals}
		for _, p := range own.slots {
			other.Placeholders = append(other.Placeholders, messages.Placeholder{Name: p.name, Int: p.integer})
		}
		want, wantOK := other.Match(text)
		params, ok := own.match(text)
		var got []string
		for _, p := range params {
			got = append(got, p.Value)
		}
		if ok != wantOK || !slices.Equal(got, want) {
			t.Errorf("%q on %q = %q, %v, and the generator says %q, %v", source, text, got, ok, want, wantOK)
		}
	})
}
