package errcat

import (
	"strings"
	"testing"
)

// TestHashText_reads changes each byte of texts of every length, the length and the seed, and expects that to be seen.
func TestHashText_reads(t *testing.T) {
	for n := range 100 {
		text := strings.Repeat("a", n)
		if hashText(text, 1) == hashText(text+"a", 1) || hashText(text, 1) == hashText(text, 3) {
			t.Errorf("the length or the seed of %d bytes is not seen", n)
		}
		for i := range n {
			if other := text[:i] + "b" + text[i+1:]; hashText(text, 1) == hashText(other, 1) {
				t.Errorf("byte %d of %d is not seen", i, n)
			}
		}
	}
}

// TestWords_cover expects the words of a text to be all of it, and nothing else.
func TestWords_cover(t *testing.T) {
	for n := fewWords; n <= manyWords; n++ {
		var seen [manyWords]bool
		second, third, last := words(n)
		for _, word := range []int{0, second, third, last} {
			for i := range 8 {
				seen[word+i] = true
			}
		}
		for i := range seen {
			if seen[i] != (i < n) {
				t.Errorf("byte %d of %d is in a word: %v", i, n, seen[i])
			}
		}
	}
}
