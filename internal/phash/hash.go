package phash

import "math/bits"

// All arithmetic is on 64 bits: it gives the same on every machine.

// Odd numbers without a pattern, to spread bits with.
const (
	spread1 = 0x9e3779b97f4a7c15
	spread2 = 0xd1342543de82ef95
)

// Displace changes a hash by a pilot. Factors are odd, so that different hashes stay different.
func Displace(hash uint64, pilot uint8) uint64 { return hash * (spread1 + 2*uint64(pilot)) }

// HashInt gives the hash of an integer. Seeds are odd, so that different integers have different hashes.
func HashInt(n int64, seed uint64) uint64 { return uint64(n) * seed }

// A text of MinText to MaxText bytes is four words of 8 bytes, which overlap in most. Reading them, hashing them and comparing
// them takes no branch that depends on the length, which a processor would often guess wrong. Lookups do so without a call, in
// the way of hashText.
const (
	MinText = 8
	MaxText = 32
)

// Words gives where the second, the third and the last word of a text begin, by its length. The first is at its start.
func Words(length int) (second, third, last int) {
	last = length - 8
	second = (last + 2) / 3
	return second, last - second, last
}

// Load8 gives the word at the start of a text. The compiler makes one load of it.
func Load8(text string) uint64 {
	_ = text[7]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}

// HashWords gives the hash of a text by its words and its length. The seed takes part in both products, so that texts which have
// the same hash with one seed have different ones with nearly every other. The length changes bits of it all over: in the lowest
// alone, a byte of the text could make up for it, whatever the seed.
func HashWords(first, second, third, last uint64, length int, seed uint64) uint64 {
	seed += uint64(length) * spread2
	return fold(first^seed, last^spread1) ^ fold(second^bits.RotateLeft64(seed, 32), third^spread2)
}

// fold multiplies two numbers and folds the upper half of the product onto the lower.
func fold(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return high ^ low
}

// hashText gives the hash of a text.
func hashText(text string, seed uint64) uint64 {
	second, third, last := Words(len(text))
	return HashWords(Load8(text), Load8(text[second:]), Load8(text[third:]), Load8(text[last:]), len(text), seed)
}
