package phash

import (
	"cmp"
	"errors"
	"fmt"
	"math/bits"
	"slices"
)

// The bounds of a search. Almost always the first seed will do.
const (
	growths      = 4  // how often tables are tried, each time twice as long
	seedsPerSize = 16 // how many seeds are tried at each length
	mostEqual    = 16 // with how many seeds two keys may have the same hash before the hash counts as blind to them
)

// What stands in the way of a table.
var (
	errEqual = errors.New("keys have equal hashes")
	errFull  = errors.New("no pilot is left for keys that share one")
)

// search looks for a seed and for tables that give n keys a slot each. A hash gives the hash of a key, by its place.
func search(n int, hash func(i int, seed uint64) uint64) (*Table, error) {
	hashes := make([]uint64, n)
	equal := 0
	for try := range growths * seedsPerSize {
		seed := seedAt(try)
		for i := range hashes {
			hashes[i] = hash(i, seed)
		}
		l := newLayout(hashes, try/seedsPerSize)
		err := l.place()
		if err == nil {
			return &Table{Seed: seed, Pilots: l.pilots, Slots: l.filled()}, nil
		}
		if errors.Is(err, errEqual) {
			equal++
		}
		if equal == mostEqual {
			return nil, fmt.Errorf("%w with %d seeds", errEqual, equal)
		}
	}
	return nil, fmt.Errorf("%w, with any of %d seeds", errFull, growths*seedsPerSize)
}

// mostDirect is how many keys may do without pilots: they take about a third as many slots as there are pairs of keys.
const mostDirect = 32

// direct looks for a seed that gives n keys a slot each without pilots, which saves a step of each lookup. It gives nil when
// there are too many keys, or no seed of the first is found.
func direct(n int, hash func(i int, seed uint64) uint64) *Table {
	if n > mostDirect {
		return nil
	}
	for try := range growths * seedsPerSize {
		t := &Table{Seed: seedAt(try), Slots: make([]uint32, power(n*n/6))}
		taken := make(map[uint64]bool, n)
		for i := range n {
			slot := t.slotOf(hash(i, t.Seed))
			t.Slots[slot], taken[slot] = uint32(i), true
		}
		if len(taken) == n {
			return t
		}
	}
	return nil
}

// seedAt gives the seed of a try: odd, and without a pattern (the step of splitmix64).
func seedAt(try int) uint64 {
	z := uint64(try+1) * spread1
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return (z ^ z>>31) | 1
}

// layout is an attempt at giving keys slots.
type layout struct {
	hashes  []uint64
	keys    []int32 // places of keys, those of a bucket side by side
	starts  []int32 // where each bucket begins in keys, and where the last one ends
	pilots  []uint8 // by bucket
	slots   []int32 // the place of a key, or free
	shift   int     // from a displaced hash to a slot
	buckets []int32 // those that hold keys, the fullest first
}

// free marks a slot that no key has yet.
const free = -1

// newLayout sorts keys into buckets: about 4 at most for each pilot, and at most 4 for 5 slots. Each growth doubles both
// tables.
func newLayout(hashes []uint64, growth int) *layout {
	n := len(hashes)
	pilots, slots := power(n/4)<<growth, power(n+n/4)<<growth
	l := &layout{hashes: hashes, pilots: make([]uint8, pilots), slots: make([]int32, slots), shift: shift(slots)}
	for i := range l.slots {
		l.slots[i] = free
	}
	l.sort(shift(pilots))
	return l
}

// power gives the least power of two that is neither below n nor below 2: no shift is by 64 bits then.
func power(n int) int { return 1 << max(1, bits.Len(uint(max(n, 1)-1))) }

// sort sorts the keys by bucket, and the buckets by the number of their keys.
func (l *layout) sort(shift int) {
	l.starts = make([]int32, len(l.pilots)+1)
	for _, h := range l.hashes {
		l.starts[h>>shift+1]++
	}
	for b := range l.pilots {
		if l.starts[b+1] > 0 {
			l.buckets = append(l.buckets, int32(b))
		}
		l.starts[b+1] += l.starts[b]
	}
	l.keys = make([]int32, len(l.hashes))
	next := slices.Clone(l.starts)
	for i, h := range l.hashes {
		l.keys[next[h>>shift]] = int32(i)
		next[h>>shift]++
	}
	slices.SortStableFunc(l.buckets, func(a, b int32) int { return cmp.Compare(len(l.bucket(b)), len(l.bucket(a))) })
}

// bucket gives the keys of a bucket.
func (l *layout) bucket(b int32) []int32 { return l.keys[l.starts[b]:l.starts[b+1]] }

// place looks for a pilot for each bucket. Full buckets come first, while there is room.
func (l *layout) place() error {
	for _, b := range l.buckets {
		if !l.placeBucket(b) {
			return l.blame(b)
		}
	}
	return nil
}

// placeBucket takes the first pilot that sends the keys of a bucket to free slots.
func (l *layout) placeBucket(b int32) bool {
	keys := l.bucket(b)
	for pilot := range 1 << 8 {
		placed := l.take(keys, uint8(pilot))
		if placed == len(keys) {
			l.pilots[b] = uint8(pilot)
			return true
		}
		for _, key := range keys[:placed] {
			l.slots[l.slot(key, uint8(pilot))] = free
		}
	}
	return false
}

// take gives keys the slots that a pilot sends them to, and stops at one that is not free. It gives how many it placed.
func (l *layout) take(keys []int32, pilot uint8) int {
	for i, key := range keys {
		slot := l.slot(key, pilot)
		if l.slots[slot] != free {
			return i
		}
		l.slots[slot] = key
	}
	return len(keys)
}

// slot gives the slot of a key under a pilot.
func (l *layout) slot(key int32, pilot uint8) uint64 {
	return displace(l.hashes[key], pilot) >> l.shift
}

// blame says why a bucket could not be placed.
func (l *layout) blame(b int32) error {
	var hashes []uint64
	for _, key := range l.bucket(b) {
		hashes = append(hashes, l.hashes[key])
	}
	slices.Sort(hashes)
	if len(slices.Compact(hashes)) < len(l.bucket(b)) {
		return errEqual
	}
	return errFull
}

// filled gives the slots with 0 in those that are free.
func (l *layout) filled() []uint32 {
	slots := make([]uint32, len(l.slots))
	for i, key := range l.slots {
		slots[i] = uint32(max(key, 0))
	}
	return slots
}
