package phash

import (
	"cmp"
	"math/bits"
	"slices"
)

// The bounds of a search. Almost always the first seed will do.
const (
	growths      = 4  // how often tables are tried, each time twice as long
	seedsPerSize = 16 // how many seeds are tried at each length
	mostEqual    = 16 // with how many seeds two keys may have the same hash before they count as equal
)

// search looks for a seed and pilots that give n keys a slot each; hash gives the hash of a key.
func search(n int, hash func(i int, seed uint64) uint64) (*Table, bool) {
	if n > MaxKeys {
		return nil, false
	}
	hashes := make([]uint64, n)
	for try, equal := 0, 0; try < growths*seedsPerSize && equal < mostEqual; try++ {
		seed := seedAt(try)
		for i := range hashes {
			hashes[i] = hash(i, seed)
		}
		l := newLayout(hashes, try/seedsPerSize)
		failed, ok := l.fill()
		if ok {
			return &Table{seed, l.pilots, len(l.taken)}, true
		}
		if l.hasEqual(failed) {
			equal++
		}
	}
	return nil, false
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
	keys    []int32 // indexes of keys, those of a bucket side by side
	starts  []int32 // where each bucket begins in keys, and where the last one ends
	pilots  []uint8 // by bucket
	taken   []bool  // by slot, whether it has a key
	shift   int     // from a displaced hash to a slot
	buckets []int32 // those that hold keys, the fullest first
}

// newLayout sorts keys into buckets: about 4 at most for each pilot, and at most 4 for 5 slots. Each growth doubles both
// tables.
func newLayout(hashes []uint64, growth int) *layout {
	n := len(hashes)
	pilots, slots := power(n/4)<<growth, power(n+n/4)<<growth
	l := &layout{hashes: hashes, pilots: make([]uint8, pilots), taken: make([]bool, slots), shift: shift(slots)}
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

// fill looks for a pilot for each bucket, the fullest first, while there is room. If it is false, failed is the bucket that has
// none.
func (l *layout) fill() (failed int32, ok bool) {
	for _, b := range l.buckets {
		if !l.fillFrom(b) {
			return b, false
		}
	}
	return 0, true
}

// fillFrom takes the first pilot that sends the keys of a bucket to free slots.
func (l *layout) fillFrom(b int32) bool {
	keys := l.bucket(b)
	for pilot := range 1 << 8 {
		n := l.take(keys, uint8(pilot))
		if n == len(keys) {
			l.pilots[b] = uint8(pilot)
			return true
		}
		for _, key := range keys[:n] {
			l.taken[l.slot(key, uint8(pilot))] = false
		}
	}
	return false
}

// take gives keys the slots that a pilot sends them to, and stops at one that is not free. It gives how many of them have one.
func (l *layout) take(keys []int32, pilot uint8) int {
	for i, key := range keys {
		slot := l.slot(key, pilot)
		if l.taken[slot] {
			return i
		}
		l.taken[slot] = true
	}
	return len(keys)
}

// slot gives the slot of a key under a pilot.
func (l *layout) slot(key int32, pilot uint8) uint64 {
	return Displace(l.hashes[key], pilot) >> l.shift
}

// hasEqual reports whether keys of a bucket have the same hash, so that no pilot can tell them apart.
func (l *layout) hasEqual(b int32) bool {
	seen := map[uint64]bool{}
	for _, key := range l.bucket(b) {
		seen[l.hashes[key]] = true
	}
	return len(seen) < len(l.bucket(b))
}
