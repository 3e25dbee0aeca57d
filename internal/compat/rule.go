package compat

import (
	"fmt"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/diag"
)

// Class says who notices a change.
type Class string

// The classes.
const (
	Wire      Class = "wire"      // programs that speak to each other, of which one is older
	API       Class = "api"       // Go programs, when they are built anew
	Behaviour Class = "behaviour" // what happens to a call that fails
	Text      Class = "text"      // people who read
	Lifecycle Class = "lifecycle" // what is promised about the time to come
)

// Rule is a sort of change.
type Rule struct {
	ID       string // kebab-case
	Class    Class
	Severity diag.Severity // changes that are no errors never fail
	Summary  string        // what has changed, in one line
	Why      string        // paragraphs: whom it hurts, and what exactly is looked for
	Instead  string        // what to do instead
	Example  string        // lines of a specification that are taken out (-), put in (+) or stay
}

// Rules gives all rules, in the order in which they are listed.
func Rules() []*Rule { return rules }

// ByID gives the rule of an id, or nil.
func ByID(id string) *Rule {
	if i := slices.IndexFunc(rules, func(r *Rule) bool { return r.ID == id }); i >= 0 {
		return rules[i]
	}
	return nil
}

// Nearest gives the id of a rule that a mistyped one most likely meant, and false when none is near enough.
func Nearest(id string) (string, bool) {
	var ids []string
	for _, r := range rules {
		ids = append(ids, r.ID)
	}
	return diag.Nearest(id, ids)
}

// Explanation is the manual of a rule.
func (r *Rule) Explanation() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s, %s): %s\n", r.ID, r.Class, r.Severity, r.Summary)
	for paragraph := range strings.SplitSeq(r.Why, "\n\n") {
		b.WriteString("\n" + diag.Wrapped(paragraph))
	}
	fmt.Fprintf(&b, "\nInstead:\n\n%s\nExample:\n\n    %s\n", diag.Wrapped(r.Instead), strings.ReplaceAll(r.Example, "\n", "\n    "))
	return b.String()
}

// Listing names all rules, a line each.
func Listing() string {
	var b strings.Builder
	for _, r := range rules {
		fmt.Fprintf(&b, "%-34s %-10s %-8s %s\n", r.ID, r.Class, r.Severity, r.Summary)
	}
	return b.String()
}

// Diagnostics gives changes in the form in which everything that errgen says about a catalog is printed.
func Diagnostics(changes []Change) *diag.List {
	list := new(diag.List)
	for _, c := range changes {
		d := list.Add(c.Pos, c.Rule.ID, "%s", c.Message)
		d.Severity, d.Help = c.Rule.Severity, c.Help
	}
	return list
}
