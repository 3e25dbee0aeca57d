package cli

import (
	"fmt"

	"github.com/errgen/errgen/internal/diag"
)

// allRules is what --explain means without the id of a rule.
const allRules = " "

// explainRule prints what a rule is about, or all rules of a command. The id of a rule may follow --explain after a space, which
// makes it an argument.
func (c Command) explainRule(command, id string, args []string, listing func() string, explanation func(id string) (string, error)) error {
	switch {
	case id == allRules && len(args) == 0:
		return c.result(listing())
	case id == allRules:
		id = args[0]
	case len(args) > 0:
		return badInput(fmt.Errorf("%s takes no argument %q", command, args[0]))
	}
	text, err := explanation(id)
	if err != nil {
		return err
	}
	return c.result(text)
}

// noRule says that there is no rule of an id, and suggests the one that is most like it.
func noRule(command, id, near string) error {
	if near != "" {
		return fmt.Errorf("there is no rule %q; did you mean %s?", id, near)
	}
	return fmt.Errorf("there is no rule %q; errgen %s --explain lists all", id, command)
}

// merged puts lists into one, since a report for a machine is one document. It shows no lines of any text.
func merged(lists []printable) printable {
	all := new(diag.List)
	for _, list := range lists {
		all.Append(list.diagnostics)
	}
	return printable{diagnostics: all}
}

// printable are diagnostics with the texts that they point into.
type printable struct {
	diagnostics *diag.List
	texts       diag.Texts
}

// printLists prints what was found, list by list; for a machine as one document.
func (c Command) printLists(as diag.Format, lists []printable) error {
	if as != diag.Text {
		lists = []printable{merged(lists)}
	}
	for _, list := range lists {
		if c.record(list) {
			continue
		}
		if err := inRepository(list.diagnostics, as).Write(c.Stdout, as, list.texts); err != nil {
			return environment(fmt.Errorf("print findings: %w", err))
		}
	}
	return nil
}
