package compat

import "github.com/errgen/errgen/internal/diag"

// The classes of rules say who notices a change.
const (
	Wire      = "wire"      // programs that speak to each other, of which one is older
	API       = "api"       // Go programs, when they are built again
	Behaviour = "behaviour" // what happens to a call that fails
	Text      = "text"      // people who read
	Lifecycle = "lifecycle" // what is promised about the time to come
)

// Rules gives all rules, in the order in which they are listed. Changes that are no errors never fail.
func Rules() diag.Rules { return rules }

// Diagnostics gives changes in the form in which everything that errgen says about a catalog is printed.
func Diagnostics(changes []Change) *diag.List {
	list := new(diag.List)
	for _, c := range changes {
		list.Add(c.Pos, c.Rule, "%s", c.Message).Help = c.Help
	}
	return list
}
