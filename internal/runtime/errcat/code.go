// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

// Family names a set of codes that share a Go type. Its value is the id in the catalog.
type Family string

// String gives the id of the family, or "unknown" for the zero Family.
func (f Family) String() string { return orUnknown(string(f)) }

// Category says how a range of statuses is handled. Its value is the id in the catalog.
type Category string

// String gives the id of the category, or "unknown" for the zero Category.
func (c Category) String() string { return orUnknown(string(c)) }

// Retry names a strategy for repeating a failed call. Its value is the id in the catalog.
type Retry string

// String gives the id of the strategy, or "unknown" for the zero Retry.
func (r Retry) String() string { return orUnknown(string(r)) }

// Code is an error code of any family. The types of the families implement it, and no other type can.
//
// A code may hold a value that this catalog does not know, one that a newer server sent. Known tells; such a code keeps
// its value and its family, has no parent and no entry, and everything else about it is zero. Only where the status
// itself is the code does Status still give it.
//
// Of all methods only Error, and String on an unknown integer, allocate memory.
type Code interface {
	// Error gives family, code and title for people: "legacy 2006: entity saving error".
	error

	// String gives the code as it stands on the wire.
	String() string

	// Name gives the code's name in the catalog, the same in every language: ENTITY_SAVING_ERROR.
	Name() string

	// Title says in a few words what the error is.
	Title() string

	// Label gives the second word that some services send along with the code: BAD_REQUEST.
	Label() string

	// Family gives the set that the code belongs to.
	Family() Family

	// Known reports whether this catalog has the code.
	Known() bool

	// Status gives the HTTP status that the error is sent with.
	Status() int

	// Category says how the error is handled.
	Category() Category

	// Retry gives the strategy for repeating the call. The zero Retry repeats nothing.
	Retry() Retry

	// UserMessage gives the sentence to show to an end user.
	UserMessage() string

	// DocURL gives the address of the code's documentation.
	DocURL() string

	// Parent gives the code that this one is a more precise case of, and false when there is none. Neither == nor a
	// switch looks there.
	Parent() (Code, bool)

	// Entry gives everything that the catalog says about the code, and false when it says nothing.
	Entry() (Entry, bool)

	// record gives what is behind all of the above. Being unexported, it keeps other types out.
	record() record
}

// errorText is what Error gives for a code.
func errorText(f Family, code, title string) string {
	return string(f) + " " + code + ": " + orUnknown(title)
}

// orUnknown prints nothing as "unknown".
func orUnknown(text string) string {
	if text == "" {
		return "unknown"
	}
	return text
}
