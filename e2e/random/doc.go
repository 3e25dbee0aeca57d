// Package random makes valid catalogs of anything that the format allows, in one file or in several, and proves that each of them
// becomes a Go package which vets and passes its own tests.
//
// The same number gives the same catalog, so that a failure can be looked at again: go test ./random -first N -catalogs 1.
package random
