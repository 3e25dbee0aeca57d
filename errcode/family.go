package errcode

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/errgen/errgen/internal/message"
	"github.com/errgen/errgen/internal/phash"
)

// A Family is a set of codes that share a Go type: the codes of one API. Generated packages declare one for each, with all
// that the catalog says, and nothing in it is to be changed. It must not be copied.
//
// An index of the rows is made when the family is first asked, once; from then on lookups allocate nothing. All methods are
// safe for concurrent use, and Lookup, Make and Match of a nil Family find nothing.
type Family struct {
	ID, Title string
	KnownBy   KnownBy
	Allow     []Range    // which integers can be codes; nil: any
	Pattern   string     // a regular expression for texts that can be codes, from ^ to $; "": any without white space
	Envelopes []Envelope // where errors stand in the body of a response
	Entries   []Entry    // one a code, in catalog order

	// Int makes the code of an integer, known or not: func(n int64) errcode.Code { return LegacyCode(n) }. A family whose
	// codes are texts has Text instead.
	Int  func(n int64) Code
	Text func(text string) Code

	ints     atomic.Pointer[intIndex]  // of a family with Int
	texts    atomic.Pointer[textIndex] // of any other
	index    atomic.Pointer[index]     // the rest
	building sync.Mutex
}

// KnownBy says what tells the errors of a family apart in a response.
type KnownBy uint8

const (
	ByCode    KnownBy = iota // a code in the body
	ByStatus                 // the HTTP status is the code
	ByMessage                // the status and the text of the message
)

// A Range is a range of integers, both ends included.
type Range struct{ From, To int64 }

// Contains reports whether n is in the range.
func (r Range) Contains(n int64) bool { return r.From <= n && n <= r.To }

// An Envelope says where errors stand in the body of a response. Its fields are JSON pointers (RFC 6901), empty where the
// body has no such member. If there is a List, the others start at each of its elements.
type Envelope struct {
	List    string // the array that holds one error an element
	Code    string
	Message string
	Context []string // further members that are kept
}

// index is what is made when a family is first asked, besides ints and texts.
type index struct {
	wires    map[string]*Entry // the rows, if ints or texts could not be made; nil otherwise
	messages message.Index
	parsed   []*message.Message // by row; nil if it has none
}

// unknown is the row of every code that is not known. Nothing writes to it.
var unknown = Entry{unknown: true}

// load returns the index, and makes it the first time.
func (f *Family) load() *index {
	if x := f.index.Load(); x != nil {
		return x
	}
	f.building.Lock()
	defer f.building.Unlock()
	x := f.index.Load()
	if x == nil {
		x = &index{parsed: make([]*message.Message, len(f.Entries))}
		x.addCodes(f)
		x.addMessages(f)
		f.index.Store(x)
	}
	return x
}

// addCodes enters the codes.
func (x *index) addCodes(f *Family) {
	if f.Int != nil {
		f.ints.Store(newIntIndex(f.Entries))
	} else {
		f.texts.Store(newTextIndex(f.Entries))
	}
	if f.ints.Load() != nil || f.texts.Load() != nil {
		return
	}
	x.wires = map[string]*Entry{}
	for i := range slices.Backward(f.Entries) {
		if _, ok := parseInt(f.Entries[i].Wire); ok || f.Int == nil {
			x.wires[f.Entries[i].Wire] = &f.Entries[i] // the first of equal ones stays
		}
	}
}

// addMessages enters the messages.
func (x *index) addMessages(f *Family) {
	for i := range f.Entries {
		e := &f.Entries[i]
		if e.Message == "" {
			continue
		}
		if m, err := message.Parse(e.Message); err == nil {
			x.parsed[i] = m
			x.messages.Add(e.Status, m, i)
		}
	}
}

// ByInt returns the row of an integer, and for one that is not known a row without anything in it. It allocates nothing. The
// family must have Int.
func (f *Family) ByInt(n int64) *Entry {
	if x := f.ints.Load(); x != nil {
		return x.find(n)
	}
	x := f.load()
	if ints := f.ints.Load(); ints != nil {
		return ints.find(n)
	}
	return x.byWire(strconv.FormatInt(n, 10))
}

