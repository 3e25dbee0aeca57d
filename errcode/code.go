package errcode

import (
	"iter"
	"reflect"

	"github.com/errgen/errgen/errcode/internal/foreign"
)

// Generation1 ties generated packages to the runtime: each refers to this constant, so that a package which needs another
// generation of the runtime does not compile.
const Generation1 = true

// A Code is an error code of a catalog. The constants of generated packages are Codes, and so is [HTTPStatus].
//
// A Code may hold a value that its catalog does not know, such as one of a newer server: see [Known]. Its methods never
// panic. The interface is complete: it will get no further methods, so that other types may implement it.
type Code interface {
	error              // family, code and title: "legacy 2006: entity saving error"
	String() string    // the code as on the wire: "2006"
	Entry() *Entry     // what the catalog says, not to be changed; never nil: of an unknown code it has Code and Wire only
	Family() *Family   // the set of codes that it belongs to; never nil
	Catalog() *Catalog // the catalog of the family; never nil
}

// Known reports whether the catalog of a code has it. It is false for nil.
func Known(c Code) bool {
	return !foreign.IsNil(c) && entryOf(c).Known()
}

// Parent returns the more general code that c refines, as `refines:` in the catalog says, and false if there is none.
func Parent(c Code) (Code, bool) {
	if foreign.IsNil(c) {
		return nil, false
	}
	refined := entryOf(c).Refines
	if refined == "" {
		return nil, false
	}
	return c.Family().Lookup(refined)
}

// Is reports whether target is c, or a code that c refines, directly or through others. It is what the Is methods of codes call, which
// [errors.Is] asks. A target made by [New] stands for its code.
func Is(c Code, target error) bool {
	want, ok := codeOfTarget(target)
	if !ok {
		return false
	}
	for range maxDepth { // of a chain of codes that refine each other
		if same(c, want) {
			return true
		}
		parent, ok := Parent(c)
		if !ok {
			return false
		}
		c = parent
	}
	return false
}

// codeOfTarget returns the code that a target of errors.Is stands for.
func codeOfTarget(target error) (Code, bool) {
	switch target := target.(type) {
	case Code:
		return target, !foreign.IsNil(target)
	case *Error:
		if target != nil && target.origin == nil {
			return target.Code(), true
		}
	}
	return nil, false
}

// same reports whether two codes are equal. Those of a type that cannot be compared, on which == panics, are equal if their
// texts are.
func same(a, b Code) (equal bool) {
	defer func() {
		if recover() != nil {
			equal = a.String() == b.String()
		}
	}()
	return a == b
}

// zero reports whether a code is the zero value of its type and nothing that its catalog knows.
func zero(c Code) bool {
	return reflect.ValueOf(c).IsZero() && !Known(c)
}

// Describe returns family, code and title: "legacy 2006: entity saving error". It is what the Error methods of codes call.
func Describe(c Code) string {
	if foreign.IsNil(c) {
		return Describe(HTTPStatus(500))
	}
	return describe(c, entryOf(c).Title)
}

// describe is Describe with the title at hand.
func describe(c Code, title string) string {
	if title == "" {
		title = "unknown"
	}
	return familyOf(c) + " " + c.String() + ": " + title
}

// Parse returns the code of a family that stands on the wire as text, under its own type, and false for what the catalog does
// not know. It is what the Parse… functions of generated packages call. The text of an integer is canonical: no sign but a
// minus, no zeros in front.
func Parse[C Code](f *Family, wire string) (C, bool) {
	code, _ := f.Lookup(wire)
	c, ok := code.(C)
	return c, ok
}

// Match returns the code of a family whose message a text is, under its own type: see [Family.Match]. It is what the Match…
// functions of generated packages call.
func Match[C Code](f *Family, status int, text string) (C, []Param, bool) {
	code, params, _ := f.Match(status, text)
	c, ok := code.(C)
	return c, params, ok
}

// All ranges over the codes of a family under their own type, in catalog order. It is what the All… functions of generated
// packages call.
func All[C Code](f *Family) iter.Seq[C] {
	return func(yield func(C) bool) {
		for i := range f.rows() {
			if c, ok := f.Entries[i].Code.(C); ok && !yield(c) {
				return
			}
		}
	}
}
