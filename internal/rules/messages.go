package rules

import "github.com/errgen/errgen/internal/diag"

// Placeholder is about the parts of messages that vary.
var Placeholder = &diag.Rule{
	ID: "placeholder", Class: messages,
	Summary: "a placeholder of a message is not written as one, or cannot be filled",
	Why: `A placeholder is a name in braces, such as {field_name}, or {count:int} for a number. Its name has small letters, digits and underscores. Each stands once in a message, with something between it and the next, so that a text can be read back. A plain brace is written twice.

A user message has no values but those of the message: it may use its placeholders and no others.`,
	Wrong: `message: "{Field} is empty"`,
	Right: `message: "{field} is empty"`,
}

// AmbiguousMessage is about messages that cannot be told apart.
var AmbiguousMessage = &diag.Rule{
	ID: "ambiguous-message", Class: messages,
	Summary: "two messages of one status fit the same texts",
	Why:     `Whoever has the text could not tell which error it is. The names of placeholders do not stand in a text, so they tell nothing apart. In a family that has codes, two errors may share a message without placeholders.`,
	Wrong: `- code: 1
  message: "{field} is empty"
- code: 2
  message: "{name} is empty"`,
	Right: `- code: 1
  message: "{field} is empty"
- code: 2
  message: "{name} is missing"`,
}

// Envelope is about where errors stand in response bodies.
var Envelope = &diag.Rule{
	ID: "envelope", Class: messages,
	Summary: "an envelope says neither where the code nor where the message is",
	Why:     `An envelope says how a response carries an error. Without a pointer to the code or the message, no error could be read from a response.`,
	Wrong: `envelope:
  - list: /errors`,
	Right: `envelope:
  - list: /errors
    code: /code`,
}
