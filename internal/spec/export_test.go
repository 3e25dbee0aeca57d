package spec

import (
	"maps"
	"slices"
)

// Described gives the names of all that have a description.
func Described() []string { return slices.Sorted(maps.Keys(about)) }
