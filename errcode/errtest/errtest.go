// Package errtest proves generated packages. The tests that errgen emits beside a package are literals, and calls of these
// functions.
//
// [Family] takes what the YAML says about each code, and the functions of its type. It compares
// the rows, every method, every way to a code and past it, what a code refines, how codes are marshalled, messages and envelopes
// both ways, and makes sure that none of this has changed a row. [Catalog], [Retry] and [Functions] do the same for the catalog, for
// its strategies, and for the functions over all families.
//
// What proves the runtime itself, such as that lookups allocate nothing, is tested there and not here.
package errtest

import (
	"database/sql/driver"
	"iter"
	"log/slog"
	"testing"

	"github.com/errgen/errgen/errcode"
)

// A Code is what the constants of a generated package are. K is its type of categories.
type Code[K ~string] interface {
	comparable
	errcode.Code
	Known() bool
	Name() string
	Title() string
	Label() string
	Status() int
	Category() K
	Retry() errcode.Retry
	UserMessage() string
	DocURL() string
	Parent() (errcode.Code, bool)
	Is(target error) bool
	LogValue() slog.Value
	MarshalText() ([]byte, error)
	MarshalJSON() ([]byte, error)
	Value() (driver.Value, error)
}

// A Pointer is a pointer to a Code, which has the methods that set it.
type Pointer[C any] interface {
	*C
	UnmarshalText(text []byte) error
	UnmarshalJSON(data []byte) error
	Scan(value any) error
}

// A Type is a generated type: its family and the functions that are generated for it, and what the YAML says about the family.
type Type[C any] struct {
	Family *errcode.Family
	Parse  func(wire string) (C, bool)
	All    func() iter.Seq[C]
	Match  func(status int, text string) (C, []errcode.Param, bool) // nil if the family has no messages

	ID, Title string
	KnownBy   errcode.KnownBy
	Allow     []errcode.Range
	Pattern   string
	Envelopes []errcode.Envelope
}

// Family proves a family. The rows are in catalog order.
func Family[C Code[K], P Pointer[C], K ~string](t *testing.T, typ Type[C], rows []Row) {
	t.Helper()
	p := &proof[C, P, K]{T: t, typ: typ, rows: rows, before: printed(typ.Family), all: sets{}}
	if !p.sameRows() {
		return // the rest would only say so again
	}
	for i := range rows {
		p.methods(i)
		p.lookups(i)
		p.refinement(i)
		p.marshalling(i)
		p.message(i)
		p.constructor(i)
		p.envelopes(i)
	}
	p.order()
	p.misses()
	if printed(typ.Family) != p.before {
		t.Errorf("the rows of %s were changed while they were tested", typ.Family.ID)
	}
}

// proof is what the parts of Family share.
type proof[C Code[K], P Pointer[C], K ~string] struct {
	*testing.T
	typ    Type[C]
	rows   []Row
	before string // all rows, printed
	all    sets
}

// entry returns the row of the family with an index.
func (p *proof[C, P, K]) entry(i int) *errcode.Entry { return &p.typ.Family.Entries[i] }

// code returns the code with an index under its own type.
func (p *proof[C, P, K]) code(i int) C {
	c, ok := p.rows[i].Value.(C)
	if !ok {
		p.Fatalf("%s is no code of the type %T", p.rows[i].Wire, c)
	}
	return c
}

// same reports a difference.
func same[V comparable](t *testing.T, what, of string, got, want V) {
	t.Helper()
	if got != want {
		t.Errorf("%s of %s is %#v, not %#v", what, of, got, want)
	}
}