// ByText returns the row of a text, and for one that is not known a row without anything in it. It allocates nothing. The
// family must have Text.
func (f *Family) ByText(text string) *Entry {
	x := f.texts.Load()
	if x == nil || !hasWords(text) {
		return f.byOtherText(text)
	}
	second, third, last := phash.Words(len(text))
	a, b, c, d := phash.Load8(text), phash.Load8(text[second:]), phash.Load8(text[third:]), phash.Load8(text[last:])
	hash := phash.HashWords(a, b, c, d, len(text), x.seed)
	slot := x.slot(hash)
	if x.marks[slot] != uint16(hash) {
		return &unknown
	}
	cell := &x.cells[slot]
	if (cell.first^a)|(cell.second^b)|(cell.third^c)|(cell.last^d)|uint64(cell.length^len(text)) != 0 {
		return &unknown
	}
	return cell.row
}

// byOtherText is ByText for the first time, and for texts that are not made of words.
func (f *Family) byOtherText(text string) *Entry {
	rest := f.load()
	x := f.texts.Load()
	if x == nil {
		return rest.byWire(text)
	}
	if hasWords(text) {
		return f.ByText(text)
	}
	if row := x.others[text]; row != nil {
		return row
	}
	return &unknown
}

// byWire returns the row of a text if there is no index of codes.
func (x *index) byWire(text string) *Entry {
	if e := x.wires[text]; e != nil {
		return e
	}
	return &unknown
}

// IntEntry is what the Entry methods of codes return: like ByInt, but the row of an unknown code has Code and Wire.
func (f *Family) IntEntry(n int64) *Entry {
	if e := f.ByInt(n); e.Known() {
		return e
	}
	return &Entry{Code: f.Int(n), Wire: strconv.FormatInt(n, 10), unknown: true}
}

// TextEntry is what the Entry methods of codes return: like ByText, but the row of an unknown code has Code and Wire.
func (f *Family) TextEntry(text string) *Entry {
	if e := f.ByText(text); e.Known() {
		return e
	}
	code, _ := f.ofText(text)
	return &Entry{Code: code, Wire: text, unknown: true}
}

// Lookup returns the code that stands on the wire as text, and false if the catalog does not know it. The text of an
// integer is canonical: no sign but a minus, no zeros in front.
func (f *Family) Lookup(wire string) (Code, bool) {
	e := f.row(wire)
	return e.Code, e.Known()
}

// row returns the row of a text, or that of unknown codes.
func (f *Family) row(wire string) *Entry {
	if f == nil {
		return &unknown
	}
	if f.Int == nil {
		return f.ByText(wire)
	}
	if n, ok := parseInt(wire); ok {
		return f.ByInt(n)
	}
	return &unknown
}

// Make returns the code that stands on the wire as text, known or not. It is false for what the type of the codes has no room
// for: an empty text, and of integers all that is not canonical. Allow and Pattern are not looked at.
func (f *Family) Make(wire string) (Code, bool) {
	if code, ok := f.Lookup(wire); ok || f == nil || wire == "" {
		return code, ok
	}
	if f.Int == nil {
		return f.ofText(wire)
	}
	n, ok := parseInt(wire)
	if !ok {
		return nil, false
	}
	code := f.Int(n)
	return code, code.String() == wire // not if the type is too narrow
}

// ofText returns the code of a text, if the family can make codes.
func (f *Family) ofText(text string) (Code, bool) {
	if f.Text == nil {
		return nil, false
	}
	return f.Text(text), true
}

// rows returns the rows, none of nil.
func (f *Family) rows() []Entry {
	if f == nil {
		return nil
	}
	return f.Entries
}

// IntText is what the String methods of codes return: the decimal text of an integer. For one that is known it allocates
// nothing.
func (f *Family) IntText(n int64) string {
	if e := f.ByInt(n); e.Known() {
		return e.Wire
	}
	return strconv.FormatInt(n, 10)
}

// Match returns the code whose message a text is, among those with the status, and the values of its placeholders in the order
// of their names. If several messages fit, the best match counts: one without placeholders, then the one with the longer
// fixed part at its start, then at its end. It is false if none fits, and then allocates nothing.
func (f *Family) Match(status int, text string) (Code, []Param, bool) {
	if f == nil {
		return nil, nil, false
	}
	x := f.load()
	i, values, ok := x.messages.Best(status, text)
	if !ok {
		return nil, nil, false
	}
	return f.Entries[i].Code, paramsOf(x.parsed[i], values), true
}

// paramsOf pairs the placeholders of a message with their values, in the order of their names.
func paramsOf(m *message.Message, values []string) []Param {
	var params []Param
	for i, value := range values {
		params = append(params, Param{m.Placeholders[i].Name, value})
	}
	slices.SortFunc(params, func(a, b Param) int { return strings.Compare(a.Name, b.Name) })
	return params
}
