package lint

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/errgen/errgen/internal/diag"
	"github.com/errgen/errgen/internal/model"
)

// maxUserMessage is how many characters a user message may have.
const maxUserMessage = 120

var userMessageLength = &Rule{
	Rule: diag.Rule{
		ID: "user-message-length", Severity: diag.Warning,
		Summary: "a user message is longer than 120 characters",
		Why: `A user message is read by somebody who wanted to do something else. 120 characters are two lines on a telephone; what is longer is cut off there, or not read. Characters are counted as they are shown, a placeholder as long as it is written.

Say what happened and what to do now, each in one short sentence. The rest belongs in description, resolution and causes.`,
		Wrong: `user_message: "The information that was sent to us along with this request could not be processed, because some of it is not in the form that we need. Please check it."`,
		Right: `user_message: "Some of the information is not valid. Please check it and try again."`,
	},
	check: each(func(p *pass, e *model.Entry) {
		if n := utf8.RuneCountInString(e.UserMessage); n > maxUserMessage {
			p.report(e, e.Positions.UserMessage, e.UserMessage, "the user message has %d characters, more than %d", n, maxUserMessage).
				withHelp("say what happened and what to do now, each in one short sentence")
		}
	}),
}

var userMessagePunctuation = &Rule{
	Rule: diag.Rule{
		ID: "user-message-punctuation", Severity: diag.Warning,
		Summary: "a user message does not end a sentence, or has marks too many",
		Why: `User messages are sentences, and are shown among other sentences. One without a full stop at its end looks as if a part of it were missing, and runs into what comes after it.

A full stop, a question mark, an exclamation mark or an ellipsis ends a sentence, also within a closing quote or bracket. Two commas, two full stops, two exclamation marks or two question marks in a row are one too many, and more of them are shouting.`,
		Wrong: `user_message: "This session is no longer valid"`,
		Right: `user_message: "This session is no longer valid."`,
	},
	check: each(func(p *pass, e *model.Entry) {
		text := strings.TrimRight(e.UserText, " ")
		if text != "" && !sentenceEnd.MatchString(text) {
			p.report(e, p.within(e.Positions.UserMessage, e.UserText, len(text)), e.UserMessage, "the user message has no punctuation at its end").
				withHelp("add a full stop")
		}
		for _, at := range needlessMarks.FindAllStringSubmatchIndex(e.UserText, -1) {
			start, end := max(at[2], at[4]), max(at[3], at[5]) // one of the two groups, the other is -1
			p.report(e, p.within(e.Positions.UserMessage, e.UserText, start), e.UserMessage, "%q has marks too many", e.UserText[start:end]).
				withHelp("leave one of them")
		}
	}),
}

var sentenceEnd = regexp.MustCompile(`[.!?…。！？]["'”’»)\]]*$`)

// needlessMarks are marks that stand twice, but not in 1..10 or ../up, and not the three full stops of an ellipsis.
var needlessMarks = regexp.MustCompile(`(?:^|[^./])(\.\.)(?:[^./\pL\pN]|$)|(!{2,}|\?{2,}|,{2,}|\.{4,})`)

var userMessageSpaces = &Rule{
	Rule: diag.Rule{
		ID: "user-message-spaces", Severity: diag.Warning,
		Summary: "a user message has spaces where none belong",
		Why:     `A space at either end, or two in a row, is left over from editing. Some programs show it and some do not, so that one message looks different from place to place. One in front of a comma or a full stop is a slip of the same kind.`,
		Wrong:   `user_message: "This account is locked.  Please contact support."`,
		Right:   `user_message: "This account is locked. Please contact support."`,
	},
	check: each(func(p *pass, e *model.Entry) {
		for _, at := range needlessSpaces.FindAllStringIndex(e.UserText, -1) {
			p.report(e, p.within(e.Positions.UserMessage, e.UserText, at[0]), e.UserMessage, "the user message has a space too many").
				withHelp("delete it")
		}
	}),
}

var needlessSpaces = regexp.MustCompile(`^ +| +$| {2,}| ,(?:[^0-9]|$)| \.(?:[ "'”’)]|$)`)
