package errcat

import (
	"strings"
	"testing"
)

// TestHashes_read changes each byte of texts of every length, and the length, and expects each function to see what it
// promises to see.
func TestHashes_read(t *testing.T) {
	for _, f := range []struct {
		name string
		hash func(string, uint64) uint64
		side int // how many bytes at each end it reads
	}{{"hashEnds", hashEnds, 8}, {"hashSides", hashSides, 16}, {"hashAll", hashAll, 100}} {
		for n := range 100 {
			text := strings.Repeat("a", n)
			if f.hash(text, 1) == f.hash(text+"a", 1) || f.hash(text, 1) == f.hash(text, 3) {
				t.Errorf("%s does not see the length or the seed of %d bytes", f.name, n)
			}
			for i := range n {
				other := text[:i] + "b" + text[i+1:]
				if seen := f.hash(text, 1) != f.hash(other, 1); seen != (i < f.side || i >= n-f.side) {
					t.Errorf("%s sees byte %d of %d: %v", f.name, i, n, seen)
				}
			}
		}
	}
}
