package rules

import "github.com/errgen/errgen/internal/diag"

// Code is about what can be a code at all.
var Code = &diag.Rule{
	ID: "code", Class: codes,
	Summary: "a code is not one that its family can have",
	Why: `The family says under code_type what its codes are. A whole number stands without quotes, sign and zeros in front, and fits 32 bits, since programs on every machine hold it.

A text has printable characters only, no space around it, and letters of one script: a Cyrillic letter among Latin ones looks the same and is another code.`,
	Wrong: `- code: SOLD_OUT
  name: SOLD_OUT`,
	Right: `- code: 4091
  name: SOLD_OUT`,
}

// Allow is about codes that a family or a group has ruled out.
var Allow = &diag.Rule{
	ID: "allow", Class: codes,
	Summary: "a family, or a group, does not allow a code",
	Why:     `What stands under allow: keeps the codes of a family together, and apart from those of others. A code outside is mostly a slip of the keys; where it is not, allow: is to be extended. A family of whole numbers without allow: takes what is not negative.`,
	Wrong: `allow: [2000-2999]
errors:
  - code: 3000`,
	Right: `allow: [2000-2999]
errors:
  - code: 2000`,
}

// AllowKind is about an allow: that does not fit the codes.
var AllowKind = &diag.Rule{
	ID: "allow-kind", Class: codes,
	Summary: "allow: is not written as the codes of the family need it",
	Why:     `Numbers are allowed by ranges in brackets, texts by a regular expression in single quotes.`,
	Wrong: `code_type: string
allow: [2000-2999]`,
	Right: `code_type: string
allow: '^[A-Z_0-9]+$'`,
}

// AllowPattern is about the regular expression of an allow:.
var AllowPattern = &diag.Rule{
	ID: "allow-pattern", Class: codes,
	Summary: "allow: is not a regular expression for a whole code",
	Why:     `The expression is for the whole code, from ^ to $. Without these signs it would allow every code that has something fitting anywhere inside.`,
	Wrong: `code_type: string
allow: '[A-Z_0-9]+'`,
	Right: `code_type: string
allow: '^[A-Z_0-9]+$'`,
}

// Owners is about ranges of codes that belong to teams.
var Owners = &diag.Rule{
	ID: "owners", Class: codes,
	Summary: "the ranges of the teams do not fit the codes, or each other",
	Why:     `A code belongs to one team: ranges do not overlap, lie within what the family allows, and an error with an owner: of its own names the same team. Only families of whole numbers have ranges; elsewhere each error has its owner:.`,
	Wrong: `owners:
  - range: 1-99
    owner: cart team
  - range: 50-199
    owner: stock team`,
	Right: `owners:
  - range: 1-99
    owner: cart team
  - range: 100-199
    owner: stock team`,
}

// KnownBy is about how the errors of a family are told apart.
var KnownBy = &diag.Rule{
	ID: "known-by", Class: codes,
	Summary: "the errors of a family cannot be told apart in the way that it says",
	Why: `A family known by status has the status as its code, so its codes are whole numbers; and there can be one such family only, since a status alone does not say which.

A family known by message has no codes: programs see nothing but the text, so each error has a name:, and code_type: is string.`,
	Wrong: `code_type: integer
known_by: message
errors:
  - name: SOLD_OUT
    message: "{article} is sold out"`,
	Right: `code_type: string
known_by: message
errors:
  - name: SOLD_OUT
    message: "{article} is sold out"`,
}

// FamilyID is about ids that families cannot have.
var FamilyID = &diag.Rule{
	ID: "family-id", Class: codes,
	Summary: "a family is called like something else that changes are accepted of",
	Why:     `The subject of an accepted change is written retry/ID, category/ID or catalog, or begins with the id of a family. A family called retry, category or catalog could not be told from these.`,
	Wrong:   `id: retry`,
	Right:   `id: retry-errors`,
}

// DuplicateID is about ids that stand twice.
var DuplicateID = &diag.Rule{
	ID: "duplicate-id", Class: codes,
	Summary: "an id stands twice",
	Why:     `An id is how the rest of the catalog refers to a source, a strategy, a category, a family or a group. Of two with the same id nobody could tell which it is. One that is imported counts as well.`,
	Wrong: `sources:
  - id: guide
    title: The guide
  - id: guide
    title: The new guide`,
	Right: `sources:
  - id: guide
    title: The guide
  - id: new-guide
    title: The new guide`,
}

// DuplicateCode is about codes that stand twice.
var DuplicateCode = &diag.Rule{
	ID: "duplicate-code", Class: codes,
	Summary: "a code stands twice in a family",
	Why:     `Whoever sees the code could not tell which of the two errors has happened.`,
	Wrong: `- code: 1
  name: SOLD_OUT
- code: 1
  name: SHOP_CLOSED`,
	Right: `- code: 1
  name: SOLD_OUT
- code: 2
  name: SHOP_CLOSED`,
}

// DuplicateName is about names that stand twice.
var DuplicateName = &diag.Rule{
	ID: "duplicate-name", Class: codes,
	Summary: "a name stands twice in a family",
	Why:     `Constants and links are made of the name. Aliases count as well, and so does a code that is its own name.`,
	Wrong: `- code: 1
  name: SOLD_OUT
- code: 2
  name: SOLD_OUT`,
	Right: `- code: 1
  name: SOLD_OUT
- code: 2
  name: OUT_OF_STOCK`,
}

// Reserved is about what must not be used again, and how that is written.
var Reserved = &diag.Rule{
	ID: "reserved", Class: codes,
	Summary: "a code or a name is reserved, or a reservation is not clear",
	Why: `Programs and logs out there take a reserved code for what it once was, or it was promised to somebody. A new error needs another one.

A reservation is of a code or of a name. One of both, with a title:, is what is left of an error that was retired; a range of codes has a reason: only.`,
	Wrong: `reserved:
  - code: 7
    reason: Old terminals still send it.
errors:
  - code: 7`,
	Right: `reserved:
  - code: 7
    reason: Old terminals still send it.
errors:
  - code: 8`,
}

// Anchor is about links to the reference page.
var Anchor = &diag.Rule{
	ID: "anchor", Class: codes,
	Summary: "two things would have the same link on the reference page",
	Why:     `Links to the page are made of the id of the family and the name of the error, in small letters with hyphens. Names that differ in underscores only, or an id and a name that come to the same words, would lead to one place. The link to an error that was retired stays where it was.`,
	Wrong: `reserved:
  - code: 7
    name: SOLD_OUT
    title: Sold out
    reason: The old shop is closed.
errors:
  - code: 8
    name: SOLD__OUT`,
	Right: `reserved:
  - code: 7
    name: SOLD_OUT
    title: Sold out
    reason: The old shop is closed.
errors:
  - code: 8
    name: SOLD_OUT_TODAY`,
}

// GoName is about names in Go.
var GoName = &diag.Rule{
	ID: "go-name", Class: codes,
	Summary: "two things would have the same name in Go",
	Why:     `All names of a catalog stand in one Go package, where each can be declared once: the types of families, constants of codes, categories and strategies, and what every generated package declares itself, such as Catalog and Lookup.`,
	Wrong: `go:
  type: Catalog`,
	Right: `go:
  type: CatalogCode`,
}
