package spec

import "github.com/errgen/errgen/internal/diag"

// The structs below are the format, version 1: a field is a key, its type says what the value looks like, and its tag
// what the key is called, what kind of text it takes, and whether it may be left out. The reader is driven by them, and
// so are Format and Reference: the order of the fields is that of the keys. What a key is for is described in
// reference_head.go and reference_family.go.
//
//	key:"name"        the key, with ",required" where it must be there
//	kind:"line"       for Text: one of the kinds in kinds.go; for numbers: one of the bounds there
//	names:"retries"   for Text: it names an item of that list
//	flow:"true"       for lists: may be written [a, b], since its items hold no prose
//	layout:"quoted"   for Text: Format puts it in double quotes, on one line
//	layout:"wrapped"  for Text: Format wraps it where it is long, as it does all of kind prose

// Mapping is the part that every mapping of the format has: its position, and the positions of the keys that were written.
type Mapping struct {
	Pos  diag.Pos
	Keys map[string]diag.Pos
}

// IsSet reports whether the mapping was written at all.
func (m Mapping) IsSet() bool { return m.Pos.IsValid() }

// File is a whole specification.
type File struct {
	Mapping
	Version    Int        `key:"version,required" kind:"version"`
	Catalog    Catalog    `key:"catalog,required"`
	Import     []Import   `key:"import"`
	Sources    []Source   `key:"sources"`
	Retries    []Retry    `key:"retries"`
	Categories []Category `key:"categories"`
	Families   []Family   `key:"families"`
	Include    []Text     `key:"include" kind:"path" flow:"true"`
	Accept     []Accepted `key:"accept"`

	Lacking bool // families that stand in files that could not be read or found, as was reported
}

// Part is a file that a specification includes.
type Part struct {
	Mapping
	Families []Family `key:"families,required"`
}

// Catalog is the head of a specification.
type Catalog struct {
	Mapping
	ID          Text   `key:"id,required" kind:"id"`
	Title       Text   `key:"title,required" kind:"line"`
	Description Text   `key:"description" kind:"prose"`
	DocsURL     Text   `key:"docs_url" kind:"page"`
	Fallback    Text   `key:"fallback" kind:"ref" names:"errors"`
	Initialisms []Text `key:"initialisms" kind:"initialism" flow:"true"`
}

// Import takes categories and strategies from another catalog.
type Import struct {
	Mapping
	Catalog    Text   `key:"catalog,required" kind:"catalog"`
	Categories []Text `key:"categories" kind:"id" flow:"true"`
	Retries    []Text `key:"retries" kind:"id" flow:"true"`

	// Read is the other catalog. Parse leaves it nil, since it reads no other files.
	Read *Imported
}

// Imported is a catalog that was read for others.
type Imported struct {
	File     *File
	Problems *diag.List // what is wrong with it, as far as reading it can tell
}

// Accepted is a change from an older catalog that somebody has decided to let pass.
type Accepted struct {
	Mapping
	Rule    Text `key:"rule,required" kind:"id"`
	Subject Text `key:"subject,required" kind:"line"`
	Reason  Text `key:"reason,required" kind:"line" layout:"wrapped"`
	Until   Text `key:"until,required" kind:"date"`
}

// Source is a document that the catalog was drawn from.
type Source struct {
	Mapping
	ID    Text `key:"id,required" kind:"id"`
	Title Text `key:"title,required" kind:"line"`
	URL   Text `key:"url" kind:"url"`
}

// Retry is a strategy for repeating a failed call.
type Retry struct {
	Mapping
	ID              Text     `key:"id,required" kind:"id"`
	Description     Text     `key:"description,required" kind:"prose"`
	MaxRetries      Int      `key:"max_retries" kind:"repetitions"`
	Delay           Duration `key:"delay"`
	Multiplier      Factor   `key:"multiplier" kind:"growth"`
	MaxDelay        Duration `key:"max_delay"`
	Jitter          Percent  `key:"jitter"`
	HonorRetryAfter Bool     `key:"honor_retry_after"`
	IdempotentOnly  Bool     `key:"idempotent_only"`
	Inferred        []Text   `key:"inferred" kind:"key" flow:"true"`
}

// Category says how a range of statuses is handled.
type Category struct {
	Mapping
	ID          Text    `key:"id,required" kind:"id"`
	Description Text    `key:"description,required" kind:"prose"`
	Statuses    []Range `key:"statuses" flow:"true" kind:"status"`
	Retry       Text    `key:"retry" kind:"id" names:"retries"`
}

