package phash

// A TextIndex finds the value of a text, comparing it with one key. It is made at run time, the first time that something is
// looked up; searching for a perfect hash takes about as long as filling a map.
type TextIndex[V any] struct {
	seed                  uint64
	pilotShift, slotShift uint8
	pilots                []uint8
	slots                 []uint32 // a position in cells, and bits of the hash (see rowBits)
	cells                 []textCell[V]
	keys                  []string
	rest                  map[string]V // in the place of all of the above, where the search for a hash failed
	none                  V
}

// textCell holds a value, and its key where that has fewWords to manyWords bytes: as the words that are hashed. They are
// compared in place, which takes neither a look at the text of the key nor a call.
type textCell[V any] struct {
	first, second, third, last uint64
	length                     int // of the key; 0 where that has another length
	value                      V
}

// NewTextIndex makes an index of keys with their values. Find gives none for what is no key. It never fails: of keys that
// are equal the first counts.
func NewTextIndex[V any](keys []string, values []V, none V) *TextIndex[V] {
	t := searchAny(len(keys), func(i int, seed uint64) uint64 { return hashText(keys[i], seed) })
	if t == nil {
		return &TextIndex[V]{rest: firstOf(keys, values), none: none}
	}
	t.mark(keys)
	x := &TextIndex[V]{
		seed: t.Seed, pilotShift: uint8(t.PilotShift()), slotShift: uint8(t.SlotShift()),
		pilots: t.Pilots, slots: t.Slots, keys: keys, cells: make([]textCell[V], len(keys)), none: none,
	}
	for i, key := range keys {
		x.cells[i] = newTextCell(key, values[i])
	}
	return x
}

// newTextCell gives the cell of a key.
func newTextCell[V any](key string, value V) textCell[V] {
	if len(key) < fewWords || len(key) > manyWords {
		return textCell[V]{value: value}
	}
	second, third, last := words(len(key))
	return textCell[V]{load8(key), load8(key[second:]), load8(key[third:]), load8(key[last:]), len(key), value}
}

// Find gives the value of a text. It allocates nothing.
func (x *TextIndex[V]) Find(text string) V {
	if len(text) < fewWords || len(text) > manyWords || x.rest != nil {
		return x.find(text)
	}
	second, third, last := words(len(text))
	a, b, c, d := load8(text), load8(text[second:]), load8(text[third:]), load8(text[last:])
	hash := hashWords(a, b, c, d, withLength(x.seed, len(text)))
	slot := x.slots[displace(hash, x.pilots[hash>>(x.pilotShift&63)])>>(x.slotShift&63)]
	if slot>>rowBits != uint32(hash)>>rowBits {
		return x.none
	}
	cell := &x.cells[slot&rowMask]
	if (cell.first^a)|(cell.second^b)|(cell.third^c)|(cell.last^d)|uint64(cell.length^len(text)) != 0 {
		return x.none
	}
	return cell.value
}

// find is Find for texts that are not compared by their words.
func (x *TextIndex[V]) find(text string) V {
	if x.rest != nil {
		return valueOr(x.rest, text, x.none)
	}
	hash := hashText(text, x.seed)
	slot := x.slots[displace(hash, x.pilots[hash>>(x.pilotShift&63)])>>(x.slotShift&63)]
	if slot>>rowBits != uint32(hash)>>rowBits || x.keys[slot&rowMask] != text {
		return x.none
	}
	return x.cells[slot&rowMask].value
}

// An IntIndex finds the value of an integer, as TextIndex does for texts.
type IntIndex[V any] struct {
	seed                  uint64
	pilotShift, slotShift uint8
	pilots                []uint8
	cells                 []intCell[V]
	rest                  map[int64]V
	none                  V
}

// intCell holds a key with its value.
type intCell[V any] struct {
	key   int64
	value V
}

// NewIntIndex makes an index of keys with their values. Find gives none for what is no key. It never fails: of keys that
// are equal the first counts.
func NewIntIndex[V any](keys []int64, values []V, none V) *IntIndex[V] {
	t := searchAny(len(keys), func(i int, seed uint64) uint64 { return hashInteger(keys[i], seed) })
	if t == nil {
		return &IntIndex[V]{rest: firstOf(keys, values), none: none}
	}
	x := &IntIndex[V]{
		seed: t.Seed, pilotShift: uint8(t.PilotShift()), slotShift: uint8(t.SlotShift()),
		pilots: t.Pilots, cells: make([]intCell[V], len(t.Slots)), none: none,
	}
	for i, position := range t.Slots {
		x.cells[i] = intCell[V]{keys[position], values[position]}
	}
	return x
}

// Find gives the value of an integer. It allocates nothing.
func (x *IntIndex[V]) Find(n int64) V {
	if x.rest != nil {
		return valueOr(x.rest, n, x.none)
	}
	hash := hashInteger(n, x.seed)
	if cell := &x.cells[displace(hash, x.pilots[hash>>(x.pilotShift&63)])>>(x.slotShift&63)]; cell.key == n {
		return cell.value
	}
	return x.none
}

// searchAny gives a perfect hash of n keys, or nil: of no keys, of too many, and of some that are equal.
func searchAny(n int, hash func(i int, seed uint64) uint64) *Table {
	if n == 0 || n > MaxKeys {
		return nil
	}
	t, err := search(n, hash)
	if err != nil {
		return nil
	}
	return t
}

// firstOf gives the first value of each key.
func firstOf[K comparable, V any](keys []K, values []V) map[K]V {
	first := make(map[K]V, len(keys))
	for i, key := range keys {
		if _, taken := first[key]; !taken {
			first[key] = values[i]
		}
	}
	return first
}

// valueOr looks into a map.
func valueOr[K comparable, V any](values map[K]V, key K, none V) V {
	if value, ok := values[key]; ok {
		return value
	}
	return none
}
