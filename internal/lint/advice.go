package lint

import (
	"fmt"
	"strings"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

var noResolution = &Rule{
	Rule: diag.Rule{
		ID: "no-resolution", Severity: diag.Note,
		Summary: "an error does not say what to do about it",
		Why: `The first thing that somebody with an error wants to know is what to do now. It may stand under resolution, or as the fix of a cause.

This is advice and fails nothing: where no document says what helps, nothing is better than an invention. What is no failure needs no resolution.`,
		Wrong: `description: The request has no token.`,
		Right: `description: The request has no token.
resolution: Send the token that the sign-in gave you.`,
	},
	Many: "errors do not say what to do about them",
	check: each(func(p *pass, e *model.Entry) {
		if e.Fails() && e.Resolution == "" && !hasFix(e) {
			p.report(e, e.Pos, "", "%s does not say what to do about it", e.Ref()).withHelp("add resolution:, or fix: to a cause")
		}
	}),
}

func hasFix(e *model.Entry) bool {
	for _, c := range e.Causes {
		if c.Fix != "" {
			return true
		}
	}
	return false
}

var noCause = &Rule{
	Rule: diag.Rule{
		ID: "no-cause", Severity: diag.Note,
		Summary: "an error does not say why it comes up",
		Why: `Causes are what readers compare their own case with. A list of two or three, the most frequent first, saves more calls to support than any other part of an entry.

This is advice and fails nothing: where no document says why, nothing is better than an invention. What is no failure needs no cause.`,
		Wrong: `description: The token is not accepted.`,
		Right: `description: The token is not accepted.
causes:
  - The token has expired
  - The token belongs to another environment`,
	},
	Many: "errors do not say why they come up",
	check: each(func(p *pass, e *model.Entry) {
		if e.Fails() && len(e.Causes) == 0 {
			p.report(e, e.Pos, "", "%s does not say why it comes up", e.Ref()).withHelp("add causes:")
		}
	}),
}

var inferredFields = &Rule{
	Rule: diag.Rule{
		ID: "inferred-fields", Severity: diag.Note,
		Summary: "fields were judged by the writers of the catalog and wait for a review",
		Why: `What no document states and somebody decided is listed under inferred. Those who know the system should look at it, fix what is wrong, and take each field off the list once it is confirmed.

This is advice and fails nothing.`,
		Wrong: `title: Session not found
inferred: [title]`,
		Right: `title: Session not found`,
	},
	Many: "entries have inferred fields that wait for a review",
	check: func(p *pass) {
		const help = "look at each, and take it off inferred: once it is confirmed"
		for _, r := range p.catalog.Retries {
			if len(r.Inferred) > 0 && !r.Imported { // which is for those to review who wrote it
				p.add(Finding{Group: "retries", Name: r.ID, Pos: r.Pos, Help: help, Message: fmt.Sprintf("the strategy %s waits for a review of %s", r.ID, and(r.Inferred))})
			}
		}
		for _, e := range p.entries {
			if len(e.Inferred) > 0 {
				p.report(e, e.Positions.Inferred, "", "%s waits for a review of %s", e.Ref(), and(e.Inferred)).withHelp(help)
			}
		}
	},
}

// and joins words for a message: "a, b and c".
func and(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
