// Package apidiff holds errgen breaking against a judge that is not ours: it generates a Go package for each catalog of the
// pairs that the rules of internal/compat are tried on, and has golang.org/x/exp/apidiff compare the two packages of a pair.
// Whatever it calls incompatible, breaking has to call an error.
package apidiff
