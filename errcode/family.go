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

	index    atomic.Pointer[index]
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
// body has no such member. Where there is a List, the others start at each of its elements.
type Envelope struct {
	List    string // the array that holds one error an element
	Code    string
	Message string
	Context []string // further members that are kept
}

// index finds rows.
type index struct {
	ints     *phash.IntIndex[*Entry]  // of a family with Int
	texts    *phash.TextIndex[*Entry] // of any other
	messages message.Index
	parsed   []*message.Message // by row; nil where it has none
}

// unknown is the row of every code that is not known. Nothing writes to it.
var unknown = Entry{unknown: true}

// load gives the index, and makes it the first time.
func (f *Family) load() *index {
	if x := f.index.Load(); x != nil {
		return x
	}
	f.building.Lock()
	defer f.building.Unlock()
	x := f.index.Load()
	if x == nil {
		x = f.newIndex()
		f.index.Store(x)
	}
	return x
}

// newIndex makes the index of a family.
func (f *Family) newIndex() *index {
	x := &index{parsed: make([]*message.Message, len(f.Entries))}
	x.indexCodes(f)
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
	return x
}

// indexCodes enters the codes. A row whose code is no integer, where it has to be one, cannot be found.
func (x *index) indexCodes(f *Family) {
	var ints []int64
	var texts []string
	var rows []*Entry
	for i := range f.Entries {
		n, ok := parseInt(f.Entries[i].Wire)
		if f.Int != nil && !ok {
			continue
		}
		ints, texts, rows = append(ints, n), append(texts, f.Entries[i].Wire), append(rows, &f.Entries[i])
	}
	if f.Int != nil {
		x.ints = phash.NewIntIndex(ints, rows, &unknown)
	} else {
		x.texts = phash.NewTextIndex(texts, rows, &unknown)
	}
}

// ByInt gives the row of an integer, and for one that is not known a row without anything in it. It allocates nothing. The
// family must have Int.
func (f *Family) ByInt(n int64) *Entry {
	x := f.index.Load()
	if x == nil {
		x = f.load()
	}
	return x.ints.Find(n)
}

// ByText gives the row of a text, and for one that is not known a row without anything in it. It allocates nothing. The
// family must have Text.
func (f *Family) ByText(text string) *Entry {
	x := f.index.Load()
	if x == nil {
		x = f.load()
	}
	return x.texts.Find(text)
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

// Lookup gives the code that stands on the wire as text, and false where the catalog does not know it. The text of an
// integer is canonical: no sign but a minus, no zeros in front.
func (f *Family) Lookup(wire string) (Code, bool) {
	e := f.row(wire)
	return e.Code, e.Known()
}

// row gives the row of a text, or that of unknown codes.
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

// Make gives the code that stands on the wire as text, known or not. It is false for what the type of the codes has no room
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
	return code, code.String() == wire // not where the type is too narrow
}

// ofText gives the code of a text, where the family can make codes.
func (f *Family) ofText(text string) (Code, bool) {
	if f.Text == nil {
		return nil, false
	}
	return f.Text(text), true
}

// rows gives the rows, none of nil.
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

// Match gives the code whose message a text is, among those with the status, and the values of its placeholders in the order
// of their names. Where several messages fit, the best match counts: one without placeholders, then the one with the longer
// fixed part at its start, then at its end. It is false where none fits, and then allocates nothing.
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
