package phash

import (
	"fmt"
	"testing"
)

// BenchmarkTextTable measures a search, for a family, a large catalog, and larger ones than anybody has. What lookups take is
// measured in package errcode.
func BenchmarkTextTable(b *testing.B) {
	for _, n := range []int{27, 1000, 10000, 100000} {
		keys := names(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for range b.N {
				if _, ok := TextTable(keys); !ok {
					b.Fatal("no table")
				}
			}
		})
	}
}
