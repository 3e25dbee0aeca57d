package phash

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
)

// benchmarkSizes are those of a family, a large catalog, and larger ones than anybody has.
var benchmarkSizes = []int{27, 1000, 10000, 100000}

// found keeps the compiler from leaving lookups out.
var found int

// BenchmarkTexts compares a table of names with a map. Generated code is faster than these lookups: its tables are
// arrays, and it calls its hash function without looking for it.
func BenchmarkTexts(b *testing.B) {
	for _, n := range benchmarkSizes {
		keys := names(n)
		table, err := Texts(keys)
		if err != nil {
			b.Fatal(err)
		}
		find := func(text string) (int, bool) { return table.text(keys, text) }
		rows := rowsOf(keys)
		for kind, asked := range map[string][]string{"hit": shuffled(keys, ""), "miss": shuffled(keys, "X")} {
			b.Run(fmt.Sprintf("%d/%s/map", n, kind), func(b *testing.B) {
				for i := range b.N {
					found += rows[asked[i%len(asked)]]
				}
			})
			b.Run(fmt.Sprintf("%d/%s/table", n, kind), func(b *testing.B) {
				for i := range b.N {
					row, _ := find(asked[i%len(asked)])
					found += row
				}
			})
		}
	}
}

// BenchmarkIntegers compares a table of integers with a map.
func BenchmarkIntegers(b *testing.B) {
	for _, n := range benchmarkSizes {
		keys := each(n, func(i int) int64 { return 1000 + int64(i)*int64(i)%99991*100 + int64(i)%100 })
		keys = distinct(keys)
		table, err := Integers(keys)
		if err != nil {
			b.Fatal(err)
		}
		rows := rowsOf(keys)
		for kind, offset := range map[string]int64{"hit": 0, "miss": 1 << 40} {
			asked := each(1<<14, func(int) int64 { return keys[rand.Intn(len(keys))] + offset })
			b.Run(fmt.Sprintf("%d/%s/map", n, kind), func(b *testing.B) {
				for i := range b.N {
					found += rows[asked[i%len(asked)]]
				}
			})
			b.Run(fmt.Sprintf("%d/%s/table", n, kind), func(b *testing.B) {
				for i := range b.N {
					row, _ := table.integer(keys, asked[i%len(asked)])
					found += row
				}
			})
		}
	}
}

// BenchmarkSearch measures the construction.
func BenchmarkSearch(b *testing.B) {
	for _, n := range benchmarkSizes {
		keys := names(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for range b.N {
				if _, err := Texts(keys); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// rowsOf gives the map that one would write by hand.
func rowsOf[K comparable](keys []K) map[K]int {
	rows := map[K]int{}
	for i, key := range keys {
		rows[key] = i
	}
	return rows
}

// shuffled gives fresh copies of the keys in random order, with something after them.
func shuffled(keys []string, suffix string) []string {
	all := make([]string, max(len(keys), 1<<14))
	for i, j := range rand.New(rand.NewSource(1)).Perm(len(all)) {
		all[i] = strings.Clone(keys[j%len(keys)] + suffix)
	}
	return all
}

// distinct leaves out what is there already.
func distinct(keys []int64) []int64 {
	seen := map[int64]bool{}
	var all []int64
	for _, key := range keys {
		if !seen[key] {
			seen[key] = true
			all = append(all, key)
		}
	}
	return all
}
