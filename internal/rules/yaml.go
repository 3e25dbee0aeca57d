package rules

import "github.com/errgen/errgen/internal/diag"

// Syntax is about text that no reader of YAML understands.
var Syntax = &diag.Rule{
	ID: "syntax", Class: yaml,
	Summary: "the file is not YAML",
	Why:     `A catalog is a YAML file: a key, a colon, a space and a value on each line, and how far a line is indented says what it belongs to. Where that is broken, nothing can be read with certainty, so this is fixed before anything else. The help says what has most likely happened: a quote or a bracket is not closed, a line stands too far to the left or to the right, a colon or a hyphen is missing.`,
	Wrong:   `title: "Sold out`,
	Right:   `title: "Sold out"`,
}

// YAMLSubset is about what YAML has and catalogs do not.
var YAMLSubset = &diag.Rule{
	ID: "yaml-subset", Class: yaml,
	Summary: "a part of YAML is used that catalogs do without",
	Why: `YAML has several ways to write most things, and some of them surprise people, or hide where a value comes from. A catalog has one way each, so that everybody can read and change it.

These are not used: anchors (&), aliases (*), merge keys (<<) and tags (!); a key without a value; keys in braces; sentences in brackets, where a comma would cut them.`,
	Wrong: `title: !new Sold out`,
	Right: `title: Sold out`,
}

// Character is about characters that nobody sees, or that are not what they look like.
var Character = &diag.Rule{
	ID: "character", Class: yaml,
	Summary: "a character is not allowed where it stands",
	Why: `What cannot be seen cannot be reviewed, and breaks searching and comparing. Such characters mostly come along when text is copied from a word processor or a web page.

These are reported: tabs, control characters, characters that reverse the reading direction, bytes that are not UTF-8, line breaks in texts of one line, and in codes and messages, spaces that are not the ordinary one.`,
	Wrong: `title: "Sold\nout"`,
	Right: `title: "Sold out"`,
}

// DuplicateKey is about a key that stands twice.
var DuplicateKey = &diag.Rule{
	ID: "duplicate-key", Class: yaml,
	Summary: "a key stands twice in the same place",
	Why:     `Only one of the two values could count, and nobody could tell which. It often means that the hyphen is missing that starts the next item of a list.`,
	Wrong: `title: Sold out
title: Out of stock`,
	Right: `title: Sold out`,
}

// UnknownKey is about a key that the format does not have.
var UnknownKey = &diag.Rule{
	ID: "unknown-key", Class: yaml,
	Summary: "there is no such key here",
	Why:     `A misspelled key would be left out in silence, and what it says would be missing on every page. The key may also be right, and stand too far to the left or to the right.`,
	Wrong:   `titel: Sold out`,
	Right:   `title: Sold out`,
}

// Required is about a key that is missing.
var Required = &diag.Rule{
	ID: "required", Class: yaml,
	Summary: "a key is missing that has to be there",
	Why:     `Code, pages and tests are made of these keys, and none of them has a value that would be right for every catalog. Which keys have to be there stands in the tables of the format's reference; some depend on others, such as the status, which a family known by status has as its code.`,
	Wrong: `catalog:
  id: shop`,
	Right: `catalog:
  id: shop
  title: Errors of the shop`,
}
