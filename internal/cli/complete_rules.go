package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

// ruleIDs completes a rule to explain, of whatever command.
func ruleIDs(_ *cobra.Command, _ []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	found := choicesFor(start)
	for _, r := range everyRule() {
		found.add(r.ID, r.Summary)
	}
	return found.all, thatIsAll
}

// explained completes the rule behind --explain, which is an argument when a space stands between them.
func explained(cmd *cobra.Command, args []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if !cmd.Flags().Changed("explain") || len(args) > 0 {
		return nil, thatIsAll
	}
	return ruleIDs(cmd, args, start)
}

// packages completes what check takes, or the rule behind its --explain.
func packages(cmd *cobra.Command, args []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if cmd.Flags().Changed("explain") {
		return explained(cmd, args, start)
	}
	return directories(cmd, args, start)
}

// someRules completes the rules of a list, but for those that it has.
func someRules(cmd *cobra.Command, _ []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	list := listFor(start)
	for _, r := range rulesOf(cmd.Name()) {
		list.add(r.ID, r.Summary)
	}
	return list.all, goesOn
}

// acceptances completes RULE:FAMILY/CODE: of a change; the reason only people know.
func (c Command) acceptances(cmd *cobra.Command, _ []string, start string) ([]cobra.Completion, cobra.ShellCompDirective) {
	found := choicesFor(start)
	rule, subject, second := strings.Cut(start, ":")
	switch {
	case !second:
		for _, r := range rulesOf(cmd.Name()) {
			found.add(r.ID+":", r.Summary)
		}
	case !strings.Contains(subject, ":"):
		if catalog := c.namedCatalog(cmd); catalog != nil {
			for _, e := range catalog.Entries() {
				found.add(rule+":"+e.Ref()+":", e.Title)
			}
		}
	}
	return found.all, goesOn
}

// list collects what may be typed behind the last comma of a list.
type list struct {
	choices
	before string // what stands in front, with its comma
}

func listFor(start string) *list {
	before := start[:strings.LastIndexByte(start, ',')+1]
	return &list{*choicesFor(start), before}
}

// add adds a word, unless the list has it. Behind a comma it has no description: what cobra has bash do with one takes the comma
// for a special character, and then fits nothing that people type.
func (l *list) add(text, description string) {
	if l.before != "" {
		description = ""
	}
	if !strings.Contains(","+l.before, ","+text+",") {
		l.choices.add(l.before+text, description)
	}
}
