package lint

import (
	"regexp"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

var userMessageBlame = &Rule{
	Rule: diag.Rule{
		ID: "user-message-blame", Severity: diag.Warning,
		Summary: "a user message blames the person who reads it",
		Why: `Whoever reads a message is stuck already. Being told that it is their own doing helps nobody, and often it is not even so. Say what the matter is, and what would fix it.

These count: you failed, forgot, neglected, mistyped or misspelled; you entered (typed, provided, chose, made …) an invalid (a wrong, an incorrect …) something, or a mistake; you must have or you should have done something; your mistake, your fault, your error; illegal; you did not provide (enter, fill in …) something; your input (data, entry, request …) is wrong (invalid, incorrect …). "You must have an account" is no blame, nor is "If you forgot your password".`,
		Wrong: `user_message: "You entered an invalid password."`,
		Right: `user_message: "This password is not correct. Please try again."`,
	},
	check: each(func(p *pass, e *model.Entry) {
		for _, at := range blame.FindAllStringIndex(e.UserText, -1) {
			if supposed.MatchString(e.UserText[:at[0]]) {
				continue
			}
			p.report(e, p.within(e.Positions.UserMessage, e.UserText, at[0]), e.UserMessage, "%q blames the person who reads it", e.UserText[at[0]:at[1]]).
				withHelp("say what the matter is, and what would fix it")
		}
	}),
}

var blame = regexp.MustCompile(`(?i)\b(?:` +
	`you(?: have|['’]ve)? (?:failed|forgot|forgotten|neglected|mistyped|misspelled|misspelt)` +
	`|you(?: have|['’]ve)? (?:entered|typed|provided|supplied|gave|given|submitted|sent|selected|chose|chosen|used|specified|made)` +
	`(?: an?| the| your| some)? (?:invalid|wrong|incorrect|illegal|bad|false|malformed|mistakes?|errors?)` +
	`|you (?:must|should)(?: not)? have (?:[a-z]+ed|made|done|forgotten|chosen|given|sent|got|gotten|lost|left|written|put|set|misspelt|mistaken|been)` +
	`|your(?: own)? (?:mistake|fault|error)s?` +
	`|illegal|illegally` +
	`|you (?:did not|didn['’]t) (?:complete|enter|fill|follow|give|include|provide|send|specify|submit|supply)` +
	`|your (?:inputs?|data|entry|entries|request|submission|values?) (?:is|are|was|were) (?:bad|false|illegal|incorrect|invalid|malformed|wrong)` +
	`)\b`)

// supposed is what stands in front of something that nobody is blamed for.
var supposed = regexp.MustCompile(`(?i)\b(?:if|in case|unless|when|whether) $`)
