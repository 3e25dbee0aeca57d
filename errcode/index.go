package errcode

import (
	"slices"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/phash"
)

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
	cells  []intCell
	others map[int64]*Entry // all rows, if there is no perfect hash; else nil
}

// intCell is a key with its row.
type intCell struct {
	key int64
	row *Entry
}

// newIntIndex makes an index of rows. Of rows with the same code it has the first; a row whose code is no integer is left out.
func newIntIndex(entries []Entry) *intIndex {
	keys, rows := make([]int64, 0, len(entries)), make([]*Entry, 0, len(entries))
	for i := range entries {
		if n, ok := parseInt(entries[i].Wire); ok {
			keys, rows = append(keys, n), append(rows, &entries[i])
		}
	}
	t, ok := phash.IntTable(keys)
	if !ok {
		return newIntMap(keys, rows)
	}
	x := &intIndex{hash: newHash(t), cells: emptyCells(t.Slots, &unknown)}
	for i, key := range keys {
		x.cells[x.slot(phash.HashInt(key, x.seed))] = intCell{key, rows[i]}
	}
	return x
}

// newIntMap makes an index of rows for which there is no perfect hash, as of rows with the same code.
func newIntMap(keys []int64, rows []*Entry) *intIndex {
	others := map[int64]*Entry{0: &unknown}
	for i, key := range slices.Backward(keys) {
		others[key] = rows[i]
	}
	t, _ := phash.IntTable(nil)
	return &intIndex{newHash(t), emptyCells(t.Slots, others[0]), others}
}

// emptyCells makes cells without a key, which is the key 0.
func emptyCells(n int, zero *Entry) []intCell {
	cells := make([]intCell, n)
	for i := range cells {
		cells[i].row = zero
	}
	return cells
}

// find returns the row of an integer.
func (x *intIndex) find(n int64) *Entry {
	if cell := &x.cells[x.slot(phash.HashInt(n, x.seed))]; cell.key == n {
		return cell.row
	}
	if x.others != nil && x.others[n] != nil {
		return x.others[n]
	}
	return &unknown
}

// textIndex finds the row of a text, with one comparison. Rows are counted from 1; row 0 is that of texts that are not known.
type textIndex struct {
	hash
	slots  []uint32  // the number of a row, and above it a tag, which tells most of what is no key
	keys   []textKey // by row: side by side, so that many are in the caches of a processor
	rows   []*Entry
	codes  []Code         // of the rows, for those who ask for nothing else
	others map[string]int // rows of texts that are very short or long; of all, if there is no perfect hash
}

// textKey is a text as the words that are hashed. They are compared in place, which takes neither a look at the text of the row
// nor a call; that makes a lookup half as fast again as in a map of the language.
type textKey struct{ first, second, third, last uint64 }

// A slot has the number of a row in its lower bits, enough for phash.MaxKeys, and the tag of its text in the others. An empty slot
// is 0, which is the tag of no text.
const (
	rowBits = 21
	rowMask = 1<<rowBits - 1
)

// tag is the length of a text, which its words do not tell, and some bits of its hash.
func tag(hash uint64, length int) uint32 { return uint32(length)<<5 | uint32(hash)&(1<<5-1) }

// hasWords reports whether a text is made of words.
func hasWords(text string) bool {
	return len(text) >= phash.MinText && len(text) <= phash.MaxText
}

// newTextIndex makes an index of rows. Of rows with the same code it has the first.
func newTextIndex(entries []Entry) *textIndex {
	x := &textIndex{rows: []*Entry{&unknown}, codes: []Code{nil}, others: map[string]int{}}
	var texts []string
	for i := range entries {
		e := &entries[i]
		if x.rows, x.codes = append(x.rows, e), append(x.codes, e.Code); hasWords(e.Wire) {
			texts = append(texts, e.Wire)
		}
	}
	t, ok := phash.TextTable(texts)
	if ok && len(x.rows) <= rowMask {
		x.hash, x.slots, x.keys = newHash(t), make([]uint32, t.Slots), make([]textKey, len(x.rows))
	}
	for row := 1; row < len(x.rows); row++ {
		x.add(x.rows[row].Wire, row)
	}
	return x
}

// add enters a row by its text.
func (x *textIndex) add(text string, row int) {
	_, taken := x.others[text]
	switch {
	case taken:
	case x.keys == nil || !hasWords(text):
		x.others[text] = row
	default:
		key, hash := x.words(text)
		x.keys[row], x.slots[x.slot(hash)] = key, tag(hash, len(text))<<rowBits|uint32(row)
	}
}

// row returns the row of a text of any length.
func (x *textIndex) row(text string) *Entry {
	if x.keys == nil || !hasWords(text) {
		return x.rows[x.others[text]]
	}
	key, hash := x.words(text)
	if slot := x.slots[x.slot(hash)]; slot>>rowBits == tag(hash, len(text)) && x.keys[slot&rowMask] == key {
		return x.rows[slot&rowMask]
	}
	return &unknown
}

// words returns the words of a text, and their hash.
func (x *textIndex) words(text string) (textKey, uint64) {
	second, third, last := phash.Words(len(text))
	key := textKey{phash.Load8(text), phash.Load8(text[second:]), phash.Load8(text[third:]), phash.Load8(text[last:])}
	return key, phash.HashWords(key.first, key.second, key.third, key.last, len(text), x.seed)
}

// messageIndex finds the row of a message.
type messageIndex struct {
	best   message.Index
	parsed []*message.Message // by row; nil if it has none
}

// newMessageIndex makes an index of rows.
func newMessageIndex(entries []Entry) *messageIndex {
	x := &messageIndex{parsed: make([]*message.Message, len(entries))}
	for i := range entries {
		e := &entries[i]
		if e.Message == "" {
			continue
		}
		if m, err := message.Parse(e.Message); err == nil {
			x.parsed[i] = m
			x.best.Add(e.Status, m, i)
		}
	}
	return x
}
