// Package phash finds perfect hashes: functions that give each of some keys an index of its own in a table, so that a lookup
// compares one key only. Package errcode makes its indexes with it, at run time, when a family is first asked.
//
// TextTable and IntTable take keys and give what such a function consists of. The search is bounded: where it finds nothing, as
// for keys that are equal, it says so, and a map has to do. Its seeds come from a fixed sequence, so that the same keys give the
// same table on every machine.
//
// The tables hold no keys and no values, which the caller keeps side by side, by slot. What a lookup calls is short enough to be
// inlined.
package phash

import "math/bits"

// MaxKeys is how many keys a table can have. A search among more would keep a program waiting.
const MaxKeys = 1 << 20

// Table is a perfect hash of some keys (hash and displace). The top bits of a key's hash pick a pilot, a small number; the pilot
// displaces the hash; and the top bits of that are the key's slot, which no other key has:
//
//	Displace(hash, Pilots[hash>>PilotShift()]) >> SlotShift()
type Table struct {
	Seed   uint64
	Pilots []uint8 // as many as a power of two, at least 2
	Slots  int     // how many slots there are: a power of two, at least 2
}

// TextTable gives a perfect hash of texts by HashWords. It is false if none is found, as for texts that are equal, if there are
// more than MaxKeys, and if a text has less than MinText bytes or more than MaxText.
func TextTable(keys []string) (*Table, bool) {
	for _, key := range keys {
		if len(key) < MinText || len(key) > MaxText {
			return nil, false
		}
	}
	return search(len(keys), func(i int, seed uint64) uint64 { return hashText(keys[i], seed) })
}

// IntTable gives a perfect hash of integers by HashInt. It is false if none is found, as for integers that are equal, and if
// there are more than MaxKeys.
func IntTable(keys []int64) (*Table, bool) {
	return search(len(keys), func(i int, seed uint64) uint64 { return HashInt(keys[i], seed) })
}

// PilotShift gives how far a hash is shifted to give the index of its pilot.
func (t *Table) PilotShift() int { return shift(len(t.Pilots)) }

// SlotShift gives how far a displaced hash is shifted to give its slot.
func (t *Table) SlotShift() int { return shift(t.Slots) }

// shift gives how far a number of 64 bits is shifted to leave one below n, a power of two.
func shift(n int) int { return 64 - (bits.Len(uint(n)) - 1) }
