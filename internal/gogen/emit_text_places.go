package gogen

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/model"
)

// mostText is how many bytes the texts of one entry may have together: numbers of the tables of ends have three bytes.
const mostText = 1<<24 - 1

// checkTexts refuses what the tables have no room for. No catalog that people write comes near.
func checkTexts(f *model.Family) error {
	for _, e := range f.Entries {
		if size := sizeOf(e); size > mostText {
			return fmt.Errorf("the texts of %s have %d bytes, more than %d", e.Ref(), size, mostText)
		}
	}
	return nil
}

// sizeOf is how many bytes the texts of an entry have.
func sizeOf(e *model.Entry) uint32 { return ends(e)[textsPerCode] }

// textEndsTable prints where the texts of each code end.
func textEndsTable(f *family) declaration {
	if len(f.Entries) == 0 {
		return declaration{}
	}
	return declaration{
		names: []string{f.endsName()},
		raw: comment(paragraph(f.endsName()+" holds where the texts of each code end, a code a line.")) +
			"\nconst " + f.endsName() + " = " + sum(append(each(f.Entries, textEnds), `"\x00\x00"`)),
	}
}

// ends lists where the texts of an entry begin, which is at 0, and where each ends.
func ends(e *model.Entry) [textsPerCode + 1]uint32 {
	var ends [textsPerCode + 1]uint32
	for i, part := range textsOf(e) {
		ends[i+1] += uint32(len(part))
	}
	for i := range textsPerCode {
		ends[i+1] += ends[i]
	}
	return ends
}

// textStartsTable prints where in its block the texts of each code begin, a block a line.
func textStartsTable(f *family) declaration {
	if len(f.Entries) == 0 {
		return declaration{}
	}
	starts := make([]uint32, len(f.Entries))
	for i, e := range f.Entries[:len(starts)-1] {
		if (i+1)%perBlock != 0 {
			starts[i+1] = starts[i] + sizeOf(e)
		}
	}
	const doc = "holds where in its block the texts of each code begin, a block a line."
	if slices.Max(starts) <= math.MaxUint16 {
		return numberTable(f.startsName(), doc, narrow[uint16](starts))
	}
	return numberTable(f.startsName(), doc, starts)
}

// textEnds is the literal of the places where the texts of an entry end, in three bytes each.
func textEnds(e *model.Entry) string {
	const digits = "0123456789abcdef"
	var b strings.Builder
	b.WriteByte('"')
	for _, end := range ends(e) {
		for _, v := range []uint32{end & 0xff, end >> 8 & 0xff, end >> 16} {
			b.WriteString(`\x`)
			b.WriteByte(digits[v>>4])
			b.WriteByte(digits[v&15])
		}
	}
	b.WriteByte('"')
	return b.String()
}
