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
	messages atomic.Pointer[messageIndex]
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

// unknown is the row of every code that is not known. Nothing writes to it.
var unknown = Entry{unknown: true}

// load returns what a pointer of a family leads to, and makes it the first time.
func load[T any](p *atomic.Pointer[T], building *sync.Mutex, make func() *T) *T {
	building.Lock()
	defer building.Unlock()
	x := p.Load()
	if x == nil {
		x = make()
		p.Store(x)
	}
	return x
}

// ByInt returns the row of an integer, and for one that is not known a row without anything in it. It allocates nothing. The
// family must have Int.
func (f *Family) ByInt(n int64) *Entry {
	x := f.ints.Load()
	if x == nil {
		x = f.loadInts()
	}
	return x.find(n)
}

// loadInts makes the index of integers.
func (f *Family) loadInts() *intIndex {
	return load(&f.ints, &f.building, func() *intIndex { return newIntIndex(f.Entries) })
}

// ByText returns the row of a text, and for one that is not known a row without anything in it. It allocates nothing. The
// family must have Text.
func (f *Family) ByText(text string) *Entry {
	x := f.texts.Load()
	if x == nil || !hasWords(text) || x.keys == nil {
		return f.textIndex().row(text)
	}
	second, third, last := phash.Words(len(text))
	a, b, c, d := phash.Load8(text), phash.Load8(text[second:]), phash.Load8(text[third:]), phash.Load8(text[last:])
	hash := phash.HashWords(a, b, c, d, len(text), x.seed)
	slot := x.slots[x.slot(hash)]
	if slot>>rowBits != tag(hash, len(text)) {
		return &unknown
	}
	row := slot & rowMask
	if key := &x.keys[row]; (key.first^a)|(key.second^b)|(key.third^c)|(key.last^d) != 0 {
		return &unknown
	}
	return x.rows[row]
}

// lookupText returns the code of a text; nil if it is not known. It is ByText once more, since the code is found without a look at
// its row, and a call would take as long as what both have in common: among 10,000 codes, parsing is twice as fast so.
func (f *Family) lookupText(text string) Code {
	x := f.texts.Load()
	if x == nil || !hasWords(text) || x.keys == nil {
		return f.textIndex().row(text).Code
	}
	second, third, last := phash.Words(len(text))
	a, b, c, d := phash.Load8(text), phash.Load8(text[second:]), phash.Load8(text[third:]), phash.Load8(text[last:])
	hash := phash.HashWords(a, b, c, d, len(text), x.seed)
	slot := x.slots[x.slot(hash)]
	if slot>>rowBits != tag(hash, len(text)) {
		return nil
	}
	row := slot & rowMask
	if key := &x.keys[row]; (key.first^a)|(key.second^b)|(key.third^c)|(key.last^d) != 0 {
		return nil
	}
	return x.codes[row]
}

// textIndex returns the index of texts, and makes it the first time.
func (f *Family) textIndex() *textIndex {
	if x := f.texts.Load(); x != nil {
		return x
	}
	return load(&f.texts, &f.building, func() *textIndex { return newTextIndex(f.Entries) })
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
	if f == nil || f.Int != nil {
		return f.lookupInt(wire)
	}
	code := f.lookupText(wire)
	return code, code != nil
}

// lookupInt is Lookup in a family of integers.
func (f *Family) lookupInt(wire string) (Code, bool) {
	n, ok := parseInt(wire)
	if !ok || f == nil {
		return nil, false
	}
	code := f.ByInt(n).Code
	return code, code != nil
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
	x := f.messages.Load()
	if x == nil {
		x = load(&f.messages, &f.building, func() *messageIndex { return newMessageIndex(f.Entries) })
	}
	i, values, ok := x.best.Best(status, text)
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
