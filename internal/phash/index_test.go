package phash

import (
	"fmt"
	"strings"
	"testing"
)

// numbered gives the positions of keys as values, so that what is found can be told.
func numbered[K any](keys []K) []*int {
	values := make([]*int, len(keys))
	for i := range keys {
		values[i] = &i
	}
	return values
}

// TestTextIndex finds what a map finds, in sets of keys of every kind.
func TestTextIndex(t *testing.T) {
	for _, set := range textSets {
		t.Run(set.name, func(t *testing.T) {
			values := numbered(set.keys)
			x, m := NewTextIndex(set.keys, values, nil), firstOf(set.keys, values)
			if x.rest != nil {
				t.Fatal("there is no perfect hash")
			}
			for _, key := range set.keys {
				for _, text := range append(nearText(key), key, strings.Clone(key)) {
					if got, want := x.Find(text), m[text]; got != want {
						t.Fatalf("%q has the value %v, want %v", text, got, want)
					}
				}
			}
		})
	}
}

// TestIntIndex finds what a map finds, in sets of keys of every kind.
func TestIntIndex(t *testing.T) {
	for _, set := range integerSets {
		t.Run(set.name, func(t *testing.T) {
			keys := distinct(set.keys)
			values := numbered(keys)
			x, m := NewIntIndex(keys, values, nil), firstOf(keys, values)
			if x.rest != nil {
				t.Fatal("there is no perfect hash")
			}
			for _, key := range keys {
				for _, n := range []int64{key, key - 1, key + 1, -key, 0, key ^ 1<<31, key ^ 1<<32} {
					if got, want := x.Find(n), m[n]; got != want {
						t.Fatalf("%d has the value %v, want %v", n, got, want)
					}
				}
			}
		})
	}
}

// TestIndex_withoutHash gives the first of equal keys, and works without any keys.
func TestIndex_withoutHash(t *testing.T) {
	texts := NewTextIndex([]string{"A_LONG_KEY", "B", "A_LONG_KEY", "B"}, []int{10, 11, 12, 13}, -1)
	for text, want := range map[string]int{"A_LONG_KEY": 10, "B": 11, "C": -1, "": -1, "ANOTHER_KEY": -1} {
		if got := texts.Find(text); got != want {
			t.Errorf("%q has the value %d, want %d", text, got, want)
		}
	}
	ints := NewIntIndex([]int64{7, 8, 7}, []int{10, 11, 12}, -1)
	for n, want := range map[int64]int{7: 10, 8: 11, 9: -1} {
		if got := ints.Find(n); got != want {
			t.Errorf("%d has the value %d, want %d", n, got, want)
		}
	}
	if NewTextIndex(nil, nil, -1).Find("") != -1 || NewIntIndex(nil, nil, -1).Find(0) != -1 {
		t.Error("something is found among no keys")
	}
}

// TestIndex_allocates nothing when something is looked up.
func TestIndex_allocates(t *testing.T) {
	keys := names(1000)
	texts, ints := NewTextIndex(keys, keys, ""), NewIntIndex([]int64{1, 2, 3}, []int{1, 2, 3}, 0)
	if n := testing.AllocsPerRun(100, func() {
		texts.Find("AUTH")
		texts.Find("AUTH_TOKEN_INVALID")
		ints.Find(2)
		ints.Find(4)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// row is as long as a row of a catalog.
type row struct {
	number int
	_      [60]int
}

// BenchmarkIndex compares indexes of rows with maps, on hits and misses, and what it takes to make them.
func BenchmarkIndex(b *testing.B) {
	for _, n := range []int{27, 1000, 10000} {
		rows := each(n, func(i int) *row { return &row{number: i} })
		none := &row{}
		b.Run(fmt.Sprint("texts=", n), func(b *testing.B) {
			keys := names(n)
			x, m := NewTextIndex(keys, rows, none), firstOf(keys, rows)
			compare(b, "hit", shuffled(keys, ""), x.Find, m, none)
			compare(b, "miss", shuffled(keys, "X"), x.Find, m, none)
			making(b, func() { NewTextIndex(keys, rows, none) }, func() { firstOf(keys, rows) })
		})
		b.Run(fmt.Sprint("ints=", n), func(b *testing.B) {
			keys := each(n, func(i int) int64 { return 1000 + 7*int64(i) })
			x, m := NewIntIndex(keys, rows, none), firstOf(keys, rows)
			asked := each(1<<14, func(i int) int64 { return keys[i*7919%n] })
			compare(b, "hit", asked, x.Find, m, none)
			compare(b, "miss", each(1<<14, func(i int) int64 { return asked[i] + 1 }), x.Find, m, none)
			making(b, func() { NewIntIndex(keys, rows, none) }, func() { firstOf(keys, rows) })
		})
	}
}

// compare times lookups.
func compare[K comparable](b *testing.B, kind string, asked []K, find func(K) *row, m map[K]*row, none *row) {
	b.Run(kind+"/index", func(b *testing.B) {
		for i := range b.N {
			found += find(asked[i%len(asked)]).number
		}
	})
	b.Run(kind+"/map", func(b *testing.B) {
		for i := range b.N {
			found += valueOr(m, asked[i%len(asked)], none).number
		}
	})
}

// making times what makes an index, and a map.
func making(b *testing.B, index, table func()) {
	b.Run("make/index", func(b *testing.B) {
		for range b.N {
			index()
		}
	})
	b.Run("make/map", func(b *testing.B) {
		for range b.N {
			table()
		}
	})
}
