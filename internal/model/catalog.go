// Package model holds the validated catalog: the one description of every code that all emitters print from.
//
// Build takes a syntax tree of internal/spec and gives a *Catalog, or reports every rule that the tree breaks. After
// Build a catalog cannot be wrong: references are pointers, defaults are filled in, names are unique, so no emitter checks
// anything again. What things are called in Go is settled by internal/golang; here stands what the catalog says under go:.
// The package reads no files and prints nothing.
package model

import (
	"cmp"
	"strconv"
	"time"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/message"
)

// Catalog is a whole, valid catalog. Every slice is in the order of the specification.
type Catalog struct {
	ID          string // kebab-case; stands in the header of every output
	Title       string
	Description string // may be empty; may hold several lines
	DocsURL     string // where the published page lives; empty when there is none
	Fallback    *Entry // what an error without a code is to a client; nil when none is named
	Sources     []*Source
	Retries     []*Retry
	Categories  []*Category
	Families    []*Family
	Accepted    []Acceptance
	Initialisms []string   // words that stay in capitals in names of programs, beyond the usual ones
	Imported    []*Catalog // that strategies or categories come from
	Selection   []string   // ids of the families that Select kept; nil for the whole catalog
	Positions   CatalogPositions
}

// CatalogPositions is where the head of a catalog stands. A position is not valid where the key was left out.
type CatalogPositions struct {
	ID, DocsURL, Fallback, Initialisms diag.Pos
}

// Acceptance is a change from an older catalog that somebody has decided to let pass.
type Acceptance struct {
	Rule, Subject, Reason string
	Until                 time.Time // the last day on which it holds, at its beginning in UTC; zero for ever
	Pos, UntilPos         diag.Pos
}

// Source is a document that the catalog was drawn from.
type Source struct {
	ID, Title, URL string // URL may be empty
}

// Retry is a strategy for repeating a failed call. The zero MaxRetries means that nothing is repeated.
type Retry struct {
	ID              string
	Description     string
	MaxRetries      int           // repetitions after the first attempt, 0 or more
	Delay           time.Duration // before the first repetition
	Multiplier      int           // percent by which each delay follows from the last: 200 doubles; at least 100
	MaxDelay        time.Duration // the longest computed delay; 0 means no limit
	Jitter          int           // percent of the delay that a client may vary it by, 0 to 100
	HonorRetryAfter bool          // a Retry-After header (RFC 9110 section 10.2.3) takes the place of the computed delay
	IdempotentOnly  bool          // only requests that may safely be sent twice are repeated
	Inferred        []string
	Imported        bool     // from another catalog, in whose file Pos is
	Pos             diag.Pos // of the id
}

// Category says how a range of statuses is handled.
type Category struct {
	ID          string
	Description string
	Statuses    []Range
	Retry       *Retry // nil when the category names none
	Imported    bool   // from another catalog, in whose file Positions are
	Positions   CategoryPositions
}

// CategoryPositions is where a category stands. A position is not valid where the key was left out.
type CategoryPositions struct {
	ID, Retry diag.Pos
}

// Range is a closed interval of integers.
type Range struct {
	From, To int64
}

// Contains reports whether n lies in the interval.
func (r Range) Contains(n int64) bool { return r.From <= n && n <= r.To }

// String prints the interval as the specification writes it: 400-499, or 404 for a single number.
func (r Range) String() string {
	if r.From == r.To {
		return strconv.FormatInt(r.From, 10)
	}
	return strconv.FormatInt(r.From, 10) + "-" + strconv.FormatInt(r.To, 10)
}

// KnownBy says what identifies an error of a family on the wire.
type KnownBy string

// The three ways in which a family's errors are told apart.
const (
	ByCode    KnownBy = "code"    // by a code in the body
	ByStatus  KnownBy = "status"  // by the HTTP status itself
	ByMessage KnownBy = "message" // by the status and the text of the message
)

// Family is a set of codes of one kind.
type Family struct {
	ID          string
	Title       string
	Description string
	Integer     bool // codes are integers; otherwise strings
	KnownBy     KnownBy
	Go          GoNames
	Allow       []Range // of an integer family; nil where any code may be used
	Pattern     string  // of a string family: a regular expression for whole codes; empty where any code may be used
	Owners      []Ownership
	Sources     []*Source
	Groups      []*Group
	Reserved    []Reservation
	Envelopes   []Envelope
	Entries     []*Entry
	Positions   FamilyPositions
}

// GoNames is what a family says under go:.
type GoNames struct {
	Type   string // of its codes, LegacyCode
	Prefix string // of every constant, Legacy; may be empty
	Plural string // of the type, LegacyCodes; empty where it was left out
}

