package spec

import (
	"maps"
	"slices"
)

// Described gives the names of all that something is said about.
func Described() []string { return slices.Sorted(maps.Keys(about)) }
