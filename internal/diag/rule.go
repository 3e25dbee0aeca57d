package diag

import (
	"fmt"
	"slices"
	"strings"
)

// Rule is something that input is held against.
type Rule struct {
	ID       string   // kebab-case, as it stands in brackets behind a message
	Class    string   // what it is about, where rules are listed by that
	Severity Severity // of what breaks it
	Summary  string   // what is wrong, or has changed, in one line
	Why      string   // paragraphs: why it matters, and what exactly is looked for
	Wrong    string   // lines of a catalog that break it, or an edit that does
	Right    string   // how they should be; empty where Instead says it
	Instead  string   // what to do, in words; empty where Right shows it
}

// Explanation is the manual of a rule, in the parts that it has.
func (r *Rule) Explanation() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s): %s\n", r.ID, r.classAndSeverity(), r.Summary)
	for paragraph := range strings.SplitSeq(r.Why, "\n\n") {
		b.WriteString("\n" + Wrapped(paragraph))
	}
	part := func(heading, text string) {
		if text != "" {
			b.WriteString("\n" + heading + ":\n\n" + text)
		}
	}
	part(r.exampleHeading(), indented(r.Wrong))
	part("Right", indented(r.Right))
	if r.Instead != "" {
		part("Instead", Wrapped(r.Instead))
	}
	return b.String()
}

// exampleHeading is what stands above what breaks the rule. A note finds nothing that is wrong.
func (r *Rule) exampleHeading() string {
	if r.Severity == Note && r.Right == "" {
		return "Example"
	}
	return "Wrong"
}

// classAndSeverity is what stands behind the id; not every rule has a class.
func (r *Rule) classAndSeverity() string {
	if r.Class == "" {
		return r.Severity.String()
	}
	return r.Class + ", " + r.Severity.String()
}

func indented(text string) string {
	if text == "" {
		return ""
	}
	return "    " + strings.ReplaceAll(text, "\n", "\n    ") + "\n"
}

// Rules are rules in the order in which they are listed.
type Rules []*Rule

// ByID gives the rule of an id, or nil.
func (r Rules) ByID(id string) *Rule {
	if i := slices.IndexFunc(r, func(r *Rule) bool { return r.ID == id }); i >= 0 {
		return r[i]
	}
	return nil
}

// Nearest gives the id of a rule that a mistyped one is most like, and false when none is near enough.
func (r Rules) Nearest(id string) (string, bool) {
	ids := make([]string, len(r))
	for i, rule := range r {
		ids[i] = rule.ID
	}
	return Nearest(id, ids)
}

// Listing names the rules, a line each, in columns that are as wide as they need to be.
func (r Rules) Listing() string {
	id, class := 0, 0
	for _, rule := range r {
		id, class = max(id, len(rule.ID)), max(class, len(rule.Class))
	}
	var b strings.Builder
	for _, rule := range r {
		fmt.Fprintf(&b, "%-*s  ", id, rule.ID)
		if class > 0 {
			fmt.Fprintf(&b, "%-*s  ", class, rule.Class)
		}
		fmt.Fprintf(&b, "%-7s  %s\n", rule.Severity, rule.Summary)
	}
	return b.String()
}
