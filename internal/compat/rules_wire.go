package compat

import "github.com/errgen/errgen/internal/diag"

var codeRemoved = &diag.Rule{
	ID: "code-removed", Class: Wire, Severity: diag.Error,
	Summary: "a code is gone, and nothing keeps it from being used again",
	Why: `Servers and logs from yesterday still say the code, and a client built today no longer knows it. As long as it is not reserved, somebody may use it for something else, and old programs would take the new error for the old one.

In a family known by message the name is what identifies an error. A code that has moved to another family is gone from the first.`,
	Instead: `Mark it deprecated: and leave it in. Once nobody sends it, take it out and put it under reserved: of the family, with the reason: that retires it.`,
	Wrong: `- - code: GONE
-   title: Gone`,
}

var codeChanged = &diag.Rule{
	ID: "code-changed", Class: Wire, Severity: diag.Error,
	Summary: "a name stands for another code than before",
	Why:     `The Go constant keeps its name and changes its value. Programs built with the old value and programs built with the new one no longer understand each other, and no compiler says so.`,
	Instead: `Give the new code a name of its own, leave the old one in and mark it deprecated:, replaced_by: the new one.`,
	Wrong: `- - code: 3001
+ - code: 3010
    name: ENTITY_NOT_FOUND`,
}

var statusChanged = &diag.Rule{
	ID: "status-changed", Class: Wire, Severity: diag.Error,
	Summary: "an error comes with another HTTP status",
	Why:     `Clients, proxies and monitors go by the status. Category and strategy follow from it, and in a family known by message the status tells texts apart. Whatever follows from the status is not reported on its own.`,
	Instead: `Add an error with the new status, and mark this one deprecated:.`,
	Wrong: `    code: 3001
-   status: 400
+   status: 404`,
}

var envelopeChanged = &diag.Rule{
	ID: "envelope-changed", Class: Wire, Severity: diag.Error,
	Summary: "the envelopes of a family do not begin with the old ones",
	Why:     `Codes are read from a body by the first envelope that fits. An envelope that is gone or changed leaves the errors of older servers unread; one that stands before another may read what the other did. A new envelope after the old ones breaks nobody, unless it reads what another family did, which is reported as that.`,
	Instead: `Leave the envelopes as they are, and add the new one after them.`,
	Wrong: `  envelope:
-   - code: /errorCode
+   - code: /error/code`,
}

var reservedReused = &diag.Rule{
	ID: "reserved-reused", Class: Wire, Severity: diag.Error,
	Summary: "a code or name is used that was reserved",
	Why:     `It was reserved since programs out there take it for something else, or since it was promised to somebody. They cannot tell the new error from that.`,
	Instead: `Choose a code or name that nobody ever had, and put the reservation back.`,
	Wrong: `  reserved:
-   - code: 8004
  errors:
+   - code: 8004`,
}

var nameReused = &diag.Rule{
	ID: "name-reused", Class: Wire, Severity: diag.Error,
	Summary: "a name has gone from one code to another",
	Why:     `Programs that say the name mean the code it had. They compile as before and mean another error from now on. The same goes for an alias.`,
	Instead: `Give the name back to its code, and choose another for the other one.`,
	Wrong: `  - code: 1
-   name: NOT_FOUND
+   name: USER_NOT_FOUND
  - code: 2
+   aliases: [NOT_FOUND]`,
}

var messageChanged = &diag.Rule{
	ID: "message-changed", Class: Wire, Severity: diag.Error,
	Summary: "a message no longer matches the texts that it matched",
	Why: `Texts of older servers are read by the message. In a family known by message they would be unknown errors; elsewhere what the placeholders stand for would be lost.

A message without placeholders of a family that has codes may be reworded freely, since the code is what is read.`,
	Instead: `Leave the message as servers send it. Where they send another one now, add an error for it and mark this one deprecated:.`,
	Wrong: `-   message: "{field_name} is mandatory."
+   message: "{field_name} is required."`,
}

var messageCaptured = &diag.Rule{
	ID: "message-captured", Class: Wire, Severity: diag.Warning,
	Summary: "a new message takes texts that belonged to another",
	Why:     `The message of a family that fits best gets a text. A new one that fits better takes some texts from an old one, which Match… then answers with another error; in a family known by message, clients see another error. Often that is the point of it; then refines: says so.`,
	Instead: `Have the new error refine the old one, so that errors.Is still finds it.`,
	Wrong: `    message: "{field_name} is mandatory."
+ - name: NAME_MANDATORY
+   message: "name is mandatory."`,
}

var decodingChanged = &diag.Rule{
	ID: "decoding-changed", Class: Wire, Severity: diag.Error,
	Summary: "a response is read as an error of another family",
	Why:     `A body is read by the first family with an envelope that fits and a code that it knows, and a text by the first family known by message that has a message for it. Another order of families, a new family in front, or a new envelope takes responses of servers that have not changed from one family to another.`,
	Instead: `Leave the families in their order and add new ones at the end. Give an envelope to another family only where no family behind it reads the same code in it.`,
	Wrong: `  - id: first
    envelope:
      - code: /code
+     - code: /error
  - id: second
    envelope:
      - code: /error`,
}

var codeTypeChanged = &diag.Rule{
	ID: "code-type-changed", Class: Wire, Severity: diag.Error,
	Summary: "the codes of a family are of another type",
	Why:     `Numbers become texts in every body, or texts numbers, and the Go type changes what it is made of.`,
	Instead: `Leave the family as it is and add another one with codes of the other type.`,
	Wrong: `-   code_type: integer
+   code_type: string`,
}

var knownByChanged = &diag.Rule{
	ID: "known-by-changed", Class: Wire, Severity: diag.Error,
	Summary: "the errors of a family are told apart in another way",
	Why:     `Responses of older servers are read in the old way only.`,
	Instead: `Leave the family as it is and add another one for the new way.`,
	Wrong: `-   known_by: message
+   known_by: code`,
}

var labelChanged = &diag.Rule{
	ID: "label-changed", Class: Wire, Severity: diag.Warning,
	Summary: "the label of an error has changed",
	Why:     `A label is a second word on the wire. Nothing that errgen generates goes by it, but a client may.`,
	Instead: `Leave it as servers send it.`,
	Wrong: `-   label: BAD_REQUEST
+   label: INVALID_REQUEST`,
}

var problemTypeChanged = &diag.Rule{
	ID: "problem-type-changed", Class: Wire, Severity: diag.Warning,
	Summary: "the type of problem details has changed",
	Why: `WriteProblem sends the address of the error on the reference page as type (RFC 9457); clients that errgen did not generate may tell errors apart by it. The address is made of docs_url: and the name; an alias keeps the Go constant, and not the address.

Another docs_url: is reported once, at the catalog. An error that has lost a name is reported as that.`,
	Instead: `Leave docs_url: and names as they are. Where the page has to move, have the old address lead to the new one, and ask who goes by it.`,
	Wrong: `-   docs_url: https://example.com/errors/
+   docs_url: https://docs.example.com/`,
}
