package lint

import (
	"strings"
	"unicode"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

var descriptionRepeatsTitle = &Rule{
	Rule: diag.Rule{
		ID: "description-repeats-title", Severity: diag.Warning,
		Summary: "a description says no more than the title",
		Why: `The title is what an error is called; the description is there to say what happened, to somebody who has read the title. A copy of the title is a description that is still missing.

Large and small letters, punctuation and spaces make no difference.`,
		Wrong: `title: Session not found
description: Session not found.`,
		Right: `title: Session not found
description: There is no session with the ID in the request.`,
	},
	check: each(func(p *pass, e *model.Entry) {
		if folded(e.Description) == folded(e.Title) {
			p.report(e, e.Positions.Description, e.Description, "the description says no more than the title").
				withHelp("say what happened, and how it comes to be seen")
		}
	}),
}

// folded gives the letters and digits of a text, without regard to large and small.
func folded(text string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}

var deprecatedUnexplained = &Rule{
	Rule: diag.Rule{
		ID: "deprecated-unexplained", Severity: diag.Warning,
		Summary: "a deprecated error has neither a reason nor a replacement",
		Why:     `Whoever meets a deprecated code is told to stop relying on it. Without a reason and without a code to use instead, there is nothing that they can do about it.`,
		Wrong: `deprecated:
  since: "2"`,
		Right: `deprecated:
  since: "2"
  reason: The service that answered with it is gone.`,
	},
	check: each(func(p *pass, e *model.Entry) {
		if d := e.Deprecated; d != nil && d.Reason == "" && d.ReplacedBy == nil {
			p.report(e, e.Positions.Deprecated, "deprecated", "%s is deprecated without a reason and without a replacement", e.Ref()).
				withHelp("add reason: or replaced_by: below deprecated:")
		}
	}),
}

var threeBraces = &Rule{
	Rule: diag.Rule{
		ID: "three-braces", Severity: diag.Warning,
		Summary: "three braces stand in a row",
		Why: `A plain brace is doubled, and a placeholder has one on either side. In {{{name}}} both come together, and nobody sees at a glance which is which; far more often than not, one brace would do.

Where an API really sends a brace right beside a part that varies, the text has to stay, and a baseline can say so.`,
		Wrong: `message: "no user {{{name}}}"
user_message: "We do not know this user."`,
		Right: `message: "no user {name}"
user_message: "We do not know this user."`,
	},
	check: each(func(p *pass, e *model.Entry) {
		p.braces(e, e.Positions.Message, "message", e.MessageText())
		p.braces(e, e.Positions.UserMessage, "user message", e.UserText)
	}),
}

func (p *pass) braces(e *model.Entry, pos diag.Pos, what, text string) {
	for _, three := range []string{"{{{", "}}}"} {
		if at := strings.Index(text, three); at >= 0 {
			p.report(e, p.within(pos, text, at), text, "the %s has three braces in a row", what).
				withHelp("write {name} for a part that varies, {{name}} for a word in braces")
			return
		}
	}
}

var duplicateMessage = &Rule{
	Rule: diag.Rule{
		ID: "duplicate-message", Severity: diag.Warning,
		Summary: "two errors of a family and status have the same message",
		Why: `Often a text is all there is: a line of a log, a screenshot, a search. When two errors of one family and one status say the same, it does not tell which of them it was.

A copied message is a common slip. Where the API really says the same for two codes, the texts have to stay, and a baseline can say so.`,
		Wrong: `- title: Mail not sent
  message: "mail error"
- title: Mail not read
  message: "mail error"`,
		Right: `- title: Mail not sent
  message: "mail could not be sent"
- title: Mail not read
  message: "mail could not be read"`,
	},
	check: func(p *pass) {
		type key struct {
			family *model.Family
			status int
			text   string
		}
		first := map[key]*model.Entry{}
		for _, e := range p.entries {
			at := key{e.Family, e.Status, e.MessageText()}
			switch other := first[at]; {
			case at.text == "":
			case other == nil:
				first[at] = e
			default:
				p.report(e, e.Positions.Message, at.text, "%s at %s has the same message, with the same status", other.Ref(), other.Positions.Message).
					withHelp("change one of them to what the API says in its case")
			}
		}
	},
}
