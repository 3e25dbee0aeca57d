package phash

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

// A text of fewWords bytes at least and manyWords at most is four words of 8 bytes, which overlap in most. Reading these,
// hashing them and comparing them takes no branch that depends on the length, which a processor would often guess wrong.
// The row methods of text families do so in place, as hashText does here.
const (
	fewWords  = 8
	manyWords = 32
)

// words says where the second, the third and the last word of a text begin. The first is at its start.
func words(length int) (second, third, last int) {
	last = length - 8
	second = (last + 2) / 3
	return second, last - second, last
}

// hashWords gives the hash of a text's words and length. The seed takes part in both products, so that texts which have the
// same hash with one seed have different ones with nearly every other.
func hashWords(first, second, third, last, seed uint64) uint64 {
	return fold(first^seed, last^spread1) ^ fold(second^bits.RotateLeft64(seed, 32), third^spread2)
}

// hashText gives the hash of a text of any length, by all its bytes.
func hashText(text string, seed uint64) uint64 {
	n := len(text)
	seed = withLength(seed, n)
	switch {
	case n > manyWords:
		return hashLong(text, seed)
	case n < fewWords:
		return hashShort(text, seed)
	}
	second, third, last := words(n)
	return hashWords(load8(text), load8(text[second:]), load8(text[third:]), load8(text[last:]), seed)
}

// withLength puts the length of a text into a seed. It changes bits all over, since a small number in the lowest could be
// made up for by a byte of the text, whatever the seed.
func withLength(seed uint64, length int) uint64 { return seed + uint64(length)*spread2 }

// hashLong gives the hash of a text that has more than manyWords bytes.
func hashLong(text string, seed uint64) uint64 {
	for len(text) > manyWords {
		seed = fold(load8(text)^seed, load8(text[8:])^spread2)
		text = text[16:]
	}
	return hashText(text, seed)
}

// hashShort gives the hash of a text that has less than fewWords bytes.
func hashShort(text string, seed uint64) uint64 {
	var bytes uint64
	for i := range len(text) {
		bytes = bytes<<8 | uint64(text[i])
	}
	return fold(bytes^seed, spread1)
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
