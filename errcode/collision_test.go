package errcode

import (
	"encoding/binary"
	"testing"

	"github.com/errgen/errgen/internal/phash"
)

// TestByText_collisions tries texts that only a comparison of all words tells from a code: one word differs, and slot and mark are
// the same. About one text in 131,072 is such.
func TestByText_collisions(t *testing.T) {
	const key = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345" // four words side by side
	f := &Family{Text: func(string) Code { return HTTPStatus(0) }, Entries: []Entry{{Code: HTTPStatus(1), Wire: key}}}
	if !f.ByText(key).Known() {
		t.Fatal("the code is not found")
	}
	x := f.texts.Load()
	for word := range 4 {
		text := []byte(key)
		found := false
		for n := uint64(1); n < 1<<22 && !found; n++ {
			binary.LittleEndian.PutUint64(text[8*word:], n)
			hash := hashOf(x, string(text))
			if slot := x.slots[x.slot(hash)]; slot>>rowBits != tag(hash, len(text)) {
				continue
			}
			found = true
			if f.ByText(string(text)).Known() {
				t.Errorf("%q is taken for %q", text, key)
			}
		}
		if !found {
			t.Errorf("no text with another word %d comes as far as the comparison", word)
		}
	}
}

// hashOf returns the hash of a text that is made of words.
func hashOf(x *textIndex, text string) uint64 {
	second, third, last := phash.Words(len(text))
	return phash.HashWords(phash.Load8(text), phash.Load8(text[second:]), phash.Load8(text[third:]), phash.Load8(text[last:]), len(text), x.seed)
}
