package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/errgen/errgen/internal/diag"
)

// Diagnostics gives findings in the form in which everything that errgen says about a catalog is printed.
func Diagnostics(findings []Finding) *diag.List {
	list := new(diag.List)
	for _, f := range findings {
		list.Add(f.Pos, &f.Rule.Rule, "%s", f.Message).Help = f.Help
	}
	return list
}

// Split parts the findings that fail a run from those that do not.
func Split(findings []Finding) (failing, notes []Finding) {
	for _, f := range findings {
		if f.Fails() {
			failing = append(failing, f)
		} else {
			notes = append(notes, f)
		}
	}
	return failing, notes
}

// Summary puts the notes of each rule into one, at the position of the first, since a catalog may have hundreds. A single
// one stays as it is.
func Summary(notes []Finding) []Finding {
	byRule := map[*Rule][]Finding{}
	for _, f := range notes {
		byRule[f.Rule] = append(byRule[f.Rule], f)
	}
	var summary []Finding
	for _, same := range byRule {
		first := same[0]
		if len(same) > 1 {
			first.Message = fmt.Sprintf("%d %s: %s", len(same), first.Rule.Many, countByGroup(same))
			first.Help = fmt.Sprintf("errgen lint --only %s shows each of them", first.Rule.ID)
		}
		summary = append(summary, first)
	}
	slices.SortFunc(summary, func(a, b Finding) int { return cmp.Compare(slices.Index(rules, a.Rule), slices.Index(rules, b.Rule)) })
	return summary
}

// countByGroup says how many findings each family has, in the order in which they come up: "3 in http, 12 in eid".
func countByGroup(findings []Finding) string {
	counts := map[string]int{}
	var groups []string
	for _, f := range findings {
		if counts[f.Group] == 0 {
			groups = append(groups, f.Group)
		}
		counts[f.Group]++
	}
	for i, group := range groups {
		groups[i] = fmt.Sprintf("%d in %s", counts[group], group)
	}
	return strings.Join(groups, ", ")
}
