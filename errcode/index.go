package errcode

import "github.com/errgen/errgen/internal/phash"

// hash is a perfect hash of the keys of an index: no two of them share a slot.
type hash struct {
	seed                  uint64
	pilotShift, slotShift uint8
	pilots                []uint8
}

// newHash takes over what a lookup needs of a table.
func newHash(t *phash.Table) hash {
	return hash{t.Seed, uint8(t.PilotShift()), uint8(t.SlotShift()), t.Pilots}
}

// slot returns the slot of a key by its hash.
func (h *hash) slot(of uint64) uint64 {
	return phash.Displace(of, h.pilots[of>>(h.pilotShift&63)]) >> (h.slotShift & 63)
}

// intIndex finds the row of an integer, with one comparison.
type intIndex struct {
	hash
	cells []intCell
}

// intCell is a key with its row.
type intCell struct {
	key int64
	row *Entry
}

// newIntIndex makes an index of rows; nil if there is no perfect hash, as of rows with the same code. A row whose code is no
// integer is left out.
func newIntIndex(entries []Entry) *intIndex {
	keys, rows := make([]int64, 0, len(entries)), make([]*Entry, 0, len(entries))
	for i := range entries {
		if n, ok := parseInt(entries[i].Wire); ok {
			keys, rows = append(keys, n), append(rows, &entries[i])
		}
	}
	t, ok := phash.IntTable(keys)
	if !ok {
		return nil
	}
	x := &intIndex{newHash(t), make([]intCell, t.Slots)}
	for i := range x.cells {
		x.cells[i].row = &unknown
	}
	for i, key := range keys {
		x.cells[x.slot(phash.HashInt(key, x.seed))] = intCell{key, rows[i]}
	}
	return x
}

// find returns the row of an integer.
func (x *intIndex) find(n int64) *Entry {
	if cell := &x.cells[x.slot(phash.HashInt(n, x.seed))]; cell.key == n {
		return cell.row
	}
	return &unknown
}

// textIndex finds the row of a text, with one comparison. Texts that are very short or long stand in a map.
type textIndex struct {
	hash
	marks  []uint16 // by slot, bits of the hash of the key there: they tell most of what is no key
	cells  []textCell
	others map[string]*Entry
}

// textCell is a key, as the words that are hashed, with its row. Words are compared in place, which takes neither a look at the
// text of the key nor a call; that makes a lookup half as fast again as in a map of the language.
type textCell struct {
	first, second, third, last uint64
	length                     int // of the key; 0 if there is none
	row                        *Entry
}

// hasWords reports whether a text is made of words.
func hasWords(text string) bool {
	return len(text) >= phash.MinText && len(text) <= phash.MaxText
}

// newTextIndex makes an index of rows; nil if there is no perfect hash, as of rows with the same code.
func newTextIndex(entries []Entry) *textIndex {
	x := &textIndex{others: map[string]*Entry{}}
	keys, rows := make([]string, 0, len(entries)), make([]*Entry, 0, len(entries))
	for i := range entries {
		if e := &entries[i]; hasWords(e.Wire) {
			keys, rows = append(keys, e.Wire), append(rows, e)
		} else if x.others[e.Wire] == nil {
			x.others[e.Wire] = e
		}
	}
	t, ok := phash.TextTable(keys)
	if !ok {
		return nil
	}
	x.hash, x.marks, x.cells = newHash(t), make([]uint16, t.Slots), make([]textCell, t.Slots)
	for i, key := range keys {
		x.add(key, rows[i])
	}
	return x
}

// add enters a text that is made of words.
func (x *textIndex) add(key string, row *Entry) {
	second, third, last := phash.Words(len(key))
	a, b, c, d := phash.Load8(key), phash.Load8(key[second:]), phash.Load8(key[third:]), phash.Load8(key[last:])
	hash := phash.HashWords(a, b, c, d, len(key), x.seed)
	slot := x.slot(hash)
	x.marks[slot], x.cells[slot] = uint16(hash), textCell{a, b, c, d, len(key), row}
}
