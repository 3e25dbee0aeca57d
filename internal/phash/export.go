package phash

// What follows is for indexes that are made at run time. They keep keys and values side by side, and are laid out by a Table;
// everything that a lookup calls is short enough to be inlined.

// TextTable gives a perfect hash of texts of FewWords to ManyWords bytes, each there once. It is false where none is found, as
// where there are more than MaxKeys.
func TextTable(keys []string) (*Table, bool) {
	return tableOf(len(keys), func(i int, seed uint64) uint64 { return hashText(keys[i], seed) })
}

// IntTable gives a perfect hash of integers, each there once.
func IntTable(keys []int64) (*Table, bool) {
	return tableOf(len(keys), func(i int, seed uint64) uint64 { return hashInteger(keys[i], seed) })
}

// tableOf gives a perfect hash of n keys.
func tableOf(n int, hash func(i int, seed uint64) uint64) (*Table, bool) {
	if n > MaxKeys {
		return nil, false
	}
	t, err := search(n, hash)
	return t, err == nil
}

// A text of FewWords to ManyWords bytes is made of four words of 8 bytes, which may overlap.
const (
	FewWords  = fewWords
	ManyWords = manyWords
)

// Words says where the second, the third and the last word of a text begin.
func Words(length int) (second, third, last int) { return words(length) }

// Load8 gives the word that a text begins with.
func Load8(text string) uint64 { return load8(text) }

// HashWords gives the hash of a text by its words and its length.
func HashWords(first, second, third, last uint64, length int, seed uint64) uint64 {
	return hashWords(first, second, third, last, withLength(seed, length))
}

// HashInt gives the hash of an integer.
func HashInt(n int64, seed uint64) uint64 { return hashInteger(n, seed) }

// Displace moves a hash by a pilot.
func Displace(hash uint64, pilot uint8) uint64 { return displace(hash, pilot) }
