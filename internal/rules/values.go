package rules

import "github.com/errgen/errgen/internal/diag"

// Kind is about a value where another kind of value is expected.
var Kind = &diag.Rule{
	ID: "kind", Class: values,
	Summary: "a list, keys or a single value stands where another of these is expected",
	Why:     `Each key takes one of three kinds of value: a single value, a list of items, or further keys. A list stays a list when it has one item only.`,
	Wrong:   `aliases: OUT_OF_STOCK`,
	Right:   `aliases: [OUT_OF_STOCK]`,
}

// Empty is about a text, or a file, without anything in it.
var Empty = &diag.Rule{
	ID: "empty", Class: values,
	Summary: "a text is empty",
	Why:     `An empty text would leave a gap on the page. Where there is nothing to say, the whole line is left out, if the key may be.`,
	Wrong:   `title: ""`,
	Right:   `title: Sold out`,
}

// Quotes is about values that YAML reads in another way than their writers do.
var Quotes = &diag.Rule{
	ID: "quotes", Class: values,
	Summary: "a value needs quotes, or must stand without them",
	Why: `YAML reads some words as something else than text: NO as false, 08 as a number, 12:30 as a number of minutes. A colon and a space inside a text start a key, and a space and a number sign start a comment. In quotes all of these are text.

The other way round, numbers, time spans and true or false stand without quotes, since in quotes they would be text. Curly quotes, as word processors write them, are no quotes for YAML.`,
	Wrong: `label: NO`,
	Right: `label: "NO"`,
}

// Format is about a text that does not look as its key demands.
var Format = &diag.Rule{
	ID: "format", Class: values,
	Summary: "a text is not written as its key demands",
	Why:     `Ids, names and addresses become parts of code and of links, where not every character may stand: ids have small letters, digits and hyphens, names have capitals, digits and underscores. The message says what is expected, and the help what to write instead.`,
	Wrong:   `name: sold-out`,
	Right:   `name: SOLD_OUT`,
}

// Integer is about whole numbers.
var Integer = &diag.Rule{
	ID: "integer", Class: values,
	Summary: "a value is not a whole number",
	Why:     `Some ways of writing a number mean another one to other programs: 010 is eight to some, 1_000 is a text to others. Digits alone mean the same to everybody: no sign, no zeros in front, no point.`,
	Wrong:   `status: 0404`,
	Right:   `status: 404`,
}

// Boolean is about true and false.
var Boolean = &diag.Rule{
	ID: "boolean", Class: values,
	Summary: "a value is neither true nor false",
	Why:     `YAML has had many words for it, such as yes and on, and programs do not agree on them.`,
	Wrong: `retries:
  - id: backoff
    description: Again, more slowly each time.
    honor_retry_after: yes`,
	Right: `retries:
  - id: backoff
    description: Again, more slowly each time.
    honor_retry_after: true`,
}

// Duration is about time spans.
var Duration = &diag.Rule{
	ID: "duration", Class: values,
	Summary: "a value is not a time span",
	Why:     `A time span has a number and a unit, without a space between them: ms, s, m or h. Without a unit nobody knows whether it is in seconds.`,
	Wrong: `retries:
  - id: backoff
    description: Again after a second.
    delay: 1 second`,
	Right: `retries:
  - id: backoff
    description: Again after a second.
    delay: 1s`,
}

// Percentage is about percentages.
var Percentage = &diag.Rule{
	ID: "percentage", Class: values,
	Summary: "a value is not a percentage",
	Why:     `With the sign nobody takes 20% for a factor of 20, or 0.2 for a fifth of a percent.`,
	Wrong: `retries:
  - id: backoff
    description: Again after about a second.
    delay: 1s
    jitter: 0.2`,
	Right: `retries:
  - id: backoff
    description: Again after about a second.
    delay: 1s
    jitter: 20%`,
}

// Factor is about what a number is multiplied by.
var Factor = &diag.Rule{
	ID: "factor", Class: values,
	Summary: "a value is neither a whole number nor a percentage",
	Why:     `A factor with a fraction is written as a percentage. So it is a whole number all the same, and all programs compute the same waits from it.`,
	Wrong: `retries:
  - id: backoff
    description: Again, half as late again each time.
    delay: 1s
    multiplier: 1.5`,
	Right: `retries:
  - id: backoff
    description: Again, half as late again each time.
    delay: 1s
    multiplier: 150%`,
}

// Range is about numbers from one to another.
var Range = &diag.Rule{
	ID: "range", Class: values,
	Summary: "a value is neither a number nor a range",
	Why:     `A range is two whole numbers with a hyphen and no spaces between them, the smaller one first. Both belong to it.`,
	Wrong:   `allow: [99-1]`,
	Right:   `allow: [1-99]`,
}

// Version is about the version of the format.
var Version = &diag.Rule{
	ID: "version", Class: values,
	Summary: "this errgen does not read the version of the format",
	Why:     `The number says how the rest of the file is to be read. There is version 1 so far; a file with a later one needs a later errgen.`,
	Wrong:   `version: 2`,
	Right:   `version: 1`,
}
