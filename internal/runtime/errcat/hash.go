// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import "math/bits"

// The codes of a family are found by a static perfect hash (hash and displace). The top bits of a code's hash pick a
// pilot, a small number; displace moves the hash by it; and the top bits of that are a slot, which no two codes of the
// family share. So a code is compared with one code only. The pilots are searched for when the package is generated, with
// the functions of this file. All arithmetic is on 64 bits: it gives the same on every machine.

const (
	// rowBits is how many bits of a slot hold a row. Those above hold the same bits of the code's hash: they tell most of
	// what is no code without looking at a text.
	rowBits = 20
	rowMask = 1<<rowBits - 1

	// Odd numbers without a pattern, to spread bits with.
	spread1 = 0x9e3779b97f4a7c15
	spread2 = 0xd1342543de82ef95
)

// displace moves a hash by a pilot. Factors are odd, so that different hashes stay different.
func displace(hash uint64, pilot uint8) uint64 { return hash * (spread1 + 2*uint64(pilot)) }

// hashInteger gives the hash of an integer. The seed is odd, so that different integers have different hashes.
func hashInteger(n int64, seed uint64) uint64 { return uint64(n) * seed }

// hashEnds gives the hash of a text's length, first 8 and last 8 bytes. It tells any texts of up to 16 bytes apart.
func hashEnds(text string, seed uint64) uint64 {
	n := len(text)
	var head, tail uint64
	switch {
	case n >= 8:
		head, tail = load8(text), load8(text[n-8:])
	case n >= 4:
		head, tail = load4(text), load4(text[n-4:])
	case n > 0:
		head = uint64(text[0])<<16 | uint64(text[n/2])<<8 | uint64(text[n-1])
	}
	return fold(head^(seed+uint64(n)*spread1), tail^spread1)
}

// hashSides gives the hash of a text's length, first 16 and last 16 bytes. It tells any texts of up to 32 bytes apart.
func hashSides(text string, seed uint64) uint64 {
	n := len(text)
	if n <= 16 {
		return hashEnds(text, seed)
	}
	return fold(load8(text)^(seed+uint64(n)*spread1), load8(text[8:])^spread1) ^
		fold(load8(text[n-16:])^seed, load8(text[n-8:])^spread2)
}

// hashAll gives the hash of a text's length and of all its bytes.
func hashAll(text string, seed uint64) uint64 {
	seed += uint64(len(text)) * spread2
	for len(text) > 16 {
		seed = fold(load8(text)^seed, load8(text[8:])^spread2)
		text = text[16:]
	}
	return hashEnds(text, seed)
}

// fold multiplies two numbers and folds the upper half of the product onto the lower.
func fold(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return high ^ low
}

// load8 gives the first 8 bytes of a text as a number. The compiler makes one load of it.
func load8(text string) uint64 {
	_ = text[7]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}

// load4 gives the first 4 bytes of a text as a number. The compiler makes one load of it.
func load4(text string) uint64 {
	_ = text[3]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24
}
