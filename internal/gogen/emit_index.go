package gogen

import (
	"fmt"
	"math"
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/errgen/errgen/internal/model"
	"github.com/errgen/errgen/internal/phash"
)

// A code is found through a static perfect hash: see internal/phash. What is printed here is the only code that knows so: the
// methods row, find and findOther, and the tables below them, which are numbers and one long text. They need no relocation,
// and hold nothing that the garbage collector would have to look at. What find does in place of hashText, the emitted tests
// prove.

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
	const doc = "gives the place of the code in the tables below."
	results := jen.Params(jen.Int(), jen.Bool())
	switch {
	case f.index == nil:
		return method(f, "row", doc, results, jen.Return(jen.Lit(0), jen.False()))
	case f.Integer:
		return method(f, "row", doc, results, rowOfInteger(f)...)
	}
	return method(f, "row", doc, results,
		jen.List(jen.Id("row"), jen.Id("_"), jen.Id("ok")).Op(":=").Id("c").Dot("find").Call(),
		jen.Return(jen.Id("row"), jen.Id("ok")))
}

// rowOfInteger prints how an integer is found.
func rowOfInteger(f *family) []jen.Code {
	return []jen.Code{
		jen.Id("hash").Op(":=").Id("hashInteger").Call(jen.Int64().Call(jen.Id("c")), raw(f.seed())),
		jen.Id("slot").Op(":=").Add(raw(f.slot())),
		jen.Return(jen.Int().Call(jen.Id(f.slotsName()).Index(jen.Id("slot"))),
			jen.Id(f.Type).Call(jen.Id(f.codesName()).Index(jen.Id("slot"))).Op("==").Id("c")),
	}
}

// findMethod prints how a text is found, without a branch for its length.
func findMethod(f *family) declaration {
	if f.Integer || f.index == nil {
		return declaration{}
	}
	other := none
	if slices.ContainsFunc(f.Entries, hasOtherLength) {
		other = "c.findOther()"
	}
	return finder(f, "find", "gives the place of the code in the tables below, and the code as they have it.",
		`	text := string(c)
	if len(text) < fewWords || len(text) > manyWords {
		return `+other+`
	}
	second, third, last := words(len(text))
	w0, w1, w2, w3 := load8(text), load8(text[second:second+8]), load8(text[third:third+8]), load8(text[last:])
	hash := hashWords(w0, w1, w2, w3, withLength(`+f.seed()+`, len(text)))
`+f.candidate()+`	known := string(code)
	if len(known) != len(text) {
		return `+none+`
	}
	return row, code, (load8(known)^w0)|(load8(known[second:second+8])^w1)|(load8(known[third:third+8])^w2)|(load8(known[last:])^w3) == 0
`)
}

// none is what is given back when no code is found.
const none = `0, "", false`

// findOtherMethod prints how a code is found whose length find is not for.
func findOtherMethod(f *family) declaration {
	if f.Integer || !slices.ContainsFunc(f.Entries, hasOtherLength) {
		return declaration{}
	}
	return finder(f, "findOther", "is find for codes of less than fewWords bytes or more than manyWords.",
		"\thash := hashText(string(c), "+f.seed()+")\n"+f.candidate()+"\treturn row, code, c == code\n")
}

// hasOtherLength reports whether the code of an entry is one that the method find leaves to findOther.
func hasOtherLength(e *model.Entry) bool { return !phash.IsWords(e.Code.Text) }

// finder prints a method that finds a code.
func finder(f *family, name, doc, body string) declaration {
	return declaration{
		names: []string{f.Type + "." + name},
		raw:   comment(paragraph(name+" "+doc)) + "\nfunc (c " + f.Type + ") " + name + "() (int, " + f.Type + ", bool) {\n" + body + "}",
	}
}

// candidate prints how a hash leads to the one row whose code the text can be.
func (f *family) candidate() string {
	return `	slot := ` + f.slotsName() + `[` + f.slot() + `]
	if slot>>rowBits != uint32(hash)>>rowBits {
		return ` + none + `
	}
	row := int(slot & rowMask)
	code := ` + f.codesName() + "[" + f.offsetsName() + "[row]:" + f.offsetsName() + `[row+1]]
`
}

// seed is the seed of the hash.
func (f *family) seed() string { return fmt.Sprintf("%#x", f.index.Seed) }

// slot is the place of a hash's slot.
func (f *family) slot() string {
	if len(f.index.Pilots) == 0 {
		return fmt.Sprintf("hash>>%d", f.index.SlotShift())
	}
	return fmt.Sprintf("displace(hash, %s[hash>>%d])>>%d", f.pilotsName(), f.index.PilotShift(), f.index.SlotShift())
}

// pilotsTable prints the pilots.
func pilotsTable(f *family) declaration {
	if f.index == nil || len(f.index.Pilots) == 0 {
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
