// Package phash builds static perfect hashes: small tables of numbers through which a key is found with one comparison.
//
// Texts and Integers take the keys of a table and give pilots and slots (see Table), or an error that names what stands
// in the way. The search is bounded and takes its seeds from a fixed sequence: the same keys give the same tables on
// every machine. It proves what it gives, key by key, with the functions that lookups use, those of hash.go.
//
// The package prints nothing and knows nothing of catalogs.
package phash

import (
	"fmt"
	"math/bits"
)

// MaxKeys is how many keys a table can have: a slot has room for that many rows.
const MaxKeys = 1 << rowBits

// Table is a perfect hash of some keys. For a key with the hash h,
//
//	Slots[displace(h, Pilots[h>>PilotShift()])>>SlotShift()]
//
// is the place of the key among the keys. A table without pilots is one of few integers, whose hashes need not be displaced.
// A slot of a table of texts holds the place in its lower bits (rowMask), and in the others the same bits of h.
//
// An empty slot holds 0, as if the first key were there: whatever comes to the slot is compared with that key and is not
// it, for the first key comes to another slot. So no key is needed as a mark of empty slots.
type Table struct {
	Seed   uint64
	Pilots []uint8  // as many as a power of two, at least 2, or none
	Slots  []uint32 // as many as a power of two, at least 2
}

// PilotShift gives how far a hash is shifted to give the place of its pilot.
func (t *Table) PilotShift() int { return shift(len(t.Pilots)) }

// SlotShift gives how far a displaced hash is shifted to give the place of its slot.
func (t *Table) SlotShift() int { return shift(len(t.Slots)) }

// shift gives how far a number is shifted to leave a place among n, a power of two.
func shift(n int) int { return 64 - (bits.Len(uint(n)) - 1) }

// slotOf gives the place of a hash's slot.
func (t *Table) slotOf(hash uint64) uint64 {
	if len(t.Pilots) == 0 {
		return hash >> t.SlotShift()
	}
	return displace(hash, t.Pilots[hash>>t.PilotShift()]) >> t.SlotShift()
}

// Texts gives a table of texts, hashed with hashText.
func Texts(keys []string) (*Table, error) {
	if err := check(keys); err != nil {
		return nil, err
	}
	t, err := search(len(keys), func(i int, seed uint64) uint64 { return hashText(keys[i], seed) })
	if err != nil {
		return nil, fmt.Errorf("a perfect hash of %d texts: %w", len(keys), err)
	}
	t.mark(keys)
	for i, key := range keys {
		if got, ok := t.text(keys, key); !ok || got != i {
			return nil, fmt.Errorf("a perfect hash of %d texts: %q is not found", len(keys), key)
		}
	}
	return t, nil
}

// mark puts bits of the hashes into the slots.
func (t *Table) mark(keys []string) {
	for i := range keys {
		h := hashText(keys[i], t.Seed)
		t.Slots[t.slotOf(h)] |= uint32(h) &^ rowMask
	}
}

// text finds a text as generated code does.
func (t *Table) text(keys []string, key string) (int, bool) {
	i, ok := t.candidate(hashText(key, t.Seed))
	return i, ok && keys[i] == key
}

// candidate gives the one key that a text with the hash is compared with, if it is with any.
func (t *Table) candidate(hash uint64) (int, bool) {
	slot := t.Slots[t.slotOf(hash)]
	return int(slot & rowMask), slot>>rowBits == uint32(hash)>>rowBits
}

// strangers is how many texts Strangers tries. About one in 5,000 to 10,000 is one.
const strangers = 1 << 18

// Strangers gives texts that are none of the keys of a table of texts, and that only the comparison with a key tells from
// them. They are there to test the comparison, so they are of different kinds, as far as any are found: made of words and
// as long as the key, made of words and longer, and not made of words.
func (t *Table) Strangers(keys []string) []string {
	var found []string
	seen := map[[2]bool]bool{}
	lengths, all := lengthsOf(keys)
	for i := 0; i < strangers && len(seen) < all; i++ {
		text := stranger(i, lengths[i%len(lengths)])
		j, ok := t.candidate(hashText(text, t.Seed))
		if !ok || keys[j] == text || IsWords(text) && len(keys[j]) > len(text) {
			continue
		}
		if kind := [2]bool{IsWords(text), IsWords(text) && len(keys[j]) < len(text)}; !seen[kind] {
			seen[kind], found = true, append(found, text)
		}
	}
	return found
}

// lengthsOf gives the lengths of keys, each once, and how many kinds of strangers have them.
func lengthsOf(keys []string) (lengths []int, kinds int) {
	seen, ofWords, ofOthers := map[int]bool{}, 0, 0
	for _, key := range keys {
		if !seen[len(key)] {
			seen[len(key)], lengths = true, append(lengths, len(key))
		}
		if IsWords(key) {
			ofWords = 2
		} else {
			ofOthers = 1
		}
	}
	return lengths, ofWords + ofOthers
}

// IsWords reports whether a text is made of words, as hash.go calls them: it has 8 to 32 bytes. Generated code hashes and
// compares such a text in place, in the way of hashText.
func IsWords(text string) bool { return len(text) >= fewWords && len(text) <= manyWords }

// stranger gives a text of a length, and for each number another: a linear congruential generator spells it.
func stranger(i, length int) string {
	text, state := make([]byte, length), uint64(i)
	for at := range text {
		state = state*spread2 + 1
		text[at] = '!' + byte(state>>57)%94
	}
	return string(text)
}

// Integers gives a table of integers.
func Integers(keys []int64) (*Table, error) {
	if err := check(keys); err != nil {
		return nil, err
	}
	hash := func(i int, seed uint64) uint64 { return hashInteger(keys[i], seed) }
	t := direct(len(keys), hash)
	if t == nil {
		var err error
		if t, err = search(len(keys), hash); err != nil {
			return nil, fmt.Errorf("a perfect hash of %d integers: %w", len(keys), err)
		}
	}
	for i, key := range keys {
		if got, ok := t.integer(keys, key); !ok || got != i {
			return nil, fmt.Errorf("a perfect hash of %d integers: %d is not found", len(keys), key)
		}
	}
	return t, nil
}

// integer finds an integer as generated code does.
func (t *Table) integer(keys []int64, key int64) (int, bool) {
	i := t.Slots[t.slotOf(hashInteger(key, t.Seed))]
	return int(i), keys[i] == key
}

// check makes sure that there are as many keys as a table can have, and that each is there once.
func check[K comparable](keys []K) error {
	if len(keys) == 0 || len(keys) > MaxKeys {
		return fmt.Errorf("a perfect hash has 1 to %d keys, not %d", MaxKeys, len(keys))
	}
	first := make(map[K]int, len(keys))
	for i, key := range keys {
		if j, ok := first[key]; ok {
			return fmt.Errorf("a perfect hash of %d keys: the keys %d and %d are both %v", len(keys), j, i, key)
		}
		first[key] = i
	}
	return nil
}