// FamilyPositions is where a family stands. A position is not valid where the key was left out.
type FamilyPositions struct {
	ID, CodeType, KnownBy, Type, Prefix, Plural, Envelope diag.Pos
	Reserved                                              []diag.Pos // one a reservation
}

// Group is a heading on the reference page.
type Group struct {
	ID, Title, Description string
}

// Ownership is a range of codes that belongs to a team.
type Ownership struct {
	Range
	Owner string
}

// Reservation is a code, a range of codes or a name that must never be used again. One with a title is a retired error,
// which keeps its place on the reference page.
type Reservation struct {
	Codes      *Range // of an integer family
	Code       string // of a string family
	Name       string // of a retired error always
	Reason     string
	Since      string // may be empty; any text
	ReplacedBy *Entry // nil when nothing takes its place
	Title      string // of a retired error; the rest is empty for others
	Anchor     string // the one that the error had
	DocURL     string
}

// Text is what is reserved, as on the wire: 8004, 8004-8006, GONE.
func (r Reservation) Text() string {
	if r.Codes != nil {
		return r.Codes.String()
	}
	return cmp.Or(r.Code, r.Name)
}

// Retired reports whether an error is what is reserved.
func (r Reservation) Retired() bool { return r.Title != "" }

// Envelope is where an error stands in the body of a response. The members are JSON pointers (RFC 6901), empty when they were left
// out.
type Envelope struct {
	List    string // the array in which the rest repeats
	Code    string
	Message string
	Context []string
}

// Code is a code as it stands on the wire: an integer or a string, by its family.
type Code struct {
	Int  int64  // of an integer family
	Text string // canonical text of either kind; in a family known by message it is the name
}

// String gives the code as on the wire.
func (c Code) String() string { return c.Text }

// Entry is one error.
type Entry struct {
	Family           *Family
	Index            int // position among the family's entries, from 0
	Code             Code
	Name             string // DUPLICATE_USPTA_NUMBER
	Anchor           string // on the reference page, unique in the catalog
	DocURL           string // deep link to the published page; empty when the catalog has none
	Title            string
	Status           int // 100 to 599
	Category         *Category
	Retry            *Retry   // nil when neither the entry nor its category names one: nothing is repeated
	UserMessage      string   // empty only where the status is below 400
	UserText         string   // the user message as it is written, with literal braces doubled
	UserPlaceholders []string // the placeholders of the user message
	Message          *message.Message
	Description      string
	Resolution       string
	Causes           []Cause
	Label            string
	Group            *Group // nil when the family has none that fits
	Refines          *Entry
	Aliases          []Alias
	Deprecated       *Deprecation
	Tags             []string
	Owner            string
	Severity         string
	Runbook          string
	Inferred         []string
	Sources          []*Source
	Pos              diag.Pos // of the code, or of the name in a family known by message
	Positions        Positions
}

// Positions are where the keys of an entry stand, for reports to its writers. A position is not valid where the key was left out.
type Positions struct {
	Title, UserMessage, Message, Description, Deprecated, Inferred diag.Pos
	Name, Status, Category, Retry, Refines, Label, Resolution      diag.Pos
}

// Cause is a reason for which an error comes up, and its cure where it has one of its own.
type Cause struct {
	Cause, Fix string
}

// Alias is a further name of a code.
type Alias struct {
	Name string
	Pos  diag.Pos
}

// Deprecation says that a code should no longer be relied on.
type Deprecation struct {
	Since, Reason string
	ReplacedBy    *Entry // nil when nothing takes its place
}

// Ref names the entry across families: legacy/200601.
func (e *Entry) Ref() string { return e.Family.ID + "/" + e.Code.Text }

// MessageText is the message as the specification writes it; empty when the entry has none.
func (e *Entry) MessageText() string {
	if e.Message == nil {
		return ""
	}
	return e.Message.Text
}

// HasPlaceholders reports whether the message has any.
func (e *Entry) HasPlaceholders() bool { return e.Message != nil && len(e.Message.Placeholders) > 0 }

// NamePos is where the name stands: at its own key, or as the code.
func (e *Entry) NamePos() diag.Pos {
	if e.Positions.Name.IsValid() {
		return e.Positions.Name
	}
	return e.Pos
}

// Entries gives the entries of all families, in catalog order.
func (c *Catalog) Entries() []*Entry {
	var all []*Entry
	for _, f := range c.Families {
		all = append(all, f.Entries...)
	}
	return all
}
