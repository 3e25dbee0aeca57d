// Package rules are the rules of the format: what a catalog has to keep to be valid, each with the reason for it and an
// example.
//
// The packages that read and check a catalog report what breaks a rule, and the pages and the command line explain it. What
// lint and breaking judge by, and what commands say of files, are rules of their own packages. The package checks nothing
// itself.
package rules

import "github.com/errgen/errgen/internal/diag"

// The classes, in the order in which the rules are listed.
const (
	yaml       = "yaml"       // the file as such, whatever the catalog says
	values     = "values"     // how a single value is written
	codes      = "codes"      // codes, names and what they are called elsewhere
	policy     = "policy"     // statuses, categories and repetitions
	messages   = "messages"   // what programs and people are told
	references = "references" // what one part of a catalog says of another
	files      = "files"      // catalogs in several files
)

// All are the rules of the format, class by class.
func All() diag.Rules {
	return diag.Rules{
		Syntax, YAMLSubset, Character, DuplicateKey, UnknownKey, Required,
		Kind, Empty, Quotes, Format, Integer, Boolean, Duration, Percentage, Factor, Range, Version,
		Code, Allow, AllowKind, AllowPattern, Owners, KnownBy, FamilyID, DuplicateID, DuplicateCode, DuplicateName, Reserved, Anchor, GoName,
		Status, StatusRange, CategoryStatus, RetryBounds,
		Placeholder, AmbiguousMessage, Envelope,
		UnknownReference, RefinesCycle, ReplacedByItself, Inferred,
		Include, Import, ImportCycle,
	}
}
