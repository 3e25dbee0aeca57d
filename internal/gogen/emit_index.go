package gogen

import (
	"fmt"
	"math"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/phash"
)

// A code is found through a static perfect hash: see internal/phash. What is printed here is the only code that knows so:
// the method row, what parses and looks up, and the tables below them, which are numbers and one long text. They need no
// relocation, and hold nothing that the garbage collector would have to look at.

// newIndex builds the index of a family. A family without codes has none.
func newIndex(f *model.Family) (*phash.Table, error) {
	if len(f.Entries) == 0 {
		return nil, nil
	}
	if f.Integer {
		return phash.Integers(each(f.Entries, func(e *model.Entry) int64 { return e.Code.Int }))
	}
	return phash.Texts(each(f.Entries, wireText))
}

// wireText is the text of an entry's code.
func wireText(e *model.Entry) string { return e.Code.Text }

// each gives something of each entry.
func each[T any](entries []*model.Entry, of func(*model.Entry) T) []T {
	all := make([]T, len(entries))
	for i, e := range entries {
		all[i] = of(e)
	}
	return all
}

// rowMethod prints the one place that knows how a code is found.
func rowMethod(f *family) declaration {
	body := rowOfText
	switch {
	case f.index == nil:
		body = rowOfNothing
	case f.Integer:
		body = rowOfInteger
	}
	return method(f, "row", "gives the place of the code in the tables below.", jen.Params(jen.Int(), jen.Bool()), body(f)...)
}

// rowOfNothing prints how no code is found.
func rowOfNothing(*family) []jen.Code { return []jen.Code{jen.Return(jen.Lit(0), jen.False())} }

// rowOfInteger prints how an integer is found.
func rowOfInteger(f *family) []jen.Code {
	return []jen.Code{
		jen.Id("hash").Op(":=").Add(f.hash(jen.Int64())),
		jen.Id("slot").Op(":=").Add(f.slot()),
		jen.Return(jen.Int().Call(jen.Id(f.slotsName()).Index(jen.Id("slot"))),
			jen.Id(f.Type).Call(jen.Id(f.codesName()).Index(jen.Id("slot"))).Op("==").Id("c")),
	}
}

// rowOfText prints how a text is found.
func rowOfText(f *family) []jen.Code {
	return []jen.Code{
		jen.Id("hash").Op(":=").Add(f.hash(jen.String())),
		jen.Id("slot").Op(":=").Id(f.slotsName()).Index(f.slot()),
		jen.If(jen.Id("slot").Op(">>").Id("rowBits").Op("!=").Uint32().Call(jen.Id("hash")).Op(">>").Id("rowBits")).Block(
			jen.Return(jen.Lit(0), jen.False())),
		jen.Id("row").Op(":=").Int().Call(jen.Id("slot").Op("&").Id("rowMask")),
		jen.Return(jen.Id("row"), jen.Id("c").Op("==").Add(f.codeAt())),
	}
}

// hash is the hash of the receiver as a value of a type.
func (f *family) hash(as *jen.Statement) *jen.Statement {
	return jen.Id(f.index.Hash).Call(as.Call(jen.Id("c")), raw(fmt.Sprintf("%#x", f.index.Seed)))
}

// slot is the slot of a hash.
func (f *family) slot() *jen.Statement {
	pilot := jen.Id(f.pilotsName()).Index(jen.Id("hash").Op(">>").Lit(f.index.PilotShift()))
	return jen.Id("displace").Call(jen.Id("hash"), pilot).Op(">>").Lit(f.index.SlotShift())
}

// codeAt is the text of a row.
func (f *family) codeAt() *jen.Statement {
	return jen.Id(f.codesName()).Index(
		jen.Id(f.offsetsName()).Index(jen.Id("row")).Op(":").Id(f.offsetsName()).Index(jen.Id("row").Op("+").Lit(1)))
}

// pilotsTable prints the pilots.
func pilotsTable(f *family) declaration {
	if f.index == nil {
		return declaration{}
	}
	return numberTable(f.pilotsName(),
		"holds what displaces the hashes of codes, so that each comes to a slot of its own. It is found by generating.",
		f.index.Pilots)
}

// slotsTable prints the slots. Those of integers hold nothing but a row, and are as narrow as can be.
func slotsTable(f *family) declaration {
	if f.index == nil {
		return declaration{}
	}
	if !f.Integer {
		return numberTable(f.slotsName(),
			"holds a row, and above rowBits what the hash of its code has there. An empty slot holds 0: the code of that row has a slot elsewhere.",
			f.index.Slots)
	}
	const doc = "holds the row of each code, by slot. An empty slot holds 0, and no code."
	switch {
	case len(f.Entries) <= math.MaxUint8+1:
		return numberTable(f.slotsName(), doc, narrow[uint8](f.index.Slots))
	case len(f.Entries) <= math.MaxUint16+1:
		return numberTable(f.slotsName(), doc, narrow[uint16](f.index.Slots))
	}
	return numberTable(f.slotsName(), doc, f.index.Slots)
}

// keysTable prints what a code is compared with.
func keysTable(f *family) declaration {
	switch {
	case f.index == nil:
		return declaration{}
	case f.Integer:
		return integersTable(f)
	}
	return declaration{
		names: []string{f.codesName()},
		raw: comment(paragraph(f.codesName()+" is the codes in catalog order, one after the other.")) +
			"\nconst " + f.codesName() + " = " + sum(constants(f.Entries)),
	}
}

// integersTable prints the integer of each slot.
func integersTable(f *family) declaration {
	codes := make([]int32, len(f.index.Slots))
	for slot, row := range f.index.Slots {
		codes[slot] = int32(f.Entries[row].Code.Int)
	}
	return numberTable(f.codesName(),
		"holds the code of each slot. An empty slot repeats the first code, which has a slot elsewhere.", codes)
}

// offsetsTable prints where each code begins in the text of all.
func offsetsTable(f *family) declaration {
	if f.index == nil || f.Integer {
		return declaration{}
	}
	starts := []uint32{0}
	for _, e := range f.Entries {
		starts = append(starts, starts[len(starts)-1]+uint32(len(e.Code.Text)))
	}
	const doc = "holds where each code begins in the text of all of them, and where the last one ends."
	if starts[len(starts)-1] <= math.MaxUint16 {
		return numberTable(f.offsetsName(), doc, narrow[uint16](starts))
	}
	return numberTable(f.offsetsName(), doc, starts)
}

// numberTable prints an array of numbers.
func numberTable[N number](name, doc string, values []N) declaration {
	return declaration{
		names: []string{name},
		raw:   comment(paragraph(name+" "+doc)) + fmt.Sprintf("\nvar %s = [...]%T%s", name, N(0), numbers(values)),
	}
}

// narrow gives numbers as values of a narrower type, which they fit.
func narrow[N number](values []uint32) []N {
	all := make([]N, len(values))
	for i, v := range values {
		all[i] = N(v)
	}
	return all
}
