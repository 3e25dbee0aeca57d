// Package sarif holds what errgen reports in SARIF against the official schema of SARIF 2.1.0, the errata of OASIS
// included, with a validator that is not ours. The schema comes from a Go module that carries it word for word.
package sarif