// Family is a set of codes that share a Go type.
type Family struct {
	Mapping
	ID          Text          `key:"id,required" kind:"id"`
	Title       Text          `key:"title,required" kind:"line"`
	Description Text          `key:"description" kind:"prose"`
	CodeType    Text          `key:"code_type,required" kind:"code-type"`
	KnownBy     Text          `key:"known_by" kind:"known-by"`
	Go          GoNames       `key:"go,required"`
	Allow       Allow         `key:"allow"`
	Owners      []Ownership   `key:"owners"`
	Sources     []Text        `key:"sources" kind:"id" flow:"true" names:"sources"`
	Label       Text          `key:"label" kind:"line"`
	Groups      []Group       `key:"groups"`
	Reserved    []Reservation `key:"reserved"`
	Envelope    []Envelope    `key:"envelope"`
	Errors      []Entry       `key:"errors"`
}

// GoNames are a family's names in Go.
type GoNames struct {
	Mapping
	Type   Text `key:"type,required" kind:"go-name"`
	Prefix Text `key:"prefix" kind:"go-name"`
	Plural Text `key:"plural" kind:"go-name"`
}

// Group is a heading on the reference page.
type Group struct {
	Mapping
	ID          Text  `key:"id,required" kind:"id"`
	Title       Text  `key:"title,required" kind:"line"`
	Description Text  `key:"description" kind:"prose"`
	Allow       Allow `key:"allow"`
}

// Ownership is a range of codes that belongs to a team.
type Ownership struct {
	Mapping
	Range Range `key:"range,required"`
	Owner Text  `key:"owner,required" kind:"line"`
}

// Reservation is a code, a range of codes or a name that must never be used again; with a title, it is what is left of
// an error that was retired.
type Reservation struct {
	Mapping
	Code       Text `key:"code" kind:"code"`
	Name       Text `key:"name" kind:"name"`
	Title      Text `key:"title" kind:"line"`
	Since      Text `key:"since" kind:"line"`
	Reason     Text `key:"reason,required" kind:"line" layout:"wrapped"`
	ReplacedBy Text `key:"replaced_by" kind:"code" names:"errors"`
}

// Envelope is one layout of a response body; its members are JSON pointers (RFC 6901).
type Envelope struct {
	Mapping
	List    Text   `key:"list" kind:"pointer"`
	Code    Text   `key:"code" kind:"pointer"`
	Message Text   `key:"message" kind:"pointer"`
	Context []Text `key:"context" kind:"pointer" flow:"true"`
}

// Entry is one error.
type Entry struct {
	Mapping
	Code        Text        `key:"code" kind:"code"`
	Name        Text        `key:"name" kind:"name"`
	Title       Text        `key:"title,required" kind:"line"`
	Status      Int         `key:"status" kind:"status"`
	Category    Text        `key:"category" kind:"id" names:"categories"`
	Retry       Text        `key:"retry" kind:"id" names:"retries"`
	UserMessage Text        `key:"user_message" kind:"message" layout:"quoted"`
	Message     Text        `key:"message" kind:"message" layout:"quoted"`
	Description Text        `key:"description,required" kind:"prose"`
	Resolution  Text        `key:"resolution" kind:"prose"`
	Causes      []Cause     `key:"causes"`
	Label       Text        `key:"label" kind:"line"`
	Group       Text        `key:"group" kind:"id" names:"groups"`
	Refines     Text        `key:"refines" kind:"code" names:"errors"`
	Aliases     []Text      `key:"aliases" kind:"name" flow:"true"`
	Deprecated  Deprecation `key:"deprecated"`
	Tags        []Text      `key:"tags" kind:"word" flow:"true"`
	Owner       Text        `key:"owner" kind:"line"`
	Severity    Text        `key:"severity" kind:"word"`
	Runbook     Text        `key:"runbook" kind:"url"`
	Inferred    []Text      `key:"inferred" kind:"key" flow:"true"`
	Sources     []Text      `key:"sources" kind:"id" flow:"true" names:"sources"`
}

// Cause is a reason for which an error comes up: a plain text, or a pair with its own cure.
type Cause struct {
	Mapping
	Cause Text `key:"cause,required" kind:"prose"`
	Fix   Text `key:"fix" kind:"prose"`
}

// Deprecation says that a code should no longer be relied on.
type Deprecation struct {
	Mapping
	Since      Text `key:"since" kind:"line"`
	Reason     Text `key:"reason" kind:"line" layout:"wrapped"`
	ReplacedBy Text `key:"replaced_by" kind:"code" names:"errors"`
}
