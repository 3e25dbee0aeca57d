// Generated code is its user's own: the licence of errgen (Apache-2.0) lays no obligation on what errgen writes.

package errcat

import (
	"iter"
	"strings"
)

// Entry is everything that the catalog says about a code. It is a copy: nothing done to it changes the catalog. What
// the catalog leaves out is empty.
type Entry struct {
	Family      Family      // the set that the code belongs to
	Code        string      // the code as on the wire; the name in a family known by its messages
	Name        string      // the same in every language: DUPLICATE_USPTA_NUMBER
	Title       string      // what the error is, in a few words
	Status      int         // the HTTP status
	Category    Category    // how the error is handled
	Retry       Retry       // the strategy for repeating the call
	UserMessage string      // for an end user
	Message     string      // what the service says, with {placeholders}
	Description string      // what happened, for a developer
	Resolution  string      // what to do about it
	Label       string      // a second word on the wire: BAD_REQUEST
	Owner       string      // who answers for it
	Severity    string      // how bad it is
	Runbook     string      // what operators follow
	DocURL      string      // the address of the documentation
	Refines     string      // the code of the same family that this one is a more precise case of
	Deprecated  Deprecation // why the code should no longer be relied on

	deprecated                               bool
	causes, aliases, tags, sources, inferred string // lists, as a row holds them
}

// Cause is a reason for which an error comes up, and its cure where it has one of its own.
type Cause struct {
	Cause, Fix string
}

// Deprecation says why and since when a code should no longer be relied on.
type Deprecation struct {
	Since      string
	Reason     string
	ReplacedBy string // the code to use, as on the wire; family/code when it is of another family
}

// IsDeprecated reports whether the code should no longer be relied on. The catalog may give no reason.
func (e Entry) IsDeprecated() bool { return e.deprecated }

// Causes ranges over the reasons for which the error comes up.
func (e Entry) Causes() iter.Seq[Cause] {
	return func(yield func(Cause) bool) {
		for item := range items(e.causes) {
			cause, fix, _ := strings.Cut(item, itemPart)
			if !yield(Cause{cause, fix}) {
				return
			}
		}
	}
}

// Aliases ranges over the further names of the code.
func (e Entry) Aliases() iter.Seq[string] { return items(e.aliases) }

// Tags ranges over the free words that the catalog files the code under.
func (e Entry) Tags() iter.Seq[string] { return items(e.tags) }

// Sources ranges over the ids of the documents that the entry was drawn from.
func (e Entry) Sources() iter.Seq[string] { return items(e.sources) }

// Inferred ranges over the fields that no document states and the catalog's authors judged.
func (e Entry) Inferred() iter.Seq[string] { return items(e.inferred) }

// items ranges over a list.
func items(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for rest := list; rest != ""; {
			var item string
			if item, rest, _ = strings.Cut(rest, itemEnd); !yield(item) {
				return
			}
		}
	}
}
