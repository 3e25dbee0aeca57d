package cli

import (
	"fmt"
	"slices"

	"github.com/errgen/errgen/internal/compat"
	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/lint"
	"github.com/errgen/errgen/internal/rules"
	"github.com/spf13/cobra"
)

// rulesOf gives the rules that a command goes by.
func rulesOf(command string) diag.Rules {
	switch command {
	case "lint":
		return lint.Rules()
	case "breaking":
		return compat.Rules()
	}
	return append(rules.All(), fileRules...)
}

// everyRule gives the rules of all commands: what stands in brackets behind a message is explained wherever somebody asks.
func everyRule() diag.Rules {
	return slices.Concat(rulesOf("check"), rulesOf("lint"), rulesOf("breaking"), diag.Rules{lint.BaselineRule})
}

// allRules is what --explain means without the id of a rule.
const allRules = " "

// explainFlag adds --explain, which means the same for every command that has it.
func explainFlag(cmd *cobra.Command) *string {
	id := cmd.Flags().String("explain", "", "print what the `rule` of an id is about, of whatever command; without an id, list all rules of this one")
	cmd.Flags().Lookup("explain").NoOptDefVal = allRules
	return id
}

// explainRule prints what a rule is about, or all rules of a command. The id of a rule may follow --explain after a space, which
// makes it an argument.
func (c Command) explainRule(command, id string, args []string) error {
	switch {
	case id == allRules && len(args) == 0:
		return c.result(rulesOf(command).Listing())
	case id == allRules:
		id, args = args[0], args[1:]
	}
	if len(args) > 0 {
		return badInput(fmt.Errorf("%s --explain takes no argument %q", command, args[0]))
	}
	rule, err := ruleOf(command, everyRule(), id)
	if err != nil {
		return badInput(err)
	}
	return c.result(rule.Explanation())
}

// ruleOf gives the rule of an id. Where there is none, it suggests the one that is most like it.
func ruleOf(command string, among diag.Rules, id string) (*diag.Rule, error) {
	if rule := among.ByID(id); rule != nil {
		return rule, nil
	}
	if near, ok := among.Nearest(id); ok {
		return nil, fmt.Errorf("there is no rule %q; did you mean %s?", id, near)
	}
	return nil, fmt.Errorf("there is no rule %q; errgen %s --explain lists all", id, command)
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
