package errcode

import (
	"strings"

	"github.com/errgen/errgen/internal/message"
)

// An Entry is a row of a catalog: everything that it says about one code. Rows are shared by the whole program and must not
// be changed. What the catalog leaves out is zero.
type Entry struct {
	Code  Code
	Wire  string // the code as on the wire; in a family known by its messages, the name
	Name  string // the same in every language: DUPLICATE_USPTA_NUMBER
	Title string // what the error is, in a few words

	Status   int      // the HTTP status that it is sent with, 100 to 599; 0 if there is none
	Category Category // what kind of error it is
	Retry    *Retry   // how a failed call is repeated; nil: never

	UserMessage string // for the person who uses the product; may hold {placeholders} of Message
	Message     string // what the service says, with {placeholders} for the parts that vary; as in UserMessage, other braces are doubled
	Description string // what happened, for a developer
	Resolution  string // what to do about it

	Label    string // a second word that stands beside the code on the wire: BAD_REQUEST
	DocURL   string // the address of its documentation
	Refines  string // the code, as on the wire, that this one is a more precise case of
	Since    string // the release that brought it
	Owner    string // the team that answers for it
	Severity string // how bad it is
	Runbook  string // what operators follow

	Causes     []Cause
	Aliases    []string // further names
	Spellings  []string // other ways to write the code
	Messages   []string // further messages that also mean this code
	Tags       []string
	Sources    []string     // ids of the documents that it was drawn from
	Inferred   []string     // keys that no document states and that somebody decided
	Deprecated *Deprecation // nil: it is not

	unknown bool
}

// A Cause is a reason for an error, with its fix if there is one.
type Cause struct{ Cause, Fix string }

// A Deprecation says since when and why a code should no longer be relied on. Any part may be empty.
type Deprecation struct {
	Since, Reason string
	ReplacedBy    string // the code to use instead, as on the wire; family/code if it is of another family
}

// Known reports whether the catalog has the code. It is false for the row that [Code].Entry returns for an unknown code.
func (e *Entry) Known() bool { return e != nil && !e.unknown }

// Strategy returns how a failed call is repeated. It is the zero Retry, which repeats nothing, if the catalog names none.
func (e *Entry) Strategy() Retry {
	if e == nil || e.Retry == nil {
		return Retry{}
	}
	return *e.Retry
}

// Sentence returns what can be shown to the person who uses the product: the user message, or the title if that has
// placeholders, whose values only an [Error] knows. It allocates nothing, unless the message has doubled braces.
func (e *Entry) Sentence() string { return e.sentence(nil) }

// sentence is Sentence with values for placeholders.
func (e *Entry) sentence(params []Param) string {
	switch {
	case e == nil:
		return ""
	case !strings.ContainsAny(e.UserMessage, "{}"):
		return e.UserMessage
	case len(params) == 0 && message.HasPlaceholder(e.UserMessage):
		return e.Title
	}
	if text, ok := fillMessage(e.UserMessage, params); ok {
		return text
	}
	return e.Title
}

// A Param is a placeholder of a message with the value that it is filled with.
type Param struct{ Name, Value string }

// fillMessage returns a message with its placeholders filled with values, and false if one is missing.
func fillMessage(text string, params []Param) (string, bool) {
	m, err := message.Parse(text)
	if err != nil {
		return "", false
	}
	filled := true
	text = m.Fill(func(p message.Placeholder) string {
		for _, param := range params {
			if param.Name == p.Name {
				return param.Value
			}
		}
		filled = false
		return ""
	})
	return text, filled
}
